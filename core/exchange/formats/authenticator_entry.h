// SPDX-License-Identifier: Apache-2.0
#pragma once
// One account of the browser extension "Authenticator", after its secret was opened.

#include "core/exchange/import_result.h"
#include "core/exchange/json.h"

#include "core/base/result.h"

#include <string_view>

namespace warifu::exchange::formats {

// secret stands for the member of that name, which may be encrypted.
[[nodiscard]] Result<ImportedEntry, EntryFailure>
authenticatorEntry(JsonValue entry, std::string_view secret, std::size_t position);

} // namespace warifu::exchange::formats
