// SPDX-License-Identifier: Apache-2.0
#pragma once
// A text with one URI a line, as a dozen apps write it, and Google's migration links among them
// (import-formats sections 6.1 and 6.15). Also what lies inside of several containers.

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"

#include "core/base/result.h"

#include <string_view>

namespace warifu::exchange {

// Is the first line that is neither blank nor a comment one of those URIs?
[[nodiscard]] bool startsAsUriLines(std::string_view text);

// Positions are lines. A line that is no URI is a failure of its own; only TooManyEntries ends it.
[[nodiscard]] Result<Import, ImportError> readUriLines(std::string_view text,
                                                       std::string_view format);

} // namespace warifu::exchange
