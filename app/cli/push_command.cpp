// SPDX-License-Identifier: Apache-2.0
// warifuctl push enrol|list|remove|requests|answer
#include "app/cli/push_command.h"

#include "app/cli/commands.h"
#include "app/cli/payload_source.h"
#include "app/cli/problems.h"
#include "app/cli/signin_problems.h"
#include "app/cli/words.h"

namespace warifu::cli {

namespace {

using servers::privacyidea::EnrolmentUri;

constexpr std::chrono::seconds kPollLimit{60}; // net's limits end a poll sooner

qint64 secondsOf(UnixMilliseconds time)
{
    return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count();
}

QJsonObject tokenJson(const signin::TokenFacts &facts, const signin::SignIns &signIns)
{
    const bool isEdu = facts.token.product == servers::privacyidea::Product::EduMfa;
    return {{QStringLiteral("id"), facts.id},
            {QStringLiteral("serial"), facts.token.serial},
            {QStringLiteral("issuer"), facts.token.issuer},
            {QStringLiteral("label"), facts.token.label},
            {QStringLiteral("server"), signIns.namesOf(facts.id).server},
            {QStringLiteral("product"),
             isEdu ? QStringLiteral("eduMFA") : QStringLiteral("privacyIDEA")},
            {QStringLiteral("created"), qint64(facts.createdAt.time_since_epoch().count())}};
}

QString lineOf(const signin::TokenFacts &facts, const signin::SignIns &signIns)
{
    const signin::TokenNames names = signIns.namesOf(facts.id);
    return QStringList{facts.id, names.account, names.server, facts.token.serial}.join(
        QStringLiteral("  "));
}

// The one code of a picture that enrols a push token; others in it have nothing to do with it.
template<typename Parse>
Result<EnrolmentUri, Problem> enrolmentUriOfImage(const QString &path, const Parse &parsed)
{
    const auto payloads = payloadsOfImage(path);
    if (!payloads)
        return failure(payloads.error());
    if (payloads->empty())
        return failure(noCodeIn(path));
    std::vector<EnrolmentUri> found;
    std::optional<Problem> refused;
    for (const SecretBytes &payload : *payloads) {
        auto uri = parsed(exposeText(payload));
        if (uri)
            found.push_back(std::move(*uri));
        else if (!refused)
            refused = uri.error();
    }
    if (found.size() > 1)
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("A picture with one code for a push token.")));
    if (found.empty())
        return failure(*refused);
    return std::move(found.front());
}

Result<EnrolmentUri, Problem> enrolmentUri(const Run &run)
{
    const auto plainHttp = run.arguments().has("allow-loopback-http") ? net::PlainHttp::Loopback
                                                                      : net::PlainHttp::Never;
    const auto parsed = [plainHttp](std::string_view text) -> Result<EnrolmentUri, Problem> {
        auto uri = servers::privacyidea::parseEnrolmentUri(text, plainHttp);
        if (!uri)
            return failure(problemOf(uri.error()));
        return std::move(*uri);
    };
    if (const auto image = run.arguments().value("scan"))
        return enrolmentUriOfImage(textOf(*image), parsed);
    const std::string_view word = run.arguments().words()[1];
    if (word != "-") {
        auto uri = parsed(word);
        Arguments::wipe(word);
        return uri;
    }
    const auto lines = linesOfStdin();
    if (!lines)
        return failure(lines.error());
    if (lines->size() != 1)
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("One URI on standard input.")));
    return parsed(exposeText(lines->front()));
}

void enrol(Run &run)
{
    if (run.arguments().words().size() != (run.arguments().has("scan") ? 1U : 2U))
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("One URI, or --scan and a picture; “-” reads it from standard input."));
    auto parsed = enrolmentUri(run);
    if (!parsed)
        return run.fail(parsed.error());
    const auto uri = std::make_shared<EnrolmentUri>(std::move(*parsed));
    openSignIns(
        run,
        [&run, uri](signin::SignIns &signIns) {
            run.console().remark(
                //: Remark of warifuctl; making an RSA key takes some seconds.
                Says::tr("Making a key and telling the server…"));
            signIns.enrol(
                std::move(*uri),
                answer<signin::SignIns::Enrolled>(
                    run, [&run, &signIns](const signin::SignIns::Enrolled &enrolled) {
                        if (!enrolled)
                            return run.fail(problemOf(enrolled.error()));
                        until(
                            run, signIns, [&signIns] { return isRecorded(signIns); }, kPollLimit,
                            [&run, &signIns, id = *enrolled](bool) {
                                for (const signin::TokenFacts &facts : signIns.tokens().tokens())
                                    if (facts.id == id)
                                        return run.succeed(tokenJson(facts, signIns), id);
                                run.fail(problemOf(vault::VaultError::UnknownAccount));
                            });
                    }));
        },
        ProfileNeed::MayBeNew);
}

void list(Run &run)
{
    if (run.arguments().words().size() != 1)
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("“push list” takes no words."));
    // Nothing is polled.
    run.open([&run](engine::Engine &engine, const vault::OpenReport &) {
        const signin::SignIns &signIns = engine.signIns();
        if (engine.signIns().tokens().isUnreadable())
            return run.fail(problemOf(approvals::StartError::Damaged));
        QJsonArray json;
        QStringList lines;
        for (const signin::TokenFacts &facts : engine.signIns().tokens().tokens()) {
            json << tokenJson(facts, signIns);
            lines << lineOf(facts, signIns);
        }
        if (lines.isEmpty())
            run.console().remark(
                //: Remark of warifuctl: the list is empty.
                Says::tr("no push tokens"));
        run.succeed(json, lines.join(QLatin1Char('\n')));
    });
}

