// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/aes_kdf.h"

#include "core/crypto/openssl_cipher.h"

#include <algorithm>
#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::uint64_t kRoundsBetweenLooks = 100'000;

} // namespace

Result<SecretBytes, AesKdfError> aesKdf(ByteView key, ByteView seed, std::uint64_t rounds,
                                        const std::atomic<bool> *cancel)
{
    if (key.size() != kAesKdfSize)
        std::abort(); // our mistake, never an input
    if (seed.size() != kAesKdfSize || rounds == 0 || rounds > kMaxAesKdfRounds)
        return failure(AesKdfError::Cost);
    const CipherContext context(EVP_CIPHER_CTX_new());
    if (!context
        || EVP_EncryptInit_ex(context.get(), EVP_aes_256_ecb(), nullptr, seed.data(), nullptr) != 1
        || EVP_CIPHER_CTX_set_padding(context.get(), 0) != 1)
        std::abort(); // out of memory or a broken libcrypto
    SecretBytes state = SecretBytes::copyOf(key);
    // Encrypted in place.
    std::uint8_t *const halves = state.exposeWritable().data();
    int written = 0;
    for (std::uint64_t left = rounds; left > 0;) {
        if (cancel && cancel->load(std::memory_order_relaxed))
            return failure(AesKdfError::Cancelled);
        const std::uint64_t now = std::min(left, kRoundsBetweenLooks);
        for (std::uint64_t round = 0; round < now; ++round)
            if (EVP_EncryptUpdate(context.get(), halves, &written, halves, int(kAesKdfSize)) != 1)
                std::abort(); // cannot fail for whole blocks
        left -= now;
    }
    SecretBytes hash(kAesKdfSize);
    // Straight into the secret that is returned.
    if (EVP_Digest(halves, kAesKdfSize, hash.exposeWritable().data(), nullptr, EVP_sha256(),
                   nullptr)
        != 1)
        std::abort(); // cannot fail for memory input
    return hash;
}

} // namespace warifu::crypto
