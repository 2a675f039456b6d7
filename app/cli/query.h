// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which accounts a QUERY means: an ID, the beginning of one, or words of issuer and account.

#include "core/accounts/catalogue.h"

#include <QString>

#include <vector>

namespace warifu::cli {

// Accounts outside the trash in manual order. An ID, or an issuer or account that is the query
// itself, wins over accounts that only contain it. Case does not matter; every word must occur.
[[nodiscard]] std::vector<const accounts::Account *> accountsFor(const QString &query,
                                                                 const accounts::Catalogue &all);

} // namespace warifu::cli
