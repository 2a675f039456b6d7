// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/private_key.h"

#include "core/crypto/openssl_key.h"

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/rsa.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

// The halves belong together. For RSA only the primes are multiplied: OpenSSL's own check proves
// them prime, which takes a hundred times as long as a signature, and its signing already notices
// wrong exponents (it verifies what the Chinese remainder theorem gave).
bool isConsistent(EVP_PKEY *key, KeyKind kind)
{
    if (kind == KeyKind::Rsa)
        return primesMakeTheModulus(key);
    const OpenSslKeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    const bool good = context && EVP_PKEY_pairwise_check(context.get()) == 1;
    ERR_clear_error();
    return good;
}

int goesOn(EVP_PKEY_CTX *context)
{
    const auto *stop = static_cast<const std::atomic_bool *>(EVP_PKEY_CTX_get_app_data(context));
    return !stop || !stop->load() ? 1 : 0;
}

} // namespace

Result<PrivateKey, KeyError> PrivateKey::parsePkcs8(SecretBytes der)
{
    if (der.size() > kMaxKeySize)
        return failure(KeyError::TooLong);
    // Decoded to learn the kind and the public half.
    const OpenSslKey key = decodeKey(KeyForm::Pkcs8, der.expose());
    if (!key)
        return failure(KeyError::Encoding);
    const auto kind = judgeKey(key.get());
    if (!kind)
        return failure(kind.error());
    if (!isConsistent(key.get(), *kind))
        return failure(KeyError::Weak);
    return PrivateKey(std::move(der), PublicKey(*kind, encodeSpki(key.get())));
}

std::optional<PrivateKey> PrivateKey::makeRsa(RsaSize size, const std::atomic_bool *stop)
{
    const OpenSslKeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    if (!context || EVP_PKEY_keygen_init(context.get()) != 1
        || EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), size == RsaSize::Bits3072 ? 3072 : 4096)
            != 1)
        std::abort(); // out of memory or a broken libcrypto
    EVP_PKEY_CTX_set_app_data(context.get(), const_cast<std::atomic_bool *>(stop)); // only read
    EVP_PKEY_CTX_set_cb(context.get(), &goesOn);
    EVP_PKEY *made = nullptr;
    if (EVP_PKEY_generate(context.get(), &made) != 1) {
        ERR_clear_error();
        if (stop && stop->load())
            return std::nullopt;
        std::abort();
    }
    const OpenSslKey key(made);
    return PrivateKey(encodePkcs8(key.get()), PublicKey(KeyKind::Rsa, encodeSpki(key.get())));
}

PrivateKey PrivateKey::makeEcP256()
{
    const OpenSslKey key(EVP_EC_gen("P-256"));
    if (!key)
        std::abort(); // out of memory or a broken libcrypto
    return PrivateKey(encodePkcs8(key.get()), PublicKey(KeyKind::EcP256, encodeSpki(key.get())));
}

} // namespace warifu::crypto
