// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/public_key.h"

#include "core/crypto/digest.h"
#include "core/crypto/openssl_key.h"

#include <openssl/core_names.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

Result<std::pair<KeyKind, OpenSslKey>, KeyError> parse(KeyForm form, ByteView der)
{
    if (der.size() > kMaxKeySize)
        return failure(KeyError::TooLong);
    OpenSslKey key = decodeKey(form, der);
    if (!key)
        return failure(KeyError::Encoding);
    const auto kind = judgeKey(key.get());
    if (!kind)
        return failure(kind.error());
    // EC decoding has checked that the point is on the curve. OpenSSL's check of an RSA key looks
    // for small factors of the modulus, which takes 20 ms and tells nothing of a key whose owner we
    // trust; judgeKey() has seen to its size.
    return std::pair(*kind, std::move(key));
}

} // namespace

Result<PublicKey, KeyError> PublicKey::parseSpki(ByteView der)
{
    const auto key = parse(KeyForm::Spki, der);
    if (!key)
        return failure(key.error());
    return PublicKey(key->first, encodeSpki(key->second.get()));
}

Result<PublicKey, KeyError> PublicKey::parsePkcs1(ByteView der)
{
    const auto key = parse(KeyForm::Pkcs1Public, der);
    if (!key)
        return failure(key.error());
    return PublicKey(key->first, encodeSpki(key->second.get()));
}

QByteArray PublicKey::formatJwk() const
{
    const OpenSslKey key = decodeKey(KeyForm::Spki, m_spki);
    if (!key)
        std::abort(); // it was decoded when this object was made
    const auto text = [&key](const char *name, int size = 0) {
        return keyNumber(key.get(), name, size).toBase64(kBase64Url);
    };
    if (m_kind == KeyKind::Rsa)
        return R"({"e":")" + text(OSSL_PKEY_PARAM_RSA_E) + R"(","kty":"RSA","n":")"
            + text(OSSL_PKEY_PARAM_RSA_N) + R"("})";
    return R"({"crv":"P-256","kty":"EC","x":")" + text(OSSL_PKEY_PARAM_EC_PUB_X, 32) + R"(","y":")"
        + text(OSSL_PKEY_PARAM_EC_PUB_Y, 32) + R"("})";
}

QByteArray PublicKey::thumbprint() const
{
    const QByteArray jwk = formatJwk();
    const auto hash = sha256({reinterpret_cast<const std::uint8_t *>(jwk.constData()),
                              static_cast<std::size_t>(jwk.size())});
    return QByteArray(reinterpret_cast<const char *>(hash.data()), qsizetype(hash.size()))
        .toBase64(kBase64Url);
}

} // namespace warifu::crypto
