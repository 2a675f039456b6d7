// SPDX-License-Identifier: Apache-2.0
// What is asked around QtKeychain: is the item there, is it locked, why did a job fail.
#include "core/keystore/keychain_keystore_private.h"

namespace warifu::keystore {

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

} // namespace warifu::keystore
