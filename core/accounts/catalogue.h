// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ordered set of accounts. A value: a change is made on a copy, stored, and then swapped in.

#include "core/accounts/account.h"

#include <utility>
#include <vector>

namespace warifu::accounts {

inline constexpr std::size_t kMaxAccounts = 100'000;

class Catalogue
{
public:
    Catalogue() = default;
    // accounts in manual order; their ids are set and differ.
    explicit Catalogue(std::vector<Account> accounts) : m_accounts(std::move(accounts)) {}

    [[nodiscard]] const std::vector<Account> &accounts() const { return m_accounts; }
    [[nodiscard]] std::size_t size() const { return m_accounts.size(); }
    // nullptr when there is none.
    [[nodiscard]] const Account *find(const AccountId &id) const;
    [[nodiscard]] Account *find(const AccountId &id);

    // Appends at the end of the manual order; false when the id is there already.
    bool add(Account account);
    // False when there is none.
    bool remove(const AccountId &id);
    // Moves the account so that it stands at index (clamped) of the manual order.
    bool move(const AccountId &id, std::size_t index);

    bool operator==(const Catalogue &) const = default;

private:
    std::vector<Account> m_accounts;
};

} // namespace warifu::accounts
