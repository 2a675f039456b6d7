// SPDX-License-Identifier: Apache-2.0
#include "core/otp/truncation.h"

namespace warifu::otp {

crypto::HmacTag counterTag(crypto::HashAlgorithm algorithm, ByteView secret, std::uint64_t counter)
{
    std::array<std::uint8_t, 8> message{};
    for (auto byte = message.rbegin(); byte != message.rend(); ++byte) {
        *byte = static_cast<std::uint8_t>(counter);
        counter >>= 8;
    }
    return crypto::hmac(algorithm, secret, message);
}

std::uint32_t truncated(const crypto::HmacTag &tag)
{
    const std::size_t offset = tag.bytes[tag.size - 1] & 0x0f;
    std::uint32_t value = tag.bytes[offset] & 0x7f;
    for (std::size_t i = 1; i < 4; ++i)
        value = value << 8 | tag.bytes[offset + i];
    return value;
}

} // namespace warifu::otp
