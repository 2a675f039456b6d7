// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/jws.h"

#include "core/crypto/signature.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QList>

#include <optional>

namespace warifu::crypto {

namespace {

constexpr auto kBase64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

ByteView view(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()),
            static_cast<std::size_t>(bytes.size())};
}

QByteArray algorithmName(KeyKind kind)
{
    switch (kind) {
    case KeyKind::Rsa:
        return "RS256";
    case KeyKind::EcP256:
        return "ES256";
    }
    std::abort();
}

// RFC 7515 section 2: no padding, no white space, no other alphabet.
std::optional<QByteArray> decode(const QByteArray &part)
{
    if (part.contains('='))
        return std::nullopt;
    const auto result =
        QByteArray::fromBase64Encoding(part, kBase64Url | QByteArray::AbortOnBase64DecodingErrors);
    // Encoding again refuses bits that are left over.
    if (!result || result.decoded.toBase64(kBase64Url) != part)
        return std::nullopt;
    return result.decoded;
}

} // namespace

QByteArray signJws(const PrivateKey &key, const JwsHeader &header, const QByteArray &payload)
{
    QJsonObject members{{QStringLiteral("alg"), QString::fromLatin1(algorithmName(key.kind()))},
                        {QStringLiteral("typ"), QString::fromUtf8(header.type)}};
    if (!header.keyId.isEmpty())
        members.insert(QStringLiteral("kid"), QString::fromUtf8(header.keyId));
    // QJsonDocument writes members in the order of their names: the same bytes each time.
    const QByteArray signedPart =
        QJsonDocument(members).toJson(QJsonDocument::Compact).toBase64(kBase64Url) + '.'
        + payload.toBase64(kBase64Url);
    const auto signature = sign(key, view(signedPart), EcForm::Raw);
    return signedPart + '.'
        + QByteArray(reinterpret_cast<const char *>(signature.data()), qsizetype(signature.size()))
              .toBase64(kBase64Url);
}

Result<VerifiedJws, JwsError> verifyJws(const PublicKey &key, const QByteArray &jws)
{
    if (jws.size() > kMaxJws)
        return failure(JwsError::TooLong);
    const QList<QByteArray> parts = jws.split('.');
    if (parts.size() != 3)
        return failure(JwsError::Malformed);
    const auto header = decode(parts[0]);
    auto payload = decode(parts[1]);
    const auto signature = decode(parts[2]);
    if (!header || !payload || !signature)
        return failure(JwsError::Malformed);
    const QJsonDocument document = QJsonDocument::fromJson(*header);
    if (!document.isObject())
        return failure(JwsError::Malformed);
    const QJsonObject members = document.object();
    // RFC 7515 section 4.1.11: extensions named critical must be understood, and we know none.
    if (members.value(QLatin1String("alg")).toString().toUtf8() != algorithmName(key.kind())
        || members.contains(QLatin1String("crit")))
        return failure(JwsError::Algorithm);
    if (!verify(key, view(parts[0] + '.' + parts[1]), view(*signature), EcForm::Raw))
        return failure(JwsError::Signature);
    return VerifiedJws{members.value(QLatin1String("typ")).toString().toUtf8(), *payload};
}

} // namespace warifu::crypto
