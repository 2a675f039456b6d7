// SPDX-License-Identifier: Apache-2.0
// warifuctl doctor: what state things are in, and nothing that is secret.
#include "app/cli/clock_look.h"
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/signin_problems.h"

#include "app/text/activity_text.h"
#include "app/text/vault_text.h"

#include "core/exchange/plain_exports.h"
#include "core/keystore/keychain_keystore.h"
#include "core/vault/catalogue_store.h"

#include <algorithm>

namespace warifu::cli {

namespace {

// A look without a prompt; a service that takes longer hangs.
constexpr std::chrono::milliseconds kProbeDeadline{5'000};

// What is known so far, while the steps go on.
struct Examination
{
    QJsonObject json;
    QStringList lines;    // for people
    QStringList problems; // sentences with remedies
    std::optional<Problem> error;
    ClockLook clock;

    void note(const QString &key, const QJsonValue &value, const QString &line)
    {
        json[key] = value;
        lines << line;
    }
};

int generations(const QString &home)
{
    const vault::CatalogueStore store(home);
    int count = 0;
    for (int slot = 0; slot < vault::kGenerations; ++slot)
        count += store.read(slot).has_value() ? 1 : 0;
    return count;
}

void noteCounts(Examination &found, const accounts::Catalogue &catalogue)
{
    const auto count = [&catalogue](auto fits) {
        return static_cast<qint64>(std::ranges::count_if(catalogue.accounts(), fits));
    };
    const qint64 trash = count([](const accounts::Account &a) { return a.trashedAt.has_value(); });
    const qint64 grey = count([](const accounts::Account &a) {
        return a.health != accounts::Health::Good && a.health != accounts::Health::Recovered;
    });
    const qint64 all = static_cast<qint64>(catalogue.size()) - trash;
    found.note(QStringLiteral("accounts"), all,
               //: Line of “warifuctl doctor”. %1 is a number.
               Says::tr("accounts: %1").arg(all));
    found.note(QStringLiteral("trash"), trash,
               //: Line of “warifuctl doctor”: accounts in the trash. %1 is a number.
               Says::tr("in the trash: %1").arg(trash));
    found.note(QStringLiteral("withoutCode"), grey,
               //: Line of “warifuctl doctor”: accounts whose key cannot be read. %1 is a number.
               Says::tr("without a readable key: %1").arg(grey));
}

// A reminder, not a problem: the user may still need the file.
void notePlainExports(Examination &found, const QString &home)
{
    QJsonArray json;
    for (const exchange::PlainExport &each : exchange::PlainExports(home).list()) {
        json << QJsonObject{{QStringLiteral("file"), each.file},
                            {QStringLiteral("format"), each.format},
                            {QStringLiteral("time"), qint64(each.time.time_since_epoch().count())}};
        if (each.file.isEmpty())
            //: Line of “warifuctl doctor”: its list of exports is damaged.
            found.lines << Says::tr("an export with readable keys, nobody knows where: the list of "
                                    "them cannot be read");
        else
            //: Line of “warifuctl doctor”. %1 is a file; the command is not translated.
            found.lines << Says::tr("an export with readable keys: %1. Delete it when you are "
                                    "done, then “warifuctl export --dismiss”.")
                               .arg(each.file);
    }
    found.json[QStringLiteral("plainExports")] = json;
}

void noteReport(Examination &found, const vault::OpenReport &report)
{
    found.json[QStringLiteral("opening")] = QJsonObject{
        {QStringLiteral("recovered"), static_cast<qint64>(report.recovered)},
        {QStringLiteral("withoutSecret"), static_cast<qint64>(report.withoutSecret)},
        {QStringLiteral("damagedPages"), static_cast<qint64>(report.damagedPages)},
        {QStringLiteral("unreadPages"), static_cast<qint64>(report.unreadPages)},
        {QStringLiteral("generationsBack"), report.generationsBack},
        {QStringLiteral("rebuiltFromPages"), report.rebuiltFromPages},
    };
    found.problems << text::describe(report);
}

// Looks only: nothing is set aside.
void noteLog(Examination &found, const signin::ActivityRecorder &recorder)
{
    const auto note = [&found](const char *state, const QString &line) {
        found.note(QStringLiteral("activityLog"), QLatin1String(state), line);
    };
    const auto log = recorder.check();
    if (!log && log.error() == activity::LogError::Absent)
        return note("none",
                    //: Line of “warifuctl doctor”: nothing was recorded yet.
                    Says::tr("activity log: none yet"));
    if (log && log->findings.empty() && !log->warnsOfDamage())
        return note("whole",
                    //: Line of “warifuctl doctor”.
                    Says::tr("activity log: whole"));
    if (log && log->findings.empty()) {
        found.problems << text::warningOf(*log);
        return note("setAside",
                    //: Line of “warifuctl doctor”: a damaged log was set aside.
                    Says::tr("activity log: begun anew after a damaged one"));
    }
    const QString problem = log
        //: Problem that “warifuctl doctor” found. “warifuctl log verify” is a command.
        ? Says::tr("The activity log was changed from outside; “warifuctl log verify” says more.")
        : problemOf(log.error()).message;
    found.problems << problem;
    note(log ? "changed" : "unreadable",
         //: Line of “warifuctl doctor”: something is wrong with the log.
         Says::tr("activity log: not intact"));
}

void finish(Run &run, Examination &found)
{
    found.note(QStringLiteral("clock"), clockJson(found.clock), clockLine(found.clock));
    if (found.clock.isBehind())
        found.problems << clockProblem(found.clock);
    found.json[QStringLiteral("problems")] = QJsonArray::fromStringList(found.problems);
    for (const QString &problem : found.problems)
        //: Line of “warifuctl doctor”. %1 is a whole sentence.
        found.lines << Says::tr("problem: %1").arg(problem);
    if (found.problems.isEmpty())
        //: Line of “warifuctl doctor”.
        found.lines << Says::tr("no problems");
    else if (!found.error)
        found.error = Problem{QStringLiteral("problems"), found.problems.first(), {}};
    if (found.error)
        found.json[QStringLiteral("error")] = errorJson(*found.error);
    run.console().result(found.json, found.lines.join(QLatin1Char('\n')));
    run.finish(found.error ? kFailure : kSuccess);
}

void noteNoVault(Run &run, Examination &found)
{
    found.note(QStringLiteral("vault"), nameOf(vault::VaultError::NoVault),
               //: Line of “warifuctl doctor”: nothing was set up yet.
               Says::tr("vault: none yet; it is made with the first account"));
    finish(run, found);
}

void examineVault(Run &run, engine::Engine &engine, const std::shared_ptr<Examination> &found)
{
    auto secret = run.passphrase();
    if (!secret)
        return run.fail(secret.error());
    engine.openExisting(
        std::move(*secret),
        answer<Result<vault::OpenReport, vault::VaultError>>(
            run,
            [&run, &engine, found](const Result<vault::OpenReport, vault::VaultError> &opened) {
                if (!opened && opened.error() == vault::VaultError::NoVault)
                    return noteNoVault(run, *found);
                if (!opened) {
                    const QString name = nameOf(opened.error());
                    found->note(QStringLiteral("vault"), name,
                                //: Line of “warifuctl doctor”. %1 is the name of an error, such as
                                //: "wrongPassphrase".
                                Says::tr("vault: %1").arg(name));
                    found->error = run.problemOfOpening(opened.error());
                    found->problems << found->error->message;
                    return finish(run, *found);
                }
                found->note(QStringLiteral("vault"), QStringLiteral("open"),
                            //: Line of “warifuctl doctor”: the vault can be opened.
                            Says::tr("vault: opens"));
                found->json[QStringLiteral("passphrase")] = engine.vault().hasPassphrase();
                const auto pages = static_cast<qint64>(engine.vault().pages());
                found->note(QStringLiteral("pages"), pages,
                            //: Line of “warifuctl doctor”: keychain entries, each with many
                            //: accounts. %1 is a number.
                            Says::tr("pages: %1").arg(pages));
                noteCounts(*found, engine.vault().catalogue());
                found->clock.lastSeen =
                    later(found->clock.lastSeen, lastSeenIn(engine.vault().catalogue()));
                noteReport(*found, *opened);
                noteLog(*found, engine.signIns().activity());
                finish(run, *found);
            }));
}

void examine(Run &run, engine::Engine &engine, const std::shared_ptr<Examination> &found,
             keystore::KeystoreState state)
{
    const bool usesKeychain = engine.keystoreInUse() == engine::KeystoreChoice::Keychain;
    const QString keystore =
        usesKeychain ? QStringLiteral("keychain") : QStringLiteral("passphrase");
    found->note(QStringLiteral("home"), engine.home(),
                //: Line of “warifuctl doctor”. %1 is the path of the folder of accounts.
                Says::tr("folder: %1").arg(engine.home()));
    found->note(QStringLiteral("keystore"), keystore,
                //: Line of “warifuctl doctor”. %1 is "keychain" or "passphrase", as in the option
                //: --keystore.
                Says::tr("keys are in: %1").arg(keystore));
    found->note(QStringLiteral("keychain"), nameOf(state), text::describe(state));
    if (usesKeychain && state != keystore::KeystoreState::Ready)
        found->problems << text::describe(state);
    found->clock.now = std::chrono::floor<std::chrono::seconds>(engine.clock().now());
    found->clock.sync = systemClockSync();
    found->clock.lastSeen = lastWrittenIn(engine.home()); // before opening writes anything
    const int files = generations(engine.home());
    found->note(QStringLiteral("generations"), files,
                //: Line of “warifuctl doctor”: how many copies can be read. %1 is a number.
                Says::tr("account file and older copies: %1").arg(files));
    notePlainExports(*found, engine.home());
    if (engine.isFirstRun())
        return noteNoVault(run, *found);
    examineVault(run, engine, found);
}

} // namespace

void runDoctor(Run &run)
{
    if (!run.arguments().words().empty())
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("doctor takes no words."));
    engine::Engine *const engine = run.build();
    if (engine == nullptr)
        return;
    const auto found = std::make_shared<Examination>();
    found->note(QStringLiteral("version"), QStringLiteral(WARIFU_VERSION),
                QStringLiteral("Warifu " WARIFU_VERSION));
    const auto keychain = std::make_shared<keystore::KeychainKeystore>(
        keystore::KeychainOptions{.deadline = kProbeDeadline});
    keychain->probe(answer<keystore::KeystoreState>(
        run, [&run, engine, found, keychain](keystore::KeystoreState state) {
            examine(run, *engine, found, state);
        }));
}

} // namespace warifu::cli
