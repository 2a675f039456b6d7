// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/import_service.h"

#include "core/exchange/known_accounts.h"
#include "core/exchange/replacing.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>
#include <set>

namespace warifu::exchange {

namespace {

using accounts::Account;
using accounts::AccountId;

Account accountOf(const ImportedEntry &entry, UnixSeconds now, Entropy &entropy)
{
    Account account;
    account.id = AccountId::make(entropy);
    account.parameters = entry.draft.parameters;
    account.issuer = entry.draft.issuer;
    account.name = entry.draft.name;
    account.group = entry.groups.value(0);
    account.tags = entry.groups.mid(1);
    account.note = entry.note;
    account.pinned = entry.favourite;
    account.counter = entry.draft.counter;
    account.icon = entry.icon;
    account.createdAt = entry.createdAt.value_or(now);
    if (entry.trashed)
        account.trashedAt = now;
    return account;
}

// Entries in some order in which equal secrets are neighbours, the earlier one first.
std::vector<std::size_t> sortedBySecret(const std::vector<ImportedEntry> &entries)
{
    std::vector<std::size_t> order(entries.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        // Compared to find equal ones in a list of thousands; both are the user's own.
        return isBefore(entries[a].draft.secret.expose(), entries[b].draft.secret.expose());
    });
    return order;
}

} // namespace

ImportService::ImportService(vault::Vault &vault, const Clock &clock, Entropy &entropy)
    : m_vault(vault)
    , m_clock(clock)
    , m_entropy(entropy)
{}

ImportedEntry copyOf(const ImportedEntry &entry)
{
    const enrol::Draft &draft = entry.draft;
    return {.draft = {.parameters = draft.parameters,
                      .issuer = draft.issuer,
                      .name = draft.name,
                      .labelIssuer = draft.labelIssuer,
                      .group = draft.group,
                      .counter = draft.counter,
                      .secret = draft.secret.clone(),
                      .pin = draft.pin.clone(),
                      .warnings = draft.warnings},
            .position = entry.position,
            .groups = entry.groups,
            .note = entry.note,
            .device = entry.device,
            .favourite = entry.favourite,
            .trashed = entry.trashed,
            .icon = entry.icon,
            .createdAt = entry.createdAt};
}

std::vector<Comparison> ImportService::compare(const std::vector<ImportedEntry> &entries) const
{
    const KnownAccounts known(m_vault);
    std::vector<Comparison> comparisons;
    comparisons.reserve(entries.size());
    for (const ImportedEntry &entry : entries)
        comparisons.push_back(known.compare(entry.draft));
    const auto order = sortedBySecret(entries);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const ImportedEntry &before = entries[order[i - 1]];
        const ImportedEntry &here = entries[order[i]];
        RowState &state = comparisons[order[i]].state;
        // Neighbours are compared with each other.
        if (state == RowState::New
            && equalInConstantTime(before.draft.secret.expose(), here.draft.secret.expose()))
            // The reason of a new one is SameKey, and that is what these share.
            state = isNamedLike(here.draft, before.draft.issuer, before.draft.name)
                ? RowState::Same
                : RowState::Conflict;
    }
    return comparisons;
}

// The counter of the replaced account where it has the same key: never back.
std::uint64_t ImportService::counterOfSame(const Addition &addition) const
{
    const vault::Credential *const old = m_vault.credential(addition.replaces);
    const accounts::Account *const account = m_vault.catalogue().find(addition.replaces);
    // Compares the user's own key with what is to take its place.
    const bool isSame = old && account
        && equalInConstantTime(old->secret.expose(), addition.entry.draft.secret.expose());
    return isSame ? account->counter : 0;
}

void ImportService::commit(std::vector<Addition> additions,
                           Callback<Result<Ids, vault::VaultError>> done)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    vault::Change change;
    Ids ids;
    Replacements replacements;
    change.add.reserve(additions.size());
    ids.reserve(additions.size());
    for (Addition &addition : additions) {
        ImportedEntry &entry = addition.entry;
        Account account = accountOf(entry, now, m_entropy);
        ids.push_back(account.id);
        if (!addition.replaces.isNull()) {
            replacements[addition.replaces].push_back(account.id);
            // What takes an account's place is there as that one was, also out of the file's trash.
            account.trashedAt.reset();
            account.counter = std::max(account.counter, counterOfSame(addition));
        }
        change.add.push_back(
            {std::move(account), std::move(entry.draft.secret), std::move(entry.draft.pin)});
    }
    if (!replacements.empty())
        change.catalogue = [replacements = std::move(replacements),
                            now](accounts::Catalogue &catalogue) {
            putInPlace(catalogue, replacements, now);
        };
    // done has the caller's own context; while that lives the answer may outlive this service.
    m_vault.commit(std::move(change),
                   {&m_vault,
                    [ids = std::move(ids),
                     done = std::move(done)](Result<void, vault::VaultError> result) mutable {
                        done(result.map([&ids] { return std::move(ids); }));
                    }});
}

void ImportService::takeBack(Ids added, Ids replaced,
                             Callback<Result<void, vault::VaultError>> done)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    vault::Change change;
    change.catalogue = [added = std::set<AccountId>(added.begin(), added.end()),
                        replaced = std::set<AccountId>(replaced.begin(), replaced.end()),
                        now](accounts::Catalogue &catalogue) {
        std::vector<Account> all = catalogue.accounts();
        for (Account &account : all) {
            if (added.contains(account.id) && !account.trashedAt)
                account.trashedAt = now;
            else if (replaced.contains(account.id))
                account.trashedAt.reset();
        }
        catalogue = accounts::Catalogue(std::move(all));
    };
    m_vault.commit(std::move(change), std::move(done));
}

} // namespace warifu::exchange
