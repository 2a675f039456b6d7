// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that end before their format allows it: copied from a full disk, a download that broke off.

#include "core/exchange/import_error.h"
#include "core/exchange/source.h"

#include <optional>

namespace warifu::exchange {

// Of a source that no format recognises: what it would be if it were whole. Nothing where it is
// complete, or does not begin like JSON, XML, a ZIP archive or a SQLite database.
[[nodiscard]] std::optional<ImportError> recogniseCutOff(const Source &source);

} // namespace warifu::exchange
