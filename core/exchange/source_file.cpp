// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/source_file.h"

#include "core/exchange/limits.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace warifu::exchange {

namespace {

using Code = ImportError::Code;

// Opens without waiting for the other end of a FIFO, and asks the opened thing what it is, so that
// nothing can be exchanged in between.
Result<void, ImportError> openRegular(QFile &file)
{
#ifdef Q_OS_UNIX
    const int descriptor = ::open(QFile::encodeName(file.fileName()).constData(),
                                  O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (descriptor < 0) {
        if (errno == ENOENT)
            return failure(ImportError{.code = Code::NoSuchFile});
        return failure(ImportError{.code = Code::Unreadable, .detail = qt_error_string(errno)});
    }
    struct stat status;
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return failure(ImportError{.code = Code::NotARegularFile});
    }
    if (!file.open(descriptor, QIODevice::ReadOnly, QFile::AutoCloseHandle)) {
        ::close(descriptor);
        return failure(ImportError{.code = Code::Unreadable, .detail = file.errorString()});
    }
#else
    const QFileInfo info(file.fileName());
    if (!info.exists())
        return failure(ImportError{.code = Code::NoSuchFile});
    if (!info.isFile())
        return failure(ImportError{.code = Code::NotARegularFile});
    if (!file.open(QIODevice::ReadOnly))
        return failure(ImportError{.code = Code::Unreadable, .detail = file.errorString()});
#endif
    return {};
}

bool mayBeLarge(const std::array<char, 4> &magic)
{
    constexpr std::array<char, 4> kKdbx{'\x03', '\xD9', '\xA2', '\x9A'};
    constexpr std::array<char, 4> kZip{'P', 'K', '\x03', '\x04'};
    return magic == kKdbx || magic == kZip;
}

} // namespace

Result<SecretBytes, ImportError> readSourceFile(const QString &path)
{
    QFile file(path);
    if (auto opened = openRegular(file); !opened)
        return failure(opened.error());
    const auto size = static_cast<std::size_t>(std::max<qint64>(file.size(), 0));
    if (size == 0)
        return failure(ImportError{.code = Code::Empty});
    std::array<char, 4> magic{};
    file.peek(magic.data(), magic.size());
    const std::size_t limit = mayBeLarge(magic) ? kMaxContainerSize : kMaxFileSize;
    if (size > limit)
        return failure(ImportError{.code = Code::TooLarge, .number = limit});
    SecretBytes bytes(size);
    // An export holds seeds in plain text; it is read to where secrets lie. QFile would keep a
    // buffer of its own for small reads, not for one of the whole.
    const qint64 got = file.read(reinterpret_cast<char *>(bytes.exposeWritable().data()),
                                 static_cast<qint64>(size));
    if (got < 0)
        return failure(ImportError{.code = Code::Unreadable, .detail = file.errorString()});
    bytes.truncate(static_cast<std::size_t>(got));
    if (bytes.isEmpty())
        return failure(ImportError{.code = Code::Empty});
    return bytes;
}

} // namespace warifu::exchange
