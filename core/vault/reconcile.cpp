// SPDX-License-Identifier: Apache-2.0
#include "core/vault/reconcile.h"

#include <algorithm>
#include <set>

namespace warifu::vault {

namespace {

using accounts::Account;
using accounts::AccountId;
using accounts::Health;

void removeDead(PageSet &pages, const VaultState &state)
{
    const std::set<std::uint64_t> aborted(state.aborted.begin(), state.aborted.end());
    std::map<AccountId, std::uint64_t> purged;
    for (const Tombstone &stone : state.tombstones)
        purged[stone.id] = std::max(purged[stone.id], stone.revision);
    pages.removeIf([&](const Credential &record) {
        const auto stone = purged.find(record.id);
        return aborted.contains(record.revision)
            || (stone != purged.end() && record.revision <= stone->second);
    });
}

// After a crash a record may be in two pages, or in one page twice.
void removeSuperseded(PageSet &pages, const RecordIndex &living)
{
    std::set<AccountId> met;
    pages.removeIf([&](const Credential &record) {
        const Credential &best = *living.at(record.id).record;
        return record.revision < best.revision || !met.insert(record.id).second;
    });
}

Health whyMissing(const AccountId &id, const VaultState &state, const PageSet &pages)
{
    const auto place = state.placement.find(id);
    if (place != state.placement.end() && place->second < pages.size()) {
        switch (pages.page(place->second).state) {
        case PageState::Unread:
            return Health::PageUnread;
        case PageState::Damaged:
            return Health::PageDamaged;
        case PageState::Lost:
            return Health::SecretMissing;
        case PageState::Fresh:
        case PageState::Good:
            break;
        }
    }
    // An older catalogue does not know where the record went.
    if (pages.count(PageState::Unread) > 0)
        return Health::PageUnread;
    if (pages.count(PageState::Damaged) > 0)
        return Health::PageDamaged;
    return Health::SecretMissing;
}

Account recoveredAccount(const Credential &record, UnixSeconds now)
{
    Account account;
    account.id = record.id;
    adoptRecord(account, record);
    account.counter = record.initialCounter;
    account.createdAt = now;
    account.health = Health::Recovered;
    return account;
}

} // namespace

void adoptRecord(Account &account, const Credential &record)
{
    account.issuer = record.issuer;
    account.name = record.name;
    account.parameters = record.parameters;
}

RecordIndex indexOf(const PageSet &pages)
{
    RecordIndex index;
    for (std::size_t i = 0; i < pages.size(); ++i)
        for (const Record &record : pages.page(i).records) {
            const auto [found, isNew] = index.try_emplace(record->id, Located{record, i});
            if (!isNew && found->second.record->revision < record->revision)
                found->second = {record, i};
        }
    return index;
}

Reconciled reconcile(const VaultState &state, PageSet pages, UnixSeconds now)
{
    Reconciled result;
    result.pages = std::move(pages);
    removeDead(result.pages, state);
    removeSuperseded(result.pages, indexOf(result.pages));
    result.records = indexOf(result.pages);

    std::vector<Account> accounts = state.catalogue.accounts();
    std::set<AccountId> entries;
    for (Account &account : accounts) {
        entries.insert(account.id);
        const auto found = result.records.find(account.id);
        if (found == result.records.end()) {
            account.health = whyMissing(account.id, state, result.pages);
            ++result.withoutSecret;
            continue;
        }
        const Account stored = account;
        if (account.health != Health::Recovered)
            account.health = Health::Good;
        adoptRecord(account, *found->second.record);
        if (stored.issuer != account.issuer || stored.name != account.name
            || stored.parameters != account.parameters)
            result.catalogueChanged = true;
        const auto place = state.placement.find(account.id);
        if (place == state.placement.end() || place->second != found->second.page)
            result.catalogueChanged = true;
    }
    for (std::size_t i = 0; i < result.pages.size(); ++i)
        for (const Record &record : result.pages.page(i).records)
            if (entries.insert(record->id).second) {
                accounts.push_back(recoveredAccount(*record, now));
                ++result.recovered;
                result.catalogueChanged = true;
            }
    result.catalogue = accounts::Catalogue(std::move(accounts));
    return result;
}

} // namespace warifu::vault
