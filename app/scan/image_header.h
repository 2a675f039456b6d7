// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the first bytes of a picture file promise. Read by ourselves, so that a hostile file is
// refused before any decoder library sees it.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <cstdint>
#include <optional>

namespace warifu::scan {

enum class ImageFormat { Png, Jpeg, Webp, Bmp, Gif, Heic };

struct ImageHeader
{
    ImageFormat format = ImageFormat::Png;
    // Pixels; both 0 where the format does not say it up front (HEIC). 64 bits: the file may say
    // anything.
    std::int64_t width = 0;
    std::int64_t height = 0;
    int bytesPerPixel = 4; // when decoded
    int scans = 1;         // times that the decoder goes over all pixels (progressive JPEG)
};

enum class HeaderError { UnknownFormat, Damaged };

// The format by content; nothing for all others, SVG among them.
[[nodiscard]] std::optional<ImageFormat> detectFormat(ByteView file);

// file is the whole file (JPEG says its size late). Does not judge the size.
[[nodiscard]] Result<ImageHeader, HeaderError> parseImageHeader(ByteView file);

} // namespace warifu::scan
