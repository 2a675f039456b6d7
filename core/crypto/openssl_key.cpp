// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/openssl_key.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/x509.h>

#include <cstdlib>
#include <cstring>

namespace warifu::crypto {

namespace {

struct FreeNumber
{
    void operator()(BIGNUM *number) const { BN_clear_free(number); }
};
using Number = std::unique_ptr<BIGNUM, FreeNumber>;

Number number(const EVP_PKEY *key, const char *name)
{
    BIGNUM *value = nullptr;
    return Number(EVP_PKEY_get_bn_param(key, name, &value) == 1 ? value : nullptr);
}

EVP_PKEY *decode(KeyForm form, const std::uint8_t **at, long size)
{
    switch (form) {
    case KeyForm::Spki:
        return d2i_PUBKEY(nullptr, at, size);
    case KeyForm::Pkcs1Public:
        return d2i_PublicKey(EVP_PKEY_RSA, nullptr, at, size);
    case KeyForm::Pkcs8: {
        // Not d2i_AutoPrivateKey: that would take other forms too.
        PKCS8_PRIV_KEY_INFO *info = d2i_PKCS8_PRIV_KEY_INFO(nullptr, at, size);
        EVP_PKEY *key = info ? EVP_PKCS82PKEY(info) : nullptr;
        PKCS8_PRIV_KEY_INFO_free(info);
        return key;
    }
    }
    std::abort();
}

bool isP256(const EVP_PKEY *key)
{
    char name[64] = {};
    std::size_t length = 0;
    return EVP_PKEY_get_group_name(key, name, sizeof name, &length) == 1
        && std::strcmp(name, "prime256v1") == 0;
}

} // namespace

OpenSslKey decodeKey(KeyForm form, ByteView der)
{
    const std::uint8_t *at = der.data();
    OpenSslKey key(decode(form, &at, static_cast<long>(der.size())));
    ERR_clear_error();
    if (key && at != der.data() + der.size())
        key.reset();
    return key;
}

Result<KeyKind, KeyError> judgeKey(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "EC"))
        return isP256(key) ? Result<KeyKind, KeyError>(KeyKind::EcP256) : failure(KeyError::Kind);
    if (!EVP_PKEY_is_a(key, "RSA"))
        return failure(KeyError::Kind);
    const int bits = EVP_PKEY_get_bits(key);
    const Number modulus = number(key, OSSL_PKEY_PARAM_RSA_N);
    const Number exponent = number(key, OSSL_PKEY_PARAM_RSA_E);
    if (bits < 2048 || bits > 8192 || !modulus || BN_is_odd(modulus.get()) == 0 || !exponent
        || BN_is_odd(exponent.get()) == 0 || BN_num_bits(exponent.get()) < 2
        || BN_num_bits(exponent.get()) > 32)
        return failure(KeyError::Weak);
    return KeyKind::Rsa;
}

std::vector<std::uint8_t> encodeSpki(const EVP_PKEY *key)
{
    const int size = i2d_PUBKEY(key, nullptr);
    if (size <= 0)
        std::abort(); // a key that OpenSSL decoded or made
    std::vector<std::uint8_t> der(static_cast<std::size_t>(size));
    std::uint8_t *at = der.data();
    i2d_PUBKEY(key, &at);
    return der;
}

SecretBytes encodePkcs8(const EVP_PKEY *key)
{
    PKCS8_PRIV_KEY_INFO *info = EVP_PKEY2PKCS8(key);
    const int size = info ? i2d_PKCS8_PRIV_KEY_INFO(info, nullptr) : 0;
    if (size <= 0)
        std::abort(); // out of memory: nothing was stored
    SecretBytes der(static_cast<std::size_t>(size));
    // Written straight into the secret that is returned.
    std::uint8_t *at = der.exposeWritable().data();
    i2d_PKCS8_PRIV_KEY_INFO(info, &at);
    PKCS8_PRIV_KEY_INFO_free(info); // wipes its copy
    return der;
}

bool primesMakeTheModulus(const EVP_PKEY *key)
{
    struct FreeContext
    {
        void operator()(BN_CTX *context) const { BN_CTX_free(context); }
    };
    const std::unique_ptr<BN_CTX, FreeContext> context(BN_CTX_secure_new());
    const Number n = number(key, OSSL_PKEY_PARAM_RSA_N);
    const Number p = number(key, OSSL_PKEY_PARAM_RSA_FACTOR1);
    const Number q = number(key, OSSL_PKEY_PARAM_RSA_FACTOR2);
    const Number product(BN_new());
    return context && n && p && q && product
        && BN_mul(product.get(), p.get(), q.get(), context.get()) == 1
        && BN_cmp(product.get(), n.get()) == 0;
}

QByteArray keyNumber(const EVP_PKEY *key, const char *name, int size)
{
    const Number value = number(key, name);
    if (!value)
        std::abort(); // every key of that kind has it
    QByteArray bytes(std::max(size, BN_num_bytes(value.get())), '\0');
    BN_bn2binpad(value.get(), reinterpret_cast<std::uint8_t *>(bytes.data()),
                 static_cast<int>(bytes.size()));
    return bytes;
}

} // namespace warifu::crypto
