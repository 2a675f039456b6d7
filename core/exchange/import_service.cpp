// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/import_service.h"

#include "core/enrol/draft_rules.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <numeric>

namespace warifu::exchange {

namespace {

using accounts::Account;
using accounts::AccountId;

QString foldedNames(const QString &issuer, const QString &name)
{
    const auto folded = [](const QString &text) {
        return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
    };
    return folded(issuer) + QChar(0x1F) + folded(name); // a separator that no name can hold
}

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
        const ByteView first = entries[a].draft.secret.expose();
        const ByteView second = entries[b].draft.secret.expose();
        return std::lexicographical_compare(first.begin(), first.end(), second.begin(),
                                            second.end());
    });
    return order;
}

} // namespace

ImportService::ImportService(vault::Vault &vault, const Clock &clock, Entropy &entropy)
    : m_vault(vault)
    , m_clock(clock)
    , m_entropy(entropy)
{}

std::vector<RowState> ImportService::compare(const std::vector<ImportedEntry> &entries) const
{
    std::vector<RowState> states(entries.size(), RowState::New);
    std::map<QString, AccountId> named;
    for (const Account &account : m_vault.catalogue().accounts()) {
        if (!account.trashedAt)
            named.emplace(foldedNames(account.issuer, account.name), account.id);
    }
    const auto isNamedLike = [](const ImportedEntry &entry, const QString &issuer,
                                const QString &name) {
        return enrol::isSameName(entry.draft.issuer, issuer)
            && enrol::isSameName(entry.draft.name, name);
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const enrol::Draft &draft = entries[i].draft;
        // The vault compares it with its own.
        const AccountId known = m_vault.findSecret(draft.secret.expose());
        if (const Account *const account = m_vault.catalogue().find(known)) {
            states[i] = isNamedLike(entries[i], account->issuer, account->name)
                ? RowState::Same
                : RowState::Conflict;
        } else if (named.contains(foldedNames(draft.issuer, draft.name))) {
            states[i] = RowState::Conflict;
        }
    }
    const auto order = sortedBySecret(entries);
    for (std::size_t i = 1; i < order.size(); ++i) {
        const ImportedEntry &before = entries[order[i - 1]];
        const ImportedEntry &here = entries[order[i]];
        // Neighbours are compared with each other.
        if (states[order[i]] == RowState::New
            && equalInConstantTime(before.draft.secret.expose(), here.draft.secret.expose()))
            states[order[i]] = isNamedLike(here, before.draft.issuer, before.draft.name)
                ? RowState::Same
                : RowState::Conflict;
    }
    return states;
}

void ImportService::commit(std::vector<ImportedEntry> entries,
                           Callback<Result<std::vector<AccountId>, vault::VaultError>> done)
{
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now());
    vault::Change change;
    std::vector<AccountId> ids;
    change.add.reserve(entries.size());
    ids.reserve(entries.size());
    for (ImportedEntry &entry : entries) {
        Account account = accountOf(entry, now, m_entropy);
        ids.push_back(account.id);
        change.add.push_back(
            {std::move(account), std::move(entry.draft.secret), std::move(entry.draft.pin)});
    }
    // done has the caller's own context; while that lives the answer may outlive this service.
    m_vault.commit(std::move(change),
                   {&m_vault,
                    [ids = std::move(ids),
                     done = std::move(done)](Result<void, vault::VaultError> result) mutable {
                        done(result.map([&ids] { return std::move(ids); }));
                    }});
}

} // namespace warifu::exchange
