// SPDX-License-Identifier: Apache-2.0
#include "core/activity/event.h"

namespace warifu::activity {

namespace {

struct Row
{
    Kind kind;
    const char *name;
    Severity severity;
};

const std::vector<Row> &rows()
{
    static const std::vector<Row> table{
        {Kind::LogStarted, "log.started", Severity::Notice},
        {Kind::RequestArrived, "request.arrived", Severity::Info},
        {Kind::RequestDropped, "request.dropped", Severity::Warning},
        {Kind::RequestApproved, "request.approved", Severity::Notice},
        {Kind::RequestDenied, "request.denied", Severity::Notice},
        {Kind::RequestReported, "request.reported", Severity::Alert},
        {Kind::RequestExpired, "request.expired", Severity::Info},
        {Kind::RequestCancelled, "request.cancelled", Severity::Info},
        {Kind::RequestSuppressed, "request.suppressed", Severity::Warning},
        {Kind::RequestWrong, "request.wrong", Severity::Warning},
        {Kind::AnswerDelivered, "answer.delivered", Severity::Info},
        {Kind::AnswerUndeliverable, "answer.undeliverable", Severity::Warning},
        {Kind::AccountLocked, "account.locked", Severity::Warning},
        {Kind::AccountUnlocked, "account.unlocked", Severity::Notice},
        {Kind::ReportQueued, "report.queued", Severity::Notice},
        {Kind::ReportDelivered, "report.delivered", Severity::Notice},
        {Kind::ReportFailed, "report.failed", Severity::Warning},
        {Kind::TokenEnrolled, "token.enrolled", Severity::Notice},
        {Kind::TokenRemoved, "token.removed", Severity::Notice},
        {Kind::AccountAdded, "account.added", Severity::Notice},
        {Kind::AccountChanged, "account.changed", Severity::Info},
        {Kind::AccountRemoved, "account.removed", Severity::Notice},
        {Kind::Imported, "accounts.imported", Severity::Notice},
        {Kind::Exported, "accounts.exported", Severity::Warning},
        {Kind::AppUnlocked, "app.unlocked", Severity::Info},
        {Kind::UnlockFailed, "app.unlockfailed", Severity::Warning},
        {Kind::AppLocked, "app.locked", Severity::Info},
        {Kind::PolicyChanged, "policy.changed", Severity::Notice},
        {Kind::CertificateChanged, "certificate.changed", Severity::Warning},
        {Kind::LogExported, "log.exported", Severity::Notice},
        {Kind::PassphraseChanged, "app.passphrase", Severity::Notice},
        {Kind::LogAcknowledged, "log.acknowledged", Severity::Notice},
    };
    return table;
}

} // namespace

QString nameOf(Kind kind)
{
    for (const Row &row : rows())
        if (row.kind == kind)
            return QString::fromLatin1(row.name);
    return {};
}

std::optional<Kind> kindOf(const QString &name)
{
    for (const Row &row : rows())
        if (name == QLatin1String(row.name))
            return row.kind;
    return std::nullopt;
}

std::optional<Kind> kindOf(std::uint8_t number)
{
    for (const Row &row : rows())
        if (static_cast<std::uint8_t>(row.kind) == number)
            return row.kind;
    return std::nullopt;
}

const std::vector<Kind> &allKinds()
{
    static const std::vector<Kind> kinds = [] {
        std::vector<Kind> all;
        for (const Row &row : rows())
            all.push_back(row.kind);
        return all;
    }();
    return kinds;
}

Severity severityOf(Kind kind)
{
    for (const Row &row : rows())
        if (row.kind == kind)
            return row.severity;
    return Severity::Info;
}

const std::vector<Field> &fields()
{
    static const std::vector<Field> all{
        {"account", &Event::account},     {"account_id", &Event::accountId},
        {"reference", &Event::reference}, {"application", &Event::application},
        {"address", &Event::address},     {"place", &Event::place},
        {"server", &Event::server},       {"detail", &Event::detail},
    };
    return all;
}

} // namespace warifu::activity
