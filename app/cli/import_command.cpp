// SPDX-License-Identifier: Apache-2.0
// warifuctl import FILE|- [--format F] [--password-file P] [--dry-run] [--accept-cost]
#include "app/cli/commands.h"
#include "app/cli/import_json.h"
#include "app/cli/import_source.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/import_text.h"
#include "app/text/sentences.h"

#include "core/exchange/import_service.h"

#include <memory>

namespace warifu::cli {

namespace {

using exchange::Import;
using exchange::RowState;

// What each entry would mean in the vault, for people and for scripts.
struct Outlook
{
    QJsonObject json;
    QStringList lines;               // of --dry-run, one an entry
    QStringList conflicts;           // sentences
    std::vector<std::size_t> wanted; // what would be added
    int same = 0;
    int conflicting = 0;
    int forbidden = 0;
};

QString stateWord(const QString &state)
{
    if (state == QLatin1String("new"))
        //: Behind an account that warifuctl import --dry-run lists.
        return Says::tr("new");
    if (state == QLatin1String("same"))
        //: Behind an account that warifuctl import --dry-run lists.
        return Says::tr("already there");
    if (state == QLatin1String("conflict"))
        //: Behind an account that warifuctl import --dry-run lists.
        return Says::tr("conflict");
    //: Behind an account that warifuctl import --dry-run lists.
    return Says::tr("not allowed by your organisation");
}

QString conflictSentence(const QString &name, const accounts::Account *met)
{
    if (met == nullptr)
        //: Remark of warifuctl import. %1 is an account.
        return Says::tr("“%1” is in conflict with an earlier entry; both are kept.").arg(name);
    //: Remark of warifuctl import. %1 and %2 are accounts.
    return Says::tr("“%1” is in conflict with “%2”; both are kept.")
        .arg(name, text::accountName(met->issuer, met->name));
}

// The vault may be closed where there is none yet: nothing is known then.
Outlook lookAt(const Run &run, engine::Engine &engine, const exchange::ImportService &service,
               const Import &import)
{
    const std::vector<exchange::Comparison> compared = service.compare(import.entries);
    Outlook outlook;
    outlook.json = importJson(import, run.arguments().has("show-secrets"));
    QJsonArray rows = outlook.json[QStringLiteral("entries")].toArray();
    for (std::size_t i = 0; i < compared.size(); ++i) {
        const enrol::Draft &draft = import.entries[i].draft;
        const RowState state = compared[i].state;
        const bool isSame = state == RowState::Same;
        const bool isForbidden = !isSame && !engine.enrolment().isAllowed(draft);
        const QString word = isForbidden ? QStringLiteral("notAllowed") : importStateName(state);
        const QString name = text::accountName(draft.issuer, draft.name);
        QJsonObject row = rows[qsizetype(i)].toObject();
        row[QStringLiteral("state")] = word;
        const accounts::Account *const met = compared[i].account.isNull()
            ? nullptr
            : engine.vault().catalogue().find(compared[i].account);
        if (met != nullptr)
            row[QStringLiteral("existing")] = QJsonObject{{QStringLiteral("id"), met->id.text()},
                                                          {QStringLiteral("issuer"), met->issuer},
                                                          {QStringLiteral("account"), met->name}};
        rows[qsizetype(i)] = row;
        //: An account that warifuctl import --dry-run lists: %1 is its name, %2 such as “new”.
        outlook.lines << Says::tr("%1 (%2)").arg(name, stateWord(word));
        outlook.same += isSame ? 1 : 0;
        outlook.forbidden += isForbidden ? 1 : 0;
        if (isSame || isForbidden)
            continue;
        outlook.wanted.push_back(i);
        if (state != RowState::Conflict)
            continue;
        ++outlook.conflicting;
        outlook.conflicts << conflictSentence(name, met);
    }
    outlook.json[QStringLiteral("entries")] = rows;
    outlook.json[QStringLiteral("counts")] =
        QJsonObject{{QStringLiteral("new"), qint64(outlook.wanted.size()) - outlook.conflicting},
                    {QStringLiteral("same"), outlook.same},
                    {QStringLiteral("conflict"), outlook.conflicting},
                    {QStringLiteral("notAllowed"), outlook.forbidden},
                    {QStringLiteral("unreadable"), qint64(import.failures.size())}};
    return outlook;
}

void remarkOn(const Run &run, const Import &import)
{
    for (const exchange::EntryFailure &each : import.failures)
        run.console().remark(text::describe(each, import.unit));
    for (const exchange::ImportNotice &notice : import.notices)
        run.console().remark(text::describe(notice));
}

void remarkOn(const Run &run, const Import &import, const Outlook &outlook)
{
    remarkOn(run, import);
    for (const QString &sentence : outlook.conflicts)
        run.console().remark(sentence);
    if (outlook.same > 0)
        run.console().remark(
            //: Remark of warifuctl about an import. %n is a number of accounts.
            Says::tr("%n account(s) are in the vault already and are left as they are.", nullptr,
                     outlook.same));
    if (outlook.forbidden > 0)
        run.console().remark(
            //: Remark of warifuctl about an import. %n is a number of accounts.
            Says::tr("%n account(s) are not allowed by your organisation and are left out.",
                     nullptr, outlook.forbidden));
}

std::shared_ptr<exchange::ImportService> serviceFor(engine::Engine &engine)
{
    static const SystemClock clock;
    static SystemEntropy entropy;
    return std::make_shared<exchange::ImportService>(engine.vault(), clock, entropy);
}

void show(Run &run, engine::Engine &engine, const Import &import)
{
    const Outlook outlook = lookAt(run, engine, *serviceFor(engine), import);
    remarkOn(run, import, outlook);
    run.console().remark(
        //: Remark of warifuctl import --dry-run. %n is a number of accounts.
        Says::tr("%n account(s) would be added.", nullptr, int(outlook.wanted.size())));
    run.succeed(outlook.json, outlook.lines.join(QLatin1Char('\n')));
}

// Adds what is new, and beside its namesake what has the name of another account; what the vault
// has is left as it is, and said.
void commit(Run &run, engine::Engine &engine, Import &import)
{
    const auto service = serviceFor(engine);
    Outlook outlook = lookAt(run, engine, *service, import);
    remarkOn(run, import, outlook);
    const auto count = outlook.wanted.size();
    outlook.json[QStringLiteral("added")] = static_cast<qint64>(count);
    if (count == 0)
        //: Result of warifuctl import.
        return run.succeed(outlook.json, Says::tr("Nothing was added."));
    std::vector<exchange::Addition> chosen;
    chosen.reserve(count);
    for (const std::size_t i : outlook.wanted)
        chosen.push_back({std::move(import.entries[i]), {}});
    engine.signIns().accounts().expectImport(outlook.json[QStringLiteral("format")].toString());
    using Ids = std::vector<accounts::AccountId>;
    service->commit(
        std::move(chosen),
        answer<Result<Ids, vault::VaultError>>(
            run,
            [&run, json = outlook.json, count, service](const Result<Ids, vault::VaultError> &ids) {
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
    const bool isTrial = run.arguments().has("dry-run");
    if (import->entries.empty() && !isTrial) {
        remarkOn(run, *import);
        return run.fail({QStringLiteral("nothingReadable"),
                         //: Failure of warifuctl. Entries of an export of another app.
                         Says::tr("None of the entries could be read. Nothing was added."),
                         {}});
    }
    const auto kept = std::make_shared<Import>(std::move(*import));
    if (isTrial) {
        engine::Engine *const engine = run.build();
        if (engine == nullptr)
            return;
        // Before the first run there is nothing to compare with, and maybe no keychain either.
        if (engine->keystoreOfProfile() == engine::KeystoreChoice::Automatic)
            return show(run, *engine, *kept);
    }
    if (isTrial)
        return run.open([&run, kept](engine::Engine &engine,
                                     const vault::OpenReport &) { show(run, engine, *kept); },
                        [&run, kept] { show(run, *run.engine(), *kept); });
    run.open([&run, kept](engine::Engine &engine,
                          const vault::OpenReport &) { commit(run, engine, *kept); },
             ProfileNeed::MayBeNew);
}

} // namespace warifu::cli
