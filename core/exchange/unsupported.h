// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that people do have and that cannot be imported, each with the way around it.

#include "core/exchange/import_error.h"
#include "core/exchange/source.h"

namespace warifu::exchange {

// Unsupported with an advice, or UnknownFormat.
[[nodiscard]] ImportError recogniseUnsupported(const Source &source);

} // namespace warifu::exchange
