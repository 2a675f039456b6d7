// SPDX-License-Identifier: Apache-2.0
#pragma once
// An engine over a keystore that the test provides as "the keychain", in a temporary profile, with
// calls that wait for their answer.

#include "core/engine/engine.h"
#include "tests/support/answer.h"
#include "tests/support/manual_clock.h"
#include "tests/support/seeded_entropy.h"

#include <QFileInfo>
#include <QTemporaryDir>

#include <string_view>

namespace warifu::test {

class EngineRoom
{
public:
    using Done = Result<void, vault::VaultError>;
    using Opened = Result<vault::OpenReport, vault::VaultError>;

    explicit EngineRoom(keystore::Keystore &keychainPort) : keychain(keychainPort) { restart(); }
    // A second process in the profile of another room; seed is unlike its.
    EngineRoom(keystore::Keystore &keychainPort, std::uint64_t seed, QString profile)
        : keychain(keychainPort)
        , entropy(seed)
        , m_profile(std::move(profile))
    {
        restart();
    }

    // As if the program had ended and begun again.
    void restart(engine::KeystoreChoice choice = engine::KeystoreChoice::Automatic)
    {
        engine.reset();
        engine::EngineOptions options;
        options.home = home();
        options.keystore = choice;
        options.cost = {1, 8 * 1024}; // the cheapest that is allowed
        options.network = network;
        options.required = required;
        engine = std::make_unique<engine::Engine>(options, keychain, clock, entropy);
    }

    [[nodiscard]] static SecretBytes secret(std::string_view text)
    {
        // Test data.
        return SecretBytes::copyOf(
            {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()});
    }

    Opened open(std::string_view passphrase = {})
    {
        Answer<Opened> answer;
        engine->open(secret(passphrase), answer.callback());
        return take(answer);
    }
    Opened openExisting(std::string_view passphrase = {})
    {
        Answer<Opened> answer;
        engine->openExisting(secret(passphrase), answer.callback());
        return take(answer);
    }
    Done usePassphrase(std::string_view passphrase)
    {
        Answer<Done> answer;
        engine->usePassphraseKeystore(secret(passphrase), answer.callback());
        return take(answer);
    }
    Done useKeychain()
    {
        Answer<Done> answer;
        engine->useKeychain(answer.callback());
        return take(answer);
    }
    Done changePassphrase(std::string_view current, std::string_view fresh)
    {
        Answer<Done> answer;
        engine->changePassphrase(secret(current), secret(fresh), answer.callback());
        return take(answer);
    }
    Done verifyPassphrase(std::string_view passphrase)
    {
        Answer<Done> answer;
        engine->verifyPassphrase(secret(passphrase), answer.callback());
        return take(answer);
    }
    // Adds accounts with different secrets through the enrolment, in one transaction.
    bool add(std::size_t count)
    {
        std::vector<enrol::Draft> drafts(count);
        for (enrol::Draft &draft : drafts) {
            const std::size_t number = m_secrets.size();
            draft.issuer = QStringLiteral("Example %1").arg(number);
            draft.name = QStringLiteral("user%1@example.com").arg(number);
            draft.secret = SecretBytes(20);
            // Test data.
            entropy.fill(draft.secret.exposeWritable());
            m_secrets.push_back(draft.secret.clone());
        }
        Answer<Result<std::vector<accounts::AccountId>, vault::VaultError>> answer;
        engine->enrolment().commit(std::move(drafts), answer.callback());
        const auto added = take(answer);
        if (!added)
            m_secrets.resize(m_secrets.size() - count);
        return added && added->size() == count;
    }
    Done refresh()
    {
        Answer<Done> answer;
        engine->refresh(answer.callback());
        return take(answer);
    }
    [[nodiscard]] std::size_t added() const { return m_secrets.size(); }
    // Has this vault every account that was added here?
    [[nodiscard]] bool isKnownTo(engine::Engine &other) const
    {
        for (const SecretBytes &known : m_secrets) {
            // Looked up in the vault.
            if (other.vault().findSecret(known.expose()).isNull())
                return false;
        }
        return true;
    }
    // Is the vault open with exactly the accounts that were added, each with its secret?
    [[nodiscard]] bool hasAll()
    {
        return engine->vault().state() == vault::Vault::State::Open
            && engine->vault().catalogue().size() == m_secrets.size() && isKnownTo(*engine);
    }

    [[nodiscard]] QString home() const
    {
        return m_profile.isEmpty() ? dir.filePath(QStringLiteral("profile")) : m_profile;
    }
    [[nodiscard]] QString path(const char *name) const
    {
        return home() + QLatin1Char('/') + QString::fromLatin1(name);
    }
    // Every write of the catalogue fails, until false: something sits where it goes.
    void breakCatalogue(bool isBroken) const
    {
        const QString place = path("catalogue.warifu.new");
        if (isBroken)
            QDir().mkpath(place + QStringLiteral("/x"));
        else
            QDir(place).removeRecursively();
    }
    [[nodiscard]] bool hasFile(const char *name) const { return QFileInfo::exists(path(name)); }

    QTemporaryDir dir;
    keystore::Keystore &keychain;
    ManualClock clock;
    SeededEntropy entropy;
    net::HttpPolicy network; // from the next restart() on
    engine::RequiredPassphrase required = engine::RequiredPassphrase::Set; // so, too
    std::unique_ptr<engine::Engine> engine;

private:
    template<class T>
    static T take(Answer<T> &answer)
    {
        if (!answer.arrives())
            qFatal("no answer from the engine");
        return std::move(*answer);
    }

    std::vector<SecretBytes> m_secrets;
    QString m_profile; // another room's
};

} // namespace warifu::test
