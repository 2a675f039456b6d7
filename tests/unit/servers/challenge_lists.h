// SPDX-License-Identifier: Apache-2.0
#pragma once
// Lists of challenges as the tests write them.

#include "core/servers/privacyidea/challenge_list.h"

#include "tests/unit/servers/push_vectors.h"

#include <QJsonArray>

namespace warifu::test {

using servers::privacyidea::ChallengeList;
using servers::privacyidea::parseChallengeList;

inline std::optional<ChallengeList> parse(const QJsonValue &value)
{
    return parseChallengeList(value,
                              {QStringLiteral("token-1"), QStringLiteral("PIPU0000F295"),
                               serverKey().publicKey(), unixSeconds(1'795'000'000),
                               std::chrono::seconds(120)});
}

inline std::optional<ChallengeList> parseOne(const QJsonObject &challenge)
{
    return parse(QJsonArray{challenge});
}

inline QJsonObject with(QJsonObject fields, const char *name, const QJsonValue &value)
{
    fields[QLatin1String(name)] = value;
    return fields;
}

inline QJsonObject withCapabilities(const QJsonValue &wire, const QByteArray &signedCapabilities)
{
    QJsonObject challenge = with(withSignature(challengeFields()), "capabilities", wire);
    challenge[QLatin1String("capabilities_signature")] =
        signedText(serverKey(),
                   R"({"capabilities":)" + signedCapabilities
                       + R"(,"nonce":"MYWPKVPFM7QLH2J2XGVJGLT6Q63GQWNC"})");
    return challenge;
}

} // namespace warifu::test
