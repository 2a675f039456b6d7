// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of a KeychainKeystore and its operations.

#include "core/keystore/keychain_keystore.h"

#include "core/keystore/keychain_job.h"
#include "core/keystore/keychain_route.h"
#include "core/keystore/serial_queue.h"

#ifdef WARIFU_SECRET_SERVICE
#include "core/keystore/secret_service_probe.h"
#endif

#include <QDeadlineTimer>
#include <QTimer>

namespace warifu::keystore {

using Read = Result<SecretBytes, KeystoreError>;
using Changed = Result<void, KeystoreError>;

// After this long somebody who waits wants to know why.
inline constexpr std::chrono::milliseconds kSilence{1000};

// What QtKeychain says, where nothing better can be found out. With a Secret Service, Denied is
// libsecret's "is locked".
[[nodiscard]] KeystoreError keystoreError(KeychainJobError error, KeychainRoute route);

// Each operation holds its turn and its deadline through all its steps:
//   look (is there a service, the item, a lock) - unlock if need be - QtKeychain - look again.
// Only the third step uses QtKeychain, so an open prompt never blocks its process-wide queue.
class KeychainKeystore::Private
{
public:
    Private(KeychainKeystore *owner, KeychainOptions chosen) : q(owner), options(std::move(chosen))
    {
        silence.setSingleShot(true);
        QObject::connect(&silence, &QTimer::timeout, q, [this] {
            isWaiting = true;
            Q_EMIT q->waiting(true);
        });
    }

    struct Operation
    {
        Turn turn;
        QString key;
        QDeadlineTimer deadline;
        KeychainRoute route = KeychainRoute::System;
        bool isSecondTry = false;

        // True once, after a failure that a restarted service explains.
        [[nodiscard]] bool tryAgain(KeychainJobError error)
        {
            if (route != KeychainRoute::SecretService || error != KeychainJobError::Other)
                return false;
            forgetKeychainSession();
            return !std::exchange(isSecondTry, true);
        }

        [[nodiscard]] std::chrono::milliseconds rest() const
        {
            return std::chrono::milliseconds(deadline.remainingTime());
        }
    };
    using OperationPtr = std::shared_ptr<Operation>;

    // Waits for the turn and finds out the route, then calls step(operation).
    template<class Step>
    void begin(const QString &name, Step step)
    {
        queue.add({q, [this, key = options.service + QLatin1Char('/') + name,
                       step = std::move(step)](Turn turn) mutable {
            auto operation = std::make_shared<Operation>(
                Operation{std::move(turn), key, QDeadlineTimer(options.deadline)});
            silence.start(kSilence);
            findKeychainRoute({q, [operation, step = std::move(step)](KeychainRoute route) mutable {
                operation->route = route;
                step(operation);
            }});
        }});
    }

    // The last step of each operation: its answer may destroy the keystore.
    template<class Value>
    void end(Callback<Value> &done, Value value)
    {
        silence.stop();
        if (std::exchange(isWaiting, false))
            Q_EMIT q->waiting(false);
        done(std::move(value));
    }

    void read(const OperationPtr &operation, Callback<Read> done);
    void readItem(const OperationPtr &operation, Callback<Read> done);
    void write(const OperationPtr &operation, SecretBytes blob, Callback<Changed> done);
    void writeItem(const OperationPtr &operation, SecretBytes blob, Callback<Changed> done);
    void remove(const OperationPtr &operation, Callback<Changed> done);
    void confirmRemoved(const OperationPtr &operation, Callback<Changed> done);
    void probe(const OperationPtr &operation, Callback<KeystoreState> done);
    // Why QtKeychain failed although the item (if needed) was there and unlocked before.
    void explain(const OperationPtr &operation, KeychainJobError error,
                 Callback<KeystoreError> done);

#ifdef WARIFU_SECRET_SERVICE
    using Entry = Result<SecretServiceEntry, KeystoreError>;
    enum class IfLocked { Unlock, Refuse };

    // The item, unlocked, or nothing: then the default collection is unlocked too (or absent), so
    // that "not found" is true. Locked otherwise.
    void findItem(const OperationPtr &operation, IfLocked ifLocked, Callback<Entry> done);
    // The collection for new items, unlocked.
    void findCollection(const OperationPtr &operation, IfLocked ifLocked, Callback<Entry> done);
    // Calls again() after unlocking entry, done(error) if that fails.
    template<class Again>
    void unlock(const OperationPtr &operation, const SecretServiceEntry &entry, Callback<Entry> done,
                Again again);

    SecretServiceProbe service;
#endif

    KeychainKeystore *const q;
    const KeychainOptions options;
    SerialQueue queue;
    QTimer silence;
    bool isWaiting = false;
};

} // namespace warifu::keystore
