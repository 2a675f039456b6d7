// SPDX-License-Identifier: Apache-2.0
#include "core/base/file_lock.h"

#include <QFile>

#include <utility>

#ifdef _WIN32
#include <windows.h>
#else
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace warifu {

FileLock::FileLock(FileLock &&other) noexcept : m_handle(std::exchange(other.m_handle, kNone)) {}

#ifndef _WIN32

namespace {

FileLockError lastError()
{
    switch (errno) {
    case EWOULDBLOCK:
        return FileLockError::Busy;
    case ENOENT:
    case ENOTDIR:
        return FileLockError::Absent;
    case EACCES:
    case EPERM:
    case EROFS:
        return FileLockError::NoAccess;
    case ENOSPC:
    case EDQUOT:
        return FileLockError::NoSpace;
    default:
        return FileLockError::Broken;
    }
}

int openFile(const char *name)
{
    // Made only where there is none: a full or read-only disk is no obstacle to locking.
    const int found = ::open(name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW);
    if (found >= 0 || errno != ENOENT)
        return found;
    return ::open(name, O_RDONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
}

// Somebody may have removed the file since it was opened: then the lock on it is worth nothing.
bool isStillThere(int descriptor, const char *name)
{
    struct stat locked = {};
    struct stat present = {};
    return ::fstat(descriptor, &locked) == 0 && ::stat(name, &present) == 0
        && locked.st_dev == present.st_dev && locked.st_ino == present.st_ino;
}

} // namespace

Result<FileLock, FileLockError> FileLock::tryLock(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    constexpr int kAttempts = 8;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const int descriptor = openFile(name.constData());
        if (descriptor < 0)
            return failure(lastError());
        FileLock lock(descriptor);
        // Of the open file, not of the process as with fcntl(): closing another descriptor of the
        // same file would end that one.
        while (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
            if (errno != EINTR)
                return failure(lastError());
        }
        if (isStillThere(descriptor, name.constData()))
            return lock;
    }
    return failure(FileLockError::Broken);
}

FileLock::~FileLock()
{
    if (m_handle != kNone)
        ::close(static_cast<int>(m_handle));
}

#else // Windows; built by nobody here yet, see docs/decisions.md

Result<FileLock, FileLockError> FileLock::tryLock(const QString &path)
{
    // Not shared with anybody: opening is locking.
    const HANDLE file =
        CreateFileW(reinterpret_cast<const wchar_t *>(path.utf16()), // QString is UTF-16 on Windows
                    GENERIC_READ, 0, nullptr, OPEN_ALWAYS, FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file != INVALID_HANDLE_VALUE)
        return FileLock(reinterpret_cast<std::intptr_t>(file));
    switch (GetLastError()) {
    case ERROR_SHARING_VIOLATION:
        return failure(FileLockError::Busy);
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return failure(FileLockError::Absent);
    case ERROR_ACCESS_DENIED:
    case ERROR_WRITE_PROTECT:
        return failure(FileLockError::NoAccess);
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return failure(FileLockError::NoSpace);
    default:
        return failure(FileLockError::Broken);
    }
}

FileLock::~FileLock()
{
    if (m_handle != kNone)
        CloseHandle(reinterpret_cast<HANDLE>(m_handle));
}

#endif

} // namespace warifu
