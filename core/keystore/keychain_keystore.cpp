// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/keychain_keystore.h"

#include "core/keystore/keychain_keystore_private.h"

namespace warifu::keystore {

namespace {

#ifdef Q_OS_WIN
constexpr std::size_t kCapacity = 2048; // Credential Manager takes 2,560 bytes
#else
constexpr std::size_t kCapacity = 32'768;
#endif

} // namespace

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
