// SPDX-License-Identifier: Apache-2.0
#include "app/capture/portal_picture.h"

#include "app/scan/image_file.h"
#include "app/scan/image_header.h"

#include <QFile>
#include <QUrl>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace warifu::capture {
namespace {

using Time = std::chrono::system_clock::time_point;

// Clocks of file systems are coarse.
constexpr std::chrono::seconds kClockSlack{1};

struct Picture
{
    QByteArray bytes;
    QByteArray path;
    struct stat status
    {};
};

Time fromSeconds(qint64 seconds, qint64 nanoseconds)
{
    return Time(std::chrono::duration_cast<Time::duration>(
        std::chrono::seconds(seconds) + std::chrono::nanoseconds(nanoseconds)));
}

// When it came into being, or at least was written last.
Time bornAt(int file, const struct stat &status)
{
#if defined(Q_OS_LINUX) && defined(STATX_BTIME)
    struct statx more
    {};
    if (::statx(file, "", AT_EMPTY_PATH, STATX_BTIME, &more) == 0 && (more.stx_mask & STATX_BTIME))
        return fromSeconds(more.stx_btime.tv_sec, more.stx_btime.tv_nsec);
#else
    Q_UNUSED(file)
#endif
    return fromSeconds(status.st_mtime, 0) + std::chrono::seconds(1);
}

// Nothing if it is no regular file that may be read, or too large.
std::optional<Picture> readPicture(const QString &uri, Time *born)
{
    const std::optional<QString> path = localPathOf(uri);
    if (!path)
        return std::nullopt;
    Picture picture;
    picture.path = QFile::encodeName(*path);
    // Neither follows a link in the last place nor waits for a pipe's other end.
    const int file =
        ::open(picture.path.constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    if (file < 0)
        return std::nullopt;
    const scan::ImageLimits limits;
    QFile reader;
    // Owns the descriptor from here on; if it does not take it, we close it.
    if (!reader.open(file, QIODevice::ReadOnly | QIODevice::Unbuffered,
                     QFileDevice::AutoCloseHandle)) {
        ::close(file);
        return std::nullopt;
    }
    if (::fstat(file, &picture.status) != 0 || !S_ISREG(picture.status.st_mode)
        || picture.status.st_size > limits.fileBytes)
        return std::nullopt;
    *born = bornAt(file, picture.status);
    picture.bytes = reader.read(limits.fileBytes + 1);
    return picture;
}

bool isPortals(const Picture &picture, Time born, Time asked)
{
    const struct stat &status = picture.status;
    // A time that lies ahead is a clock that was set, or a lie.
    const Time now = std::chrono::system_clock::now();
    if (status.st_uid != ::geteuid() || status.st_nlink != 1 || born + kClockSlack < asked
        || born > now + kClockSlack)
        return false;
    return scan::detectFormat({reinterpret_cast<const std::uint8_t *>(picture.bytes.constData()),
                               size_t(picture.bytes.size())})
        .has_value();
}

void removeFile(const Picture &picture)
{
    // Still the file that was read?
    struct stat now
    {};
    if (::lstat(picture.path.constData(), &now) == 0 && now.st_dev == picture.status.st_dev
        && now.st_ino == picture.status.st_ino)
        ::unlink(picture.path.constData());
}

} // namespace

std::optional<QString> localPathOf(const QString &uri)
{
    const QUrl url(uri, QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != QLatin1String("file") || url.hasQuery()
        || url.hasFragment() || url.port() != -1 || !url.userInfo().isEmpty())
        return std::nullopt;
    if (!url.host().isEmpty() && url.host() != QLatin1String("localhost"))
        return std::nullopt;
    const QString path = url.path(QUrl::FullyDecoded);
    if (!path.startsWith(QLatin1Char('/')) || path.endsWith(QLatin1Char('/'))
        || path.contains(QChar::Null))
        return std::nullopt;
    return path;
}

Result<QImage, ScreenError> takePicture(const QString &uri, Time asked)
{
    Time born;
    const std::optional<Picture> picture = readPicture(uri, &born);
    if (!picture)
        return failure(ScreenError::BadPicture);
    if (isPortals(*picture, born, asked))
        removeFile(*picture);
    auto image = scan::loadImage(picture->bytes);
    if (!image)
        return failure(ScreenError::BadPicture);
    return std::move(*image);
}

void discardPicture(const QString &uri, Time asked)
{
    Time born;
    const std::optional<Picture> picture = readPicture(uri, &born);
    if (picture && isPortals(*picture, born, asked))
        removeFile(*picture);
}

} // namespace warifu::capture
