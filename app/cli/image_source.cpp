// SPDX-License-Identifier: Apache-2.0
// Pictures through app/scan.
#include "app/cli/payload_source.h"

#include "app/scan/image_file.h"

namespace warifu::cli {

namespace {

Problem problemOf(scan::ImageError error, const QString &path)
{
    const auto problem = [&path](const QString &code, const QString &what) {
        return Problem{code, QStringLiteral("“%1”: %2").arg(path, what), {}};
    };
    switch (error) {
    case scan::ImageError::Absent:
        return problem(QStringLiteral("absent"), QStringLiteral("there is no such file."));
    case scan::ImageError::NoAccess:
        return problem(QStringLiteral("noAccess"), QStringLiteral("it may not be read."));
    case scan::ImageError::TooLarge:
        return problem(QStringLiteral("tooLarge"),
                       QStringLiteral("the picture is too large: at most 64 MiB, 16,384 pixels a "
                                      "side and 100 megapixels."));
    case scan::ImageError::UnknownFormat:
        return problem(QStringLiteral("unknownFormat"),
                       QStringLiteral("not a PNG, JPEG, WebP, BMP or GIF picture."));
    case scan::ImageError::Damaged:
        return problem(QStringLiteral("damaged"), QStringLiteral("the picture is damaged."));
    case scan::ImageError::Empty:
        return problem(QStringLiteral("empty"), QStringLiteral("the picture is empty."));
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
