// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/pbkdf2.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

const EVP_MD *digest(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return EVP_sha1();
    case HashAlgorithm::Sha256:
        return EVP_sha256();
    case HashAlgorithm::Sha512:
        return EVP_sha512();
    }
    std::abort();
}

} // namespace

Result<SecretBytes, Pbkdf2Error> pbkdf2(HashAlgorithm algorithm, ByteView password, ByteView salt,
                                        std::uint32_t iterations, std::size_t size)
{
    if (iterations == 0 || iterations > kMaxPbkdf2Iterations)
        return failure(Pbkdf2Error::Iterations);
    if (size == 0 || size > kMaxPbkdf2Size)
        return failure(Pbkdf2Error::Size);
    SecretBytes key(size);
    // An empty password must still be a pointer, or OpenSSL takes the length for strlen's.
    const char *text = password.empty() ? "" : reinterpret_cast<const char *>(password.data());
    // The function fills the secret it returns.
    if (PKCS5_PBKDF2_HMAC(text, static_cast<int>(password.size()), salt.data(),
                          static_cast<int>(salt.size()), static_cast<int>(iterations),
                          digest(algorithm), static_cast<int>(size), key.exposeWritable().data())
        != 1)
        std::abort(); // out of memory or a broken libcrypto
    return key;
}

} // namespace warifu::crypto
