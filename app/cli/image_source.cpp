// SPDX-License-Identifier: Apache-2.0
// Pictures through app/scan.
#include "app/cli/payload_source.h"

#include "app/scan/image_file.h"
#include "app/text/file_text.h"

namespace warifu::cli {

namespace {

Problem problemOf(scan::ImageError error, const QString &path)
{
    switch (error) {
    case scan::ImageError::Absent:
        return {QStringLiteral("absent"), text::describe(FileError::Absent, path), {}};
    case scan::ImageError::NoAccess:
        return {QStringLiteral("noAccess"), text::describe(FileError::NoAccess, path), {}};
    case scan::ImageError::TooLarge:
        return {QStringLiteral("tooLarge"),
                //: Failure of warifuctl. %1 is a file name.
                Says::tr("The picture “%1” is too large: at most 64 MiB, 16,384 pixels a side and "
                         "100 megapixels.")
                    .arg(path),
                {}};
    case scan::ImageError::UnknownFormat:
        return {QStringLiteral("unknownFormat"),
                //: Failure of warifuctl. %1 is a file name.
                Says::tr("“%1” is not a PNG, JPEG, WebP, BMP or GIF picture.").arg(path),
                {}};
    case scan::ImageError::Damaged:
        return {QStringLiteral("damaged"),
                //: Failure of warifuctl. %1 is a file name.
                Says::tr("The picture “%1” is damaged.").arg(path),
                {}};
    case scan::ImageError::Empty:
        return {QStringLiteral("empty"),
                //: Failure of warifuctl. %1 is a file name.
                Says::tr("The picture “%1” is empty.").arg(path),
                {}};
    }
    return {};
}

} // namespace

Result<std::vector<SecretBytes>, Problem> payloadsOfImage(const QString &path)
{
    const auto image = scan::loadImage(path);
    if (!image)
        return failure(problemOf(image.error(), path));
    scan::DecodeOptions options;
    options.effort = scan::Effort::Hard;
    auto found = scan::decodeImage(*image, options);
    std::vector<SecretBytes> payloads;
    for (scan::Payload &payload : found)
        payloads.push_back(std::move(payload.bytes));
    return payloads;
}

} // namespace warifu::cli
