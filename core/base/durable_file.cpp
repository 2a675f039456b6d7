// SPDX-License-Identifier: Apache-2.0
#include "core/base/durable_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

#ifdef _WIN32
#include <io.h>
#include <windows.h>
#else
#include "core/base/posix_file.h"

#include <sys/stat.h>
#endif

namespace warifu {

#ifndef _WIN32

Result<std::vector<std::uint8_t>, FileError> readFile(const QString &path, std::size_t limit)
{
    const Descriptor descriptor(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return failure(lastError());
    std::vector<std::uint8_t> bytes;
    std::uint8_t block[16384];
    for (;;) {
        const ssize_t count = ::read(descriptor.value(), block, sizeof block);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(lastError());
        if (count == 0)
            return bytes;
        if (bytes.size() + static_cast<std::size_t>(count) > limit)
            return failure(FileError::TooLarge);
        bytes.insert(bytes.end(), block, block + count);
    }
}

Result<void, FileError> replaceFile(const QString &path, ByteView bytes)
{
    const QString fresh = path + QStringLiteral(".new");
    const QByteArray name = QFile::encodeName(fresh);
    ::unlink(name.constData());
    Descriptor descriptor(
        ::open(name.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600));
    if (!descriptor.isOpen())
        return failure(lastError());
    if (!writeAll(descriptor.value(), bytes) || ::fsync(descriptor.value()) != 0
        || !descriptor.close()) {
        const FileError error = lastError();
        ::unlink(name.constData());
        return failure(error);
    }
    auto renamed = renameFile(fresh, path);
    if (!renamed)
        ::unlink(name.constData()); // absent when only the flush of the folder failed
    return renamed;
}

Result<void, FileError> renameFile(const QString &from, const QString &to)
{
    if (::rename(QFile::encodeName(from).constData(), QFile::encodeName(to).constData()) != 0)
        return failure(lastError());
    return flushFolderOf(to);
}

Result<void, FileError> removeFile(const QString &path)
{
    if (::unlink(QFile::encodeName(path).constData()) == 0)
        return flushFolderOf(path);
    if (errno == ENOENT)
        return {};
    return failure(lastError());
}

Result<void, FileError> makeFolder(const QString &path)
{
    const QString folder = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (QFileInfo(folder).isDir())
        return {};
    if (const QString parent = QFileInfo(folder).absolutePath(); parent != folder) {
        if (auto made = makeFolder(parent); !made)
            return made;
    }
    if (::mkdir(QFile::encodeName(folder).constData(), 0700) == 0)
        return flushFolderOf(folder);
    if (errno == EEXIST && QFileInfo(folder).isDir())
        return {}; // another process was faster
    return failure(lastError());
}

#else // Windows; built by nobody here yet, see docs/decisions.md

namespace {

FileError lastError()
{
    switch (GetLastError()) {
    case ERROR_FILE_NOT_FOUND:
    case ERROR_PATH_NOT_FOUND:
        return FileError::Absent;
    case ERROR_ACCESS_DENIED:
    case ERROR_SHARING_VIOLATION:
    case ERROR_WRITE_PROTECT:
        return FileError::NoAccess;
    case ERROR_DISK_FULL:
    case ERROR_HANDLE_DISK_FULL:
        return FileError::NoSpace;
    default:
        return FileError::Broken;
    }
}

const wchar_t *wide(const QString &path)
{
    return reinterpret_cast<const wchar_t *>(path.utf16()); // QString is UTF-16 on Windows
}

} // namespace

Result<std::vector<std::uint8_t>, FileError> readFile(const QString &path, std::size_t limit)
{
    QFile file(path);
    if (!file.exists())
        return failure(FileError::Absent);
    if (!file.open(QIODevice::ReadOnly))
        return failure(FileError::NoAccess);
    if (static_cast<std::uint64_t>(file.size()) > limit)
        return failure(FileError::TooLarge);
    const QByteArray content = file.readAll();
    return std::vector<std::uint8_t>(content.begin(), content.end());
}

Result<void, FileError> replaceFile(const QString &path, ByteView bytes)
{
    const QString fresh = path + QStringLiteral(".new");
    const HANDLE file = CreateFileW(wide(fresh), GENERIC_WRITE, 0, nullptr, CREATE_ALWAYS,
                                    FILE_ATTRIBUTE_NORMAL, nullptr);
    if (file == INVALID_HANDLE_VALUE)
        return failure(lastError());
    DWORD written = 0;
    const bool whole =
        WriteFile(file, bytes.data(), static_cast<DWORD>(bytes.size()), &written, nullptr)
        && written == bytes.size() && FlushFileBuffers(file);
    const FileError error = whole ? FileError::Broken : lastError();
    CloseHandle(file);
    if (!whole) {
        DeleteFileW(wide(fresh));
        return failure(error);
    }
    return renameFile(fresh, path);
}

Result<void, FileError> renameFile(const QString &from, const QString &to)
{
    if (!MoveFileExW(wide(from), wide(to), MOVEFILE_REPLACE_EXISTING | MOVEFILE_WRITE_THROUGH))
        return failure(lastError());
    return {};
}

Result<void, FileError> removeFile(const QString &path)
{
    if (!DeleteFileW(wide(path)) && GetLastError() != ERROR_FILE_NOT_FOUND)
        return failure(lastError());
    return {};
}

Result<void, FileError> makeFolder(const QString &path)
{
    // The profile folder of Windows is private to its user already.
    if (QFileInfo(path).isDir() || QDir().mkpath(path))
        return {};
    return failure(QFileInfo::exists(path) ? FileError::Broken : FileError::NoAccess);
}

#endif

} // namespace warifu
