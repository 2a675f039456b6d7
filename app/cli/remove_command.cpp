// SPDX-License-Identifier: Apache-2.0
// warifuctl remove ID [--purge]
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

namespace warifu::cli {

namespace {

vault::Change changeFor(const accounts::AccountId &id, bool isPurge, UnixSeconds now)
{
    vault::Change change;
    if (isPurge) {
        change.purge.push_back(id);
        return change;
    }
    change.catalogue = [id, now](accounts::Catalogue &catalogue) {
        accounts::Account *const account = catalogue.find(id);
        if (account != nullptr && !account->trashedAt)
            account->trashedAt = now;
    };
    return change;
}

} // namespace

void runRemove(Run &run)
{
    const auto &words = run.arguments().words();
    if (words.size() != 1)
        return run.failUsage(QStringLiteral("One ID, as “warifuctl list” shows it."));
    const auto id = idOf(words.front());
    if (!id)
        return run.failUsage(QStringLiteral("An ID has 32 hexadecimal digits."));
    const bool isPurge = run.arguments().has("purge");

    run.open([&run, id = *id, isPurge](engine::Engine &engine, const vault::OpenReport &) {
        if (engine.vault().catalogue().find(id) == nullptr)
            return run.fail(problemOf(vault::VaultError::UnknownAccount));
        const auto now = std::chrono::floor<std::chrono::seconds>(engine.clock().now());
        engine.vault().commit(
            changeFor(id, isPurge, now),
            answer<Result<void, vault::VaultError>>(
                run, [&run, id, isPurge](const Result<void, vault::VaultError> &stored) {
                    if (!stored)
                        return run.fail(problemOf(stored.error()));
                    run.console().remark(
                        //: Remark of warifuctl after an account was removed.
                        Says::tr("The service still asks for codes: switch them off there first."));
                    run.succeed(QJsonObject{{QStringLiteral("id"), id.text()},
                                            {QStringLiteral("trashed"), !isPurge},
                                            {QStringLiteral("purged"), isPurge}},
                                {});
                }));
    });
}

} // namespace warifu::cli
