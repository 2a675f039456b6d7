// SPDX-License-Identifier: Apache-2.0
#pragma once
// The engine's parts in the order of their lives, and its flows: opening and moving between
// keystores. Flows take turns and end when the engine is locked.

#include "core/engine/engine.h"
#include "core/engine/profile.h"
#include "core/engine/switch_keystore.h"
#include "core/keystore/serial_queue.h"

#include <QFileSystemWatcher>

namespace warifu::engine {

using vault::OpenReport;
using vault::VaultError;
using Opened = Result<OpenReport, VaultError>;
using Done = Result<void, VaultError>;

[[nodiscard]] VaultError vaultError(keystore::UnlockError error);

// What belongs to an engine that was not given its ports.
struct OwnPorts
{
    explicit OwnPorts(keystore::KeychainOptions options) : keychain(std::move(options)) {}
    SystemClock clock;
    SystemEntropy entropy;
    keystore::KeychainKeystore keychain;
};

// What opening does where there is no vault.
enum class NewVault { Make, Refuse };

class Engine::Private
{
public:
    Private(Engine *owner, EngineOptions chosen, std::unique_ptr<OwnPorts> own,
            keystore::Keystore &keychainPort, const Clock &clockPort, Entropy &entropyPort);

    // One call of the engine on its way. Shared by the steps; the last one answers.
    template<class Value>
    struct Flow
    {
        keystore::Turn turn;
        SecretBytes passphrase;
        SecretBytes fresh; // the one to be set, where one is
        Callback<Value> done;
        std::uint64_t lockings = 0; // as it was at the call
        bool mayTryTheOther = true; // keystore, where this one turns out not to be in force
        // Other processes keep out of the profile until the flow ends; empty where no lock can be
        // made, which only opening puts up with.
        vault::Vault::Hold hold = {};
        NewVault newVault = NewVault::Make;

        void fail(VaultError error) { done(failure(error)); }
    };
    using OpenFlow = std::shared_ptr<Flow<Opened>>;
    using MoveFlow = std::shared_ptr<Flow<Done>>;

    template<class Value>
    void begin(SecretBytes passphrase, SecretBytes fresh, Callback<Value> done,
               void (Private::*first)(const std::shared_ptr<Flow<Value>> &),
               NewVault newVault = NewVault::Make);
    // Locked since the flow began? Then it answers NotOpen and must not go on.
    template<class Value>
    [[nodiscard]] bool isOver(const std::shared_ptr<Flow<Value>> &flow);
    // A continuation that runs while the engine lives.
    template<class Value, class F>
    [[nodiscard]] Callback<Value> then(F function)
    {
        return Callback<Value>(q, std::move(function));
    }
    // done, after a wrong passphrase was counted for the activity log.
    template<class Value>
    [[nodiscard]] Callback<Value> noting(Callback<Value> done)
    {
        return then<Value>([this, done = std::move(done)](Value value) mutable {
            if (!value && value.error() == VaultError::WrongPassphrase)
                noteUnlockFailure();
            done(std::move(value));
        });
    }
    void noteUnlockFailure();
    [[nodiscard]] std::unique_ptr<keystore::PassphraseKeystore> makeStore(const QString &path);

    // following.cpp
    // Waits for other processes and catches up with them, then calls first.
    template<class Value>
    void enter(const std::shared_ptr<Flow<Value>> &flow,
               void (Private::*first)(const std::shared_ptr<Flow<Value>> &));
    void takeLock(std::function<void(vault::Vault::Hold, std::optional<VaultError>)> then);
    void profileHasChanged();

    // opening.cpp
    // Another process may have moved the vault since we looked.
    void chooseKeystore();
    // Enters only where a vault is: entering makes folder and lock file.
    void findVault(const OpenFlow &flow);
    void open(const OpenFlow &flow);
    void openInKeychain(const OpenFlow &flow);
    void openInFile(const OpenFlow &flow);
    void openUnlockedFile(const OpenFlow &flow);
    void create(const OpenFlow &flow, SecretBytes passphrase);
    // Sets the passphrase that the organisation requires, where there is none.
    void requirePassphrase(const OpenFlow &flow, OpenReport report);
    [[nodiscard]] bool isLongEnough(const SecretBytes &fresh) const;
    // An interrupted move left the vault in the other keystore.
    void adoptMovingFile(const OpenFlow &flow);
    void openAfterMoveToKeychain(const OpenFlow &flow);
    void dropInnerPassphrase(const OpenFlow &flow, OpenReport report);

