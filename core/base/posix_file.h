// SPDX-License-Identifier: Apache-2.0
#pragma once
// Descriptors, whole writes and flushed folders for the files of this room. POSIX only.

#include "core/base/posix_error.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace warifu {

// Owns a file descriptor; close() reports what the destructor cannot.
class Descriptor
{
public:
    explicit Descriptor(int value) : m_value(value) {}
    ~Descriptor()
    {
        if (m_value >= 0)
            ::close(m_value);
    }
    Descriptor(const Descriptor &) = delete;
    Descriptor &operator=(const Descriptor &) = delete;

    [[nodiscard]] int value() const { return m_value; }
    [[nodiscard]] bool isOpen() const { return m_value >= 0; }
    bool close() { return ::close(std::exchange(m_value, -1)) == 0; }

private:
    int m_value;
};

// False with errno; some of it may be written.
[[nodiscard]] inline bool writeAll(int descriptor, ByteView bytes)
{
    while (!bytes.empty()) {
        const ssize_t count = ::write(descriptor, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return false;
        bytes = bytes.subspan(static_cast<std::size_t>(count));
    }
    return true;
}

// So that the name of a file is on disk.
[[nodiscard]] inline Result<void, FileError> flushFolderOf(const QString &path)
{
    const QByteArray folder = QFile::encodeName(QFileInfo(path).absolutePath());
    const Descriptor descriptor(::open(folder.constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!descriptor.isOpen())
        return failure(lastError());
    // Some network file systems refuse to flush a folder; the rename itself has succeeded.
    if (::fsync(descriptor.value()) != 0 && errno != EINVAL && errno != ENOTSUP)
        return failure(lastError());
    return {};
}

} // namespace warifu
