// SPDX-License-Identifier: Apache-2.0
// warifuctl code QUERY | --uri URI [--at T]
#include "app/cli/account_json.h"
#include "app/cli/commands.h"
#include "app/cli/payload_source.h"
#include "app/cli/problems.h"
#include "app/cli/query.h"
#include "app/cli/words.h"

#include "core/enrol/payload.h"

namespace warifu::cli {

namespace {

qint64 secondsOf(UnixSeconds time)
{
    return time.time_since_epoch().count();
}

QJsonObject timedJson(const otp::Code &current, const otp::Code &next)
{
    return {{QStringLiteral("code"), QString::fromStdString(current.text)},
            {QStringLiteral("next"), QString::fromStdString(next.text)},
            {QStringLiteral("validFrom"), secondsOf(current.validFrom)},
            {QStringLiteral("validUntil"), secondsOf(current.validUntil)}};
}

// A code that time says nothing about.
QJsonObject countedJson(const QString &code, const QJsonValue &next)
{
    return {{QStringLiteral("code"), code},
            {QStringLiteral("next"), next},
            {QStringLiteral("validFrom"), QJsonValue::Null},
            {QStringLiteral("validUntil"), QJsonValue::Null}};
}

void addNames(QJsonObject &json, const QString &issuer, const QString &name)
{
    json[QStringLiteral("issuer")] = issuer;
    json[QStringLiteral("account")] = name;
}

Result<QJsonObject, Problem> codeOf(const enrol::Draft &draft, UnixSeconds time)
{
    // The code is computed from them; nothing is kept.
    const ByteView secret = draft.secret.expose();
    // As above.
    const ByteView pin = draft.pin.expose();
    const otp::Parameters &parameters = draft.parameters;
    QJsonObject json;
    if (otp::isTimeBased(parameters.kind)) {
        const auto current = otp::codeAt(parameters, secret, pin, time);
        if (!current)
            return failure(problemOf(current.error()));
        const auto next = otp::codeAt(parameters, secret, pin, current->validUntil);
        if (!next)
            return failure(problemOf(next.error()));
        json = timedJson(*current, *next);
    } else {
        const auto current =
            otp::hotp(secret, draft.counter, parameters.algorithm, parameters.digits);
        const auto next =
            otp::hotp(secret, draft.counter + 1, parameters.algorithm, parameters.digits);
        if (!current || !next)
            return failure(problemOf(current ? next.error() : current.error()));
        json = countedJson(QString::fromStdString(*current), QString::fromStdString(*next));
    }
    addNames(json, draft.issuer, draft.name);
    return json;
}

Result<QJsonObject, Problem> codeOfUri(std::string_view uri, UnixSeconds time)
{
    auto payload = enrol::parsePayload(uri);
    if (!payload)
        return failure(problemOf(payload.error()));
    if (const auto *const draft = std::get_if<enrol::Draft>(&*payload))
        return codeOf(*draft, time);
    if (const auto *const vendor = std::get_if<enrol::VendorCode>(&*payload))
        return failure(problemOf(*vendor));
    if (std::holds_alternative<enrol::TwoStepDraft>(*payload))
        return failure(Problem{QStringLiteral("twoStep"),
                               //: Failure of warifuctl. “warifuctl add” is what to type.
                               Says::tr("This setup code holds only half of the key. Add it with "
                                        "“warifuctl add”, then ask for a code by name."),
                               {}});
    const auto &part = std::get<enrol::MigrationPart>(*payload);
    if (part.drafts.size() == 1)
        return codeOf(part.drafts.front(), time);
    return failure(Problem{QStringLiteral("severalAccounts"),
                           //: Failure of warifuctl. “warifuctl add” is what to type.
                           Says::tr("This export code holds %n account(s). Add it with "
                                    "“warifuctl add”, then ask for a code by name.",
                                    nullptr, static_cast<int>(part.drafts.size())),
                           {}});
}

void runUri(Run &run, std::string_view uri, UnixSeconds time)
{
    Result<QJsonObject, Problem> json = QJsonObject();
    if (uri == "-") {
        const auto lines = linesOfStdin();
        if (!lines)
            return run.fail(lines.error());
        json = codeOfUri(exposeText(lines->front()), time);
    } else {
        json = codeOfUri(uri, time);
        Arguments::wipe(uri);
    }
    if (!json)
        return run.fail(json.error());
    run.succeed(*json, (*json)[QStringLiteral("code")].toString());
}

void succeed(Run &run, const accounts::Account &account, QJsonObject json)
{
    json[QStringLiteral("id")] = account.id.text();
    addNames(json, account.issuer, account.name);
    run.succeed(json, json[QStringLiteral("code")].toString());
}

void runAccount(Run &run, engine::Engine &engine, const accounts::Account &account,
                std::optional<UnixSeconds> time)
{
    if (otp::isTimeBased(account.parameters.kind)) {
        const auto now = std::chrono::floor<std::chrono::seconds>(engine.clock().now());
        const auto codes = engine.codes().at(account.id, time.value_or(now));
        if (!codes)
            return run.fail(problemOf(codes.error()));
        return succeed(run, account, timedJson(codes->current, codes->next));
    }
    if (time)
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("--at says nothing about a counter-based account; leave it out."));
    engine.codes().advance(
        account.id,
        answer<Result<std::string, codes::CodeError>>(
            run, [&run, account](const Result<std::string, codes::CodeError> &code) {
                if (!code)
                    return run.fail(problemOf(code.error()));
                succeed(run, account, countedJson(QString::fromStdString(*code), QJsonValue::Null));
            }));
}

void runQuery(Run &run, const QString &query, std::optional<UnixSeconds> time)
{
    run.open([&run, query, time](engine::Engine &engine, const vault::OpenReport &) {
        const auto account = accountFor(query, engine.vault().catalogue(), run.console());
        if (!account)
            return run.fail(account.error());
        runAccount(run, engine, **account, time);
    });
}

} // namespace

void runCode(Run &run)
{
    const Arguments &arguments = run.arguments();
    std::optional<UnixSeconds> time;
    if (const auto at = arguments.value("at")) {
        time = timeOf(*at);
        if (!time)
            return run.failUsage(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--at takes seconds since 1970, a whole number from 0."));
    }
    if (const auto uri = arguments.value("uri")) {
        if (!arguments.words().empty())
            return run.failUsage(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("Either --uri or QUERY."));
        const auto now = std::chrono::floor<std::chrono::seconds>(SystemClock().now());
        return runUri(run, *uri, time.value_or(now));
    }
    const auto query = queryOf(arguments.words());
    if (!query)
        return run.fail(query.error());
    runQuery(run, *query, time);
}

} // namespace warifu::cli
