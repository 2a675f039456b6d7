// SPDX-License-Identifier: Apache-2.0
#include "core/otp/schemes.h"

#include "core/base/secret_bytes.h"
#include "core/crypto/digest.h"

#include <algorithm>
#include <string_view>

namespace warifu::otp {

namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

} // namespace

std::string motpCode(ByteView secret, ByteView pin, std::int64_t tenSeconds)
{
    // The scheme hashes text: the time in decimal, the secret in lower-case hexadecimal, the PIN.
    const std::string time = std::to_string(tenSeconds);
    SecretBytes message(time.size() + 2 * secret.size() + pin.size());
    // Filled here and hashed below; it holds the secret and is wiped with this scope.
    const auto bytes = message.exposeWritable();
    auto out = std::copy(time.begin(), time.end(), bytes.begin());
    for (const std::uint8_t byte : secret) {
        *out++ = static_cast<std::uint8_t>(kHexDigits[byte >> 4]);
        *out++ = static_cast<std::uint8_t>(kHexDigits[byte & 0x0f]);
    }
    std::copy(pin.begin(), pin.end(), out);

    const auto hash = crypto::md5(bytes);
    std::string text;
    for (std::size_t i = 0; i < 3; ++i) {
        text += kHexDigits[hash[i] >> 4];
        text += kHexDigits[hash[i] & 0x0f];
    }
    return text;
}

} // namespace warifu::otp
