// SPDX-License-Identifier: Apache-2.0
#pragma once
// The password or key of a file of another app, as --password-file gives it.

#include "app/cli/run.h"

namespace warifu::cli {

// The content without its last line end; empty without the option.
[[nodiscard]] Result<SecretBytes, Problem> passwordFrom(const Run &run);

} // namespace warifu::cli