    // moving.cpp
    void startInFile(const MoveFlow &flow);
    void moveToFile(const MoveFlow &flow);
    void fillMovingFile(const MoveFlow &flow);
    void settleInFile(const MoveFlow &flow);
    void moveToKeychain(const MoveFlow &flow);
    // Opening as the rest of a move where there is no vault yet.
    void openForMove(const MoveFlow &flow, void (Private::*first)(const OpenFlow &));

    // passphrase.cpp; flow->passphrase is the current one
    void verifyPassphrase(const MoveFlow &flow);
    void changePassphrase(const MoveFlow &flow);
    void changeFilePassphrase(const MoveFlow &flow, SecretBytes fresh);

    Engine *const q;
    const EngineOptions options;
    const Profile profile;
    const std::unique_ptr<OwnPorts> ports;
    keystore::Keystore &keychain;
    const Clock &clock;
    Entropy &entropy;
    // The file in force, or where it would be. next is being moved into.
    std::unique_ptr<keystore::PassphraseKeystore> file;
    std::unique_ptr<keystore::PassphraseKeystore> next;
    SwitchKeystore current;
    vault::Vault vault;
    codes::CodeService codes;
    enrol::EnrolService enrolment;
    std::unique_ptr<signin::SignIns> signIns;
    policy::PolicyValues policy;
    bool needsNewPassphrase = false;
    KeystoreChoice inUse = KeystoreChoice::Keychain;
    std::uint64_t lockings = 0;
    QFileSystemWatcher watcher; // of nothing until followOthers()
    bool isRefreshing = false;
    bool mustRefreshAgain = false;
    keystore::SerialQueue queue;
};

template<class Value>
void Engine::Private::begin(SecretBytes passphrase, SecretBytes fresh, Callback<Value> done,
                            void (Private::*first)(const std::shared_ptr<Flow<Value>> &),
                            NewVault newVault)
{
    queue.add({q,
               [this, first, newVault, passphrase = std::move(passphrase), fresh = std::move(fresh),
                done = std::move(done), before = lockings](keystore::Turn turn) mutable {
                   const auto flow = std::make_shared<Flow<Value>>(
                       Flow<Value>{std::move(turn), std::move(passphrase), std::move(fresh),
                                   std::move(done), before});
                   flow->newVault = newVault;
                   if (isOver(flow))
                       return;
                   if constexpr (std::is_same_v<Value, Opened>) {
                       if (newVault == NewVault::Refuse)
                           return findVault(flow);
                   }
                   enter(flow, first);
               }});
}

template<class Value>
void Engine::Private::enter(const std::shared_ptr<Flow<Value>> &flow,
                            void (Private::*first)(const std::shared_ptr<Flow<Value>> &))
{
    constexpr bool isOpening = std::is_same_v<Value, Opened>;
    takeLock([this, flow, first](vault::Vault::Hold hold, std::optional<VaultError> problem) {
        // A disk that is read-only is no reason to stay closed.
        if (problem && (!isOpening || problem == VaultError::Busy))
            return flow->fail(*problem);
        if (isOver(flow))
            return;
        flow->hold = std::move(hold);
        if (vault.state() != vault::Vault::State::Open)
            return (this->*first)(flow);
        vault.refresh(then<Done>([this, flow, first](Done refreshed) {
            if (!refreshed && (!isOpening || refreshed.error() == VaultError::ChangedElsewhere))
                return flow->fail(refreshed.error());
            if (!isOver(flow))
                (this->*first)(flow);
        }));
    });
}

template<class Value>
bool Engine::Private::isOver(const std::shared_ptr<Flow<Value>> &flow)
{
    if (flow->lockings == lockings)
        return false;
    flow->fail(VaultError::NotOpen);
    return true;
}

} // namespace warifu::engine
