// SPDX-License-Identifier: Apache-2.0
#pragma once
// Files for people, in folders of theirs: they appear whole or not at all, readable by their owner
// only, and what is there already is left alone.

#include "core/base/durable_file.h"

namespace warifu {

// Writes a file that does not exist yet. Exists when path names anything, also a link that leads
// nowhere or something that came up meanwhile. After any other error nothing is left behind.
[[nodiscard]] Result<void, FileError> createFile(const QString &path, ByteView bytes);

// The same, in the place of a file that may exist. A link is replaced itself, not what it names;
// a folder, device or pipe is Exists.
[[nodiscard]] Result<void, FileError> overwriteFile(const QString &path, ByteView bytes);

} // namespace warifu
