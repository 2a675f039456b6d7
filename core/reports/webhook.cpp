// SPDX-License-Identifier: Apache-2.0
#include "core/reports/webhook.h"

#include "core/reports/facts_json.h"

#include <QDateTime>

namespace warifu::reports {

Result<QByteArray, FactsError> formatWebhook(const ReportFacts &facts, const QString &eventId,
                                             const QString &text)
{
    if (const auto wrong = wrongWith(facts))
        return failure(*wrong);
    if (eventId.isEmpty() || eventId.size() > kMaxFactText || !eventId.isValidUtf16())
        return failure(FactsError::Id);
    if (text.size() > kMaxFactText || !text.isValidUtf16())
        return failure(FactsError::Text);
    const QDateTime time =
        QDateTime::fromSecsSinceEpoch(facts.eventAt.time_since_epoch().count(), Qt::UTC);
    return canonicalJson({
        {QStringLiteral("type"), QStringLiteral("io.warifu.report")},
        {QStringLiteral("version"), 1},
        {QStringLiteral("id"), eventId},
        {QStringLiteral("time"), time.toString(Qt::ISODate)},
        {QStringLiteral("txn"), facts.cause},
        {QStringLiteral("level"), levelText(facts.level)},
        {QStringLiteral("subject"), subjectJson(facts.subject)},
        {QStringLiteral("request"), requestJson(facts)},
        {QStringLiteral("text"), text},
    });
}

} // namespace warifu::reports
