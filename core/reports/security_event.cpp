// SPDX-License-Identifier: Apache-2.0
#include "core/reports/security_event.h"

#include "core/base/text_field.h"
#include "core/reports/facts_json.h"

#include <QUrl>

namespace warifu::reports {

namespace {

constexpr auto kThumbprintPrefix = "urn:ietf:params:oauth:jwk-thumbprint:sha-256:";
constexpr auto kRiskLevelChange =
    "https://schemas.openid.net/secevent/caep/event-type/risk-level-change";
constexpr qsizetype kRsaLeast = 256; // 2,048 bits
constexpr qsizetype kRsaMost = 2048;
constexpr qsizetype kEcdsaSize = 64;

bool isIssuer(const QString &text)
{
    if (text.size() > kMaxFactText || !text.isValidUtf16())
        return false;
    const QString prefix = QString::fromLatin1(kThumbprintPrefix);
    if (text.startsWith(prefix))
        return text.size() > prefix.size();
    const QUrl url(text, QUrl::StrictMode); // SSF 1.0: https, no query, no fragment
    return url.isValid() && url.scheme() == QStringLiteral("https") && !url.host().isEmpty()
        && !url.hasQuery() && !url.hasFragment();
}

bool isEventId(const QString &text)
{
    if (text.size() != 32)
        return false;
    for (const QChar c : text)
        if (!((c >= QLatin1Char('0') && c <= QLatin1Char('9'))
              || (c >= QLatin1Char('a') && c <= QLatin1Char('f'))))
            return false;
    return true;
}

qint64 count(UnixSeconds time)
{
    return time.time_since_epoch().count();
}

QByteArray base64Url(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

bool fits(SignatureAlgorithm algorithm, const QByteArray &signature)
{
    if (algorithm == SignatureAlgorithm::Es256)
        return signature.size() == kEcdsaSize;
    return signature.size() >= kRsaLeast && signature.size() <= kRsaMost;
}

} // namespace

QString thumbprintIssuer(const QString &keyId)
{
    return QString::fromLatin1(kThumbprintPrefix) + keyId;
}

QString makeEventId(Entropy &entropy)
{
    std::array<std::uint8_t, 16> bytes{};
    entropy.fill(bytes);
    return QString::fromLatin1(toByteArray(bytes).toHex());
}

Result<QByteArray, FactsError> formatClaims(const ReportFacts &facts,
                                            const Transmitter &transmitter, const QString &eventId,
                                            UnixSeconds issuedAt)
{
    if (const auto wrong = wrongWith(facts))
        return failure(*wrong);
    if (issuedAt < UnixSeconds{})
        return failure(FactsError::Time);
    if (!isIssuer(transmitter.issuer))
        return failure(FactsError::Issuer);
    if (transmitter.audience.isEmpty() || transmitter.audience.size() > kMaxFactText
        || !transmitter.audience.isValidUtf16())
        return failure(FactsError::Audience);
    if (!isEventId(eventId))
        return failure(FactsError::Id);
    QJsonObject event{
        {QStringLiteral("principal"), QStringLiteral("USER")},
        {QStringLiteral("current_level"), levelText(facts.level)},
        {QStringLiteral("risk_reason"),
         facts.isByUser ? QStringLiteral("USER_REPORTED_SUSPICIOUS_SIGN_IN")
                        : QStringLiteral("REPEATED_SIGN_IN_DENIALS")},
        {QStringLiteral("initiating_entity"),
         facts.isByUser ? QStringLiteral("user") : QStringLiteral("policy")},
        {QStringLiteral("event_timestamp"), count(facts.eventAt)},
        {QStringLiteral("x_warifu"), requestJson(facts)},
    };
    if (!facts.reasons.empty())
        event.insert(QStringLiteral("reason_admin"), reasonsJson(facts));
    return canonicalJson({
        {QStringLiteral("iss"), transmitter.issuer},
        {QStringLiteral("jti"), eventId},
        {QStringLiteral("iat"), count(issuedAt)},
        {QStringLiteral("toe"), count(facts.eventAt)},
        {QStringLiteral("aud"), transmitter.audience},
        {QStringLiteral("txn"), facts.cause},
        {QStringLiteral("sub_id"), subjectJson(facts.subject)},
        {QStringLiteral("events"), QJsonObject{{QString::fromLatin1(kRiskLevelChange), event}}},
    });
}

Result<QByteArray, SignError> formatToken(const QByteArray &claims, const Signer &signer)
{
    const bool isRsa = signer.algorithm() == SignatureAlgorithm::Rs256;
    const QByteArray header = canonicalJson({
        {QStringLiteral("alg"), isRsa ? QStringLiteral("RS256") : QStringLiteral("ES256")},
        {QStringLiteral("kid"), signer.keyId()},
        {QStringLiteral("typ"), QStringLiteral("secevent+jwt")},
    });
    const QByteArray input = base64Url(header) + '.' + base64Url(claims);
    const auto signature = signer.sign(viewOf(input));
    if (!signature)
        return failure(signature.error());
    if (!fits(signer.algorithm(), *signature))
        return failure(SignError::BadSignature);
    return input + '.' + base64Url(*signature);
}

} // namespace warifu::reports
