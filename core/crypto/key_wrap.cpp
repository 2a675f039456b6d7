// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/key_wrap.h"

#include "core/crypto/openssl_cipher.h"

#include <openssl/err.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::size_t kBlock = 8;

const EVP_CIPHER *wrapping(std::size_t keySize)
{
    switch (keySize) {
    case 16:
        return EVP_aes_128_wrap();
    case 24:
        return EVP_aes_192_wrap();
    case 32:
        return EVP_aes_256_wrap();
    default:
        return nullptr;
    }
}

const EVP_CIPHER *paddedWrapping(std::size_t keySize)
{
    switch (keySize) {
    case 16:
        return EVP_aes_128_wrap_pad();
    case 24:
        return EVP_aes_192_wrap_pad();
    case 32:
        return EVP_aes_256_wrap_pad();
    default:
        return nullptr;
    }
}

// A context that may wrap: OpenSSL asks for the flag so that nobody takes the modes by accident.
CipherContext makeContext()
{
    CipherContext context(EVP_CIPHER_CTX_new());
    if (!context)
        std::abort(); // out of memory
    EVP_CIPHER_CTX_set_flags(context.get(), EVP_CIPHER_CTX_FLAG_WRAP_ALLOW);
    return context;
}

// cipher: null when the key has another size than it asks for.
Result<SecretBytes, AeadError> unwrap(const EVP_CIPHER *cipher, ByteView key, ByteView wrapped,
                                      std::size_t smallest)
{
    if (wrapped.size() < smallest)
        return failure(AeadError::TooShort);
    if (!cipher || wrapped.size() % kBlock != 0 || wrapped.size() > kMaxWrappedKey)
        return failure(AeadError::Refused);
    const CipherContext context = makeContext();
    SecretBytes plain(wrapped.size());
    int written = 0;
    // Decryption writes into the secret it returns.
    const bool good = EVP_DecryptInit_ex(context.get(), cipher, nullptr, key.data(), nullptr) == 1
        && EVP_DecryptUpdate(context.get(), plain.exposeWritable().data(), &written, wrapped.data(),
                             cipherSize(wrapped))
            == 1
        && written > 0;
    ERR_clear_error();
    if (!good)
        return failure(AeadError::Refused);
    plain.truncate(static_cast<std::size_t>(written));
    return plain;
}

} // namespace

Result<SecretBytes, AeadError> unwrapAesKey(ByteView key, ByteView wrapped)
{
    return unwrap(wrapping(key.size()), key, wrapped, 3 * kBlock);
}

Result<SecretBytes, AeadError> unwrapAesKeyPadded(ByteView key, ByteView wrapped)
{
    return unwrap(paddedWrapping(key.size()), key, wrapped, 2 * kBlock);
}

Result<SecretBytes, AeadError> unwrapTripleDesKey(ByteView key, ByteView wrapped)
{
    // An initial value and a checksum of a block each, and one block at least.
    return unwrap(key.size() == 24 ? EVP_des_ede3_wrap() : nullptr, key, wrapped, 3 * kBlock);
}

std::vector<std::uint8_t> wrapAesKey(ByteView key, ByteView plain)
{
    if (!wrapping(key.size()) || plain.size() < 2 * kBlock || plain.size() % kBlock != 0
        || plain.size() > kMaxWrappedKey)
        std::abort(); // our mistake, never an input
    const CipherContext context = makeContext();
    std::vector<std::uint8_t> wrapped(plain.size() + kBlock);
    int written = 0;
    if (EVP_EncryptInit_ex(context.get(), wrapping(key.size()), nullptr, key.data(), nullptr) != 1
        || EVP_EncryptUpdate(context.get(), wrapped.data(), &written, plain.data(),
                             cipherSize(plain))
            != 1
        || written != static_cast<int>(wrapped.size()))
        std::abort(); // out of memory or a broken libcrypto
    return wrapped;
}

} // namespace warifu::crypto
