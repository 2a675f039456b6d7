// SPDX-License-Identifier: Apache-2.0
// warifuctl import FILE [--format F] [--password-file P] [--dry-run] [--accept-cost]
#include "app/cli/commands.h"
#include "app/cli/import_json.h"
#include "app/cli/password_file.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/import_text.h"

#include "core/exchange/import_service.h"
#include "core/exchange/registry.h"

#include <memory>

namespace warifu::cli {

namespace {

using exchange::Import;
using exchange::ImportedEntry;
using exchange::ImportError;
using exchange::RowState;

Problem fileProblem(const ImportError &error, const QString &file)
{
    QString message = text::describe(error, file);
    if (error.code == ImportError::Code::PasswordNeeded)
        //: Remedy of warifuctl when an export is protected; what to type.
        message += QLatin1Char(' ') + Says::tr("Use --password-file FILE.");
    if (error.code == ImportError::Code::CostTooHigh)
        //: Remedy of warifuctl when an export takes long to open; what to type.
        message += QLatin1Char(' ') + Says::tr("Use --accept-cost to open it all the same.");
    return {importErrorCode(error.code), message, {}};
}

Result<Import, Problem> readImport(const Run &run, const QString &path)
{
    auto key = passwordFrom(run);
    if (!key)
        return failure(key.error());
    const auto source = exchange::Source::open(path);
    if (!source)
        return failure(fileProblem(source.error(), path));
    const exchange::Format *format = nullptr;
    if (const auto id = run.arguments().value("format")) {
        format = exchange::findFormat(*id);
        if (format == nullptr)
            return failure(usageProblem(
                //: Wrong usage of warifuctl. %1 is what was typed behind --format.
                Says::tr("There is no format “%1”.").arg(textOf(*id))));
        if (format->match(*source) == exchange::Match::No) {
            const auto other = exchange::recognise(*source);
            const QString looksLike = other ? textOf((*other)->product) : QString();
            return failure(fileProblem({.code = other ? ImportError::Code::AnotherFormat
                                                      : ImportError::Code::UnknownFormat,
                                        .detail = looksLike},
                                       path));
        }
    } else {
        const auto recognised = exchange::recognise(*source);
        if (!recognised)
            return failure(fileProblem(recognised.error(), path));
        format = *recognised;
    }
    exchange::Unlocking unlocking;
    // Reveals the password to the format's key derivation.
    unlocking.password = key->expose();
    unlocking.now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
    unlocking.acceptCost = run.arguments().has("accept-cost");
    auto import = format->read(*source, unlocking);
    if (!import)
        return failure(fileProblem(import.error(), path));
    return std::move(*import);
}

void remarkOn(const Run &run, const Import &import)
{
    for (const exchange::EntryFailure &each : import.failures)
        run.console().remark(text::describe(each, import.unit));
    for (const exchange::ImportNotice &notice : import.notices)
        run.console().remark(text::describe(notice));
}

QString linesOf(const Import &import)
{
    QStringList lines;
    for (const ImportedEntry &entry : import.entries) {
        const QString &issuer = entry.draft.issuer;
        const QString &name = entry.draft.name;
        lines << (issuer.isEmpty() || name.isEmpty() ? issuer + name
                                                     : issuer + QStringLiteral(": ") + name);
    }
    return lines.join(QLatin1Char('\n'));
}

// Adds what is new, and beside its namesake what has the name of another account; what the vault
// has is left as it is, and said.
void commit(Run &run, engine::Engine &engine, Import &import)
{
    static const SystemClock clock;
    static SystemEntropy entropy;
    const auto service = std::make_shared<exchange::ImportService>(engine.vault(), clock, entropy);
    const std::vector<RowState> states = service->compare(import.entries);
    QJsonObject json = importJson(import, run.arguments().has("show-secrets"));
    QJsonArray rows = json[QStringLiteral("entries")].toArray();
    std::vector<ImportedEntry> chosen;
    std::size_t known = 0;
    std::size_t forbidden = 0;
    for (std::size_t i = 0; i < states.size(); ++i) {
        QJsonObject row = rows[qsizetype(i)].toObject();
        const bool isForbidden =
            states[i] != RowState::Same && !engine.enrolment().isAllowed(import.entries[i].draft);
        row[QStringLiteral("state")] =
            isForbidden ? QStringLiteral("notAllowed") : importStateName(states[i]);
        rows[qsizetype(i)] = row;
        if (states[i] == RowState::Same)
            ++known;
        else if (isForbidden)
            ++forbidden;
        else
            chosen.push_back(std::move(import.entries[i]));
    }
    json[QStringLiteral("entries")] = rows;
    remarkOn(run, import);
    if (known > 0)
        run.console().remark(
            //: Remark of warifuctl after an import. %1 is a number of accounts.
            Says::tr("%1 were in the vault already and are left as they are.").arg(known));
    if (forbidden > 0)
        run.console().remark(
            //: Remark of warifuctl after an import. %1 is a number of accounts.
            Says::tr("%1 are not allowed by your organisation and are left out.").arg(forbidden));
    json[QStringLiteral("added")] = static_cast<qint64>(chosen.size());
    const auto count = chosen.size();
    if (chosen.empty())
        //: Result of warifuctl import.
        return run.succeed(json, Says::tr("Nothing was added."));
    engine.signIns().accounts().expectImport(json[QStringLiteral("format")].toString());
    using Ids = std::vector<accounts::AccountId>;
    service->commit(
        std::move(chosen),
        answer<Result<Ids, vault::VaultError>>(
            run, [&run, json, count, service](const Result<Ids, vault::VaultError> &ids) {
                if (!ids)
                    return run.fail(problemOf(ids.error()));
                //: Result of warifuctl import. %1 is a number of accounts.
                run.succeed(json, Says::tr("%1 added.").arg(count));
            }));
}

} // namespace

void runImport(Run &run)
{
    const auto &words = run.arguments().words();
    if (words.size() != 1)
        return run.failUsage(
            //: Wrong usage of warifuctl import.
            Says::tr("Which file? One at a time."));
    auto import = readImport(run, textOf(words.front()));
    if (!import)
        return run.fail(import.error());
    if (run.arguments().has("dry-run")) {
        remarkOn(run, *import);
        return run.succeed(importJson(*import, run.arguments().has("show-secrets")),
                           linesOf(*import));
    }
    if (import->entries.empty()) {
        remarkOn(run, *import);
        return run.fail({QStringLiteral("nothingReadable"),
                         //: Failure of warifuctl. Entries of an export of another app.
                         Says::tr("None of the entries could be read. Nothing was added."),
                         {}});
    }
    const auto kept = std::make_shared<Import>(std::move(*import));
    run.open([&run, kept](engine::Engine &engine,
                          const vault::OpenReport &) { commit(run, engine, *kept); },
             ProfileNeed::MayBeNew);
}

} // namespace warifu::cli
