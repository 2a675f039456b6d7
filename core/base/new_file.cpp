// SPDX-License-Identifier: Apache-2.0
#include "core/base/new_file.h"

#include <QFile>
#include <QFileInfo>

#ifndef _WIN32
#include "core/base/posix_file.h"

#include <cstdio>
#include <sys/stat.h>
#endif

namespace warifu {

#ifndef _WIN32

namespace {

// A file of its own name beside path: 0600 by mkstemp, flushed.
Result<QByteArray, FileError> writeBeside(const QString &path, ByteView bytes)
{
    QByteArray name = QFile::encodeName(path) + ".XXXXXX";
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0)
        return failure(lastError());
    const bool written = writeAll(descriptor, bytes) && ::fsync(descriptor) == 0;
    const FileError error = written ? FileError::Broken : lastError();
    if (::close(descriptor) == 0 && written)
        return name;
    const FileError reason = written ? lastError() : error;
    ::unlink(name.constData());
    return failure(reason);
}

FileError lastErrorOfNaming()
{
    return errno == EEXIST ? FileError::Exists : lastError();
}

// Gives the file a name that nothing has. Where the file system knows no such rename (FAT on older
// kernels) a hard link says the same; where it knows neither, the look right before has to do.
Result<void, FileError> nameFirst(const QByteArray &from, const QByteArray &to)
{
#ifdef __linux__
    if (::renameat2(AT_FDCWD, from.constData(), AT_FDCWD, to.constData(), RENAME_NOREPLACE) == 0)
        return {};
    if (errno != EINVAL && errno != ENOSYS)
        return failure(lastErrorOfNaming());
#endif
    if (::link(from.constData(), to.constData()) == 0) {
        ::unlink(from.constData());
        return {};
    }
    if (errno != EPERM && errno != ENOTSUP)
        return failure(lastErrorOfNaming());
    struct stat status;
    if (::lstat(to.constData(), &status) == 0)
        return failure(FileError::Exists);
    if (::rename(from.constData(), to.constData()) != 0)
        return failure(lastError());
    return {};
}

Result<void, FileError> nameOver(const QByteArray &from, const QByteArray &to)
{
    if (::rename(from.constData(), to.constData()) != 0)
        return failure(lastError());
    return {};
}

Result<void, FileError> place(const QString &path, ByteView bytes,
                              Result<void, FileError> (*name)(const QByteArray &,
                                                              const QByteArray &))
{
    const auto beside = writeBeside(path, bytes);
    if (!beside)
        return failure(beside.error());
    auto named = name(*beside, QFile::encodeName(path));
    if (!named) {
        ::unlink(beside->constData());
        return named;
    }
    (void)flushFolderOf(path); // some file systems refuse; the file is in its place
    return {};
}

} // namespace

Result<void, FileError> createFile(const QString &path, ByteView bytes)
{
    struct stat status;
    if (::lstat(QFile::encodeName(path).constData(), &status) == 0)
        return failure(FileError::Exists);
    return place(path, bytes, nameFirst);
}

Result<void, FileError> overwriteFile(const QString &path, ByteView bytes)
{
    struct stat status;
    if (::lstat(QFile::encodeName(path).constData(), &status) == 0 && !S_ISREG(status.st_mode)
        && !S_ISLNK(status.st_mode))
        return failure(FileError::Exists);
    return place(path, bytes, nameOver);
}

#else // Windows; built by nobody here yet, see docs/decisions.md

Result<void, FileError> createFile(const QString &path, ByteView bytes)
{
    if (QFileInfo::exists(path))
        return failure(FileError::Exists);
    return replaceFile(path, bytes);
}

Result<void, FileError> overwriteFile(const QString &path, ByteView bytes)
{
    if (QFileInfo::exists(path) && !QFileInfo(path).isFile())
        return failure(FileError::Exists);
    return replaceFile(path, bytes);
}

#endif

} // namespace warifu
