// SPDX-License-Identifier: Apache-2.0
#pragma once
// Reads a foreign file into memory: regular files only, size known before the first byte.

#include "core/exchange/import_error.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

namespace warifu::exchange {

// A symbolic link is followed; what it leads to must be a regular file when it is opened, so that
// a FIFO put in its place blocks nobody. At most kMaxFileSize, or kMaxContainerSize for a KDBX or
// ZIP file by its first bytes.
[[nodiscard]] Result<SecretBytes, ImportError> readSourceFile(const QString &path);

} // namespace warifu::exchange
