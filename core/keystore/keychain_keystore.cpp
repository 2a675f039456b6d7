// SPDX-License-Identifier: Apache-2.0
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

namespace {

using Read = Result<SecretBytes, KeystoreError>;
using Changed = Result<void, KeystoreError>;

// After this long somebody who waits wants to know why.
constexpr std::chrono::milliseconds kSilence{1000};

#ifdef Q_OS_WIN
constexpr std::size_t kCapacity = 2048; // Credential Manager takes 2,560 bytes
#else
constexpr std::size_t kCapacity = 32'768;
#endif

// What QtKeychain says, where nothing better can be found out. With a Secret Service, Denied is
// libsecret's "is locked".
KeystoreError keystoreError(KeychainJobError error, KeychainRoute route)
{
    switch (error) {
    case KeychainJobError::NotFound:
        return KeystoreError::NotFound;
    case KeychainJobError::DeniedByUser:
        return KeystoreError::Denied;
    case KeychainJobError::Denied:
        return route == KeychainRoute::SecretService ? KeystoreError::Locked
                                                     : KeystoreError::Denied;
    case KeychainJobError::NoBackend:
        return KeystoreError::NoService;
    case KeychainJobError::NoAnswer:
        return KeystoreError::NoAnswer;
    case KeychainJobError::Other:
        break;
    }
    return KeystoreError::Failed;
}

} // namespace

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

#ifdef WARIFU_SECRET_SERVICE

template<class Again>
void KeychainKeystore::Private::unlock(const OperationPtr &operation,
                                       const SecretServiceEntry &entry, Callback<Entry> done,
                                       Again again)
{
    service.unlock(entry.object, operation->rest(),
                   {q, [done = std::move(done), again = std::move(again)](Changed unlocked) mutable {
        if (!unlocked)
            return done(failure(unlocked.error()));
        again(std::move(done));
    }});
}

void KeychainKeystore::Private::findItem(const OperationPtr &operation, IfLocked ifLocked,
                                         Callback<Entry> done)
{
    service.findItem(options.service, operation->key, operation->rest(),
                     {q, [this, operation, ifLocked, done = std::move(done)](Entry item) mutable {
        if (!item || (item->exists() && !item->isLocked))
            return done(std::move(item));
        if (item->exists()) {
            if (ifLocked == IfLocked::Refuse)
                return done(failure(KeystoreError::Locked));
            return unlock(operation, *item, std::move(done),
                          [this, operation](Callback<Entry> next) {
                findItem(operation, IfLocked::Refuse, std::move(next));
            });
        }
        // Some services hide the items of a locked collection.
        service.findCollection(operation->rest(),
                               {q, [this, operation, ifLocked,
                                    done = std::move(done)](Entry collection) mutable {
            if (!collection)
                return done(failure(collection.error()));
            if (!collection->isLocked)
                return done(SecretServiceEntry{});
            if (ifLocked == IfLocked::Refuse)
                return done(failure(KeystoreError::Locked));
            unlock(operation, *collection, std::move(done),
                   [this, operation](Callback<Entry> next) {
                findItem(operation, IfLocked::Refuse, std::move(next));
            });
        }});
    }});
}

void KeychainKeystore::Private::findCollection(const OperationPtr &operation, IfLocked ifLocked,
                                               Callback<Entry> done)
{
    service.findCollection(operation->rest(), {q, [this, operation, ifLocked,
                                                   done = std::move(done)](Entry entry) mutable {
        if (!entry || !entry->isLocked)
            return done(std::move(entry));
        if (ifLocked == IfLocked::Refuse)
            return done(failure(KeystoreError::Locked));
        unlock(operation, *entry, std::move(done), [this, operation](Callback<Entry> next) {
            findCollection(operation, IfLocked::Refuse, std::move(next));
        });
    }});
}

#endif

