// SPDX-License-Identifier: Apache-2.0
#include "core/otp/schemes.h"
#include "core/otp/truncation.h"

#include "core/base/secret_arena.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace warifu::otp {

namespace {

constexpr std::size_t kKeySize = 16;
constexpr std::size_t kSizeWithChecksum = 26;
constexpr std::size_t kLetters = 8;

// The last 12 bits of the long form are the remainder of all bits before them, read as a
// polynomial over GF(2), divided by x^12+x^11+x^7+x^6+x^5+x^4+x+1.
bool hasGoodChecksum(ByteView secret)
{
    constexpr std::uint32_t kGenerator = 0x18f3;
    constexpr std::uint32_t kTopBit = 0x1000;
    std::uint32_t remainder = 0;
    for (std::size_t bit = 0; bit < secret.size() * 8 - 12; ++bit) {
        remainder = remainder << 1 | (secret[bit / 8] >> (7 - bit % 8) & 1U);
        if ((remainder & kTopBit) != 0)
            remainder ^= kGenerator;
    }
    const std::uint32_t written =
        (secret[secret.size() - 2] & 0x0fU) << 8 | secret[secret.size() - 1];
    return remainder == written;
}

SecretBytes keyFrom(ByteView secret, ByteView pin)
{
    SecretBytes message(pin.size() + kKeySize);
    // Filled here and hashed below; wiped with this scope.
    const auto bytes = message.exposeWritable();
    std::copy_n(secret.begin(), kKeySize, std::copy(pin.begin(), pin.end(), bytes.begin()));
    auto hash = crypto::sha256(bytes);
    // A first byte of zero is left out (only that one), as the service does.
    const ByteView key = ByteView(hash).subspan(hash[0] == 0 ? 1 : 0);
    SecretBytes result = SecretBytes::copyOf(key);
    secret_arena::wipe(hash.data(), hash.size());
    return result;
}

} // namespace

Result<std::string, OtpError> yandexCode(ByteView secret, ByteView pin, std::uint64_t counter)
{
    if (secret.size() != kKeySize
        && !(secret.size() == kSizeWithChecksum && hasGoodChecksum(secret)))
        return failure(OtpError::BadSecret);

    const SecretBytes key = keyFrom(secret, pin);
    // The HMAC needs the derived key.
    const auto tag = counterTag(HashAlgorithm::Sha256, key.expose(), counter);
    // RFC 4226's truncation with eight bytes instead of four.
    const std::size_t offset = tag.bytes[tag.size - 1] & 0x0f;
    std::uint64_t value = tag.bytes[offset] & 0x7f;
    for (std::size_t i = 1; i < 8; ++i)
        value = value << 8 | tag.bytes[offset + i];

    std::string text(kLetters, 'a');
    for (auto letter = text.rbegin(); letter != text.rend(); ++letter) {
        *letter = static_cast<char>('a' + value % 26);
        value /= 26;
    }
    return text;
}

} // namespace warifu::otp
