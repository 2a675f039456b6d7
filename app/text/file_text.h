// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why a file could not be read or written.

#include "core/base/durable_file.h"

#include <QString>

namespace warifu::text {

// name is how the file is called on screen.
[[nodiscard]] QString describe(FileError error, const QString &name);

} // namespace warifu::text
