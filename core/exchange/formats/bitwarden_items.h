// SPDX-License-Identifier: Apache-2.0
#pragma once
// The list of items that Bitwarden's plain, protected and authenticator exports share
// (import-formats section 6.8).

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"
#include "core/exchange/json.h"

#include "core/base/result.h"

namespace warifu::exchange::formats {

// Codes of login items; other items and logins without a code are counted as Skipped. Passwords,
// notes and fields are not read.
[[nodiscard]] Result<Import, ImportError> readBitwardenItems(JsonValue root,
                                                             std::string_view format);

} // namespace warifu::exchange::formats
