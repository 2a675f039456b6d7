// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/known_accounts.h"

#include "core/enrol/draft_rules.h"

#include <algorithm>

namespace warifu::exchange {

using accounts::Account;

namespace {

QString foldedNames(const QString &issuer, const QString &name)
{
    // A separator that no name can hold.
    return enrol::foldedName(issuer) + QChar(0x1F) + enrol::foldedName(name);
}

} // namespace

bool isBefore(ByteView a, ByteView b)
{
    return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end());
}

bool isNamedLike(const enrol::Draft &draft, const QString &issuer, const QString &name)
{
    return enrol::isSameName(draft.issuer, issuer) && enrol::isSameName(draft.name, name);
}

KnownAccounts::KnownAccounts(const vault::Vault &vault)
{
    for (const Account &account : vault.catalogue().accounts()) {
        if (!account.trashedAt)
            m_named.emplace(foldedNames(account.issuer, account.name), &account);
        if (const vault::Credential *const record = vault.credential(account.id))
            // Only sorted and searched, and gone before the vault changes.
            m_secrets.push_back({record->secret.expose(), &account});
    }
    std::stable_sort(m_secrets.begin(), m_secrets.end(),
                     [](const auto &a, const auto &b) { return isBefore(a.secret, b.secret); });
}

Comparison KnownAccounts::compare(const enrol::Draft &draft) const
{
    const Account *const same = withSecretOf(draft);
    if (same && (!same->trashedAt || isNamedLike(draft, same->issuer, same->name)))
        return {isNamedLike(draft, same->issuer, same->name) ? RowState::Same : RowState::Conflict,
                ConflictReason::SameKey, same->id};
    const auto named = m_named.find(foldedNames(draft.issuer, draft.name));
    if (named != m_named.end())
        return {RowState::Conflict, ConflictReason::SameNames, named->second->id};
    if (same)
        return {RowState::Conflict, ConflictReason::SameKey, same->id};
    return {};
}

const Account *KnownAccounts::withSecretOf(const enrol::Draft &draft) const
{
    // The vault's own are searched for it.
    const ByteView wanted = draft.secret.expose();
    const Account *best = nullptr;
    const auto rank = [&draft](const Account &account) {
        return (account.trashedAt ? 0 : 2)
            + (isNamedLike(draft, account.issuer, account.name) ? 1 : 0);
    };
    for (auto at = std::lower_bound(
             m_secrets.begin(), m_secrets.end(), wanted,
             [](const Secret &each, ByteView secret) { return isBefore(each.secret, secret); });
         at != m_secrets.end() && equalInConstantTime(at->secret, wanted); ++at) {
        if (!best || rank(*at->account) > rank(*best))
            best = at->account;
    }
    return best;
}

} // namespace warifu::exchange
