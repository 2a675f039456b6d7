// SPDX-License-Identifier: Apache-2.0
#include "app/scan/image_header.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace warifu::scan {
namespace {

using std::int64_t;
using std::size_t;
using std::uint32_t;
using std::uint8_t;

bool hasAt(ByteView file, size_t offset, std::string_view text)
{
    return file.size() >= offset + text.size()
        && std::memcmp(file.data() + offset, text.data(), text.size()) == 0;
}

// The callers have checked that the bytes are there.
uint32_t littleEndian(ByteView file, size_t offset, int bytes)
{
    uint32_t value = 0;
    for (int i = bytes - 1; i >= 0; --i)
        value = value << 8 | file[offset + size_t(i)];
    return value;
}

uint32_t bigEndian(ByteView file, size_t offset, int bytes)
{
    uint32_t value = 0;
    for (int i = 0; i < bytes; ++i)
        value = value << 8 | file[offset + size_t(i)];
    return value;
}

using Header = Result<ImageHeader, HeaderError>;

Header damaged() { return failure(HeaderError::Damaged); }

// PNG (ISO/IEC 15948) 11.2.2: IHDR comes first.
Header parsePng(ByteView file)
{
    if (file.size() < 33 || !hasAt(file, 12, "IHDR"))
        return damaged();
    ImageHeader header{ImageFormat::Png, bigEndian(file, 16, 4), bigEndian(file, 20, 4)};
    header.bytesPerPixel = file[24] > 8 ? 8 : 4;
    return header;
}

Header parseGif(ByteView file)
{
    if (file.size() < 13)
        return damaged();
    return ImageHeader{ImageFormat::Gif, littleEndian(file, 6, 2), littleEndian(file, 8, 2)};
}

Header parseBmp(ByteView file)
{
    if (file.size() < 26)
        return damaged();
    const uint32_t size = littleEndian(file, 14, 4);
    if (size == 12) // OS/2
        return ImageHeader{ImageFormat::Bmp, littleEndian(file, 18, 2), littleEndian(file, 20, 2)};
    if (size < 40 || size > 124)
        return damaged();
    const auto width = int64_t(std::int32_t(littleEndian(file, 18, 4)));
    const auto height = int64_t(std::int32_t(littleEndian(file, 22, 4)));
    if (width < 0)
        return damaged();
    // A negative height means that the top row comes first.
    return ImageHeader{ImageFormat::Bmp, width, height < 0 ? -height : height};
}

Header parseWebp(ByteView file)
{
    if (file.size() < 30)
        return damaged();
    if (hasAt(file, 12, "VP8X"))
        return ImageHeader{ImageFormat::Webp, int64_t(littleEndian(file, 24, 3)) + 1,
                           int64_t(littleEndian(file, 27, 3)) + 1};
    if (hasAt(file, 12, "VP8L")) {
        if (file[20] != 0x2F)
            return damaged();
        const uint32_t bits = littleEndian(file, 21, 4);
        return ImageHeader{ImageFormat::Webp, int64_t(bits & 0x3FFF) + 1,
                           int64_t(bits >> 14 & 0x3FFF) + 1};
    }
    if (!hasAt(file, 12, "VP8 ") || !hasAt(file, 23, "\x9d\x01\x2a"))
        return damaged();
    return ImageHeader{ImageFormat::Webp, littleEndian(file, 26, 2) & 0x3FFF,
                       littleEndian(file, 28, 2) & 0x3FFF};
}

// Inside the coded pixels 0xFF is followed by 0 or a restart marker, so this counts scans (and, at
// worst, bytes of embedded thumbnails).
int countScans(ByteView data)
{
    int scans = 0;
    for (size_t i = 0; i + 1 < data.size(); ++i) {
        if (data[i] == 0xFF && data[i + 1] == 0xDA)
            ++scans;
    }
    return std::max(1, scans);
}

// ITU-T T.81, B.2: segments up to the frame header, which holds the size.
Header parseJpeg(ByteView file)
{
    size_t at = 2;
    while (at + 4 <= file.size()) {
        if (file[at] != 0xFF)
            return damaged();
        const uint8_t marker = file[at + 1];
        if (marker == 0xFF) { // fill byte
            ++at;
            continue;
        }
        const size_t length = bigEndian(file, at + 2, 2);
        if (length < 2)
            return damaged();
        const bool isFrame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8
            && marker != 0xCC;
        if (isFrame) {
            if (length < 8 || at + 9 > file.size())
                return damaged();
            ImageHeader header{ImageFormat::Jpeg, bigEndian(file, at + 7, 2),
                               bigEndian(file, at + 5, 2)};
            header.scans = countScans(file.subspan(at));
            return header;
        }
        if (marker == 0xD9 || marker == 0xDA || marker == 0x00)
            return damaged();
        at += 2 + length;
    }
    return damaged();
}

} // namespace

std::optional<ImageFormat> detectFormat(ByteView file)
{
    if (hasAt(file, 0, "\x89PNG\r\n\x1a\n"))
        return ImageFormat::Png;
    if (hasAt(file, 0, "\xFF\xD8\xFF"))
        return ImageFormat::Jpeg;
    if (hasAt(file, 0, "RIFF") && hasAt(file, 8, "WEBP"))
        return ImageFormat::Webp;
    if (hasAt(file, 0, "GIF87a") || hasAt(file, 0, "GIF89a"))
        return ImageFormat::Gif;
    if (hasAt(file, 0, "BM"))
        return ImageFormat::Bmp;
    if (hasAt(file, 4, "ftyp")) {
        for (const std::string_view brand : {"heic", "heix", "hevc", "hevx", "heim", "heis", "mif1"}) {
            if (hasAt(file, 8, brand))
                return ImageFormat::Heic;
        }
    }
    return std::nullopt;
}

Result<ImageHeader, HeaderError> parseImageHeader(ByteView file)
{
    const std::optional<ImageFormat> format = detectFormat(file);
    if (!format)
        return failure(HeaderError::UnknownFormat);
    switch (*format) {
    case ImageFormat::Png:
        return parsePng(file);
    case ImageFormat::Jpeg:
        return parseJpeg(file);
    case ImageFormat::Webp:
        return parseWebp(file);
    case ImageFormat::Bmp:
        return parseBmp(file);
    case ImageFormat::Gif:
        return parseGif(file);
    case ImageFormat::Heic:
        return ImageHeader{ImageFormat::Heic};
    }
    return damaged();
}

} // namespace warifu::scan
