// SPDX-License-Identifier: Apache-2.0
#pragma once
// What other apps write into an otpauth URI beside the code itself: Ente's codeDisplay, andOTP's
// tags, WinAuth's serial (import-formats sections 6.1, 6.11 and 6.26).

#include "core/exchange/import_result.h"
#include "core/exchange/json.h"

#include <string_view>

namespace warifu::exchange {

// Adds groups, note, favourite and trashed to the entry. What cannot be read is left out: none of
// it changes a code.
void readUriExtras(std::string_view uri, ImportedEntry &entry);

// Ente's display object: pinned, trashed, tags, note.
void readCodeDisplay(JsonValue display, ImportedEntry &entry);

} // namespace warifu::exchange
