// SPDX-License-Identifier: Apache-2.0
// warifuctl edit QUERY OPTIONS
#include "app/cli/account_json.h"
#include "app/cli/commands.h"
#include "app/cli/problems.h"
#include "app/cli/query.h"
#include "app/cli/words.h"

#include "core/base/untrusted_text.h"

#include <limits>

namespace warifu::cli {

namespace {

constexpr qsizetype kMaxNote = 4096;

// What the options ask for; unset means unchanged.
struct Wishes
{
    std::optional<QString> issuer;
    std::optional<QString> name;
    std::optional<QString> group;
    std::optional<QString> note;
    std::optional<bool> pinned;
    std::optional<int> digits;
    std::optional<std::chrono::seconds> period;
    std::optional<otp::HashAlgorithm> algorithm;
    std::optional<std::uint64_t> counter;
    bool isRestored = false;

    [[nodiscard]] bool changeParameters() const { return digits || period || algorithm; }
    [[nodiscard]] bool changeRecord() const { return issuer || name || changeParameters(); }
    [[nodiscard]] bool any() const
    {
        return changeRecord() || group || note || pinned || counter || isRestored;
    }
};

std::optional<otp::HashAlgorithm> algorithmOf(std::string_view word)
{
    const QString name = textOf(word).toUpper().remove(QLatin1Char('-'));
    otp::Parameters parameters;
    for (int number = 0; number <= static_cast<int>(otp::kLastHashAlgorithm); ++number) {
        parameters.algorithm = static_cast<otp::HashAlgorithm>(number);
        if (algorithmName(parameters) == name)
            return parameters.algorithm;
    }
    return std::nullopt;
}

std::optional<QString> lineFor(const Arguments &arguments, std::string_view option)
{
    const auto word = arguments.value(option);
    return word ? std::optional(sanitized(textOf(*word))) : std::nullopt;
}

Result<void, Problem> readNumbers(const Arguments &arguments, Wishes &wishes)
{
    const auto number =
        [&arguments](std::string_view option,
                     std::uint64_t most) -> Result<std::optional<std::uint64_t>, Problem> {
        const auto word = arguments.value(option);
        if (!word)
            return std::nullopt;
        const auto value = numberOf(*word);
        if (!value || *value > most)
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--%1 takes a whole number from 0.").arg(textOf(option))));
        return value;
    };
    constexpr auto kMostInt = static_cast<std::uint64_t>(std::numeric_limits<int>::max());
    const auto digits = number("digits", kMostInt);
    if (!digits)
        return failure(digits.error());
    const auto period = number("period", kMostInt);
    if (!period)
        return failure(period.error());
    const auto counter = number("counter", std::numeric_limits<std::uint64_t>::max());
    if (!counter)
        return failure(counter.error());
    if (*digits)
        wishes.digits = static_cast<int>(**digits);
    if (*period)
        wishes.period = std::chrono::seconds(static_cast<std::int64_t>(**period));
    wishes.counter = *counter;
    return {};
}

Result<Wishes, Problem> wishesOf(const Arguments &arguments)
{
    Wishes wishes;
    wishes.issuer = lineFor(arguments, "issuer");
    wishes.name = lineFor(arguments, "name");
    wishes.group = lineFor(arguments, "group");
    if (const auto note = arguments.value("note")) {
        wishes.note = textOf(*note);
        if (wishes.note->size() > kMaxNote)
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("A note has at most 4,096 characters.")));
    }
    if (arguments.has("pin") && arguments.has("unpin"))
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("Either --pin or --unpin.")));
    if (arguments.has("pin") || arguments.has("unpin"))
        wishes.pinned = arguments.has("pin");
    if (const auto word = arguments.value("algorithm")) {
        wishes.algorithm = algorithmOf(*word);
        if (!wishes.algorithm)
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--algorithm is SHA1, SHA224, SHA256, SHA384 or SHA512.")));
    }
    wishes.isRestored = arguments.has("restore");
    if (const auto numbers = readNumbers(arguments, wishes); !numbers)
        return failure(numbers.error());
    if (!wishes.any())
        return failure(usageProblem(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("What should be changed?")));
    return wishes;
}

Result<otp::Parameters, Problem> parametersFor(const accounts::Account &account,
                                               const Wishes &wishes)
{
    otp::Parameters parameters = account.parameters;
    const bool isFixed = parameters.kind != otp::Kind::Totp && parameters.kind != otp::Kind::Hotp;
    if (isFixed && wishes.changeParameters())
        return failure(Problem{QStringLiteral("fixed"),
                               //: Failure of warifuctl. %1 is a kind of account, such as "steam".
                               Says::tr("Digits, period and algorithm of a %1 account are "
                                        "fixed.")
                                   .arg(typeName(parameters.kind)),
                               {}});
    if (wishes.counter && parameters.kind != otp::Kind::Hotp)
        return failure(Problem{QStringLiteral("timeBased"),
                               //: Failure of warifuctl.
                               Says::tr("Only counter-based accounts have a counter."),
                               {}});
    parameters.digits = wishes.digits.value_or(parameters.digits);
    parameters.period = wishes.period.value_or(parameters.period);
    parameters.algorithm = wishes.algorithm.value_or(parameters.algorithm);
    const auto good = otp::validated(parameters);
    if (!good)
        return failure(problemOf(good.error()));
    return *good;
}

Result<vault::Change, Problem> changeFor(const accounts::Account &account, const Wishes &wishes)
{
    const auto parameters = parametersFor(account, wishes);
    if (!parameters)
        return failure(parameters.error());
    vault::Change change;
    if (wishes.changeRecord()) {
        vault::CredentialEdit edit;
        edit.id = account.id;
        edit.issuer = wishes.issuer;
        edit.name = wishes.name;
        if (wishes.changeParameters())
            edit.parameters = *parameters;
        change.edit.push_back(std::move(edit));
    }
    change.catalogue = [id = account.id, wishes](accounts::Catalogue &catalogue) {
        accounts::Account *const entry = catalogue.find(id);
        if (entry == nullptr)
            return;
        entry->group = wishes.group.value_or(entry->group);
        entry->note = wishes.note.value_or(entry->note);
        entry->pinned = wishes.pinned.value_or(entry->pinned);
        entry->counter = wishes.counter.value_or(entry->counter);
        if (wishes.isRestored)
            entry->trashedAt.reset();
    };
    return change;
}

} // namespace

void runEdit(Run &run)
{
    const auto query = queryOf(run.arguments().words());
    if (!query)
        return run.fail(query.error());
    auto wishes = wishesOf(run.arguments());
    if (!wishes)
        return run.fail(wishes.error());

    run.open([&run, query = *query, wishes = std::move(*wishes)](engine::Engine &engine,
                                                                 const vault::OpenReport &) {
        const auto found = accountFor(query, engine.vault().catalogue(), run.console(),
                                      wishes.isRestored ? Among::Trash : Among::Kept);
        if (!found)
            return run.fail(found.error());
        const accounts::Account *const account = *found;
        const accounts::AccountId id = account->id;
        auto change = changeFor(*account, wishes);
        if (!change)
            return run.fail(change.error());
        engine.enrolment().edit(
            std::move(*change),
            answer<Result<void, vault::VaultError>>(
                run, [&run, &engine, id](const Result<void, vault::VaultError> &stored) {
                    if (!stored)
                        return run.fail(problemOf(stored.error()));
                    const accounts::Account *const edited = engine.vault().catalogue().find(id);
                    run.succeed(edited != nullptr ? accountJson(*edited) : QJsonObject(), {});
                }));
    });
}

} // namespace warifu::cli
