// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/text_decoding.h"

#include "core/enrol/utf8.h"

#include <algorithm>
#include <string_view>

namespace warifu::exchange {

namespace {

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

std::size_t writeUtf8(char32_t c, std::uint8_t *to)
{
    if (c < 0x80) {
        to[0] = static_cast<std::uint8_t>(c);
        return 1;
    }
    if (c < 0x800) {
        to[0] = static_cast<std::uint8_t>(0xC0 | c >> 6);
        to[1] = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
        return 2;
    }
    if (c < 0x10000) {
        to[0] = static_cast<std::uint8_t>(0xE0 | c >> 12);
        to[1] = static_cast<std::uint8_t>(0x80 | (c >> 6 & 0x3F));
        to[2] = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
        return 3;
    }
    to[0] = static_cast<std::uint8_t>(0xF0 | c >> 18);
    to[1] = static_cast<std::uint8_t>(0x80 | (c >> 12 & 0x3F));
    to[2] = static_cast<std::uint8_t>(0x80 | (c >> 6 & 0x3F));
    to[3] = static_cast<std::uint8_t>(0x80 | (c & 0x3F));
    return 4;
}

// Without QString, so that an export full of seeds leaves no copy behind.
std::optional<SecretBytes> fromUtf16(ByteView bytes, bool bigEndian)
{
    if (bytes.size() % 2 != 0)
        return std::nullopt;
    const auto unit = [&](std::size_t i) {
        const std::uint8_t a = bytes[i * 2];
        const std::uint8_t b = bytes[i * 2 + 1];
        return static_cast<char32_t>(bigEndian ? a << 8 | b : b << 8 | a);
    };
    const std::size_t units = bytes.size() / 2;
    SecretBytes utf8(units * 3);
    // Written where secrets lie.
    std::uint8_t *const out = utf8.exposeWritable().data();
    std::size_t size = 0;
    for (std::size_t i = 0; i < units; ++i) {
        char32_t c = unit(i);
        if (c == 0)
            return std::nullopt;
        if (c >= 0xD800 && c < 0xE000) {
            if (c >= 0xDC00 || i + 1 >= units)
                return std::nullopt;
            const char32_t low = unit(++i);
            if (low < 0xDC00 || low >= 0xE000)
                return std::nullopt;
            c = 0x10000 + ((c - 0xD800) << 10) + (low - 0xDC00);
        }
        size += writeUtf8(c, out + size);
    }
    utf8.truncate(size);
    return utf8;
}

} // namespace

std::optional<DecodedText> decodeFileText(ByteView bytes)
{
    constexpr std::uint8_t kUtf8Mark[] = {0xEF, 0xBB, 0xBF};
    DecodedText decoded;
    if (bytes.size() >= 2
        && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF))) {
        auto utf8 = fromUtf16(bytes.subspan(2), bytes[0] == 0xFE);
        if (!utf8)
            return std::nullopt;
        decoded.utf8 = std::move(*utf8);
        decoded.wasUtf16 = true;
        return decoded;
    }
    if (bytes.size() >= 3 && std::equal(std::begin(kUtf8Mark), std::end(kUtf8Mark), bytes.begin()))
        decoded.skip = 3;
    const std::string_view text = asText(bytes.subspan(decoded.skip));
    if (text.find('\0') != std::string_view::npos || enrol::findInvalidUtf8(text))
        return std::nullopt;
    return decoded;
}

} // namespace warifu::exchange
