// SPDX-License-Identifier: Apache-2.0
#include "core/accounts/catalogue.h"

#include <algorithm>

namespace warifu::accounts {

const Account *Catalogue::find(const AccountId &id) const
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? nullptr : &*found;
}

Account *Catalogue::find(const AccountId &id)
{
    const auto found = std::ranges::find(m_accounts, id, &Account::id);
    return found == m_accounts.end() ? nullptr : &*found;
}

bool Catalogue::add(Account account)
{
    if (account.id.isNull() || find(account.id))
        return false;
    m_accounts.push_back(std::move(account));
    return true;
}

bool Catalogue::remove(const AccountId &id)
{
    return std::erase_if(m_accounts, [&id](const Account &a) { return a.id == id; }) > 0;
}

bool Catalogue::move(const AccountId &id, std::size_t index)
{
    const auto from = std::ranges::find(m_accounts, id, &Account::id);
    if (from == m_accounts.end())
        return false;
    const auto to =
        m_accounts.begin() + static_cast<std::ptrdiff_t>(std::min(index, m_accounts.size() - 1));
    if (from < to)
        std::rotate(from, from + 1, to + 1);
    else
        std::rotate(to, from, from + 1);
    return true;
}

} // namespace warifu::accounts
