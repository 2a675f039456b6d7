// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault.h"

#include "core/crypto/hmac.h"
#include "core/vault/commit_operation.h"
#include "core/vault/create_operation.h"
#include "core/vault/move_operation.h"
#include "core/vault/open_operation.h"
#include "core/vault/passphrase_operation.h"
#include "core/vault/refresh_operation.h"
#include "core/vault/retry_operation.h"
#include "core/vault/vault_private.h"
#include "core/vault/verify_operation.h"

namespace warifu::vault {

bool OpenReport::allGood() const
{
    return recovered == 0 && withoutSecret == 0 && damagedPages == 0 && unreadPages == 0
        && generationsBack == 0 && !rebuiltFromPages;
}

Vault::Vault(keystore::Keystore &keystore, QString folder, const Clock &clock, Entropy &entropy,
             crypto::Argon2Cost cost)
    : d(std::make_unique<Private>(*this, keystore, std::move(folder), clock, entropy, cost))
{}

Vault::~Vault()
{
    crypto::wipeHmacState();
}

Vault::State Vault::state() const
{
    return d->state;
}

bool Vault::hasPassphrase() const
{
    return d->hasPassphrase;
}

void Vault::create(SecretBytes passphrase, Callback<Result<void, VaultError>> done)
{
    d->enqueue(std::make_unique<CreateOperation>(*d, std::move(passphrase), std::move(done)));
}

void Vault::open(SecretBytes passphrase, Callback<Result<OpenReport, VaultError>> done)
{
    d->enqueue(std::make_unique<OpenOperation>(*d, std::move(passphrase), std::move(done)));
}

void Vault::retryPages(Callback<Result<OpenReport, VaultError>> done)
{
    d->enqueue(std::make_unique<RetryOperation>(*d, std::move(done)));
}

void Vault::lock()
{
    if (d->state == State::Open)
        Q_EMIT locking();
    // Taken out first: the signal may lead to new calls.
    auto abandoned = std::exchange(d->queue, {});
    if (d->running)
        abandoned.push_front(std::move(d->running));
    d->session.reset();
    crypto::wipeHmacState();
    const bool wasClosed = d->state == State::Closed;
    if (!wasClosed)
        d->setState(State::Locked);
    for (auto &operation : abandoned) {
        operation->stop();
        d->retire(std::move(operation)); // the call may have come from within it
    }
}

void Vault::changePassphrase(SecretBytes current, SecretBytes fresh,
                             Callback<Result<void, VaultError>> done)
{
    d->enqueue(std::make_unique<PassphraseOperation>(*d, std::move(current), std::move(fresh),
                                                     std::move(done)));
}

void Vault::verifyPassphrase(SecretBytes passphrase, Callback<Result<void, VaultError>> done)
{
    d->enqueue(std::make_unique<VerifyOperation>(*d, std::move(passphrase), std::move(done)));
}

const accounts::Catalogue &Vault::catalogue() const
{
    static const accounts::Catalogue kEmpty;
    const Session *const session = d->openSession();
    return session ? session->state.catalogue : kEmpty;
}

std::size_t Vault::pages() const
{
    const Session *const session = d->openSession();
    return session ? session->state.pages : 0;
}

void Vault::commit(Change change, Callback<Result<void, VaultError>> done)
{
    d->enqueue(std::make_unique<CommitOperation>(*d, std::move(change), std::move(done)));
}

const Credential *Vault::credential(const accounts::AccountId &id) const
{
    const Session *const session = d->openSession();
    if (!session)
        return nullptr;
    const auto found = session->records.find(id);
    return found == session->records.end() ? nullptr : found->second.record.get();
}

SectionEdit SectionEdit::replace(Section number, SecretBytes bytes)
{
    // A std::function must be copyable; what it holds is not, and is used once.
    const auto shared = std::make_shared<SecretBytes>(std::move(bytes));
    return {number, [shared](const SecretBytes *) { return std::optional(std::move(*shared)); }};
}

const SecretBytes *Vault::section(Section number) const
{
    return sharedSection(number).get();
}

std::shared_ptr<const SecretBytes> Vault::sharedSection(Section number) const
{
    const Session *const session = d->openSession();
    return session ? findSection(session->state, static_cast<std::uint16_t>(number)) : nullptr;
}

accounts::AccountId Vault::findSecret(ByteView secret) const
{
    accounts::AccountId match;
    const Session *const session = d->openSession();
    if (!session)
        return match;
    for (const auto &[id, located] : session->records)
        // Compared in constant time, and every one of them, so that nothing is told by the time.
        if (equalInConstantTime(located.record->secret.expose(), secret))
            match = id;
    return match;
}

void Vault::moveTo(keystore::Keystore &target, Callback<Result<void, VaultError>> done)
{
    d->enqueue(std::make_unique<MoveOperation>(*d, target, std::move(done)));
}

void Vault::useKeystore(keystore::Keystore &keystore)
{
    d->keystore = &keystore;
}

void Vault::refresh(Callback<Result<void, VaultError>> done)
{
    d->enqueue(std::make_unique<RefreshOperation>(*d, std::move(done)));
}

void Vault::holdLock(Callback<Result<Hold, VaultError>> done)
{
    if (const auto made = makeFolder(d->folder); !made) {
        done.later(failure(toVaultError(made.error())));
        return;
    }
    d->lock.acquire(
        d->lockDeadline,
        {this, [done = std::move(done)](Result<VaultLock::Hold, FileLockError> acquired) mutable {
             done(std::move(acquired).map_error(
                 [](FileLockError error) { return toVaultError(error); }));
         }});
}

void Vault::setLockDeadline(std::chrono::milliseconds deadline)
{
    d->lockDeadline = deadline;
}

void Vault::Private::enqueue(std::unique_ptr<Operation> operation)
{
    queue.push_back(std::move(operation));
    scheduleNext();
}

void Vault::Private::retire(std::unique_ptr<Operation> operation)
{
    std::shared_ptr<Operation> last(std::move(operation));
    QMetaObject::invokeMethod(
        &q, [last] {}, Qt::QueuedConnection);
}

void Vault::Private::finishRunning(const Operation *operation)
{
    if (running.get() == operation)
        retire(std::move(running));
    scheduleNext();
}

void Operation::takeLock(std::function<void(std::optional<FileLockError>)> then)
{
    d.lock.acquire(
        d.lockDeadline,
        {context(),
         [this, then = std::move(then)](Result<VaultLock::Hold, FileLockError> acquired) {
             if (acquired)
                 m_hold = std::move(*acquired);
             then(acquired ? std::nullopt : std::optional(acquired.error()));
         }});
}

void Operation::stop()
{
    m_context.reset();
    m_hold.reset();
    abandon();
}

void Operation::finish()
{
    m_context.reset();
    m_hold.reset();
    d.finishRunning(this);
}

void Vault::Private::scheduleNext()
{
    if (m_isScheduled || running || queue.empty())
        return;
    m_isScheduled = true;
    QMetaObject::invokeMethod(
        &q, [this] { startNext(); }, Qt::QueuedConnection);
}

void Vault::Private::startNext()
{
    m_isScheduled = false;
    if (running || queue.empty())
        return;
    running = std::move(queue.front());
    queue.pop_front();
    running->start();
}

void Vault::Private::setState(State value)
{
    if (std::exchange(state, value) != value)
        Q_EMIT q.stateChanged();
}

UnixSeconds Vault::Private::now() const
{
    return std::chrono::floor<std::chrono::seconds>(clock.now());
}

} // namespace warifu::vault
