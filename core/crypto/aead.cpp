// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/aead.h"

#include "core/crypto/gcm.h"

#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::size_t kNonceSize = 12;
static_assert(kAeadOverhead == kNonceSize + kGcmTagSize);

} // namespace

std::vector<std::uint8_t> seal(ByteView key, ByteView associated, ByteView plain, Entropy &entropy)
{
    if (key.size() != kAeadKeySize)
        std::abort(); // our mistake, never an input
    std::vector<std::uint8_t> sealed(plain.size() + kAeadOverhead);
    const std::span<std::uint8_t> all(sealed);
    const std::span<std::uint8_t> nonce = all.first(kNonceSize);
    entropy.fill(nonce);
    sealAesGcm(key, nonce, associated, plain, all.subspan(kNonceSize));
    return sealed;
}

Result<SecretBytes, AeadError> unseal(ByteView key, ByteView associated, ByteView sealed)
{
    if (key.size() != kAeadKeySize)
        std::abort(); // our mistake, never an input
    if (sealed.size() < kAeadOverhead)
        return failure(AeadError::TooShort);
    return openAesGcm(key, sealed.first(kNonceSize), associated, sealed.subspan(kNonceSize));
}

} // namespace warifu::crypto
