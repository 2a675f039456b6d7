// SPDX-License-Identifier: Apache-2.0
#pragma once
// Inside core/crypto only: between DER and OpenSSL's key objects.

#include "core/crypto/public_key.h"

#include <openssl/evp.h>

#include <memory>
#include <optional>

namespace warifu::crypto {

struct FreeKey
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX *context) const { EVP_PKEY_CTX_free(context); }
};
using OpenSslKey = std::unique_ptr<EVP_PKEY, FreeKey>;
using OpenSslKeyContext = std::unique_ptr<EVP_PKEY_CTX, FreeKey>;

enum class KeyForm { Spki, Pkcs1Public, Pkcs8 };

// Exactly one key in that form; the kind is not judged yet. Null for anything else.
[[nodiscard]] OpenSslKey decodeKey(KeyForm form, ByteView der);

// The kind of a key that this program accepts, or why it does not.
[[nodiscard]] Result<KeyKind, KeyError> judgeKey(const EVP_PKEY *key);

[[nodiscard]] std::vector<std::uint8_t> encodeSpki(const EVP_PKEY *key);
[[nodiscard]] SecretBytes encodePkcs8(const EVP_PKEY *key);

// Whether an RSA key's two primes multiply to its modulus.
[[nodiscard]] bool primesMakeTheModulus(const EVP_PKEY *key);

// Big-endian bytes of a number of the key ("n", "e", "qx", "qy"), at least size bytes.
[[nodiscard]] QByteArray keyNumber(const EVP_PKEY *key, const char *name, int size = 0);

} // namespace warifu::crypto