void KeychainKeystore::Private::explain(const OperationPtr &operation, KeychainJobError error,
                                        Callback<KeystoreError> done)
{
#ifdef WARIFU_SECRET_SERVICE
    if (operation->route == KeychainRoute::SecretService && error != KeychainJobError::NoAnswer)
        return findItem(operation, IfLocked::Refuse,
                        {q, [error, done = std::move(done)](Entry item) mutable {
            if (!item)
                return done(item.error());
            // The service shows the item and does not give it: somebody said no to its question.
            if (error == KeychainJobError::NotFound)
                return done(item->exists() ? KeystoreError::Denied : KeystoreError::NotFound);
            done(keystoreError(error, KeychainRoute::SecretService));
        }});
#endif
    done(keystoreError(error, operation->route));
}

void KeychainKeystore::Private::read(const OperationPtr &operation, Callback<Read> done)
{
#ifdef WARIFU_SECRET_SERVICE
    if (operation->route == KeychainRoute::SecretService)
        return findItem(operation, IfLocked::Unlock,
                        {q, [this, operation, done = std::move(done)](Entry item) mutable {
            if (!item)
                return end<Read>(done, failure(item.error()));
            if (!item->exists())
                return end<Read>(done, failure(KeystoreError::NotFound));
            readItem(operation, std::move(done));
        }});
#endif
    readItem(operation, std::move(done));
}

void KeychainKeystore::Private::readItem(const OperationPtr &operation, Callback<Read> done)
{
    readKeychain(options.service, operation->key, operation->rest(),
                 {q, [this, operation, done = std::move(done)](KeychainJobResult got) mutable {
        if (got)
            return end<Read>(done, std::move(*got));
        if (operation->tryAgain(got.error()))
            return readItem(operation, std::move(done));
        explain(operation, got.error(),
                {q, [this, operation, done = std::move(done)](KeystoreError why) mutable {
            end<Read>(done, failure(why));
        }});
    }});
}

void KeychainKeystore::Private::write(const OperationPtr &operation, SecretBytes blob,
                                      Callback<Changed> done)
{
#ifdef WARIFU_SECRET_SERVICE
    if (operation->route == KeychainRoute::SecretService)
        return findCollection(operation, IfLocked::Unlock,
                              {q, [this, operation, blob = std::move(blob),
                                   done = std::move(done)](Entry collection) mutable {
            if (!collection)
                return end<Changed>(done, failure(collection.error()));
            writeItem(operation, std::move(blob), std::move(done));
        }});
#endif
    writeItem(operation, std::move(blob), std::move(done));
}

void KeychainKeystore::Private::writeItem(const OperationPtr &operation, SecretBytes blob,
                                          Callback<Changed> done)
{
    // Shared with the answer, for a second try.
    const auto content = std::make_shared<SecretBytes>(std::move(blob));
    writeKeychain(options.service, operation->key, *content, operation->rest(),
                  {q, [this, operation, content,
                       done = std::move(done)](KeychainJobResult got) mutable {
        if (got)
            return end<Changed>(done, {});
        if (operation->tryAgain(got.error()))
            return writeItem(operation, std::move(*content), std::move(done));
        explain(operation, got.error(),
                {q, [this, operation, done = std::move(done)](KeystoreError why) mutable {
            // Writing has no "not found".
            end<Changed>(done, failure(why == KeystoreError::NotFound ? KeystoreError::Failed
                                                                      : why));
        }});
    }});
}

void KeychainKeystore::Private::remove(const OperationPtr &operation, Callback<Changed> done)
{
    const auto ask = [this, operation](Callback<Changed> next) {
        removeKeychain(options.service, operation->key, operation->rest(),
                       {q, [this, operation, next = std::move(next)](KeychainJobResult got) mutable {
            // Its word is worth little either way, except that nobody answered.
            if (!got && got.error() == KeychainJobError::NoAnswer)
                return end<Changed>(next, failure(KeystoreError::NoAnswer));
            confirmRemoved(operation, std::move(next));
        }});
    };
#ifdef WARIFU_SECRET_SERVICE
    if (operation->route == KeychainRoute::SecretService)
        return findItem(operation, IfLocked::Unlock,
                        {q, [this, operation, ask, done = std::move(done)](Entry item) mutable {
            if (!item)
                return end<Changed>(done, failure(item.error()));
            if (!item->exists())
                return end<Changed>(done, {});
            ask(std::move(done));
        }});
#endif
    ask(std::move(done));
}

