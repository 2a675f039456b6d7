// SPDX-License-Identifier: Apache-2.0
#include "core/base/append_file.h"

#include <QFile>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include "core/base/posix_error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace warifu {

#ifndef _WIN32

namespace {

bool writeAt(int descriptor, std::uint64_t offset, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t count =
            ::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(offset));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
        offset += static_cast<std::uint64_t>(count);
    }
    return true;
}

} // namespace

Result<void, FileError> appendFile(const QString &path, std::uint64_t size, ByteView bytes)
{
    const int descriptor =
        ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CLOEXEC | O_NOFOLLOW);
    if (descriptor < 0)
        return failure(lastError());
    const auto end = static_cast<off_t>(size);
    struct stat status
    {};
    Result<void, FileError> result;
    if (::fstat(descriptor, &status) != 0)
        result = failure(lastError());
    else if (status.st_size < end)
        result = failure(FileError::Broken);
    else if ((status.st_size > end && ::ftruncate(descriptor, end) != 0)
             || !writeAt(descriptor, size, bytes) || ::fsync(descriptor) != 0) {
        result = failure(lastError());
        // Best effort: whoever reads it finds half a piece otherwise, and cuts it off next time.
        [[maybe_unused]] const int cut = ::ftruncate(descriptor, end);
    }
    ::close(descriptor); // flushed already
    return result;
}

#else // Windows; built by nobody here yet, see docs/decisions.md

Result<void, FileError> appendFile(const QString &path, std::uint64_t size, ByteView bytes)
{
    QFile file(path);
    if (!file.exists())
        return failure(FileError::Absent);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered))
        return failure(FileError::NoAccess);
    const auto end = static_cast<qint64>(size);
    if (file.size() < end)
        return failure(FileError::Broken);
    const auto *data = reinterpret_cast<const char *>(bytes.data()); // QFile takes char
    const auto count = static_cast<qint64>(bytes.size());
    const bool isWhole = (file.size() == end || file.resize(end)) && file.seek(end)
        && file.write(data, count) == count
        && FlushFileBuffers(reinterpret_cast<HANDLE>(_get_osfhandle(file.handle())));
    if (isWhole)
        return {};
    const bool isFull = GetLastError() == ERROR_DISK_FULL;
    file.resize(end);
    return failure(isFull ? FileError::NoSpace : FileError::Broken);
}

#endif

} // namespace warifu
