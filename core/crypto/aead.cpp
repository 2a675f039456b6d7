// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/aead.h"

#include <openssl/evp.h>

#include <cstdlib>
#include <memory>

namespace warifu::crypto {

namespace {

constexpr std::size_t kNonceSize = 12;
constexpr std::size_t kTagSize = 16;

struct FreeCipher
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

int size(ByteView bytes)
{
    return static_cast<int>(bytes.size());
}

} // namespace

std::vector<std::uint8_t> seal(ByteView key, ByteView associated, ByteView plain, Entropy &entropy)
{
    if (key.size() != kAeadKeySize)
        std::abort(); // our mistake, never an input
    std::vector<std::uint8_t> sealed(kNonceSize + plain.size() + kTagSize);
    const std::span<std::uint8_t> nonce(sealed.data(), kNonceSize);
    entropy.fill(nonce);
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    std::uint8_t *const body = sealed.data() + kNonceSize;
    if (!context
        || EVP_EncryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data())
            != 1
        || EVP_EncryptUpdate(context.get(), nullptr, &written, associated.data(), size(associated))
            != 1
        || EVP_EncryptUpdate(context.get(), body, &written, plain.data(), size(plain)) != 1
        || EVP_EncryptFinal_ex(context.get(), body + plain.size(), &written) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, kTagSize, body + plain.size())
            != 1)
        std::abort(); // out of memory or a broken libcrypto; nothing was stored
    return sealed;
}

Result<SecretBytes, AeadError> unseal(ByteView key, ByteView associated, ByteView sealed)
{
    if (key.size() != kAeadKeySize)
        std::abort(); // our mistake, never an input
    if (sealed.size() < kAeadOverhead)
        return failure(AeadError::TooShort);
    const ByteView nonce = sealed.first(kNonceSize);
    const ByteView body = sealed.subspan(kNonceSize, sealed.size() - kAeadOverhead);
    const ByteView tag = sealed.last(kTagSize);
    SecretBytes plain(body.size());
    const Context context(EVP_CIPHER_CTX_new());
    int written = 0;
    std::uint8_t none = 0;
    // Decryption writes into the secret it returns.
    std::uint8_t *const out = plain.isEmpty() ? &none : plain.exposeWritable().data();
    if (!context
        || EVP_DecryptInit_ex(context.get(), EVP_aes_256_gcm(), nullptr, key.data(), nonce.data())
            != 1
        || EVP_DecryptUpdate(context.get(), nullptr, &written, associated.data(), size(associated))
            != 1
        || EVP_DecryptUpdate(context.get(), out, &written, body.data(), size(body)) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, kTagSize,
                               const_cast<std::uint8_t *>(tag.data())) // only read by OpenSSL
            != 1
        || EVP_DecryptFinal_ex(context.get(), out, &written) != 1)
        return failure(AeadError::Refused);
    return plain;
}

} // namespace warifu::crypto
