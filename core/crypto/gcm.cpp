// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/gcm.h"

#include "core/crypto/openssl_cipher.h"

#include <openssl/err.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

const EVP_CIPHER *cipher(ByteView key)
{
    switch (key.size()) {
    case 16:
        return EVP_aes_128_gcm();
    case 24:
        return EVP_aes_192_gcm();
    case 32:
        return EVP_aes_256_gcm();
    default:
        return nullptr;
    }
}

bool sizesHold(ByteView key, ByteView iv, ByteView associated, ByteView text)
{
    return cipher(key) && !iv.empty() && iv.size() <= kMaxGcmIv
        && associated.size() <= kMaxCipherInput && text.size() <= kMaxCipherInput;
}

// encrypts: 1 or 0. The cipher, then the length of its nonce, then key and nonce.
bool begin(EVP_CIPHER_CTX *context, ByteView key, ByteView iv, ByteView associated, int encrypts)
{
    int written = 0;
    return EVP_CipherInit_ex(context, cipher(key), nullptr, nullptr, nullptr, encrypts) == 1
        && EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_IVLEN, cipherSize(iv), nullptr) == 1
        && EVP_CipherInit_ex(context, nullptr, nullptr, key.data(), iv.data(), encrypts) == 1
        && EVP_CipherUpdate(context, nullptr, &written, associated.data(), cipherSize(associated))
        == 1;
}

} // namespace

Result<SecretBytes, AeadError> openAesGcm(ByteView key, ByteView iv, ByteView associated,
                                          ByteView ciphertextAndTag)
{
    if (ciphertextAndTag.size() < kGcmTagSize)
        return failure(AeadError::TooShort);
    if (!sizesHold(key, iv, associated, ciphertextAndTag))
        return failure(AeadError::Refused);
    const ByteView body = ciphertextAndTag.first(ciphertextAndTag.size() - kGcmTagSize);
    const ByteView tag = ciphertextAndTag.last(kGcmTagSize);
    SecretBytes plain(body.size());
    std::uint8_t none = 0;
    // Decryption writes into the secret it returns.
    std::uint8_t *const out = plain.isEmpty() ? &none : plain.exposeWritable().data();
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    if (!context || !begin(context.get(), key, iv, associated, 0)
        || EVP_DecryptUpdate(context.get(), out, &written, body.data(), cipherSize(body)) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_SET_TAG, int(kGcmTagSize),
                               const_cast<std::uint8_t *>(tag.data())) // only read by OpenSSL
            != 1
        || EVP_DecryptFinal_ex(context.get(), &none, &written) != 1) {
        ERR_clear_error();
        return failure(AeadError::Refused);
    }
    return plain;
}

void sealAesGcm(ByteView key, ByteView iv, ByteView associated, ByteView plain,
                std::span<std::uint8_t> sealed)
{
    if (!sizesHold(key, iv, associated, plain) || sealed.size() != plain.size() + kGcmTagSize)
        std::abort(); // our mistake, never an input
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    std::uint8_t *const tag = sealed.data() + plain.size();
    if (!context || !begin(context.get(), key, iv, associated, 1)
        || EVP_EncryptUpdate(context.get(), sealed.data(), &written, plain.data(),
                             cipherSize(plain))
            != 1
        || EVP_EncryptFinal_ex(context.get(), tag, &written) != 1
        || EVP_CIPHER_CTX_ctrl(context.get(), EVP_CTRL_AEAD_GET_TAG, int(kGcmTagSize), tag) != 1)
        std::abort(); // out of memory or a broken libcrypto; nothing was stored
}

std::vector<std::uint8_t> sealAesGcm(ByteView key, ByteView iv, ByteView associated, ByteView plain)
{
    std::vector<std::uint8_t> sealed(plain.size() + kGcmTagSize);
    sealAesGcm(key, iv, associated, plain, sealed);
    return sealed;
}

} // namespace warifu::crypto
