// SPDX-License-Identifier: Apache-2.0
#pragma once
// One run of warifuctl: the global options, the console, and the engine once a command opens it.

#include "app/cli/arguments.h"
#include "app/cli/console.h"

#include "core/engine/engine.h"
#include "core/policy/policy_set.h"

#include <QObject>

#include <functional>
#include <memory>

namespace warifu::cli {

// Exit codes, design section 8.
inline constexpr int kSuccess = 0;
inline constexpr int kFailure = 1;
inline constexpr int kUsage = 2;

// What a command needs. Only those that add something may make a profile: a mistyped --home must
// not look like an empty one.
enum class ProfileNeed { Existing, MayBeNew };

class Run final : public QObject
{
    Q_OBJECT
public:
    explicit Run(Arguments arguments);
    ~Run() override;

    [[nodiscard]] const Arguments &arguments() const { return m_arguments; }
    [[nodiscard]] const Console &console() const { return m_console; }
    [[nodiscard]] bool showsSecrets() const { return m_arguments.has("show-secrets"); }

    // From --home, --keystore, --ca-file and --allow-loopback-http; a value that is neither is a
    // usage problem.
    [[nodiscard]] Result<engine::EngineOptions, Problem> engineOptions() const;
    // What the organisation has set on this computer, and what --try-policies adds.
    [[nodiscard]] Result<policy::PolicySet, Problem> policies() const;
    // Builds the engine, opens the vault and goes on with then; ends the run when that fails.
    using Then = std::function<void(engine::Engine &, const vault::OpenReport &)>;
    void open(Then then, ProfileNeed need = ProfileNeed::Existing);
    // For commands that can do without: goes on with without where there is no vault.
    void open(Then then, std::function<void()> without);
    // The engine, built but not opened; nullptr after a problem, which ended the run.
    engine::Engine *build();
    // There is no vault where --home says.
    [[nodiscard]] Problem noVault(const engine::Engine &engine) const;
    // Whether opening the vault takes a passphrase.
    [[nodiscard]] bool hasPassphrase() const { return m_engine && m_engine->hasPassphrase(); }
    // What --passphrase-file says; empty without it.
    [[nodiscard]] Result<SecretBytes, Problem> passphrase() const;

    void succeed(const QJsonObject &json, const QString &text);
    void succeed(const QJsonArray &json, const QString &text);
    void fail(const Problem &problem);
    void failUsage(const QString &message);
    void finish(int exitCode);

private:
    void opened(const Result<vault::OpenReport, vault::VaultError> &result, const Then &then,
                const std::function<void()> &without);

    Arguments m_arguments;
    Console m_console;
    std::unique_ptr<engine::Engine> m_engine;
};

// A callback that lives as long as the run.
template<class T, class F>
[[nodiscard]] Callback<T> answer(Run &run, F function)
{
    return Callback<T>(&run, std::move(function));
}

} // namespace warifu::cli
