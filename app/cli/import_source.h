// SPDX-License-Identifier: Apache-2.0
#pragma once
// What warifuctl import reads: a file of another app, or standard input.

#include "app/cli/console.h"
#include "app/cli/run.h"

#include "core/exchange/import_result.h"

namespace warifu::cli {

// word is a path, or "-" for standard input. Obeys --format, --password-file and --accept-cost.
[[nodiscard]] Result<exchange::Import, Problem> readImport(const Run &run, const QString &word);

} // namespace warifu::cli