void KeychainKeystore::Private::confirmRemoved(const OperationPtr &operation,
                                               Callback<Changed> done)
{
#ifdef WARIFU_SECRET_SERVICE
    if (operation->route == KeychainRoute::SecretService)
        return findItem(operation, IfLocked::Refuse,
                        {q, [this, operation, done = std::move(done)](Entry item) mutable {
            if (!item)
                return end<Changed>(done, failure(item.error()));
            if (item->exists())
                return end<Changed>(done, failure(KeystoreError::Failed));
            end<Changed>(done, {});
        }});
#endif
    readKeychain(options.service, operation->key, operation->rest(),
                 {q, [this, operation, done = std::move(done)](KeychainJobResult got) mutable {
        if (got)
            return end<Changed>(done, failure(KeystoreError::Failed));
        if (got.error() == KeychainJobError::NotFound)
            return end<Changed>(done, {});
        end<Changed>(done, failure(keystoreError(got.error(), operation->route)));
    }});
}

void KeychainKeystore::Private::probe(const OperationPtr &operation, Callback<KeystoreState> done)
{
    if (isKeychainStuck())
        return end(done, KeystoreState::NoAnswer);
#ifdef WARIFU_SECRET_SERVICE
    if (operation->route == KeychainRoute::SecretService)
        return service.findCollection(operation->rest(),
                                      {q, [this, operation, done = std::move(done)](
                                              Entry collection) mutable {
            if (collection)
                return end(done, collection->isLocked ? KeystoreState::Locked
                                                      : KeystoreState::Ready);
            switch (collection.error()) {
            case KeystoreError::NoService:
                return end(done, KeystoreState::NoService);
            case KeystoreError::NoAnswer:
                return end(done, KeystoreState::NoAnswer);
            case KeystoreError::Locked:
                return end(done, KeystoreState::Locked);
            default:
                // Reading will tell what is wrong.
                return end(done, KeystoreState::Ready);
            }
        }});
#endif
    end(done, KeystoreState::Ready);
}

KeychainKeystore::KeychainKeystore(KeychainOptions options)
    : d(std::make_unique<Private>(this, std::move(options)))
{
}

KeychainKeystore::~KeychainKeystore() = default;

std::size_t KeychainKeystore::capacity() const
{
    return kCapacity;
}

void KeychainKeystore::probe(Callback<KeystoreState> done)
{
    d->begin({}, [this, done = std::move(done)](const Private::OperationPtr &operation) mutable {
        d->probe(operation, std::move(done));
    });
}

void KeychainKeystore::read(const QString &name, Callback<Read> done)
{
    d->begin(name, [this, done = std::move(done)](const Private::OperationPtr &operation) mutable {
        if (isKeychainStuck())
            return d->end<Read>(done, failure(KeystoreError::NoAnswer));
        d->read(operation, std::move(done));
    });
}

void KeychainKeystore::write(const QString &name, SecretBytes blob, Callback<Changed> done)
{
    d->begin(name, [this, blob = std::move(blob),
                    done = std::move(done)](const Private::OperationPtr &operation) mutable {
        if (blob.size() > kCapacity)
            return d->end<Changed>(done, failure(KeystoreError::TooLarge));
        if (isKeychainStuck())
            return d->end<Changed>(done, failure(KeystoreError::NoAnswer));
        d->write(operation, std::move(blob), std::move(done));
    });
}

void KeychainKeystore::remove(const QString &name, Callback<Changed> done)
{
    d->begin(name, [this, done = std::move(done)](const Private::OperationPtr &operation) mutable {
        if (isKeychainStuck())
            return d->end<Changed>(done, failure(KeystoreError::NoAnswer));
        d->remove(operation, std::move(done));
    });
}

} // namespace warifu::keystore
