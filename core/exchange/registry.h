// SPDX-License-Identifier: Apache-2.0
#pragma once
// All formats that can be read, and which of them a file is.

#include "core/exchange/format.h"

#include <span>

namespace warifu::exchange {

// In alphabetical order of their ids.
[[nodiscard]] std::span<const Format *const> allFormats();
// Null when there is no such id.
[[nodiscard]] const Format *findFormat(std::string_view id);

// The format of a file by its content; its name never decides alone. UnknownFormat with an advice
// for what is recognised but cannot be imported.
[[nodiscard]] Result<const Format *, ImportError> recognise(const Source &source);

} // namespace warifu::exchange
