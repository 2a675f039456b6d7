// SPDX-License-Identifier: Apache-2.0
#pragma once
// The table "accounts" of Google Authenticator, which Authenticator Plus took over (import-formats
// sections 6.5 and 6.16).

#include "core/exchange/entry_builder.h"
#include "core/exchange/sqlite_tables.h"

namespace warifu::exchange::formats::google {

// Appends to import, with the notice that the table has no columns for digits, period and
// algorithm.
[[nodiscard]] Result<void, ImportError> readAccounts(const SqliteTables &tables, Import &import);

} // namespace warifu::exchange::formats::google
