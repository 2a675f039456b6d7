// SPDX-License-Identifier: Apache-2.0
#pragma once
// Inside core/crypto only: what the users of OpenSSL's ciphers share.

#include "core/base/secret_bytes.h"

#include <openssl/evp.h>

#include <memory>

namespace warifu::crypto {

struct FreeCipher
{
    void operator()(EVP_CIPHER_CTX *context) const { EVP_CIPHER_CTX_free(context); }
};
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

// OpenSSL counts in int. Larger inputs are refused before they get here.
inline constexpr std::size_t kMaxCipherInput = std::size_t(1) << 30;

inline int cipherSize(ByteView bytes)
{
    return static_cast<int>(bytes.size());
}

} // namespace warifu::crypto
