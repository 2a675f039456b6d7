// SPDX-License-Identifier: Apache-2.0
// warifuctl add URI... | - | --scan IMAGE
#include "app/cli/account_json.h"
#include "app/cli/commands.h"
#include "app/cli/payload_source.h"
#include "app/cli/problems.h"
#include "app/cli/words.h"

#include "app/text/enrol_text.h"

#include "core/base/environment.h"
#include "core/enrol/payload.h"

#include <map>

namespace warifu::cli {

namespace {

// What all payloads of one call say together.
struct Intake
{
    std::vector<enrol::Draft> drafts;
    enrol::MigrationCollection migration;
    std::vector<enrol::MigrationFailure> failures;
    // Accounts that were set up in two steps, by their place in drafts: what has to be typed into
    // the server's page. As secret as the other half until the server has it.
    std::map<std::size_t, SecretBytes> clientParts;

    Result<void, Problem> take(std::string_view payload);
    Result<void, Problem> takeHalf(enrol::TwoStepDraft half);
    // Moves the parts of an export into drafts, if it is whole.
    Result<void, Problem> finishMigration();
};

Result<void, Problem> Intake::take(std::string_view text)
{
    auto payload = enrol::parsePayload(text);
    if (!payload)
        return failure(problemOf(payload.error()));
    if (auto *const draft = std::get_if<enrol::Draft>(&*payload)) {
        drafts.push_back(std::move(*draft));
        return {};
    }
    if (const auto *const vendor = std::get_if<enrol::VendorCode>(&*payload))
        return failure(problemOf(*vendor));
    if (auto *const half = std::get_if<enrol::TwoStepDraft>(&*payload))
        return takeHalf(std::move(*half));
    const auto outcome = migration.add(std::move(std::get<enrol::MigrationPart>(*payload)));
    if (outcome == enrol::MigrationCollection::Outcome::OtherBatch)
        return failure(Problem{QStringLiteral("otherExport"),
                               //: Failure of warifuctl. An export is one of Google Authenticator.
                               Says::tr("These codes come from two different exports. Add "
                                        "one export at a time."),
                               {}});
    return {};
}

Result<void, Problem> Intake::takeHalf(enrol::TwoStepDraft half)
{
    SystemEntropy entropy;
    // The derivation reads the server's half.
    auto made = enrol::makeTwoStep(half.draft.secret.expose(), half.parameters, entropy);
    if (!made) // the parser has checked all of it
        return failure(problemOf(enrol::EnrolError{enrol::EnrolError::Code::TwoStep, 0, {}}));
    clientParts.emplace(drafts.size(), std::move(made->code));
    drafts.push_back(enrol::completed(std::move(half), std::move(made->secret)));
    return {};
}

Result<void, Problem> Intake::finishMigration()
{
    if (migration.total() == 0)
        return {};
    if (!migration.isComplete()) {
        QStringList missing;
        for (const int part : migration.missing())
            missing << QString::number(part + 1);
        return failure(
            Problem{QStringLiteral("incompleteExport"),
                    //: Failure of warifuctl. %1 of %2 parts of an export of Google Authenticator;
                    //: %3 lists numbers.
                    Says::tr("%1 of %2 read; these parts are missing: %3. Give "
                             "all parts in one call. Nothing was added.")
                        .arg(QString::number(migration.read()), QString::number(migration.total()),
                             missing.join(QStringLiteral(", "))),
                    {}});
    }
    enrol::MigrationPart whole = migration.take();
    std::ranges::move(whole.drafts, std::back_inserter(drafts));
    std::ranges::move(whole.failures, std::back_inserter(failures));
    return {};
}

Problem atPlace(Problem problem, const QString &place)
{
    problem.message = place + QStringLiteral(": ") + problem.message;
    return problem;
}

// A picture may hold codes that have nothing to do with enrolment; they only matter when it holds
// no other.
Result<void, Problem> takeImage(Intake &intake, const QString &path, const Console &console)
{
    const auto payloads = payloadsOfImage(path);
    if (!payloads)
        return failure(payloads.error());
    if (payloads->empty())
        return failure(noCodeIn(path));
    std::optional<Problem> refused;
    std::size_t taken = 0;
    for (const SecretBytes &payload : *payloads) {
        const auto result = intake.take(exposeText(payload));
        if (result) {
            ++taken;
            continue;
        }
        refused = atPlace(result.error(), path);
        if (payloads->size() > 1)
            console.remark(refused->message);
    }
    if (taken == 0 && refused)
        return failure(*refused);
    return {};
}

// Counts over all words and lines, as they were given.
class UriPlace
{
public:
    explicit UriPlace(bool isOneOfSeveral) : m_isOneOfSeveral(isOneOfSeveral) {}
    Result<void, Problem> take(Intake &intake, std::string_view uri)
    {
        ++m_number;
        auto taken = intake.take(uri);
        if (taken || !m_isOneOfSeveral)
            return taken;
        const QString kind = kindOf(uri);
        Problem problem = taken.error();
        problem.details[QStringLiteral("uri")] = m_number;
        problem.details[QStringLiteral("kind")] = kind;
        //: Failure of warifuctl where several URIs were given. %1 is which one, %2 is how it
        //: begins, such as “otpauth://totp”, %3 is a sentence.
        problem.message =
            Says::tr("URI %1 (%2): %3").arg(QString::number(m_number), kind, problem.message);
        return failure(std::move(problem));
    }

private:
    bool m_isOneOfSeveral;
    int m_number = 0;
};

Result<void, Problem> takeWords(Intake &intake, const std::vector<std::string_view> &words)
{
    std::vector<SecretBytes> lines;
    if (std::ranges::find(words, "-") != words.end()) {
        auto all = linesOfStdin();
        if (!all)
            return failure(all.error());
        lines = std::move(*all);
    }
    UriPlace place(words.size() + lines.size() > 1);
    for (const std::string_view word : words) {
        if (word != "-") {
            const auto taken = place.take(intake, word);
            Arguments::wipe(word);
            if (!taken)
                return failure(taken.error());
            continue;
        }
        // Given twice, it has been read to its end.
        for (const SecretBytes &line : std::exchange(lines, {})) {
            if (const auto taken = place.take(intake, exposeText(line)); !taken)
                return failure(taken.error());
        }
    }
    return {};
}

QJsonArray failuresJson(const std::vector<enrol::MigrationFailure> &failures)
{
    QJsonArray list;
    for (const enrol::MigrationFailure &entry : failures) {
        list << QJsonObject{{QStringLiteral("position"), static_cast<qint64>(entry.index)},
                            {QStringLiteral("reason"), text::describe(entry)}};
    }
    return list;
}

// The warnings of each draft, kept while the drafts themselves move into the vault.
using Warnings = std::vector<std::vector<enrol::Warning>>;
using ClientParts = std::map<std::size_t, SecretBytes>;

// Showing it is what the user asked for: without it the server never learns the key.
QString shown(const SecretBytes &part)
{
    return QString::fromLatin1(exposeText(part).data(), qsizetype(part.size()));
}

QJsonObject addedJson(const vault::Vault &vault, const std::vector<accounts::AccountId> &ids,
                      const Warnings &warnings, const ClientParts &clientParts)
{
    QJsonArray added;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        const accounts::Account *const account = vault.catalogue().find(ids[i]);
        if (account == nullptr)
            continue;
        QJsonArray names;
        for (const enrol::Warning warning : warnings[i])
            names << nameOf(warning);
        QJsonObject json = accountJson(*account);
        json[QStringLiteral("warnings")] = names;
        if (const auto part = clientParts.find(i); part != clientParts.end())
            json[QStringLiteral("clientPart")] = shown(part->second);
        added << json;
    }
    return {{QStringLiteral("added"), added}};
}

void commit(Run &run, engine::Engine &engine, Intake &intake)
{
    engine.enrolment().markDuplicates(intake.drafts);
    Warnings warnings;
    for (const enrol::Draft &draft : intake.drafts) {
        warnings.push_back(draft.warnings);
        for (const enrol::Warning warning : draft.warnings)
            run.console().remark(text::describe(warning));
    }
    for (const enrol::MigrationFailure &entry : intake.failures)
        run.console().remark(text::describe(entry));

    using Ids = std::vector<accounts::AccountId>;
    engine.enrolment().commit(
        std::move(intake.drafts),
        answer<Result<Ids, vault::VaultError>>(
            run,
            [&run, &engine, warnings = std::move(warnings),
             clientParts = std::move(intake.clientParts),
             failures = failuresJson(intake.failures)](const Result<Ids, vault::VaultError> &ids) {
                if (!ids)
                    return run.fail(problemOf(ids.error()));
                QJsonObject json = addedJson(engine.vault(), *ids, warnings, clientParts);
                json[QStringLiteral("failures")] = failures;
                QStringList lines;
                for (const auto &entry : json[QStringLiteral("added")].toArray()) {
                    const QJsonObject account = entry.toObject();
                    lines << account[QStringLiteral("id")].toString();
                    if (const QJsonValue part = account[QStringLiteral("clientPart")];
                        part.isString())
                        lines.last() += QStringLiteral("  ") + part.toString();
                }
                if (!clientParts.empty())
                    run.console().remark(
                        //: Remark of warifuctl. Setup in two steps: the server has one half of the
                        //: key, and the second word of the line that is printed is the other.
                        Says::tr("This account is set up in two steps: type the text after its ID "
                                 "into the server's page. Its codes are right only then."));
                run.succeed(json, lines.join(QLatin1Char('\n')));
            }));
}

} // namespace

void runAdd(Run &run)
{
    const auto images = run.arguments().values("scan");
    const auto &words = run.arguments().words();
    if (images.empty() && words.empty())
        return run.failUsage(
            //: Wrong usage of warifuctl. Commands and options are not translated.
            Says::tr("Which URI? “-” reads it from standard input."));

    const auto intake = std::make_shared<Intake>();
    for (const std::string_view image : images) {
        if (const auto taken = takeImage(*intake, textOf(image), run.console()); !taken)
            return run.fail(taken.error());
    }
    if (const auto taken = takeWords(*intake, words); !taken)
        return run.fail(taken.error());
    if (const auto whole = intake->finishMigration(); !whole)
        return run.fail(whole.error());
    if (intake->drafts.empty())
        return run.fail({QStringLiteral("nothingReadable"),
                         //: Failure of warifuctl. Entries of an export of Google Authenticator.
                         Says::tr("None of the entries could be read. Nothing was added."),
                         {{QStringLiteral("failures"), failuresJson(intake->failures)}}});
    run.open([&run, intake](engine::Engine &engine,
                            const vault::OpenReport &) { commit(run, engine, *intake); },
             ProfileNeed::MayBeNew);
}

} // namespace warifu::cli
