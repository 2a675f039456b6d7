// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keys, messages and signatures of tests/data/privacyidea_vectors.json.

#include "core/crypto/signature.h"
#include "core/servers/privacyidea/signed_text.h"

#include "tests/unit/crypto/vectors.h"

namespace warifu::test {

inline const QJsonObject &pushVectors()
{
    static const QJsonObject vectors =
        jsonFile("privacyidea_vectors.json")[QLatin1String("push")].toObject();
    return vectors;
}

inline const crypto::PrivateKey &clientKey()
{
    static const crypto::PrivateKey key = privateKey(QByteArray::fromBase64(
        pushVectors()[QLatin1String("client_private_pkcs8_b64")].toString().toLatin1()));
    return key;
}

inline const crypto::PrivateKey &serverKey()
{
    static const crypto::PrivateKey key = privateKey(QByteArray::fromBase64(
        pushVectors()[QLatin1String("server_private_pkcs8_b64")].toString().toLatin1()));
    return key;
}

// As it stands in a message: base32 with padding.
inline QString signedText(const crypto::PrivateKey &key, const QByteArray &message)
{
    return QString::fromLatin1(
        servers::privacyidea::formatSignature(crypto::sign(key, view(message))));
}

// One challenge as a genuine server would sign it; its fields may be changed before or after.
inline QJsonObject
challengeFields(const QString &nonce = QStringLiteral("MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC"))
{
    return {{QStringLiteral("nonce"), nonce},
            {QStringLiteral("url"), QStringLiteral("https://pi.example.com/ttype/push")},
            {QStringLiteral("serial"), QStringLiteral("PIPU0000F295")},
            {QStringLiteral("question"), QStringLiteral("Do you want to confirm the login?")},
            {QStringLiteral("title"), QStringLiteral("privacyIDEA")},
            {QStringLiteral("sslverify"), QStringLiteral("1")}};
}

inline QJsonObject withSignature(QJsonObject fields)
{
    const auto text = [&fields](const char *name) {
        return fields[QLatin1String(name)].toString();
    };
    servers::privacyidea::ChallengeText raw{text("nonce"),    text("url"),   text("serial"),
                                            text("question"), text("title"), text("sslverify"),
                                            std::nullopt};
    if (fields.contains(QLatin1String("require_presence")))
        raw.requirePresence = text("require_presence");
    fields[QLatin1String("signature")] =
        signedText(serverKey(), servers::privacyidea::challengeMessage(raw));
    return fields;
}

} // namespace warifu::test
