// SPDX-License-Identifier: Apache-2.0
#include "core/vault/vault_lock.h"

#include <algorithm>

namespace warifu::vault {

namespace {

// Between two attempts. The system has no "tell me when" that could be given up again.
constexpr std::chrono::milliseconds kFirstPause{2};
constexpr std::chrono::milliseconds kLongestPause{40};

} // namespace

VaultLock::VaultLock(QString path) : m_path(std::move(path))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &VaultLock::tryAgain);
}

void VaultLock::acquire(std::chrono::milliseconds patience,
                        Callback<Result<Hold, FileLockError>> done)
{
    auto hold = tryAcquire();
    const bool mustWait = !hold && hold.error() == FileLockError::Busy && patience.count() > 0;
    if (!mustWait) {
        done(std::move(hold));
        return;
    }
    m_waiters.push_back({QDeadlineTimer(patience), std::move(done)});
    if (!m_timer.isActive()) {
        m_pause = kFirstPause;
        schedule();
    }
}

Result<VaultLock::Hold, FileLockError> VaultLock::tryAcquire()
{
    if (Hold shared = m_held.lock())
        return shared;
    auto lock = FileLock::tryLock(m_path);
    if (!lock)
        return failure(lock.error());
    Hold hold = std::make_shared<const FileLock>(std::move(*lock));
    m_held = hold;
    return hold;
}

void VaultLock::tryAgain()
{
    m_waiters.remove_if([](const Waiter &waiter) { return !waiter.done.isAlive(); });
    if (m_waiters.empty())
        return;
    const auto hold = tryAcquire();
    // Taken out first: an answer may lead to new calls, or to our end.
    std::list<Waiter> due;
    for (auto waiter = m_waiters.begin(); waiter != m_waiters.end();) {
        const auto next = std::next(waiter);
        if (hold || hold.error() != FileLockError::Busy || waiter->deadline.hasExpired())
            due.splice(due.end(), m_waiters, waiter);
        waiter = next;
    }
    if (!m_waiters.empty()) {
        m_pause = std::min(m_pause * 2, kLongestPause);
        schedule();
    }
    for (Waiter &waiter : due)
        waiter.done(hold);
}

void VaultLock::schedule()
{
    m_timer.start(m_pause);
}

} // namespace warifu::vault
