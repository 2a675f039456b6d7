// SPDX-License-Identifier: Apache-2.0
#pragma once
// The lock between processes that use one profile folder, waited for without blocking the event
// loop. Within one vault it is shared: a call that holds it may make others that want it.

#include "core/base/callback.h"
#include "core/base/file_lock.h"

#include <QDeadlineTimer>
#include <QTimer>

#include <chrono>
#include <list>

namespace warifu::vault {

class VaultLock final : public QObject
{
    Q_OBJECT
public:
    // Others are kept out until the last copy is gone. May outlive the VaultLock.
    using Hold = std::shared_ptr<const FileLock>;

    explicit VaultLock(QString path);

    // Delivers at once where nobody else has the lock, otherwise from the event loop: when it is
    // free, or Busy after patience. A waiter whose context has gone is forgotten.
    void acquire(std::chrono::milliseconds patience, Callback<Result<Hold, FileLockError>> done);

private:
    struct Waiter
    {
        QDeadlineTimer deadline;
        Callback<Result<Hold, FileLockError>> done;
    };

    [[nodiscard]] Result<Hold, FileLockError> tryAcquire();
    void tryAgain();
    void schedule();

    QString m_path;
    std::weak_ptr<const FileLock> m_held;
    std::list<Waiter> m_waiters;
    QTimer m_timer;
    std::chrono::milliseconds m_pause{};
};

} // namespace warifu::vault
