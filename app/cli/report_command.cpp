// SPDX-License-Identifier: Apache-2.0
// warifuctl report receiver|outbox|flush|key
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/signin_problems.h"
#include "app/cli/signin_wait.h"
#include "app/cli/words.h"

#include "app/text/file_text.h"

#include "core/base/durable_file.h"
#include "core/base/secret_arena.h"
#include "core/net/server_url.h"
#include "core/reports/email_draft.h"

#include <QJsonDocument>

namespace warifu::cli {

namespace {

constexpr std::size_t kMaxTokenFile = 8192;
constexpr std::chrono::seconds kFlushLimit{120}; // net's limits end an attempt sooner

qint64 secondsOf(UnixMilliseconds time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

QJsonObject receiptJson(const reports::Receipt &receipt)
{
    QJsonObject json{{QStringLiteral("id"), receipt.id},
                     {QStringLiteral("receiver"), receipt.receiver},
                     {QStringLiteral("created"), secondsOf(receipt.createdAt)},
                     {QStringLiteral("state"), nameOf(receipt.phase)},
                     {QStringLiteral("attempts"), receipt.attempts}};
    if (isFinal(receipt.phase))
        json[QStringLiteral("ended")] = secondsOf(receipt.endedAt);
    if (receipt.failure != reports::DeliveryFailure::None)
        json[QStringLiteral("failure")] = nameOf(receipt.failure);
    if (!receipt.error.text.isEmpty())
        json[QStringLiteral("receiverError")] = receipt.error.text;
    if (!receipt.error.description.isEmpty())
        json[QStringLiteral("receiverSays")] = receipt.error.description;
    return json;
}

void showOutbox(Run &run, signin::ReportDesk &desk)
{
    QJsonArray json;
    QStringList lines;
    for (const reports::Receipt &receipt : desk.receipts()) {
        json << receiptJson(receipt);
        lines << QStringList{receipt.id, receipt.receiver, nameOf(receipt.phase),
                             receipt.error.text, receipt.error.description}
                     .join(QStringLiteral("  "));
    }
    if (lines.isEmpty())
        run.console().remark(
            //: Remark of warifuctl: no report was ever made, or none is kept any more.
            Says::tr("no reports"));
    run.succeed(json, lines.join(QLatin1Char('\n')));
}

QJsonObject senderJson(const signin::ReportSender &sender)
{
    if (sender.endpoint.isEmpty())
        return {{QStringLiteral("endpoint"), QJsonValue()}};
    if (!sender.mailAddress().isEmpty())
        return {{QStringLiteral("endpoint"), sender.endpoint},
                {QStringLiteral("form"), QStringLiteral("mail")}};
    const bool isEvent = sender.form == reports::DeliveryForm::SecurityEvent;
    return {{QStringLiteral("endpoint"), sender.endpoint},
            {QStringLiteral("audience"), sender.audience},
            {QStringLiteral("form"), isEvent ? QStringLiteral("set") : QStringLiteral("webhook")},
            {QStringLiteral("subjectIssuer"), sender.subjectIssuer},
            {QStringLiteral("hasToken"), !sender.bearer.isEmpty()}};
}

// The first line of FILE.
Result<SecretBytes, Problem> tokenOf(const Run &run)
{
    const auto path = run.arguments().value("token-file");
    if (!path)
        return SecretBytes();
    const QString name = textOf(*path);
    auto content = readFile(name, kMaxTokenFile);
    if (!content)
        return failure(
            Problem{QStringLiteral("tokenFile"), text::describe(content.error(), name), {}});
    auto secret = SecretBytes::copyOf(*content);
    std::size_t size = 0;
    // RFC 6750 section 2.1: visible ASCII without spaces, so that it cannot end the header's line.
    while (size < content->size() && (*content)[size] > 0x20 && (*content)[size] < 0x7f)
        ++size;
    const bool isEnd =
        size == content->size() || (*content)[size] == '\n' || (*content)[size] == '\r';
    secret_arena::wipe(content->data(), content->size());
    if (size == 0 || !isEnd)
        return failure(Problem{QStringLiteral("tokenFile"),
                               //: Failure of warifuctl: the file that --token-file names.
                               Says::tr("The first line of the token file is no bearer token."),
                               {}});
    secret.truncate(size);
    return secret;
}

// What the options change of sender; a usage problem where they do not fit together.
Result<void, Problem> apply(const Run &run, signin::ReportSender &sender)
{
    const Arguments &arguments = run.arguments();
    const auto &words = arguments.words();
    if (arguments.has("none")) {
        if (words.size() != 1 || arguments.has("audience") || arguments.has("form")
            || arguments.has("token-file") || arguments.has("subject-issuer"))
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--none stands alone.")));
        sender.endpoint.clear();
        sender.audience.clear();
        sender.subjectIssuer.clear();
        sender.bearer = {};
        return {};
    }
    if (words.size() != 2)
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("One URL.")));
    sender.endpoint = textOf(words[1]);
    if (const QString address = sender.mailAddress(); !address.isEmpty()) {
        for (const char *option : {"audience", "form", "token-file", "subject-issuer"})
            if (arguments.has(option))
                return failure(usageProblem(
                    //: Wrong usage of warifuctl. Commands and options are not translated.
                    Says::tr("An e-mail address stands alone.")));
        if (!reports::isMailAddress(address))
            return failure(usageProblem(
                //: Wrong usage of warifuctl. “mailto:” is not translated.
                Says::tr("One e-mail address behind mailto:.")));
        sender.audience.clear();
        sender.subjectIssuer.clear();
        sender.bearer = {};
        return {};
    }
    const auto url = net::parseUrl(sender.endpoint);
    if (!url || url->scheme() != QLatin1String("https"))
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("The receiver's URL begins with https://, or with mailto: for an e-mail that "
                     "the user sends.")));
    const auto form = arguments.value("form").value_or("set");
    if (form != "set" && form != "webhook")
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--form is “set” or “webhook”.")));
    sender.form =
        form == "set" ? reports::DeliveryForm::SecurityEvent : reports::DeliveryForm::Webhook;
    sender.audience = textOf(arguments.value("audience").value_or(""));
    sender.subjectIssuer = textOf(arguments.value("subject-issuer").value_or(""));
    if (form == "set" && (sender.audience.isEmpty() || sender.audience.size() > 255))
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("A security event needs --audience, as the receiver names itself.")));
    auto token = tokenOf(run);
    if (!token)
        return failure(token.error());
    sender.bearer = std::move(*token);
    return {};
}

