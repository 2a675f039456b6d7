// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/pbkdf2.h"

#include "core/crypto/openssl_digest.h"

#include <cstdlib>

namespace warifu::crypto {

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
                          digestOf(algorithm), static_cast<int>(size), key.exposeWritable().data())
        != 1)
        std::abort(); // out of memory or a broken libcrypto
    return key;
}

} // namespace warifu::crypto
