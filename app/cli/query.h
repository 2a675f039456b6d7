// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which accounts a QUERY means: an ID, the beginning of one, or words of issuer and account.

#include "app/cli/console.h"

#include "core/accounts/catalogue.h"
#include "core/base/result.h"

#include <QString>

#include <string_view>
#include <vector>

namespace warifu::cli {

enum class Among { Kept, Trash, All };

// In manual order. A whole ID means its account wherever it is. A beginning of 8 hexadecimal digits
// or more, or else an issuer or account that is the query itself, wins over accounts that only
// contain it. A beginning of 4 to 7 digits may as well be a word ("face"): it adds to those that
// the words find, so that nothing is chosen by chance. Case does not matter; every word must occur.
[[nodiscard]] std::vector<const accounts::Account *>
accountsFor(const QString &query, const accounts::Catalogue &all, Among among = Among::Kept);

// The one account that is meant. Problems: "unknownAccount"; "ambiguous", whose candidates are
// listed on console.
[[nodiscard]] Result<const accounts::Account *, Problem> accountFor(const QString &query,
                                                                    const accounts::Catalogue &all,
                                                                    const Console &console,
                                                                    Among among = Among::Kept);

// The words of a command as one query. Problem: wrong usage, where there is none, or where several
// whole IDs are given to a command that takes one account.
[[nodiscard]] Result<QString, Problem> queryOf(const std::vector<std::string_view> &words);

} // namespace warifu::cli
