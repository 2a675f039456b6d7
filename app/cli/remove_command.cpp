// SPDX-License-Identifier: Apache-2.0
// warifuctl remove QUERY [--purge]
#include "app/cli/account_json.h"
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/query.h"

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

QString removedText(const QString &title, bool isPurge)
{
    if (isPurge)
        //: Remark of warifuctl after “remove --purge”. %1 is an account.
        return Says::tr("“%1” is deleted for good. If its service still asks for codes, only its "
                        "recovery codes or its support can let you in.")
            .arg(title);
    //: Remark of warifuctl after “remove”. %1 is an account; “warifuctl edit --restore” is a
    //: command.
    return Says::tr("“%1” is in the trash; “warifuctl edit --restore” brings it back. The service "
                    "still asks for codes: switch them off there before you delete it for good.")
        .arg(title);
}

} // namespace

void runRemove(Run &run)
{
    const auto query = queryOf(run.arguments().words());
    if (!query)
        return run.fail(query.error());
    const bool isPurge = run.arguments().has("purge");

    run.open([&run, query = *query, isPurge](engine::Engine &engine, const vault::OpenReport &) {
        const auto account = accountFor(query, engine.vault().catalogue(), run.console(),
                                        isPurge ? Among::All : Among::Kept);
        if (!account)
            return run.fail(account.error());
        const accounts::AccountId id = (*account)->id;
        const QString title = titleOf(**account);
        const auto now = std::chrono::floor<std::chrono::seconds>(engine.clock().now());
        engine.vault().commit(
            changeFor(id, isPurge, now),
            answer<Result<void, vault::VaultError>>(
                run, [&run, id, title, isPurge](const Result<void, vault::VaultError> &stored) {
                    if (!stored)
                        return run.fail(problemOf(stored.error()));
                    run.console().remark(removedText(title, isPurge));
                    run.succeed(QJsonObject{{QStringLiteral("id"), id.text()},
                                            {QStringLiteral("trashed"), !isPurge},
                                            {QStringLiteral("purged"), isPurge}},
                                {});
                }));
    });
}

} // namespace warifu::cli
