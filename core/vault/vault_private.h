// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault's inside: the queue of operations and what they share. One operation runs at a time;
// each is an object of its own, so that destroying it silences every answer still under way.

#include "core/vault/session.h"
#include "core/vault/vault.h"

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
    // The context of every callback that leads back here.
    [[nodiscard]] QObject *context() const { return m_context.get(); }
    // To be asked after every signal and every answer to a caller: these may lock the vault.
    [[nodiscard]] bool isStopped() const { return m_context == nullptr; }
    // The last thing an operation does, before it answers its caller.
    void finish();

    Vault::Private &d;

private:
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>();
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
        , clock(time)
        , entropy(random)
        , cost(argon2)
    {}

    void enqueue(std::unique_ptr<Operation> operation);
    // The operation is destroyed from the event loop, because it is still on the stack.
    void retire(std::unique_ptr<Operation> operation);
    void finishRunning();
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
