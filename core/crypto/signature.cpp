// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/signature.h"

#include "core/crypto/openssl_key.h"

#include <openssl/ecdsa.h>
#include <openssl/err.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::size_t kHalf = 32; // P-256

struct Free
{
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    void operator()(ECDSA_SIG *signature) const { ECDSA_SIG_free(signature); }
};
using Context = std::unique_ptr<EVP_MD_CTX, Free>;
using EcSignature = std::unique_ptr<ECDSA_SIG, Free>;

std::vector<std::uint8_t> rawFromDer(ByteView der)
{
    const std::uint8_t *at = der.data();
    const EcSignature signature(d2i_ECDSA_SIG(nullptr, &at, static_cast<long>(der.size())));
    std::vector<std::uint8_t> raw(2 * kHalf);
    if (!signature
        || BN_bn2binpad(ECDSA_SIG_get0_r(signature.get()), raw.data(), kHalf) != int(kHalf)
        || BN_bn2binpad(ECDSA_SIG_get0_s(signature.get()), raw.data() + kHalf, kHalf) != int(kHalf))
        std::abort(); // OpenSSL made it a moment ago
    return raw;
}

// Empty when raw is not 64 bytes.
std::vector<std::uint8_t> derFromRaw(ByteView raw)
{
    if (raw.size() != 2 * kHalf)
        return {};
    const EcSignature signature(ECDSA_SIG_new());
    BIGNUM *r = BN_bin2bn(raw.data(), kHalf, nullptr);
    BIGNUM *s = BN_bin2bn(raw.data() + kHalf, kHalf, nullptr);
    // Takes both over.
    if (!signature || !r || !s || ECDSA_SIG_set0(signature.get(), r, s) != 1)
        std::abort(); // out of memory
    std::vector<std::uint8_t> der(std::size_t(i2d_ECDSA_SIG(signature.get(), nullptr)));
    std::uint8_t *at = der.data();
    i2d_ECDSA_SIG(signature.get(), &at);
    return der;
}

} // namespace

std::vector<std::uint8_t> sign(const PrivateKey &key, ByteView message, EcForm form)
{
    // Decoded for this one signature.
    const OpenSslKey decoded = decodeKey(KeyForm::Pkcs8, key.pkcs8().expose());
    const Context context(EVP_MD_CTX_new());
    std::size_t size = 0;
    if (!decoded || !context
        || EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, decoded.get()) != 1
        || EVP_DigestSign(context.get(), nullptr, &size, message.data(), message.size()) != 1)
        std::abort(); // the key was checked when it was made
    std::vector<std::uint8_t> signature(size);
    if (EVP_DigestSign(context.get(), signature.data(), &size, message.data(), message.size()) != 1)
        std::abort();
    signature.resize(size);
    if (key.kind() == KeyKind::EcP256 && form == EcForm::Raw)
        return rawFromDer(signature);
    return signature;
}

bool verify(const PublicKey &key, ByteView message, ByteView signature, EcForm form)
{
    std::vector<std::uint8_t> der;
    if (key.kind() == KeyKind::EcP256 && form == EcForm::Raw) {
        der = derFromRaw(signature);
        signature = der;
    }
    if (signature.empty())
        return false;
    const OpenSslKey decoded = decodeKey(KeyForm::Spki, key.spki());
    const Context context(EVP_MD_CTX_new());
    if (!decoded || !context
        || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, decoded.get()) != 1)
        std::abort(); // the key was checked when it was made
    const bool good = EVP_DigestVerify(context.get(), signature.data(), signature.size(),
                                       message.data(), message.size())
        == 1;
    ERR_clear_error();
    return good;
}

} // namespace warifu::crypto
