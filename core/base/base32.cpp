// SPDX-License-Identifier: Apache-2.0
#include "core/base/base32.h"

#include <algorithm>

namespace warifu {

namespace {

constexpr std::string_view kAlphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

// 0..31, or -1.
int digitValue(char c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a';
    if (c >= '2' && c <= '7')
        return c - '2' + 26;
    return -1;
}

// How many bytes of separator start at position; 0 when it is none.
std::size_t separatorLength(std::string_view text, std::size_t position)
{
    const char c = text[position];
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-')
        return 1;
    if (text.substr(position, 2) == "\xC2\xA0") // no-break space
        return 2;
    if (text.substr(position, 3) == "\xE3\x80\x80") // ideographic space
        return 3;
    return 0;
}

} // namespace

Result<SecretBytes, Base32Error> parseBase32(std::string_view text)
{
    using Code = Base32Error::Code;
    SecretBytes bytes(text.size() * 5 / 8 + 1);
    // The decoder writes into the secret it returns.
    const std::span<std::uint8_t> out = bytes.exposeWritable();
    std::size_t digits = 0;
    std::size_t written = 0;
    std::uint32_t bits = 0;
    int bitCount = 0;
    constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    std::size_t firstPadding = kNone;

    for (std::size_t i = 0; i < text.size();) {
        if (const std::size_t skip = separatorLength(text, i); skip != 0) {
            i += skip;
            continue;
        }
        if (text[i] == '=') {
            firstPadding = std::min(firstPadding, i);
            ++i;
            continue;
        }
        const int value = digitValue(text[i]);
        if (value < 0)
            return failure(Base32Error{Code::Character, i});
        if (firstPadding != kNone)
            return failure(Base32Error{Code::Padding, firstPadding});
        bits = (bits << 5) | static_cast<std::uint32_t>(value);
        bitCount += 5;
        ++digits;
        if (bitCount >= 8) {
            bitCount -= 8;
            out[written++] = static_cast<std::uint8_t>(bits >> bitCount);
        }
        ++i;
    }
    if (digits == 0)
        return failure(Base32Error{Code::Empty, 0});
    if (const std::size_t rest = digits % 8; rest == 1 || rest == 3 || rest == 6)
        return failure(Base32Error{Code::Length, text.size()});
    bytes.truncate(written);
    return bytes;
}

SecretBytes formatBase32(ByteView bytes)
{
    SecretBytes text((bytes.size() * 8 + 4) / 5);
    // The encoder writes into the secret it returns.
    const std::span<std::uint8_t> out = text.exposeWritable();
    std::size_t written = 0;
    std::uint32_t bits = 0;
    int bitCount = 0;
    for (const std::uint8_t byte : bytes) {
        bits = (bits << 8) | byte;
        bitCount += 8;
        while (bitCount >= 5) {
            bitCount -= 5;
            out[written++] = static_cast<std::uint8_t>(kAlphabet[(bits >> bitCount) & 31]);
        }
    }
    if (bitCount > 0)
        out[written++] = static_cast<std::uint8_t>(kAlphabet[(bits << (5 - bitCount)) & 31]);
    return text;
}

} // namespace warifu
