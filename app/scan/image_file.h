// SPDX-License-Identifier: Apache-2.0
#pragma once
// A picture from outside (file, drop, clipboard) to gray pixels. Everything is refused that can be
// refused from its first bytes: no pixel is decoded before size, format and dimensions are known.

#include "app/scan/luma_image.h"
#include "app/scan/qr_decoder.h"

#include "core/base/result.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace warifu::scan {

enum class ImageError {
    Absent,        // no such file
    NoAccess,      // not readable, or not a file
    TooLarge,      // more than 64 MiB, 16,384 pixels a side or 100 megapixels
    UnknownFormat, // not PNG, JPEG, WebP, BMP, GIF or (where the platform can) HEIC
    Damaged,       // right format, but it cannot be decoded
    Empty,         // no bytes, or no pixels
};

struct ImageLimits
{
    qint64 fileBytes = 64LL * 1024 * 1024;
    int side = 16'384;
    qint64 pixels = 100'000'000;
};

// The first frame, upright (EXIF). The format is told by content, never by name.
[[nodiscard]] Result<QImage, ImageError> loadImage(const QString &path,
                                                   const ImageLimits &limits = {});
[[nodiscard]] Result<QImage, ImageError> loadImage(const QByteArray &bytes,
                                                   const ImageLimits &limits = {});

// The codes in a decoded picture. Transparency is laid on white and, if nothing is found, on black.
[[nodiscard]] std::vector<Payload> decodeImage(const QImage &image,
                                               const DecodeOptions &options = {});

} // namespace warifu::scan
