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

#include <QCoreApplication>
#include <QDir>

namespace warifu::cli {

namespace {

constexpr std::size_t kMaxPassphraseFile = 4096;
constexpr std::size_t kMaxAuthorities = 1024 * 1024;

// Without the line end that editors and echo put behind it.
std::size_t sizeWithoutLineEnd(ByteView bytes)
{
    std::size_t size = bytes.size();
    if (size > 0 && bytes[size - 1] == '\n')
        --size;
    if (size > 0 && bytes[size - 1] == '\r')
        --size;
    return size;
}

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
            return failure(usageProblem(QStringLiteral("--home needs a folder.")));
        options.home = QDir(textOf(*home)).absolutePath();
    }
    if (const auto choice = m_arguments.value("keystore")) {
        if (*choice == "keychain")
            options.keystore = engine::KeystoreChoice::Keychain;
        else if (*choice == "passphrase")
            options.keystore = engine::KeystoreChoice::Passphrase;
        else
            return failure(
                usageProblem(QStringLiteral("--keystore is “keychain” or “passphrase”.")));
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
    return options;
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
    m_engine = std::make_unique<engine::Engine>(std::move(*options));
    connect(m_engine.get(), &engine::Engine::waitingForKeychain, this, [this](bool isWaiting) {
        if (isWaiting)
            m_console.remark(
                //: Remark of warifuctl.
                Says::tr("Waiting for the system keychain; look for its prompt on the screen."));
    });
    return m_engine.get();
}

void Run::open(std::function<void(engine::Engine &, const vault::OpenReport &)> then)
{
    auto secret = passphrase();
    if (!secret)
        return fail(secret.error());
    engine::Engine *const engine = build();
    if (engine == nullptr)
        return;
    const bool isGiven = !secret->isEmpty();
    engine->open(std::move(*secret),
                 answer<Result<vault::OpenReport, vault::VaultError>>(
                     *this,
                     [this, engine, isGiven, then = std::move(then)](
                         const Result<vault::OpenReport, vault::VaultError> &opened) {
                         if (opened) {
                             for (const QString &line : text::describe(*opened))
                                 m_console.remark(line);
                             // Records what the command changes, where there is a log.
                             engine->signIns().recordUnlockFailures();
                             return then(*engine, *opened);
                         }
                         Problem problem = problemOf(opened.error());
                         if (opened.error() == vault::VaultError::NeedsPassphrase && !isGiven)
                             problem.message = text::joined(
                                 {problem.message,
                                  //: Remedy of warifuctl when a passphrase is needed; what to type.
                                  Says::tr("Use --passphrase-file FILE.")});
                         fail(problem);
                     }));
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
