// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that only grow: a piece is written behind the whole ones, and flushed.

#include "core/base/durable_file.h"

#include <cstdint>

namespace warifu {

// Writes bytes at offset size of the existing file and flushes. What is behind size, half a piece
// that a crash left, is cut off first; a file that is shorter is Broken and stays as it is. After
// an error the file is size bytes long again, or half of the piece is behind them.
[[nodiscard]] Result<void, FileError> appendFile(const QString &path, std::uint64_t size,
                                                 ByteView bytes);

} // namespace warifu
