// SPDX-License-Identifier: Apache-2.0
#pragma once
// A lock between processes on one file. The system keeps it, not the file: it ends with its owner,
// also when that is killed, and the file stays where it is, empty. Two owners in one process keep
// each other out as well. Not for network file systems.

#include "core/base/result.h"

#include <QString>

#include <cstdint>

namespace warifu {

enum class FileLockError {
    Busy,     // somebody else has it
    Absent,   // its folder does not exist
    NoAccess, // the file cannot be made or opened
    NoSpace,  // the file cannot be made
    Broken,   // any other I/O error
};

class FileLock
{
public:
    // Does not wait. Makes the file where there is none, readable by its owner only; needs no more
    // than reading where there is one.
    [[nodiscard]] static Result<FileLock, FileLockError> tryLock(const QString &path);

    FileLock(FileLock &&other) noexcept;
    FileLock &operator=(FileLock &&) = delete;
    FileLock(const FileLock &) = delete;
    FileLock &operator=(const FileLock &) = delete;
    ~FileLock();

private:
    explicit FileLock(std::intptr_t handle) : m_handle(handle) {}

    static constexpr std::intptr_t kNone = -1;
    std::intptr_t m_handle; // a file descriptor, or a HANDLE on Windows
};

} // namespace warifu
