// SPDX-License-Identifier: Apache-2.0
#include "core/activity/export.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace warifu::activity {

namespace {

constexpr int kFacility = 10; // RFC 5424 section 6.2.1: security/authorization
constexpr std::uint64_t kMostSequence = 2'147'483'647; // section 7.3.1

QString timeText(const Event &event)
{
    return QDateTime::fromMSecsSinceEpoch(event.time.time_since_epoch().count(), Qt::UTC)
        .toString(Qt::ISODateWithMs);
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Notice:
        return QStringLiteral("notice");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Alert:
        return QStringLiteral("alert");
    }
    return {};
}

QJsonObject jsonOf(const Entry &entry)
{
    QJsonObject object{{QStringLiteral("seq"), static_cast<qint64>(entry.sequence)}};
    if (!entry.event) {
        object.insert(QStringLiteral("event"), QStringLiteral("unknown"));
        return object;
    }
    const Event &event = *entry.event;
    object.insert(QStringLiteral("time"), timeText(event));
    object.insert(QStringLiteral("event"), nameOf(event.kind));
    object.insert(QStringLiteral("severity"), severityText(severityOf(event.kind)));
    object.insert(QStringLiteral("count"), static_cast<qint64>(event.count));
    for (const Field &field : fields())
        if (const QString &text = event.*field.text; !text.isEmpty())
            object.insert(QLatin1String(field.name), text);
    return object;
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

// Also in full width, which Japanese spreadsheets read the same.
bool isFormulaStart(QChar c)
{
    return QStringLiteral("=+-@\t\r\n＝＋－＠").contains(c);
}

QByteArray cell(QString text)
{
    const auto visible = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    if (!text.isEmpty()
        && (isFormulaStart(text.front()) || (visible != text.end() && isFormulaStart(*visible))))
        text.prepend(QLatin1Char('\''));
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return '"' + text.toUtf8() + '"';
}

// RFC 5424 section 6: printable ASCII without spaces, or nothing.
QByteArray headerText(const QString &text, qsizetype limit)
{
    QByteArray out;
    for (const QChar c : text)
        if (c > QLatin1Char(' ') && c < QChar(0x7f))
            out += c.toLatin1();
    return out.isEmpty() ? QByteArray("-") : out.left(limit);
}

int syslogSeverity(const Entry &entry)
{
    switch (entry.event ? severityOf(entry.event->kind) : Severity::Notice) {
    case Severity::Info:
        return 6;
    case Severity::Notice:
        return 5;
    case Severity::Warning:
        return 4;
    case Severity::Alert:
        return 1;
    }
    return 5;
}

} // namespace

QByteArray formatJsonLine(const Entry &entry)
{
    return compact(jsonOf(entry)) + '\n';
}

QByteArray formatCsvHeader()
{
    QByteArray line = "\"seq\",\"time\",\"event\",\"severity\",\"count\"";
    for (const Field &field : fields())
        line += QByteArray(",\"") + field.name + '"';
    return line + "\r\n";
}

QByteArray formatCsvRow(const Entry &entry)
{
    const Event event = entry.event.value_or(Event{});
    const bool isKnown = entry.event.has_value();
    QByteArray line = cell(QString::number(entry.sequence));
    line += ',' + cell(isKnown ? timeText(event) : QString());
    line += ',' + cell(isKnown ? nameOf(event.kind) : QStringLiteral("unknown"));
    line += ',' + cell(isKnown ? severityText(severityOf(event.kind)) : QString());
    line += ',' + cell(isKnown ? QString::number(event.count) : QString());
    for (const Field &field : fields())
        line += ',' + cell(event.*field.text);
    return line + "\r\n";
}

QByteArray formatSyslog(const Entry &entry, const QString &host)
{
    const int priority = kFacility * 8 + syslogSeverity(entry);
    QByteArray line = '<' + QByteArray::number(priority) + ">1 ";
    line += entry.event ? timeText(*entry.event).toLatin1() : QByteArray("-");
    line += ' ' + headerText(host, 255) + " warifu - ";
    line += entry.event ? headerText(nameOf(entry.event->kind), 32) : QByteArray("unknown");
    line += " [meta sequenceId=\"";
    // It begins anew at 1 behind the largest value.
    line += QByteArray::number((entry.sequence + kMostSequence - 1) % kMostSequence + 1);
    return line + "\"] \xEF\xBB\xBF" + compact(jsonOf(entry)) + '\n';
}

std::span<const LogFormat> logFormats()
{
    constexpr auto noHeader = [] { return QByteArray(); };
    static constexpr LogFormat kFormats[] = {
        {"jsonl", noHeader,
         [](const Entry &entry, const QString &) { return formatJsonLine(entry); }},
        {"csv", &formatCsvHeader,
         [](const Entry &entry, const QString &) { return formatCsvRow(entry); }},
        {"syslog", noHeader, &formatSyslog},
        {"ocsf", noHeader, [](const Entry &entry, const QString &) { return formatOcsf(entry); }},
    };
    return kFormats;
}

} // namespace warifu::activity
