// SPDX-License-Identifier: Apache-2.0
// warifuctl log show|verify|export. Nothing is polled, and verify changes nothing on disk.
#include "app/cli/commands.h"
#include "app/cli/signin_problems.h"
#include "app/cli/words.h"

#include "app/text/file_text.h"

#include "core/activity/export.h"
#include "core/base/durable_file.h"
#include "core/base/text_field.h"

#include <QJsonDocument>
#include <QSysInfo>

#include <algorithm>
#include <cstdio>

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

// Opens vault and log; then gets nullptr where there never was one.
void openLog(Run &run, std::function<void(signin::ActivityRecorder &)> then)
{
    run.open([&run, then = std::move(then)](engine::Engine &engine, const vault::OpenReport &) {
        signin::ActivityRecorder &recorder = engine.signIns().activity();
        if (recorder.exists()) {
            recorder.start(); // at once, because its key is there
            if (recorder.problem())
                return run.fail(problemOf(*recorder.problem()));
            if (!recorder.log()->damage().empty())
                run.console().remark(
                    //: Remark of warifuctl: the log was set aside and a new one begun.
                    Says::tr(
                        "The activity log was damaged. It was set aside, and a new one begun."));
        }
        then(recorder);
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
    openLog(run, [&run, limit = limit.value_or(kUsualEntries)](signin::ActivityRecorder &recorder) {
        QJsonArray json;
        QStringList lines;
        if (recorder.log()) {
            const auto page = recorder.log()->page(queryOf(run), std::nullopt, limit);
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

void verify(Run &run)
{
    run.open([&run](engine::Engine &engine, const vault::OpenReport &) {
        const auto found = engine.signIns().activity().check();
        if (!found)
            return run.fail(problemOf(found.error()));
        QJsonArray findings;
        for (const activity::Finding &finding : found->findings)
            findings << QJsonObject{{QStringLiteral("what"), nameOf(finding.what)},
                                    {QStringLiteral("segment"), qint64(finding.segment)},
                                    {QStringLiteral("sequence"), qint64(finding.sequence)}};
        const QJsonObject json{{QStringLiteral("records"), qint64(found->records)},
                               {QStringLiteral("findings"), findings}};
        if (!findings.isEmpty())
            return run.fail({QStringLiteral("logChanged"),
                             //: Failure of warifuctl: somebody or a disk error changed the log.
                             Says::tr("The activity log was changed from outside. Keep its files "
                                      "and tell your administrator."),
                             json});
        run.succeed(json,
                    //: Result of warifuctl. %n: number of records.
                    Says::tr("The activity log is whole: %n record(s).", nullptr,
                             int(std::min<std::uint64_t>(found->records, 0x7fffffff))));
    });
}

void exportTo(Run &run, const activity::LogFormat &format, const QString &file)
{
    openLog(run, [&run, &format, file](signin::ActivityRecorder &recorder) {
        QByteArray bytes = format.header();
        const QString host = QSysInfo::machineHostName();
        qint64 count = 0;
        if (recorder.log())
            recorder.log()->forEach(queryOf(run), [&](const activity::Entry &entry) {
                bytes += format.format(entry, host);
                ++count;
            });
        if (file == QLatin1String("-")) {
            std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout);
            std::fflush(stdout);
        } else if (const auto written = replaceFile(file, viewOf(bytes)); !written) {
            return run.fail({QStringLiteral("file"), text::describe(written.error(), file), {}});
        }
        if (recorder.log()) {
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
    if (what != "export")
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("log show, verify or export?"));
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
