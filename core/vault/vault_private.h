// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault's inside: the queue of operations and what they share. One operation runs at a time;
// each is an object of its own, so that destroying it silences every answer still under way.

#include "core/vault/session.h"
#include "core/vault/vault.h"
#include "core/vault/vault_lock.h"

#include <deque>
#include <memory>

namespace warifu::vault {

class Operation
{
public:
    explicit Operation(Vault::Private &vault) : d(vault) {}
    virtual ~Operation() = default;
    Operation(const Operation &) = delete;
    Operation &operator=(const Operation &) = delete;

    virtual void start() = 0;
    // The vault was locked under it, or it never started: no answer that is still under way may
    // reach it, and its caller hears so from the event loop.
    void stop();

protected:
    virtual void abandon() = 0;
    // Waits until no other process is at work in the folder; then gets nothing, or why the lock
    // cannot be had. It is held until the operation ends, and until what was asked of the keystore
    // with held() has been answered.
    void takeLock(std::function<void(std::optional<FileLockError>)> then);
    [[nodiscard]] bool isLocked() const { return m_hold != nullptr; }
    [[nodiscard]] const VaultLock::Hold &hold() const { return m_hold; }
    // What is to happen when the keystore has written: even if nobody waits for that any more, no
    // other process may begin before.
    template<class F>
    [[nodiscard]] auto held(F function)
    {
        return [hold = m_hold, function = std::move(function)](auto answer) mutable {
            function(std::move(answer));
        };
    }
    // The context of every callback that leads back here.
    [[nodiscard]] QObject *context() const { return m_context.get(); }
    // To be asked after every signal and every answer to a caller: these may lock the vault.
    [[nodiscard]] bool isStopped() const { return m_context == nullptr; }
    // The last thing an operation does, before it answers its caller.
    void finish();

    Vault::Private &d;

private:
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
    VaultLock::Hold m_hold;
};

class Vault::Private
{
public:
    Private(Vault &owner, keystore::Keystore &store, QString folderPath, const Clock &time,
            Entropy &random, crypto::Argon2Cost argon2)
        : q(owner)
        , keystore(&store)
        , folder(std::move(folderPath))
        , files(folder)
        , lock(folder + QStringLiteral("/lock.warifu"))
        , clock(time)
        , entropy(random)
        , cost(argon2)
    {}

    void enqueue(std::unique_ptr<Operation> operation);
    // The operation is destroyed from the event loop, because it is still on the stack.
    void retire(std::unique_ptr<Operation> operation);
    // Nothing when another one is running: the operation was taken out.
    void finishRunning(const Operation *operation);
    void setState(State value);
    [[nodiscard]] UnixSeconds now() const;
    // The session, if it may be looked at.
    [[nodiscard]] Session *openSession() const
    {
        return state == State::Open ? session.get() : nullptr;
    }

    Vault &q;
    keystore::Keystore *keystore;
    QString folder;
    CatalogueStore files;
    VaultLock lock;
    std::chrono::milliseconds lockDeadline{10'000};
    const Clock &clock;
    Entropy &entropy;
    crypto::Argon2Cost cost;

    State state = State::Closed;
    bool hasPassphrase = false;
    std::unique_ptr<Session> session; // while open
    std::deque<std::unique_ptr<Operation>> queue;
    std::unique_ptr<Operation> running;

private:
    void scheduleNext();
    void startNext();
    bool m_isScheduled = false;
};

} // namespace warifu::vault
