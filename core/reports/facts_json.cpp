// SPDX-License-Identifier: Apache-2.0
#include "core/reports/facts_json.h"

#include "core/base/text_field.h"
#include "core/crypto/digest.h"

#include <QJsonDocument>

namespace warifu::reports {

namespace {

bool isText(const QString &text, bool mayBeEmpty = false)
{
    return (mayBeEmpty || !text.isEmpty()) && text.size() <= kMaxFactText && text.isValidUtf16();
}

bool isSound(const SimpleSubject &subject)
{
    if (const auto *one = std::get_if<IssuerSubject>(&subject))
        return isText(one->issuer) && isText(one->subject);
    if (const auto *one = std::get_if<EmailSubject>(&subject)) {
        const qsizetype at = one->email.lastIndexOf(QLatin1Char('@'));
        return isText(one->email) && at > 0 && at + 1 < one->email.size();
    }
    return isText(std::get<OpaqueSubject>(subject).id);
}

QJsonObject simpleJson(const SimpleSubject &subject)
{
    if (const auto *one = std::get_if<IssuerSubject>(&subject))
        return {{QStringLiteral("format"), QStringLiteral("iss_sub")},
                {QStringLiteral("iss"), one->issuer},
                {QStringLiteral("sub"), one->subject}};
    if (const auto *one = std::get_if<EmailSubject>(&subject))
        return {{QStringLiteral("format"), QStringLiteral("email")},
                {QStringLiteral("email"), one->email}};
    return {{QStringLiteral("format"), QStringLiteral("opaque")},
            {QStringLiteral("id"), std::get<OpaqueSubject>(subject).id}};
}

} // namespace

std::optional<FactsError> wrongWith(const ReportFacts &facts)
{
    if (!isText(facts.cause))
        return FactsError::Cause;
    if (!isSound(facts.subject.user) || (facts.subject.device && !isSound(*facts.subject.device)))
        return FactsError::Subject;
    if (facts.eventAt < UnixSeconds{})
        return FactsError::Time;
    for (const QString *text : {&facts.server, &facts.application, &facts.address})
        if (!isText(*text, true))
            return FactsError::Text;
    if (facts.reasons.size() > kMaxReasons)
        return FactsError::Reasons;
    QStringList languages;
    for (const auto &[language, text] : facts.reasons) {
        if (!isText(language) || !isText(text) || languages.contains(language))
            return FactsError::Reasons;
        languages.append(language);
    }
    return std::nullopt;
}

QJsonObject subjectJson(const Subject &subject)
{
    if (!subject.device)
        return simpleJson(subject.user);
    return {{QStringLiteral("format"), QStringLiteral("complex")},
            {QStringLiteral("user"), simpleJson(subject.user)},
            {QStringLiteral("device"), simpleJson(*subject.device)}};
}

QString levelText(RiskLevel level)
{
    switch (level) {
    case RiskLevel::Low:
        return QStringLiteral("LOW");
    case RiskLevel::Medium:
        return QStringLiteral("MEDIUM");
    case RiskLevel::High:
        return QStringLiteral("HIGH");
    }
    return {};
}

QJsonObject requestJson(const ReportFacts &facts)
{
    QJsonObject request;
    const auto add = [&request](const QString &name, const QString &value) {
        if (!value.isEmpty())
            request.insert(name, value);
    };
    if (!facts.nonce.isEmpty()) {
        const auto digest = crypto::sha256(viewOf(facts.nonce));
        add(QStringLiteral("request_id_sha256"), QString::fromLatin1(toByteArray(digest).toHex()));
    }
    add(QStringLiteral("server"), facts.server);
    add(QStringLiteral("app"), facts.application);
    add(QStringLiteral("ip"), facts.address);
    request.insert(QStringLiteral("prompts_last_hour"), facts.promptsLastHour);
    request.insert(QStringLiteral("user_action"),
                   facts.isByUser ? QStringLiteral("report") : QStringLiteral("none"));
    return request;
}

QJsonObject reasonsJson(const ReportFacts &facts)
{
    QJsonObject reasons;
    for (const auto &[language, text] : facts.reasons)
        reasons.insert(language, text);
    return reasons;
}

QByteArray canonicalJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace warifu::reports