void receiver(Run &run)
{
    const Arguments &arguments = run.arguments();
    const bool isChange = arguments.words().size() != 1 || arguments.has("none");
    if (!isChange) {
        for (const char *option : {"audience", "form", "token-file", "subject-issuer"})
            if (arguments.has(option))
                return run.failUsage(
                    //: Wrong usage of warifuctl. Commands and options are not translated.
                    Says::tr("Which URL?"));
    } else {
        signin::ReportSender trial; // wrong usage does not need a vault
        if (const auto fits = apply(run, trial); !fits)
            return run.fail(fits.error());
    }
    run.open([&run, isChange](engine::Engine &engine, const vault::OpenReport &) {
        signin::ReportDesk &desk = engine.signIns().reports();
        signin::ReportSender sender = desk.sender();
        if (!isChange)
            return run.succeed(senderJson(sender), sender.endpoint);
        if (const auto fits = apply(run, sender); !fits)
            return run.fail(fits.error());
        desk.setSender(std::move(sender),
                       answer<Result<void, vault::VaultError>>(
                           run, [&run, &desk](const Result<void, vault::VaultError> &stored) {
                               if (!stored)
                                   return run.fail(problemOf(stored.error()));
                               const auto now = desk.sender();
                               run.succeed(senderJson(now), now.endpoint);
                           }));
    });
}

void flush(Run &run)
{
    openSignIns(run, [&run](signin::SignIns &signIns) {
        signIns.reports().flush();
        until(
            run, signIns,
            [&signIns] {
                return isRecorded(signIns) && signIns.approvals().book().reports.empty()
                    && signIns.reports().isSettled();
            },
            kFlushLimit,
            [&run, &signIns](bool) {
                const auto receipts = signIns.reports().receipts();
                const bool isOpen =
                    std::ranges::any_of(receipts, [](const reports::Receipt &receipt) {
                        return !isFinal(receipt.phase);
                    });
                if (!isOpen)
                    return showOutbox(run, signIns.reports());
                run.fail({QStringLiteral("notDelivered"),
                          //: Failure of warifuctl. "report outbox" is a command, not translated.
                          Says::tr("A report could not be delivered yet. “warifuctl report outbox” "
                                   "shows why; Warifu tries again by itself."),
                          {}});
            });
    });
}

} // namespace

void runReport(Run &run)
{
    const auto &words = run.arguments().words();
    const std::string_view what = words.empty() ? std::string_view() : words.front();
    if (what == "receiver")
        return receiver(run);
    for (const char *option : {"audience", "form", "token-file", "subject-issuer", "none"})
        if (run.arguments().has(option))
            return run.failUsage(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("That option goes with “report receiver”."));
    if (words.size() != 1 || (what != "outbox" && what != "flush" && what != "key"))
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("report receiver, outbox, flush or key?"));
    if (what == "flush")
        return flush(run);
    run.open([&run, what](engine::Engine &engine, const vault::OpenReport &) {
        signin::ReportDesk &desk = engine.signIns().reports();
        if (what == "outbox")
            return showOutbox(run, desk);
        const QByteArray jwk = desk.publicJwk();
        if (jwk.isEmpty())
            return run.fail({QStringLiteral("noKey"),
                             //: Failure of warifuctl. "report receiver" is a command.
                             Says::tr("There is no key yet. “warifuctl report receiver” makes it."),
                             {}});
        run.succeed(QJsonDocument::fromJson(jwk).object(), QString::fromUtf8(jwk));
    });
}

} // namespace warifu::cli
