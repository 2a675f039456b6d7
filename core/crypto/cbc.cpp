// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/cbc.h"

#include "core/crypto/openssl_cipher.h"
#include "core/crypto/twofish.h"

#include <openssl/err.h>

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace warifu::crypto {

namespace {

constexpr std::size_t kAesBlock = 16;

std::size_t blockSize(BlockCipher cipher)
{
    switch (cipher) {
    case BlockCipher::Aes:
    case BlockCipher::Twofish:
        return kAesBlock;
    case BlockCipher::TripleDes:
        return 8;
    }
    std::abort();
}

const EVP_CIPHER *aes(std::size_t keySize)
{
    switch (keySize) {
    case 16:
        return EVP_aes_128_cbc();
    case 24:
        return EVP_aes_192_cbc();
    case 32:
        return EVP_aes_256_cbc();
    default:
        return nullptr;
    }
}

// False when OpenSSL does not offer the cipher.
bool decryptByOpenSsl(const EVP_CIPHER *cipher, ByteView key, ByteView iv, ByteView ciphertext,
                      std::span<std::uint8_t> out)
{
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    std::uint8_t none = 0;
    const bool good = context
        && EVP_DecryptInit_ex(context.get(), cipher, nullptr, key.data(), iv.data()) == 1
        && EVP_CIPHER_CTX_set_padding(context.get(), 0) == 1
        && EVP_DecryptUpdate(context.get(), out.data(), &written, ciphertext.data(),
                             cipherSize(ciphertext))
            == 1
        && EVP_DecryptFinal_ex(context.get(), &none, &written) == 1;
    ERR_clear_error();
    return good;
}

bool decryptBlocks(BlockCipher cipher, ByteView key, ByteView iv, ByteView ciphertext,
                   std::span<std::uint8_t> out)
{
    switch (cipher) {
    case BlockCipher::Aes:
        return aes(key.size()) && decryptByOpenSsl(aes(key.size()), key, iv, ciphertext, out);
    case BlockCipher::TripleDes:
        return key.size() == 24 && decryptByOpenSsl(EVP_des_ede3_cbc(), key, iv, ciphertext, out);
    case BlockCipher::Twofish:
        if (key.size() != 32)
            return false;
        decryptTwofishCbc(key, iv, ciphertext, out);
        return true;
    }
    std::abort();
}

// How many bytes remain without the padding; nothing when it is not one.
std::optional<std::size_t> sizeWithoutPadding(ByteView plain, std::size_t block, Padding padding)
{
    if (padding == Padding::None)
        return plain.size();
    const std::size_t count = plain.empty() ? 0 : plain.back();
    if (count == 0 || count > block)
        return std::nullopt;
    const auto isCount = [count](std::uint8_t byte) { return byte == count; };
    if (padding == Padding::Pkcs7 && !std::ranges::all_of(plain.last(count), isCount))
        return std::nullopt;
    return plain.size() - count;
}

} // namespace

Result<SecretBytes, CipherError> decryptCbc(BlockCipher cipher, ByteView key, ByteView iv,
                                            ByteView ciphertext, Padding padding)
{
    const std::size_t block = blockSize(cipher);
    if (iv.size() != block || ciphertext.size() % block != 0 || ciphertext.size() > kMaxCipherInput)
        return failure(CipherError::Size);
    SecretBytes plain(ciphertext.size());
    // Decryption writes into the secret it returns.
    if (!decryptBlocks(cipher, key, iv, ciphertext, plain.exposeWritable()))
        return failure(CipherError::KeySize);
    // Reads the padding.
    const auto size = sizeWithoutPadding(plain.expose(), block, padding);
    if (!size)
        return failure(CipherError::Padding);
    plain.truncate(*size);
    return plain;
}

std::vector<std::uint8_t> encryptCbc(ByteView key, ByteView iv, ByteView plain)
{
    if (!aes(key.size()) || iv.size() != kAesBlock || plain.size() > kMaxCipherInput)
        std::abort(); // our mistake, never an input
    std::vector<std::uint8_t> sealed(plain.size() + kAesBlock - plain.size() % kAesBlock);
    const CipherContext context(EVP_CIPHER_CTX_new());
    int written = 0;
    int last = 0;
    // OpenSSL's own padding is that of PKCS #7.
    if (!context
        || EVP_EncryptInit_ex(context.get(), aes(key.size()), nullptr, key.data(), iv.data()) != 1
        || EVP_EncryptUpdate(context.get(), sealed.data(), &written, plain.data(),
                             cipherSize(plain))
            != 1
        || EVP_EncryptFinal_ex(context.get(), sealed.data() + written, &last) != 1)
        std::abort(); // out of memory or a broken libcrypto; nothing was stored
    return sealed;
}

} // namespace warifu::crypto
