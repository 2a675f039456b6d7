// SPDX-License-Identifier: Apache-2.0
#include "app/scan/image_file.h"
namespace warifu::scan {
Result<QImage, ImageError> loadImage(const QString &, const ImageLimits &)
{
    return failure(ImageError::Absent);
}
Result<QImage, ImageError> loadImage(const QByteArray &, const ImageLimits &)
{
    return failure(ImageError::Empty);
}
std::vector<Payload> decodeImage(const QImage &, const DecodeOptions &)
{
    return {};
}
} // namespace warifu::scan
