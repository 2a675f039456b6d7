// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/replacing.h"

namespace warifu::exchange {

using accounts::Account;
using accounts::AccountId;

namespace {

void inherit(Account &fresh, const Account &old)
{
    if (fresh.group.isEmpty())
        fresh.group = old.group;
    if (fresh.tags.isEmpty())
        fresh.tags = old.tags;
    if (fresh.note.isEmpty())
        fresh.note = old.note;
    if (fresh.icon.isEmpty())
        fresh.icon = old.icon;
    fresh.pinned = fresh.pinned || old.pinned;
    fresh.uses = old.uses;
    fresh.usedAt = old.usedAt;
}

} // namespace

void putInPlace(accounts::Catalogue &catalogue, const Replacements &replacements, UnixSeconds now)
{
    std::map<AccountId, Account> fresh;
    for (const auto &[old, ids] : replacements)
        for (const AccountId &id : ids)
            fresh.emplace(id, Account());
    std::vector<Account> others;
    others.reserve(catalogue.size());
    for (const Account &account : catalogue.accounts()) {
        const auto wanted = fresh.find(account.id);
        if (wanted != fresh.end())
            wanted->second = account;
        else
            others.push_back(account);
    }
    std::vector<Account> ordered;
    ordered.reserve(catalogue.size());
    for (Account &account : others) {
        const auto place = replacements.find(account.id);
        if (place != replacements.end()) {
            for (const AccountId &id : place->second) {
                inherit(fresh.at(id), account);
                ordered.push_back(std::move(fresh.extract(id).mapped()));
            }
            if (!account.trashedAt)
                account.trashedAt = now;
        }
        ordered.push_back(std::move(account));
    }
    for (auto &[id, account] : fresh) // what they were to replace is gone
        ordered.push_back(std::move(account));
    catalogue = accounts::Catalogue(std::move(ordered));
}

} // namespace warifu::exchange
