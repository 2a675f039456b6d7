// SPDX-License-Identifier: Apache-2.0
#pragma once
// One account prepared for the list: what is shown of it and what the search looks at.

#include "core/accounts/account.h"

#include <QString>

namespace warifu::viewmodels {

struct AccountRow
{
    accounts::AccountId id;
    otp::Parameters parameters;
    QString title;    // the issuer, or the account's name where there is none
    QString subtitle; // the account's name; empty where it is the title
    QString group;
    QString initials;
    double hue = 0; // 0 to 1, stays with the title
    bool pinned = false;
    accounts::Health health = accounts::Health::Good;
    QString haystack; // folded
};

[[nodiscard]] AccountRow makeRow(const accounts::Account &account);

// Its record is there and readable.
[[nodiscard]] bool isUsable(const AccountRow &row);
// Usable, and its codes come with the time.
[[nodiscard]] bool isRolling(const AccountRow &row);

// Every word of the query, folded for searching, is somewhere in the row.
[[nodiscard]] bool matches(const AccountRow &row, const QStringList &foldedWords);

} // namespace warifu::viewmodels
