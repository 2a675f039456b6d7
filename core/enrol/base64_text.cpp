// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/base64_text.h"

namespace warifu::enrol {

namespace {

// 0..63, or -1.
int digitValue(std::uint8_t c)
{
    if (c >= 'A' && c <= 'Z')
        return c - 'A';
    if (c >= 'a' && c <= 'z')
        return c - 'a' + 26;
    if (c >= '0' && c <= '9')
        return c - '0' + 52;
    if (c == '+' || c == '-' || c == ' ')
        return 62;
    return c == '/' || c == '_' ? 63 : -1;
}

} // namespace

Result<SecretBytes, EnrolError> parseBase64(ByteView text)
{
    using Code = EnrolError::Code;
    while (!text.empty() && text.back() == '=')
        text = text.first(text.size() - 1);
    SecretBytes bytes(text.size() / 4 * 3 + 3);
    // The decoder writes into the secret it returns.
    const auto out = bytes.exposeWritable();
    std::size_t written = 0;
    std::uint32_t bits = 0;
    int bitCount = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const int value = digitValue(text[i]);
        if (value < 0)
            return failure(EnrolError{Code::MigrationBase64, i, {}});
        bits = bits << 6 | static_cast<std::uint32_t>(value);
        bitCount += 6;
        if (bitCount >= 8) {
            bitCount -= 8;
            out[written++] = static_cast<std::uint8_t>(bits >> bitCount);
        }
    }
    if (bitCount >= 6)
        return failure(EnrolError{Code::MigrationTruncated, written, {}});
    bytes.truncate(written);
    return bytes;
}

} // namespace warifu::enrol
