// SPDX-License-Identifier: Apache-2.0
#include "core/reports/verification.h"

#include "core/reports/facts_json.h"

#include <QDateTime>

namespace warifu::reports {

namespace {

constexpr auto kVerification = "https://schemas.openid.net/secevent/ssf/event-type/verification";

} // namespace

Result<QByteArray, FactsError> formatVerification(const Transmitter &transmitter,
                                                  const QString &streamId, const QString &eventId,
                                                  UnixSeconds issuedAt)
{
    if (transmitter.issuer.isEmpty())
        return failure(FactsError::Issuer);
    if (transmitter.audience.isEmpty() || transmitter.audience.size() > kMaxFactText)
        return failure(FactsError::Audience);
    if (streamId.isEmpty() || eventId.isEmpty())
        return failure(FactsError::Id);
    return canonicalJson({
        {QStringLiteral("iss"), transmitter.issuer},
        {QStringLiteral("jti"), eventId},
        {QStringLiteral("iat"), qint64(issuedAt.time_since_epoch().count())},
        {QStringLiteral("aud"), transmitter.audience},
        {QStringLiteral("sub_id"),
         QJsonObject{{QStringLiteral("format"), QStringLiteral("opaque")},
                     {QStringLiteral("id"), streamId}}},
        {QStringLiteral("events"),
         QJsonObject{{QString::fromLatin1(kVerification), QJsonObject()}}},
    });
}

QByteArray formatWebhookTrial(const QString &eventId, UnixSeconds now)
{
    const QDateTime time = QDateTime::fromSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    return canonicalJson({
        {QStringLiteral("type"), QStringLiteral("io.warifu.trial")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("id"), eventId},
        {QStringLiteral("time"), time.toString(Qt::ISODate)},
        // Chat programs show it; English, as the vocabulary is.
        {QStringLiteral("text"), QStringLiteral("Trial of Warifu's reports: nothing happened")},
    });
}

} // namespace warifu::reports
