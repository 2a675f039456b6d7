// SPDX-License-Identifier: Apache-2.0
// warifuctl export --format F FILE [--password-file P | --plain] [--force]; warifuctl export
// --dismiss
#include "app/cli/commands.h"
#include "app/cli/password_file.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/export_text.h"
#include "app/text/file_text.h"

#include "core/base/new_file.h"
#include "core/exchange/exporting.h"
#include "core/exchange/plain_exports.h"

#include <QFileInfo>

#include <QJsonArray>

namespace warifu::cli {

namespace {

using exchange::Export;
using exchange::Exporter;
using exchange::ExportError;
using Protection = Exporter::Protection;

QString errorCode(ExportError error)
{
    switch (error) {
    case ExportError::NotAllowed:
    case ExportError::PlainNotAllowed:
        return nameOf(vault::VaultError::NotAllowed);
    case ExportError::PasswordNeeded:
        return QStringLiteral("passwordNeeded");
    case ExportError::NoProtection:
        return QStringLiteral("noProtection");
    case ExportError::BadKey:
        return QStringLiteral("badKey");
    case ExportError::Memory:
        return QStringLiteral("notEnoughMemory");
    case ExportError::Nothing:
        return QStringLiteral("nothingExported");
    case ExportError::NotFaithful:
        return QStringLiteral("notFaithful");
    }
    return {};
}

QString reasonCode(exchange::Misfit reason)
{
    using exchange::Misfit;
    switch (reason) {
    case Misfit::NoSecret:
        return QStringLiteral("noSecret");
    case Misfit::Kind:
        return QStringLiteral("type");
    case Misfit::Algorithm:
        return QStringLiteral("algorithm");
    case Misfit::Digits:
        return QStringLiteral("digits");
    case Misfit::Period:
        return QStringLiteral("period");
    case Misfit::Epoch:
        return QStringLiteral("epoch");
    case Misfit::Counter:
        return QStringLiteral("counter");
    case Misfit::SecretSize:
        return QStringLiteral("secretSize");
    case Misfit::Formula:
        return QStringLiteral("formula");
    }
    return {};
}

QJsonObject jsonOf(const Export &result, const Exporter &exporter, const QString &file,
                   bool isEncrypted)
{
    QJsonArray failures;
    for (const exchange::ExportFailure &each : result.failures)
        failures << QJsonObject{{QStringLiteral("id"), each.id.text()},
                                {QStringLiteral("issuer"), each.issuer},
                                {QStringLiteral("account"), each.name},
                                {QStringLiteral("code"), reasonCode(each.reason)},
                                {QStringLiteral("reason"), text::describe(each)}};
    return {{QStringLiteral("format"), textOf(exporter.id)},
            {QStringLiteral("file"), file},
            {QStringLiteral("encrypted"), isEncrypted},
            {QStringLiteral("exported"), static_cast<qint64>(result.exported)},
            {QStringLiteral("inTrash"), static_cast<qint64>(result.inTrash)},
            {QStringLiteral("failures"), failures}};
}

void remarkOn(const Run &run, const Export &result, bool isPlain)
{
    for (const exchange::ExportFailure &each : result.failures)
        run.console().remark(text::describe(each));
    if (result.inTrash > 0)
        run.console().remark(
            //: Remark of warifuctl after an export. %1 is a number of accounts.
            Says::tr("%1 in the trash were left out.").arg(result.inTrash));
    if (isPlain)
        run.console().remark(
            //: Warning of warifuctl after an export that is not encrypted.
            Says::tr("The file holds the keys in plain text: whoever reads it can make your "
                     "codes. Keep it off synchronised folders, and delete it when you are done."));
}

// So that doctor reminds of it.
void mark(const Run &run, const engine::Engine &engine, const exchange::PlainExport &plain)
{
    if (const auto marked = exchange::PlainExports(engine.home()).add(plain); !marked)
        run.console().remark(text::describe(marked.error(), engine.home()));
}

// Whether the user said what becomes of the keys; a problem of usage otherwise.
std::optional<QString> usageProblemOf(const Run &run, const Exporter &exporter)
{
    const bool hasPassword = run.arguments().has("password-file");
    const bool isPlain = run.arguments().has("plain");
    if (exporter.protection == Protection::SecretFree)
        return std::nullopt;
    if (hasPassword && isPlain)
        //: Wrong usage of warifuctl export. Options are not translated.
        return Says::tr("Either --password-file or --plain.");
    if (exporter.protection == Protection::Always && !hasPassword)
        //: Wrong usage of warifuctl export. Options are not translated.
        return Says::tr("This format is always encrypted: --password-file FILE.");
    if (exporter.protection == Protection::Never && !isPlain)
        //: Wrong usage of warifuctl export. Options are not translated.
        return Says::tr("This format holds the keys in plain text. Add --plain if that is what "
                        "you want.");
    if (!hasPassword && !isPlain)
        //: Wrong usage of warifuctl export. Options are not translated.
        return Says::tr("--password-file FILE encrypts the export; --plain leaves the keys in "
                        "plain text.");
    return std::nullopt;
}

void exportTo(Run &run, engine::Engine &engine, const Exporter &exporter, const QString &file)
{
    const bool isEncrypted = run.arguments().has("password-file");
    const policy::ExportRules rules = engine.policy().exporting;
    if (const auto reason = exchange::forbidden(exporter, isEncrypted, rules))
        return run.fail({errorCode(*reason), text::describe(*reason, textOf(exporter.id)), {}});
    const auto password = passwordFrom(run);
    if (!password)
        return run.fail(password.error());
    if (isEncrypted && password->isEmpty())
        return run.fail({QStringLiteral("passwordFile"),
                         //: Failure of warifuctl export.
                         Says::tr("The password file is empty."),
                         {}});
    static const SystemClock clock;
    static SystemEntropy entropy;
    // Reveals the password to the format's key derivation.
    exchange::ExportRequest request{password->expose(),
                                    std::chrono::floor<std::chrono::seconds>(clock.now()), entropy};
    request.rules = rules;
    auto result =
        exchange::exportAccounts(exporter, exchange::exportEntries(engine.vault()), request);
    if (!result)
        return run.fail(
            {errorCode(result.error()), text::describe(result.error(), textOf(exporter.id)), {}});
    const auto write = run.arguments().has("force") ? overwriteFile : createFile;
    // The file that was asked for.
    if (const auto written = write(file, result->bytes.expose()); !written) {
        QString message = text::describe(written.error(), file);
        if (written.error() == FileError::Exists && !run.arguments().has("force"))
            //: Remedy of warifuctl when there is a file already; what to type.
            message += QLatin1Char(' ') + Says::tr("Use --force to replace it.");
        return run.fail({written.error() == FileError::Exists ? QStringLiteral("fileExists")
                                                              : QStringLiteral("file"),
                         message,
                         {}});
    }
    const bool isPlain = exporter.protection != Protection::SecretFree && !isEncrypted;
    signin::ActivityRecorder &recorder = engine.signIns().activity();
    if (recorder.exists()) {
        recorder.start(); // at once, because its key is there
        activity::Event event;
        event.kind = activity::Kind::Exported;
        event.detail = textOf(exporter.id) + (isPlain ? QStringLiteral("-plain") : QString());
        event.count = static_cast<std::uint32_t>(result->exported);
        recorder.record(std::move(event));
    }
    if (isPlain)
        mark(run, engine, {QFileInfo(file).absoluteFilePath(), textOf(exporter.id), request.now});
    remarkOn(run, *result, isPlain);
    run.succeed(jsonOf(*result, exporter, file, isEncrypted),
                //: Result of warifuctl. %1 is a number of accounts.
                Says::tr("%1 exported.").arg(result->exported));
}

void dismiss(Run &run)
{
    run.open([&run](engine::Engine &engine, const vault::OpenReport &) {
        const exchange::PlainExports marks(engine.home());
        const auto seen = marks.list();
        if (const auto done = marks.dismiss(seen); !done)
            return run.fail(
                {QStringLiteral("file"), text::describe(done.error(), engine.home()), {}});
        run.succeed(QJsonObject{{QStringLiteral("dismissed"), qint64(seen.size())}},
                    //: Result of “warifuctl export --dismiss”. %1 is a number of files.
                    Says::tr("%1 forgotten. The files are still where you put them.").arg(seen.size()));
    });
}

} // namespace

void runExport(Run &run)
{
    const auto &words = run.arguments().words();
    if (run.arguments().has("dismiss")) {
        if (!words.empty() || run.arguments().has("format"))
            return run.failUsage(
                //: Wrong usage of warifuctl export. Options are not translated.
                Says::tr("--dismiss takes no file and no format."));
        return dismiss(run);
    }
    const Exporter *const exporter =
        exchange::findExporter(run.arguments().value("format").value_or(""));
    if (exporter == nullptr) {
        QStringList ids;
        for (const Exporter *each : exchange::allExporters())
            ids << textOf(each->id);
        return run.failUsage(
            //: Wrong usage of warifuctl export. %1 is a list of words to type.
            Says::tr("Which format? --format and one of: %1.").arg(ids.join(QStringLiteral(", "))));
    }
    if (words.size() != 1)
        return run.failUsage(
            //: Wrong usage of warifuctl export.
            Says::tr("Into which file? One at a time."));
    if (const auto problem = usageProblemOf(run, *exporter))
        return run.failUsage(*problem);
    // The passphrase, where there is one, was asked for by opening.
    run.open([&run, exporter, file = textOf(words.front())](engine::Engine &engine,
                                                            const vault::OpenReport &) {
        exportTo(run, engine, *exporter, file);
    });
}

} // namespace warifu::cli
