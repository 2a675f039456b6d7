// SPDX-License-Identifier: Apache-2.0
// warifuctl list [QUERY] [--trash]
#include "app/cli/account_json.h"
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/query.h"
#include "app/cli/words.h"

#include "app/text/vault_text.h"

namespace warifu::cli {

namespace {

QString lineOf(const accounts::Account &account)
{
    QString line = account.id.text() + QStringLiteral("  ") + titleOf(account);
    if (!account.group.isEmpty())
        line += QStringLiteral("  [%1]").arg(account.group);
    if (account.pinned)
        //: Behind an account in the list of warifuctl.
        line += QStringLiteral("  (%1)").arg(Says::tr("pinned"));
    if (account.health != accounts::Health::Good)
        line += QStringLiteral("  (%1)").arg(text::describe(account.health));
    return line;
}

std::vector<const accounts::Account *> listed(const Run &run, const accounts::Catalogue &all)
{
    if (!run.arguments().words().empty()) {
        QStringList words;
        for (const std::string_view word : run.arguments().words())
            words << textOf(word);
        return accountsFor(words.join(QLatin1Char(' ')), all);
    }
    std::vector<const accounts::Account *> result;
    for (const accounts::Account &account : all.accounts()) {
        if (account.trashedAt.has_value() == run.arguments().has("trash"))
            result.push_back(&account);
    }
    return result;
}

void succeed(Run &run, const QJsonArray &json, const QStringList &lines)
{
    if (lines.isEmpty())
        run.console().remark(
            //: Remark of warifuctl: the list is empty.
            Says::tr("no accounts"));
    run.succeed(json, lines.join(QLatin1Char('\n')));
}

} // namespace

void runList(Run &run)
{
    if (run.arguments().has("trash") && !run.arguments().words().empty())
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--trash lists all of the trash; leave QUERY out."));
    const auto show = [&run](engine::Engine &engine, const vault::OpenReport &) {
        // As good as a QR code and as an export with readable keys: whoever sees the key can make
        // the same codes.
        const policy::ExportRules &rules = engine.policy().exporting;
        const bool mayShow = engine.policy().codes.mayShowQr && rules.mayExport && rules.mayBePlain;
        if (run.showsSecrets() && !mayShow)
            return run.fail(problemOf(vault::VaultError::NotAllowed));
        QJsonArray json;
        QStringList lines;
        for (const accounts::Account *account : listed(run, engine.vault().catalogue())) {
            QJsonObject entry = accountJson(*account);
            QString line = lineOf(*account);
            if (run.showsSecrets()) {
                addSecrets(entry, *account, engine.vault().credential(account->id));
                line += QStringLiteral("  ") + entry[QStringLiteral("secret")].toString();
            }
            json << entry;
            lines << line;
        }
        succeed(run, json, lines);
    };
    if (run.arguments().has("home"))
        return run.open(show);
    // A new user has an empty list; who names a folder means one that is there.
    run.open(show, [&run] { succeed(run, {}, {}); });
}

} // namespace warifu::cli
