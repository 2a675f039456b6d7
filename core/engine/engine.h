// SPDX-License-Identifier: Apache-2.0
#pragma once
// The composition root of core: the only thing that the window, warifuctl and component tests
// construct. Owns the keystores, the vault and the services over it.

#include "core/codes/code_service.h"
#include "core/enrol/enrol_service.h"
#include "core/keystore/keychain_keystore.h"
#include "core/keystore/passphrase_keystore.h"
#include "core/policy/policy_values.h"
#include "core/signin/sign_ins.h"
#include "core/vault/vault.h"

#include <memory>

namespace warifu::engine {

enum class KeystoreChoice { Automatic, Keychain, Passphrase };

struct EngineOptions
{
    QString home; // profile folder; empty: the platform's application data folder
    // Automatic: the passphrase file if the profile has one, otherwise the keychain.
    KeystoreChoice keystore = KeystoreChoice::Automatic;
    std::chrono::milliseconds keychainDeadline{120'000};
    crypto::Argon2Cost cost;
    // How long a call waits for another process that is at work in the profile (Busy afterwards).
    std::chrono::milliseconds lockDeadline{10'000};
    // What sign-in approval may talk to.
    net::HttpPolicy network;
    // What the organisation has decided.
    policy::PolicyValues policy;
};

class Engine final : public QObject
{
    Q_OBJECT
public:
    explicit Engine(EngineOptions options);
    // For component tests: every port given from outside; they must outlive the engine.
    Engine(EngineOptions options, keystore::Keystore &keystore, const Clock &clock,
           Entropy &entropy);
    ~Engine() override;

    [[nodiscard]] QString home() const;
    // Keychain or Passphrase, as in use now.
    [[nodiscard]] KeystoreChoice keystoreInUse() const;
    // What the files of the profile say, whatever the options ask for: Passphrase where there is a
    // passphrase file, Keychain where a catalogue is without one, Automatic before the first run.
    [[nodiscard]] KeystoreChoice keystoreOfProfile() const;

    [[nodiscard]] vault::Vault &vault();
    [[nodiscard]] codes::CodeService &codes();
    [[nodiscard]] enrol::EnrolService &enrolment();
    // Made when first asked for: a profile that nobody approves sign-ins with pays nothing for it.
    // SignIns::run() starts it.
    [[nodiscard]] signin::SignIns &signIns();
    [[nodiscard]] const Clock &clock() const;
    [[nodiscard]] const policy::PolicyValues &policy() const;
    // Counts from now on; what is stored already stays.
    void setPolicy(const policy::PolicyValues &policy);

    // Opens the vault, whatever keystore is in use: with the passphrase keystore the passphrase
    // unlocks its file, with the keychain it is the app passphrase. The first run makes a vault:
    // at once in the keychain; in the passphrase file only with a passphrase (NeedsPassphrase
    // otherwise, and isFirstRun()).
    void open(SecretBytes passphrase, Callback<Result<vault::OpenReport, vault::VaultError>> done);
    // The same for those who only want to look: where no vault is, none is made, nor a folder or a
    // file (NoVault).
    void openExisting(SecretBytes passphrase,
                      Callback<Result<vault::OpenReport, vault::VaultError>> done);
    [[nodiscard]] bool isFirstRun() const;
    // The organisation requires a passphrase and there is none yet: opening has answered
    // NeedsPassphrase, and the passphrase of the next opening is a new one, which is set. One that
    // is too short is NotAllowed.
    [[nodiscard]] bool needsNewPassphrase() const;
    // Also ends what is on its way: it answers NotOpen.
    void lock();
    // Does opening ask for a passphrase, the file's or the app's? Known once open() has looked.
    [[nodiscard]] bool hasPassphrase() const;
    // Is it that one? WrongPassphrase otherwise, NotOpen while the vault is closed. Derives once on
    // a worker, writes nothing.
    void verifyPassphrase(SecretBytes passphrase, Callback<Result<void, vault::VaultError>> done);
    // With the passphrase keystore it is the file's, which cannot be removed (NeedsPassphrase).
    // NotAllowed where the organisation forbids a new one that is so short, or to remove it.
    void changePassphrase(SecretBytes current, SecretBytes fresh,
                          Callback<Result<void, vault::VaultError>> done);

    // Where there is no keychain, or the user prefers: a new vault in a passphrase file (when there
    // is no vault yet), or moves the open one. Persisted for the next start. Where an app
    // passphrase is set, the file gets the same one (WrongPassphrase otherwise) and takes its
    // place.
    void usePassphraseKeystore(SecretBytes passphrase,
                               Callback<Result<void, vault::VaultError>> done);
    void useKeychain(Callback<Result<void, vault::VaultError>> done);

    // Other processes (the window, warifuctl) may use the profile at the same time; see
    // vault::Vault::refresh. The window calls this when it comes to the front.
    void refresh(Callback<Result<void, vault::VaultError>> done);
    // From now on, whenever a file of the profile changes while the vault is open, what others have
    // changed is taken over without being asked.
    void followOthers();

Q_SIGNALS:
    void policyChanged();
    // Another process changed the passphrase or moved the vault; this engine has locked itself.
    void changedElsewhere();
    // The system keychain has been silent for more than a second; probably it shows a prompt.
    void waitingForKeychain(bool isWaiting);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace warifu::engine