void remove(Run &run)
{
    const auto &words = run.arguments().words();
    if (words.size() != 2 || !idOf(words[1]))
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("One ID, as “warifuctl push list” shows it."));
    openSignIns(run, [&run, id = idOf(words[1])->text()](signin::SignIns &signIns) {
        signIns.remove(
            id,
            answer<Result<void, vault::VaultError>>(
                run, [&run, &signIns, id](const Result<void, vault::VaultError> &removed) {
                    if (!removed)
                        return run.fail(problemOf(removed.error()));
                    until(
                        run, signIns, [&signIns] { return isRecorded(signIns); }, kPollLimit,
                        [&run, id](bool) {
                            run.succeed(QJsonObject{{QStringLiteral("removed"), id}}, {});
                        });
                }));
    });
}

void showRequests(Run &run, signin::SignIns &signIns)
{
    QJsonArray json;
    QStringList lines;
    for (const approvals::Request &request : signIns.approvals().book().requests) {
        if (!approvals::isLive(request.phase))
            continue;
        json << requestJson(request, signIns);
        const signin::TokenNames names = signIns.namesOf(request.challenge.token);
        lines << QStringList{QString::number(request.id),
                             names.account,
                             names.server,
                             request.challenge.title,
                             request.challenge.question,
                             request.challenge.origin.application,
                             request.challenge.origin.address}
                     .join(QStringLiteral("  "));
    }
    std::optional<Problem> problem;
    for (const signin::TokenFacts &facts : signIns.tokens().tokens()) {
        const auto contact = signIns.approvals().contact(facts.id);
        if (!contact.error)
            continue;
        problem = problemOf(*contact.error, signIns.namesOf(facts.id).server);
        if (!json.isEmpty())
            run.console().remark(problem->message);
    }
    if (json.isEmpty() && problem)
        return run.fail(*problem);
    if (json.isEmpty())
        run.console().remark(
            //: Remark of warifuctl: nobody is signing in.
            Says::tr("no sign-in requests"));
    run.succeed(json, lines.join(QLatin1Char('\n')));
}

void requests(Run &run)
{
    if (run.arguments().words().size() != 1)
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("“push requests” takes no words."));
    const auto wait = waitOf(run, std::chrono::seconds(0));
    if (!wait)
        return;
    openSignIns(run, [&run, wait = *wait](signin::SignIns &signIns) {
        const auto hasOne = [&signIns] {
            const auto &all = signIns.approvals().book().requests;
            return signIns.approvals().isSettled()
                && std::ranges::any_of(all, [](const auto &r) { return isLive(r.phase); });
        };
        until(
            run, signIns, [&signIns] { return isPolled(signIns); }, kPollLimit,
            [&run, &signIns, wait, hasOne](bool) {
                if (wait.count() == 0 || signIns.tokens().tokens().empty())
                    return showRequests(run, signIns);
                until(run, signIns, hasOne, wait,
                      [&run, &signIns](bool) { showRequests(run, signIns); });
            });
    });
}

} // namespace

QJsonObject requestJson(const approvals::Request &request, signin::SignIns &signIns)
{
    const approvals::Challenge &challenge = request.challenge;
    const signin::TokenNames names = signIns.namesOf(challenge.token);
    QJsonArray options;
    for (const QString &option : challenge.options)
        options << option;
    return {{QStringLiteral("id"), qint64(request.id)},
            {QStringLiteral("token"), challenge.token},
            {QStringLiteral("account"), names.account},
            {QStringLiteral("server"), names.server},
            {QStringLiteral("state"), nameOf(request.phase)},
            {QStringLiteral("title"), challenge.title},
            {QStringLiteral("question"), challenge.question},
            {QStringLiteral("presence"), nameOf(challenge.presence)},
            {QStringLiteral("options"), options},
            {QStringLiteral("application"), challenge.origin.application},
            {QStringLiteral("place"), challenge.origin.place},
            {QStringLiteral("address"), challenge.origin.address},
            {QStringLiteral("network"), challenge.origin.network},
            {QStringLiteral("browser"), challenge.origin.browser},
            {QStringLiteral("arrived"), secondsOf(request.arrivedAt)},
            {QStringLiteral("expires"), secondsOf(request.deadline)}};
}

void runPush(Run &run)
{
    const auto &words = run.arguments().words();
    const std::string_view what = words.empty() ? std::string_view() : words.front();
    if (what == "enrol")
        return enrol(run);
    if (run.arguments().has("scan"))
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--scan goes with “push enrol”."));
    if (what == "list")
        return list(run);
    if (what == "remove")
        return remove(run);
    if (what == "requests")
        return requests(run);
    if (what == "answer")
        return runPushAnswer(run);
    run.failUsage(
        //: Wrong usage of warifuctl. Commands and options are not translated.
        Says::tr("push enrol, list, remove, requests or answer?"));
}

} // namespace warifu::cli
