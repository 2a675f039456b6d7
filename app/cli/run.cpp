// SPDX-License-Identifier: Apache-2.0
#include "app/cli/run.h"

#include "app/cli/problems.h"
#include "app/cli/words.h"
#include "app/text/file_text.h"
#include "app/text/sentences.h"
#include "app/text/vault_text.h"

#include "core/base/durable_file.h"
#include "core/base/secret_arena.h"
#include "core/base/text_field.h"
#include "core/policy/policy_source.h"
#include "core/policy/policy_values.h"

#include <QCoreApplication>
#include <QDir>

namespace warifu::cli {

namespace {

using Opened = Result<vault::OpenReport, vault::VaultError>;

// Asking the keychain for keys that were never there would be answered with alarm.
Problem keptInFile(const engine::Engine &engine)
{
    return {nameOf(vault::VaultError::KeystoreAbsent),
            //: Failure of warifuctl: “--keystore keychain” on a profile without keychain. %1 is the
            //: path of a folder. Options are not translated.
            Says::tr("The keys of the profile in “%1” are kept in a passphrase file, not in the "
                     "keychain. Nothing is lost: leave “--keystore keychain” out and use "
                     "--passphrase-file FILE.")
                .arg(engine.home()),
            {{QStringLiteral("keystore"), QStringLiteral("passphrase")}}};
}

constexpr std::size_t kMaxPassphraseFile = 4096;
constexpr std::size_t kMaxAuthorities = 1024 * 1024;

} // namespace

Run::Run(Arguments arguments)
    : m_arguments(std::move(arguments))
    , m_console(m_arguments.has("json"))
{}

Run::~Run() = default;

Result<engine::EngineOptions, Problem> Run::engineOptions() const
{
    engine::EngineOptions options;
    if (const auto home = m_arguments.value("home")) {
        if (home->empty())
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--home needs a folder.")));
        options.home = QDir(textOf(*home)).absolutePath();
    }
    if (const auto choice = m_arguments.value("keystore")) {
        if (*choice == "keychain")
            options.keystore = engine::KeystoreChoice::Keychain;
        else if (*choice == "passphrase")
            options.keystore = engine::KeystoreChoice::Passphrase;
        else
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--keystore is “keychain” or “passphrase”.")));
    }
    if (m_arguments.has("allow-loopback-http"))
        options.network.plainHttp = net::PlainHttp::Loopback;
    if (const auto file = m_arguments.value("ca-file")) {
        const QString name = textOf(*file);
        const auto content = readFile(name, kMaxAuthorities);
        if (!content)
            return failure(
                Problem{QStringLiteral("caFile"), text::describe(content.error(), name), {}});
        options.network.authorities = toByteArray(*content);
    }
    const auto set = policies();
    if (!set)
        return failure(set.error());
    options.policy = policy::valuesOf(*set);
    return options;
}

Result<policy::PolicySet, Problem> Run::policies() const
{
    std::vector<std::unique_ptr<policy::PolicySource>> sources;
    sources.push_back(policy::makeSystemSource());
    if (const auto folder = m_arguments.value("try-policies")) {
        const QString name = textOf(*folder);
        if (name.isEmpty() || !QDir(name).exists())
            return failure(usageProblem(
                //: Wrong usage of warifuctl. Commands and options are not translated.
                Says::tr("--try-policies needs a folder.")));
        sources.push_back(policy::makeTrialSource(name));
    }
    return policy::combined(policy::readAll(sources));
}

Result<SecretBytes, Problem> Run::passphrase() const
{
    const auto path = m_arguments.value("passphrase-file");
    if (!path)
        return SecretBytes();
    const QString name = textOf(*path);
    auto content = readFile(name, kMaxPassphraseFile);
    if (!content)
        return failure(
            Problem{QStringLiteral("passphraseFile"), text::describe(content.error(), name), {}});
    auto secret = SecretBytes::copyOf(*content);
    secret.truncate(sizeWithoutLineEnd(*content));
    secret_arena::wipe(content->data(), content->size());
    if (secret.isEmpty())
        return failure(Problem{QStringLiteral("passphraseFile"),
                               //: Failure of warifuctl: the file that --passphrase-file names.
                               Says::tr("The passphrase file is empty. Put the passphrase "
                                        "into its first line."),
                               {}});
    return secret;
}

engine::Engine *Run::build()
{
    auto options = engineOptions();
    if (!options) {
        fail(options.error());
        return nullptr;
    }
    const engine::KeystoreChoice choice = options->keystore;
    m_engine = std::make_unique<engine::Engine>(std::move(*options));
    if (choice == engine::KeystoreChoice::Keychain
        && m_engine->keystoreOfProfile() == engine::KeystoreChoice::Passphrase) {
        fail(keptInFile(*m_engine));
        return nullptr;
    }
    connect(m_engine.get(), &engine::Engine::waitingForKeychain, this, [this](bool isWaiting) {
        if (isWaiting)
            m_console.remark(
                //: Remark of warifuctl.
                Says::tr("Waiting for the system keychain; look for its prompt on the screen."));
    });
    return m_engine.get();
}

void Run::open(Then then, ProfileNeed need)
{
    auto secret = passphrase();
    if (!secret)
        return fail(secret.error());
    if (build() == nullptr)
        return;
    auto done = answer<Opened>(*this, [this, then = std::move(then)](const Opened &result) {
        opened(result, then, [this] { fail(noVault(*m_engine)); });
    });
    if (need == ProfileNeed::MayBeNew)
        m_engine->open(std::move(*secret), std::move(done));
    else
        m_engine->openExisting(std::move(*secret), std::move(done));
}

void Run::open(Then then, std::function<void()> without)
{
    auto secret = passphrase();
    if (!secret)
        return fail(secret.error());
    if (build() == nullptr)
        return;
    m_engine->openExisting(
        std::move(*secret),
        answer<Opened>(*this,
                       [this, then = std::move(then), without = std::move(without)](
                           const Opened &result) { opened(result, then, without); }));
}

void Run::opened(const Opened &result, const Then &then, const std::function<void()> &without)
{
    if (result) {
        for (const QString &line : text::describe(*result))
            m_console.remark(line);
        // Records what the command changes, where there is a log.
        m_engine->signIns().recordUnlockFailures();
        return then(*m_engine, *result);
    }
    if (result.error() == vault::VaultError::NoVault)
        return without();
    Problem problem = problemOf(result.error());
    if (m_engine->needsNewPassphrase())
        problem.message = text::joined(
            {//: Failure of warifuctl where a managed setting requires a passphrase and there is
             //: none.
             Says::tr("Your organisation requires a passphrase, and this profile has none yet. The "
                      "one that you give now will be set."),
             problem.message});
    if (result.error() == vault::VaultError::NeedsPassphrase && !m_arguments.has("passphrase-file"))
        problem.message =
            text::joined({problem.message,
                          //: Remedy of warifuctl when a passphrase is needed; what to type.
                          Says::tr("Use --passphrase-file FILE.")});
    fail(problem);
}

Problem Run::noVault(const engine::Engine &engine) const
{
    const QString home = engine.home();
    if (m_arguments.has("home"))
        return {nameOf(vault::VaultError::NoVault),
                //: Failure of warifuctl: the folder that --home names is no profile of Warifu. %1
                //: is its path; “warifuctl add” is a command.
                Says::tr("There is no vault in “%1”. Check the folder after --home; "
                         "“warifuctl add” would make a new vault there.")
                    .arg(home),
                {{QStringLiteral("home"), home}}};
    return {nameOf(vault::VaultError::NoVault),
            //: Failure of warifuctl for a new user. %1 is the path of a folder; “warifuctl add” is
            //: a command.
            Says::tr("There is no vault in “%1” yet. It is made with the first account that "
                     "“warifuctl add” adds.")
                .arg(home),
            {{QStringLiteral("home"), home}}};
}

void Run::succeed(const QJsonObject &json, const QString &text)
{
    m_console.result(json, text);
    finish(kSuccess);
}

void Run::succeed(const QJsonArray &json, const QString &text)
{
    m_console.result(json, text);
    finish(kSuccess);
}

void Run::fail(const Problem &problem)
{
    m_console.problem(problem);
    finish(problem.code == QLatin1String("usage") ? kUsage : kFailure);
}

void Run::failUsage(const QString &message)
{
    fail(usageProblem(message));
}

void Run::finish(int exitCode)
{
    if (exitCode == kSuccess && Console::outputFailed()) {
        //: Failure of warifuctl: the disk is full, or the program that reads its output has ended.
        m_console.remark(Says::tr("The result could not be written."));
        exitCode = kFailure;
    }
    QCoreApplication::exit(exitCode);
}

} // namespace warifu::cli
