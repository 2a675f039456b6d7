// SPDX-License-Identifier: Apache-2.0
#pragma once
// Inside core/crypto only: OpenSSL's name for our hashes.

#include "core/crypto/hmac.h"

#include <openssl/evp.h>

#include <cstdlib>

namespace warifu::crypto {

inline const EVP_MD *digestOf(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return EVP_sha1();
    case HashAlgorithm::Sha256:
        return EVP_sha256();
    case HashAlgorithm::Sha512:
        return EVP_sha512();
    case HashAlgorithm::Sha224:
        return EVP_sha224();
    case HashAlgorithm::Sha384:
        return EVP_sha384();
    }
    std::abort();
}

} // namespace warifu::crypto
