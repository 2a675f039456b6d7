// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files that are whole or absent: bounded reading, and replacing by temporary file, flush, rename
// and flush of the folder. New files are readable by their owner only.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace warifu {

enum class FileError {
    Absent,   // no such file
    NoAccess, // permission denied, read-only
    NoSpace,  // disk full or quota reached
    TooLarge, // larger than the caller allows
    Exists,   // something has that name already (new_file.h)
    Broken,   // any other I/O error
};

// The whole file, at most limit bytes (TooLarge otherwise, checked before reading).
[[nodiscard]] Result<std::vector<std::uint8_t>, FileError> readFile(const QString &path,
                                                                    std::size_t limit);

// Replaces path by bytes. After success the new content survives a crash; after an error, or a
// crash in between, the old content is there (a stray "<path>.new" may remain and is overwritten
// next time). One exception: when the very last step fails, the flush of the folder, the error is
// reported although the new content is already in place; it may not survive a power cut.
[[nodiscard]] Result<void, FileError> replaceFile(const QString &path, ByteView bytes);

// Renames from to to (replacing it) and flushes the folder of to. Both in the same folder.
[[nodiscard]] Result<void, FileError> renameFile(const QString &from, const QString &to);

// Removes path and flushes its folder; an absent file is success.
[[nodiscard]] Result<void, FileError> removeFile(const QString &path);

// Makes the folder and its missing parents, readable by their owner only; existing ones keep their
// permissions. Broken when a file is in the way.
[[nodiscard]] Result<void, FileError> makeFolder(const QString &path);

} // namespace warifu
