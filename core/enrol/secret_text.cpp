// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/secret_text.h"

#include "core/enrol/utf8.h"

#include "core/base/base32.h"
#include "core/otp/parameters.h"

namespace warifu::enrol {

namespace {

using Code = EnrolError::Code;

constexpr std::size_t kMaxBase32Digits = otp::kMaxSecretSize / 5 * 8;
constexpr std::size_t kMaxHexDigits = otp::kMaxSecretSize * 2;

// White space, dashes (a Japanese keyboard gives U+30FC where a dash was meant) and characters
// without a picture that come along when text is copied from a page.
bool isSeparator(char32_t c)
{
    return c == '-' || QChar::isSpace(c) || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 ||
           c == 0x30FC || c == 0xFF70 || c == 0x00AD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

// 0..31 or -1, and 0..15 or -1.
int base32Value(char32_t c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<int>(c - 'A');
    if (c >= 'a' && c <= 'z')
        return static_cast<int>(c - 'a');
    return c >= '2' && c <= '7' ? static_cast<int>(c - '2') + 26 : -1;
}

int hexValue(char32_t c)
{
    if (c >= '0' && c <= '9')
        return static_cast<int>(c - '0');
    if (c >= 'A' && c <= 'F')
        return static_cast<int>(c - 'A') + 10;
    return c >= 'a' && c <= 'f' ? static_cast<int>(c - 'a') + 10 : -1;
}

// The digits of text as ASCII, without separators and padding.
Result<SecretBytes, EnrolError> digitsOf(std::string_view text, int (*valueOf)(char32_t),
                                         std::size_t limit)
{
    SecretBytes digits(text.size());
    // Filled here, read by the decoders below.
    const auto out = digits.exposeWritable();
    std::size_t count = 0;
    std::size_t position = 0;
    std::size_t padding = 0; // position of the first '='
    bool padded = false;
    for (; !text.empty(); ++position) {
        const CodePoint read = decodeUtf8(text);
        if (read.size == 0)
            return failure(EnrolError{Code::NotText, position, {}});
        text.remove_prefix(read.size);
        const char32_t c = halfWidth(read.value);
        if (isSeparator(c))
            continue;
        if (c == '=') {
            if (!padded)
                padding = position;
            padded = true;
            continue;
        }
        if (valueOf(c) < 0)
            return failure(
                EnrolError{Code::SecretCharacter, position, describeCharacter(read.value)});
        if (padded)
            return failure(EnrolError{Code::SecretPadding, padding, {}});
        out[count++] = static_cast<std::uint8_t>(c);
    }
    if (count == 0)
        return failure(EnrolError{Code::MissingSecret, 0, {}});
    if (count > limit)
        return failure(EnrolError{Code::SecretTooLong, limit, {}});
    digits.truncate(count);
    return digits;
}

std::string_view asText(ByteView bytes)
{
    return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace

char32_t halfWidth(char32_t character)
{
    return character >= 0xFF01 && character <= 0xFF5E ? character - 0xFEE0 : character;
}

Result<SecretText, EnrolError> parseBase32Secret(std::string_view text, OddLength odd)
{
    auto digits = digitsOf(text, base32Value, kMaxBase32Digits);
    if (!digits)
        return failure(digits.error());
    const std::size_t count = digits->size();
    const std::size_t rest = count % 8;
    const bool isOdd = rest == 1 || rest == 3 || rest == 6;
    if (isOdd) {
        if (odd == OddLength::Refuse || count == 1)
            return failure(EnrolError{Code::SecretLength, count, {}});
        digits->truncate(count - 1);
    }
    // The decoder reads the digits into a new secret.
    auto bytes = parseBase32(asText(digits->expose()));
    if (!bytes) // the digits were checked one by one: only their number can be wrong
        return failure(EnrolError{Code::SecretLength, count, {}});
    return SecretText{std::move(*bytes), isOdd};
}

Result<SecretBytes, EnrolError> parseHexSecret(std::string_view text)
{
    const auto digits = digitsOf(text, hexValue, kMaxHexDigits);
    if (!digits)
        return failure(digits.error());
    if (digits->size() % 2 != 0)
        return failure(EnrolError{Code::SecretLength, digits->size(), {}});
    SecretBytes bytes(digits->size() / 2);
    // The decoder reads the digits and writes the secret it returns.
    const ByteView in = digits->expose();
    const auto out = bytes.exposeWritable();
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = static_cast<std::uint8_t>(hexValue(in[2 * i]) * 16 + hexValue(in[2 * i + 1]));
    return bytes;
}

} // namespace warifu::enrol
