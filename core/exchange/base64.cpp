// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/base64.h"

namespace warifu::exchange {

namespace {

int base64Digit(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    return c == '+' ? 62 : c == '/' ? 63 : -1;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

std::optional<SecretBytes> decodeBase64(std::string_view text)
{
    SecretBytes bytes(text.size() / 4 * 3 + 3);
    // Decoded where secrets lie.
    const auto out = bytes.exposeWritable();
    std::size_t size = 0;
    std::size_t digits = 0;
    std::size_t padding = 0;
    std::uint32_t bits = 0;
    for (const char c : text) {
        if (c == ' ' || c == '\n' || c == '\r' || c == '\t')
            continue;
        if (c == '=') {
            ++padding;
            continue;
        }
        const int digit = base64Digit(c);
        if (digit < 0 || padding > 0)
            return std::nullopt;
        bits = bits << 6 | static_cast<std::uint32_t>(digit);
        if (++digits % 4 == 0) {
            out[size++] = static_cast<std::uint8_t>(bits >> 16);
            out[size++] = static_cast<std::uint8_t>(bits >> 8);
            out[size++] = static_cast<std::uint8_t>(bits);
        }
    }
    if (digits % 4 == 1 || padding > 2)
        return std::nullopt;
    if (digits % 4 == 2) {
        out[size++] = static_cast<std::uint8_t>(bits >> 4);
    } else if (digits % 4 == 3) {
        out[size++] = static_cast<std::uint8_t>(bits >> 10);
        out[size++] = static_cast<std::uint8_t>(bits >> 2);
    }
    bytes.truncate(size);
    return bytes;
}

std::optional<SecretBytes> decodeHex(std::string_view text)
{
    if (text.size() % 2 != 0)
        return std::nullopt;
    SecretBytes bytes(text.size() / 2);
    // Decoded where secrets lie.
    const auto out = bytes.exposeWritable();
    for (std::size_t i = 0; i < out.size(); ++i) {
        const int high = hexDigit(text[i * 2]);
        const int low = hexDigit(text[i * 2 + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out[i] = static_cast<std::uint8_t>(high << 4 | low);
    }
    return bytes;
}

} // namespace warifu::exchange
