// SPDX-License-Identifier: Apache-2.0
#include "app/journal/journal_view_model.h"

#include "app/text/activity_text.h"
#include "app/text/file_text.h"
#include "app/text/push_text.h"

#include <QDir>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

namespace warifu::journal {

namespace {

constexpr std::chrono::milliseconds kExportLook{100};

int asInt(std::uint64_t count)
{
    return int(std::min<std::uint64_t>(count, 1'000'000'000));
}

// Each has its head or its first segment.
int damagedIn(const QString &folder)
{
    QSet<QString> numbers;
    for (const QString &name :
         QDir(folder).entryList({QStringLiteral("activity.*.damaged-?")}, QDir::Files))
        numbers.insert(name.right(1));
    return int(numbers.size());
}

QString endingOf(ExportFormat::Value format)
{
    switch (format) {
    case ExportFormat::JsonLines:
        return QStringLiteral("jsonl");
    case ExportFormat::Csv:
        return QStringLiteral("csv");
    case ExportFormat::Syslog:
        return QStringLiteral("log");
    case ExportFormat::Ocsf:
        return QStringLiteral("ocsf.jsonl");
    }
    return {};
}

} // namespace

JournalViewModel::JournalViewModel(JournalPort &port, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_port(port)
    , m_clock(clock)
    , m_list(clock, [this] { read(Reading::Older); })
{
    m_exportTimer.setInterval(kExportLook);
    connect(&m_exportTimer, &QTimer::timeout, this, &JournalViewModel::exportChanged);
    connect(&port, &JournalPort::changed, this, &JournalViewModel::onPort);
}

JournalViewModel::~JournalViewModel()
{
    cancelExport();
}

bool JournalViewModel::isSettled() const
{
    return !m_isReading && !m_isChecking && !m_export && !m_isCounting;
}

QStringList JournalViewModel::findings() const
{
    QStringList sentences;
    for (const activity::Finding &finding : m_findings)
        sentences << text::describe(finding);
    return sentences;
}

void JournalViewModel::verify()
{
    auto place = m_port.place();
    if (m_isChecking)
        return;
    if (!place) {
        m_check = Check::NoLog;
        Q_EMIT changed();
        return;
    }
    m_isChecking = true;
    m_check = Check::Running;
    Q_EMIT changed();
    using Checked = Result<activity::Verification, activity::LogError>;
    m_checker.run(
        [place = std::move(*place)]() -> std::pair<Checked, int> {
            // To read our own log.
            return {activity::ActivityLog::check(place.folder, place.key.expose()),
                    damagedIn(place.folder)};
        },
        [this](std::pair<Checked, int> outcome) {
            const Checked &checked = outcome.first;
            m_damagedLogs = checked && checked->isAcknowledged ? 0 : outcome.second;
            m_isChecking = false;
            m_findings = checked ? checked->findings : std::vector<activity::Finding>();
            m_checkedRecords = checked ? asInt(checked->records) : 0;
            if (checked)
                m_check = m_findings.empty() ? Check::Whole : Check::Changed;
            else
                m_check =
                    checked.error() == activity::LogError::Absent ? Check::NoLog : Check::Failed;
            Q_EMIT changed();
        });
}

void JournalViewModel::acknowledgeDamage()
{
    activity::Event event;
    event.kind = activity::Kind::LogAcknowledged;
    m_port.record(std::move(event));
    verify();
}

double JournalViewModel::exportPart() const
{
    if (!m_export || m_export->all == 0)
        return 0;
    return std::min(1.0, double(m_export->done) / double(m_export->all));
}

void JournalViewModel::exportTo(ExportFormat::Value format, const QUrl &file)
{
    auto place = m_port.place();
    const QString path = file.toLocalFile();
    if (m_export || !place || format < ExportFormat::JsonLines || format > ExportFormat::Ocsf)
        return;
    dismissExport();
    if (path.isEmpty()) { // a place on the network that the file dialog offered
        m_exportProblem = text::describe(FileError::Absent, file.toDisplayString());
        Q_EMIT exportChanged();
        return;
    }
    m_export = std::make_shared<ExportProgress>();
    m_exportTimer.start();
    Q_EMIT exportChanged();
    m_exporter.run(
        [place = std::move(*place), format, path, progress = m_export] {
            return exportLog(place, format, path, *progress);
        },
        [this, format, path](const ExportOutcome &outcome) { onExported(outcome, format, path); });
}

void JournalViewModel::onExported(const ExportOutcome &outcome, ExportFormat::Value format,
                                  const QString &path)
{
    using What = ExportOutcome::What;
    m_export.reset();
    m_exportTimer.stop();
    switch (outcome.what) {
    case What::Done: {
        m_exportedFile = path;
        m_exportedRecords = asInt(outcome.entries);
        activity::Event event;
        event.kind = activity::Kind::LogExported;
        event.detail = wordOf(format);
        m_port.record(std::move(event));
        break;
    }
    case What::Cancelled:
        break;
    case What::Unreadable:
        m_exportProblem = text::describe(activity::LogError::Broken);
        break;
    case What::NotWritten:
        m_exportProblem = text::describe(outcome.error, path);
        break;
    }
    Q_EMIT exportChanged();
}

QUrl JournalViewModel::suggestedFile(ExportFormat::Value format) const
{
    const QString date = QDateTime::fromMSecsSinceEpoch(m_clock.now().time_since_epoch().count())
                             .date()
                             .toString(Qt::ISODate);
    const QString name = QStringLiteral("warifu-activity-%1.%2").arg(date, endingOf(format));
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QUrl::fromLocalFile(QDir(folder).filePath(name));
}

void JournalViewModel::cancelExport()
{
    if (m_export)
        m_export->isCancelled = true;
}

void JournalViewModel::dismissExport()
{
    m_exportProblem.clear();
    m_exportedFile.clear();
    Q_EMIT exportChanged();
}

void JournalViewModel::retranslate()
{
    m_list.retranslate();
    dismissExport();
    Q_EMIT changed();
    if (m_isOpen && !m_filter.isEmpty())
        readAgain(); // the words on screen are searched, too
}

} // namespace warifu::journal
