// SPDX-License-Identifier: Apache-2.0
#pragma once
// What errno means to the files of this room. POSIX only.

#include "core/base/durable_file.h"

#include <cerrno>

namespace warifu {

// Of the call that has just failed.
[[nodiscard]] inline FileError lastError()
{
    switch (errno) {
    case ENOENT:
    case ENOTDIR:
        return FileError::Absent;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileError::NoAccess;
    case ENOSPC:
    case EDQUOT:
    case EFBIG: // a limit on file sizes
        return FileError::NoSpace;
    default:
        return FileError::Broken;
    }
}

} // namespace warifu
