// SPDX-License-Identifier: Apache-2.0
#include "app/scan/image_file.h"

#include "app/scan/image_header.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>

#include <algorithm>
#include <cstring>
#include <mutex>

namespace warifu::scan {
namespace {

// Decoded pixels of the largest picture, in megabytes: what Qt's readers may allocate.
constexpr int kAllocationMegabytes = 400;
// A progressive JPEG of a few kilobytes can make its decoder pass over all pixels thousands of times.
constexpr int kMostScans = 100;

// Qt's name; empty where this platform has no decoder for it.
QByteArray readerName(ImageFormat format)
{
    switch (format) {
    case ImageFormat::Png:
        return QByteArrayLiteral("png");
    case ImageFormat::Jpeg:
        return QByteArrayLiteral("jpeg");
    case ImageFormat::Webp:
        return QByteArrayLiteral("webp");
    case ImageFormat::Bmp:
        return QByteArrayLiteral("bmp");
    case ImageFormat::Gif:
        return QByteArrayLiteral("gif");
    case ImageFormat::Heic:
        for (const QByteArray &name : {QByteArrayLiteral("heic"), QByteArrayLiteral("heif")}) {
            if (QImageReader::supportedImageFormats().contains(name))
                return name;
        }
        return {};
    }
    return {};
}

bool isTooLarge(qint64 width, qint64 height, int bytesPerPixel, const ImageLimits &limits)
{
    if (width > limits.side || height > limits.side)
        return true;
    // Both sides are small by now; no overflow.
    const qint64 pixels = width * height;
    return pixels > limits.pixels || pixels * bytesPerPixel > kAllocationMegabytes * 1'000'000LL;
}

} // namespace

Result<QImage, ImageError> loadImage(const QString &path, const ImageLimits &limits)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ImageError::Absent);
    // A pipe or a device would block or never end.
    if (!info.isFile())
        return failure(ImageError::NoAccess);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ImageError::NoAccess);
    if (file.size() > limits.fileBytes)
        return failure(ImageError::TooLarge);
    // One byte more than allowed, in case that it grows under our hands.
    const QByteArray bytes = file.read(limits.fileBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ImageError::NoAccess);
    return loadImage(bytes, limits);
}

Result<QImage, ImageError> loadImage(const QByteArray &bytes, const ImageLimits &limits)
{
    if (bytes.isEmpty())
        return failure(ImageError::Empty);
    if (bytes.size() > limits.fileBytes)
        return failure(ImageError::TooLarge);
    const auto header = parseImageHeader(
        {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())});
    if (!header)
        return failure(header.error() == HeaderError::UnknownFormat ? ImageError::UnknownFormat
                                                                    : ImageError::Damaged);
    const QByteArray name = readerName(header->format);
    if (name.isEmpty())
        return failure(ImageError::UnknownFormat);
    if (header->format != ImageFormat::Heic && (header->width == 0 || header->height == 0))
        return failure(ImageError::Empty);
    if (isTooLarge(header->width, header->height, header->bytesPerPixel, limits)
        || header->scans > kMostScans)
        return failure(ImageError::TooLarge);

    static std::once_flag limitSet;
    std::call_once(limitSet, [] { QImageReader::setAllocationLimit(kAllocationMegabytes); });
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, name);
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(true); // EXIF orientation
    // The reader's own idea of the size may differ from ours (HEIC, a crafted file).
    const QSize size = reader.size();
    if (size.isValid() && isTooLarge(size.width(), size.height(), header->bytesPerPixel, limits))
        return failure(ImageError::TooLarge);
    QImage image = reader.read();
    if (image.isNull())
        return failure(ImageError::Damaged);
    if (isTooLarge(image.width(), image.height(), 1, limits))
        return failure(ImageError::TooLarge);
    return image;
}

std::vector<Payload> decodeImage(const QImage &image, const DecodeOptions &options)
{
    const auto start = std::chrono::steady_clock::now();
    const LumaImage onWhite = LumaImage::fromImage(image, 255);
    std::vector<Payload> payloads = decode(onWhite, options);
    if (!payloads.empty() || !image.hasAlphaChannel())
        return payloads;
    const LumaImage onBlack = LumaImage::fromImage(image, 0);
    if (std::memcmp(onWhite.data(), onBlack.data(), onWhite.size()) == 0)
        return payloads; // has the channel, but is opaque
    DecodeOptions rest = options;
    rest.budget -= std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - start);
    return decode(onBlack, rest);
}

} // namespace warifu::scan
