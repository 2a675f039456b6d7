// SPDX-License-Identifier: Apache-2.0
// Open Cybersecurity Schema Framework 1.3 (schema.ocsf.io): classes Authentication and Account
// Change.
#include "core/activity/export.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace warifu::activity {

namespace {

enum Class { BaseEvent = 0, AccountChange = 3001, Authentication = 3002 };
enum Status { Unknown = 0, Success = 1, Failure = 2, OtherStatus = 99 };
constexpr int kOther = 99;

struct Mapping
{
    Class eventClass = BaseEvent;
    int activity = kOther;
    Status status = Unknown;
};

Mapping mappingOf(Kind kind)
{
    switch (kind) {
    case Kind::RequestApproved:
        return {Authentication, 1, Success}; // Logon
    case Kind::RequestDenied:
    case Kind::RequestReported:
    case Kind::RequestExpired:
    case Kind::RequestWrong:
        return {Authentication, 1, Failure};
    case Kind::RequestArrived:
        return {Authentication, 1, Unknown};
    case Kind::RequestDropped:
    case Kind::RequestCancelled:
    case Kind::RequestSuppressed:
        return {Authentication, 1, OtherStatus};
    case Kind::AccountLocked:
        return {AccountChange, 9, Success}; // Lock
    case Kind::TokenEnrolled:
    case Kind::AccountAdded:
        return {AccountChange, 10, Success}; // MFA Factor Enable
    case Kind::TokenRemoved:
    case Kind::AccountRemoved:
        return {AccountChange, 11, Success}; // MFA Factor Disable
    case Kind::AccountUnlocked:
    case Kind::AccountChanged:
        return {AccountChange, kOther, Success};
    case Kind::UnlockFailed:
    case Kind::ReportFailed:
    case Kind::AnswerUndeliverable:
        return {BaseEvent, kOther, Failure};
    case Kind::LogStarted:
    case Kind::AnswerDelivered:
    case Kind::ReportQueued:
    case Kind::ReportDelivered:
    case Kind::Imported:
    case Kind::Exported:
    case Kind::AppUnlocked:
    case Kind::AppLocked:
    case Kind::PolicyChanged:
    case Kind::CertificateChanged:
    case Kind::LogExported:
    case Kind::PassphraseChanged:
    case Kind::LogAcknowledged:
        return {BaseEvent, kOther, Success};
    }
    return {};
}

int severityId(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return 1;
    case Severity::Notice:
        return 2;
    case Severity::Warning:
        return 3;
    case Severity::Alert:
        return 4;
    }
    return 0;
}

} // namespace

QByteArray formatOcsf(const Entry &entry)
{
    const Event event = entry.event.value_or(Event{});
    const bool isKnown = entry.event.has_value();
    const Mapping mapping = isKnown ? mappingOf(event.kind) : Mapping{};
    QJsonObject unmapped{{QStringLiteral("reference"), event.reference},
                         {QStringLiteral("server"), event.server},
                         {QStringLiteral("detail"), event.detail}};
    for (const QString &name : unmapped.keys())
        if (unmapped.value(name).toString().isEmpty())
            unmapped.remove(name);
    QJsonObject object{
        {QStringLiteral("metadata"),
         QJsonObject{{QStringLiteral("version"), QStringLiteral("1.3.0")},
                     {QStringLiteral("product"),
                      QJsonObject{{QStringLiteral("name"), QStringLiteral("Warifu")},
                                  {QStringLiteral("vendor_name"), QStringLiteral("Warifu")},
                                  {QStringLiteral("version"), QStringLiteral(WARIFU_VERSION)}}},
                     {QStringLiteral("event_code"),
                      isKnown ? nameOf(event.kind) : QStringLiteral("unknown")},
                     {QStringLiteral("sequence"), static_cast<qint64>(entry.sequence)}}},
        {QStringLiteral("time"), static_cast<qint64>(event.time.time_since_epoch().count())},
        {QStringLiteral("category_uid"), mapping.eventClass / 1000},
        {QStringLiteral("class_uid"), static_cast<int>(mapping.eventClass)},
        {QStringLiteral("activity_id"), mapping.activity},
        {QStringLiteral("type_uid"), mapping.eventClass * 100 + mapping.activity},
        {QStringLiteral("severity_id"), isKnown ? severityId(severityOf(event.kind)) : 0},
        {QStringLiteral("status_id"), static_cast<int>(mapping.status)},
        {QStringLiteral("count"), static_cast<qint64>(event.count)},
    };
    if (!unmapped.isEmpty())
        object.insert(QStringLiteral("unmapped"), unmapped);
    if (mapping.eventClass != BaseEvent) {
        const QString name = event.account.isEmpty() ? QStringLiteral("-") : event.account;
        object.insert(
            QStringLiteral("user"),
            QJsonObject{{QStringLiteral("name"), name}, {QStringLiteral("uid"), event.accountId}});
        if (!event.address.isEmpty())
            object.insert(QStringLiteral("src_endpoint"),
                          QJsonObject{{QStringLiteral("ip"), event.address}});
    }
    if (mapping.eventClass == Authentication) {
        object.insert(QStringLiteral("is_mfa"), true);
        object.insert(QStringLiteral("service"),
                      QJsonObject{{QStringLiteral("name"), event.application}});
    }
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace warifu::activity
