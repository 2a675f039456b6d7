// SPDX-License-Identifier: Apache-2.0
// warifuctl log show|verify|acknowledge|export. Nothing is polled; show and verify change nothing
// on disk, and no log is set aside by looking at it.
#include "app/cli/commands.h"
#include "app/cli/signin_problems.h"
#include "app/cli/words.h"

#include "app/text/activity_text.h"
#include "app/text/file_text.h"

#include "core/activity/export.h"
#include "core/base/durable_file.h"
#include "core/base/text_field.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>
#include <cstdio>
#include <memory>

namespace warifu::cli {

namespace {

constexpr std::uint64_t kUsualEntries = 50;

activity::Query queryOf(const Run &run)
{
    activity::Query query;
    if (const auto text = run.arguments().value("query"))
        query.text = textOf(*text);
    return query;
}

using Reading = std::unique_ptr<const activity::ActivityLog>;

// Opens the vault and reads the log, which stays as it is; then gets nullptr where there never was
// one.
void readLog(Run &run, std::function<void(signin::ActivityRecorder &, const Reading &)> then)
{
    run.open([&run, then = std::move(then)](engine::Engine &engine, const vault::OpenReport &) {
        signin::ActivityRecorder &recorder = engine.signIns().activity();
        const auto place = recorder.place();
        if (!place)
            return then(recorder, nullptr);
        // To read our own log.
        const auto log = activity::ActivityLog::read(place->folder, place->key.expose());
        if (!log && log.error() == activity::LogError::Absent)
            return then(recorder, nullptr);
        if (!log)
            return run.fail(problemOf(log.error()));
        if (!(*log)->damage().empty())
            run.console().remark(
                //: Remark of warifuctl. “warifuctl log verify” is a command.
                Says::tr("The activity log is damaged. What can still be opened of it follows; "
                         "“warifuctl log verify” says more."));
        then(recorder, *log);
    });
}

QString lineOf(const QJsonObject &json)
{
    QStringList parts;
    for (const char *name :
         {"time", "event", "account", "server", "application", "address", "place", "detail"}) {
        const QString part = json[QLatin1String(name)].toString();
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral("  "));
}

void show(Run &run)
{
    const auto limit = numberOf(run.arguments().value("limit").value_or("50"));
    if (!limit || *limit == 0 || *limit > 100'000)
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--limit is 1 to 100000."));
    readLog(run,
            [&run, limit = limit.value_or(kUsualEntries)](signin::ActivityRecorder &,
                                                          const Reading &log) {
                QJsonArray json;
                QStringList lines;
                if (log) {
                    const auto page = log->page(queryOf(run), std::nullopt, limit);
                    for (const activity::Entry &entry : page.entries) {
                        const auto object =
                            QJsonDocument::fromJson(activity::formatJsonLine(entry)).object();
                        json << object;
                        lines << lineOf(object);
                    }
                }
                if (lines.isEmpty())
                    run.console().remark(
                        //: Remark of warifuctl: nothing is in the activity log, or nothing matches.
                        Says::tr("no entries"));
                run.succeed(json, lines.join(QLatin1Char('\n')));
            });
}

QJsonObject jsonOf(const activity::Verification &found)
{
    QJsonArray findings;
    for (const activity::Finding &finding : found.findings)
        findings << QJsonObject{{QStringLiteral("what"), nameOf(finding.what)},
                                {QStringLiteral("segment"), qint64(finding.segment)},
                                {QStringLiteral("sequence"), qint64(finding.sequence)}};
    const QStringList files(found.setAside.begin(), found.setAside.end());
    return {{QStringLiteral("records"), qint64(found.records)},
            {QStringLiteral("findings"), findings},
            {QStringLiteral("setAside"), QJsonArray::fromStringList(files)},
            {QStringLiteral("followsDamaged"), found.followsDamaged},
            {QStringLiteral("acknowledged"), found.isAcknowledged}};
}

void verify(Run &run)
{
    run.open([&run](engine::Engine &engine, const vault::OpenReport &) {
        const auto found = engine.signIns().activity().check();
        if (!found)
            return run.fail(problemOf(found.error()));
        const QJsonObject json = jsonOf(*found);
        if (!found->findings.empty())
            return run.fail({QStringLiteral("logChanged"),
                             //: Failure of warifuctl: somebody or a disk error changed the log.
                             Says::tr("The activity log was changed from outside. Keep its files "
                                      "and tell your administrator."),
                             json});
        if (found->warnsOfDamage())
            return run.fail({QStringLiteral("logSetAside"), text::warningOf(*found), json});
        run.succeed(json,
                    //: Result of warifuctl. %n: number of records.
                    Says::tr("The activity log is whole: %n record(s).", nullptr,
                             int(std::min<std::uint64_t>(found->records, 0x7fffffff))));
    });
}

// Ends the warning. A log that is damaged now is set aside first.
void acknowledge(Run &run)
{
    run.open([&run](engine::Engine &engine, const vault::OpenReport &) {
        signin::ActivityRecorder &recorder = engine.signIns().activity();
        if (!recorder.exists())
            return run.fail(problemOf(activity::LogError::Absent));
        recorder.start(); // at once, because its key is there
        if (recorder.problem())
            return run.fail(problemOf(*recorder.problem()));
        const auto found = recorder.check();
        if (!found)
            return run.fail(problemOf(found.error()));
        if (!found->warnsOfDamage())
            return run.succeed(jsonOf(*found),
                               //: Result of “warifuctl log acknowledge”.
                               Says::tr("There is no warning to acknowledge."));
        recorder.recordPlain(activity::Kind::LogAcknowledged);
        if (recorder.problem())
            return run.fail(problemOf(*recorder.problem()));
        run.succeed(jsonOf(*found),
                    //: Result of “warifuctl log acknowledge”.
                    Says::tr("Acknowledged. The files that were set aside stay where they are."));
    });
}

void exportTo(Run &run, const activity::LogFormat &format, const QString &file)
{
    readLog(run, [&run, &format, file](signin::ActivityRecorder &recorder, const Reading &log) {
        QByteArray bytes = format.header();
        const QString host = QSysInfo::machineHostName();
        qint64 count = 0;
        if (log)
            log->forEach(queryOf(run), [&](const activity::Entry &entry) {
                bytes += format.format(entry, host);
                ++count;
            });
        if (file == QLatin1String("-")) {
            std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
            std::fflush(stdout);
        } else if (const auto written = replaceFile(file, viewOf(bytes)); !written) {
            return run.fail({QStringLiteral("file"), text::describe(written.error(), file), {}});
        }
        // A record would set a damaged log aside.
        if (log && log->damage().empty()) {
            activity::Event event;
            event.kind = activity::Kind::LogExported;
            event.detail = textOf(format.name);
            recorder.record(std::move(event));
        }
        if (file == QLatin1String("-"))
            return run.finish(kSuccess);
        run.succeed(QJsonObject{{QStringLiteral("file"), file}, {QStringLiteral("entries"), count}},
                    {});
    });
}

} // namespace

void runLog(Run &run)
{
    const Arguments &arguments = run.arguments();
    const auto &words = arguments.words();
    const std::string_view what = words.empty() ? std::string_view() : words.front();
    if (what == "show" && words.size() == 1 && !arguments.has("format"))
        return show(run);
    if (what == "verify" && words.size() == 1 && !arguments.has("format") && !arguments.has("query")
        && !arguments.has("limit"))
        return verify(run);
    if (what == "acknowledge" && words.size() == 1 && !arguments.has("format")
        && !arguments.has("query") && !arguments.has("limit"))
        return acknowledge(run);
    if (what != "export")
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("log show, verify, acknowledge or export?"));
    const auto formats = activity::logFormats();
    const auto format = std::ranges::find(formats, arguments.value("format").value_or(""),
                                          &activity::LogFormat::name);
    if (format == formats.end() || words.size() != 2 || arguments.has("limit"))
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("log export --format jsonl, csv, syslog or ocsf, and one file."));
    exportTo(run, *format, textOf(words[1]));
}

} // namespace warifu::cli
