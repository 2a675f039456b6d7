// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/passphrase_keystore.h"

#include "core/crypto/digest.h"
#include "core/keystore/passphrase_keystore_private.h"

#include <QFileInfo>

namespace warifu::keystore {

Changed PassphraseKeystore::Private::catchUp()
{
    if (!contents)
        return failure(KeystoreError::Locked);
    const auto bytes = readFile(path, kMaxKeystoreFile);
    if (!bytes && bytes.error() == FileError::Absent)
        return {};
    if (!bytes)
        return failure(bytes.error() == FileError::NoAccess ? KeystoreError::Denied
                                                            : KeystoreError::Failed);
    const FileDigest digest = crypto::sha256(*bytes);
    if (digest == contents->digest)
        return {};
    const auto parsed = parseKeystoreFile(*bytes);
    if (!parsed)
        return failure(KeystoreError::Damaged);
    auto blobs = openKeystoreFile(*parsed, contents->key);
    if (blobs) {
        contents->blobs = std::move(*blobs);
        contents->digest = digest;
        return {};
    }
    if (blobs.error() != KeystoreFileError::WrongKey)
        return failure(KeystoreError::Damaged);
    // Another passphrase was set.
    ++lockings;
    contents.reset();
    return failure(KeystoreError::Locked);
}

void PassphraseKeystore::Private::change(const QString &name, std::optional<SecretBytes> blob,
                                         Turn turn, Callback<Changed> done)
{
    // The file is replaced whole, and must not lose what somebody else put into it.
    if (const auto known = catchUp(); !known)
        return done(failure(known.error()));
    KeystoreBlobs &blobs = contents->blobs;
    const auto found = blobs.find(name);
    if (!blob && found == blobs.end())
        return done({});
    if (blob && found == blobs.end() && blobs.size() >= kMaxKeystoreBlobs)
        return done(failure(KeystoreError::Failed));
    std::optional<SecretBytes> old;
    if (found != blobs.end())
        old = std::move(found->second);
    if (blob)
        blobs[name] = std::move(*blob);
    else
        blobs.erase(found);
    FileBytes bytes = sealed(*contents);
    const FileDigest digest = crypto::sha256(bytes);
    save(std::move(bytes),
         [this, name, digest, old = std::move(old), before = lockings, turn = std::move(turn),
          done = std::move(done)](Result<void, FileError> saved) mutable {
             if (saved) {
                 if (contents && before == lockings)
                     contents->digest = digest;
                 return done({});
             }
             // Memory goes back to what the file still says.
             if (contents && before == lockings) {
                 if (old)
                     contents->blobs[name] = std::move(*old);
                 else
                     contents->blobs.erase(name);
             }
             done(failure(saved.error() == FileError::NoAccess ? KeystoreError::Denied
                                                               : KeystoreError::Failed));
         });
}

PassphraseKeystore::PassphraseKeystore(QString path, Entropy &entropy, crypto::Argon2Cost cost)
    : d(std::make_unique<Private>(std::move(path), entropy, cost))
{}

PassphraseKeystore::~PassphraseKeystore() = default;

bool PassphraseKeystore::fileExists() const
{
    return QFileInfo::exists(d->path);
}

bool PassphraseKeystore::isUnlocked() const
{
    return d->contents.has_value();
}

std::size_t PassphraseKeystore::capacity() const
{
    return kMaxKeystoreBlob;
}

void PassphraseKeystore::lock()
{
    ++d->lockings;
    d->contents.reset();
}

void PassphraseKeystore::create(SecretBytes passphrase, Callback<Unlocked> done)
{
    d->queue.add(
        {this,
         [this, passphrase = std::move(passphrase), done = std::move(done)](Turn turn) mutable {
             d->create(std::move(passphrase), std::move(turn), std::move(done));
         }});
}

void PassphraseKeystore::unlock(SecretBytes passphrase, Callback<Unlocked> done)
{
    d->queue.add(
        {this,
         [this, passphrase = std::move(passphrase), done = std::move(done)](Turn turn) mutable {
             d->unlock(std::move(passphrase), std::move(turn), std::move(done));
         }});
}

void PassphraseKeystore::changePassphrase(SecretBytes current, SecretBytes fresh,
                                          Callback<Unlocked> done)
{
    d->queue.add({this,
                  [this, current = std::move(current), fresh = std::move(fresh),
                   done = std::move(done)](Turn turn) mutable {
                      d->rekey(std::move(current), std::move(fresh), std::move(turn),
                               std::move(done));
                  }});
}

void PassphraseKeystore::verifyPassphrase(SecretBytes passphrase, Callback<Unlocked> done)
{
    d->queue.add(
        {this,
         [this, passphrase = std::move(passphrase), done = std::move(done)](Turn turn) mutable {
             d->verify(std::move(passphrase), std::move(turn), std::move(done));
         }});
}

void PassphraseKeystore::moveFile(const QString &path, Callback<Unlocked> done)
{
    d->queue.add({this, [this, path, done = std::move(done)](Turn turn) mutable {
                      d->worker.run([from = d->path, path] { return renameFile(from, path); },
                                    [this, path, turn = std::move(turn), done = std::move(done)](
                                        Result<void, FileError> renamed) mutable {
                                        if (!renamed)
                                            return done(failure(unlockError(renamed.error())));
                                        d->path = path;
                                        done({});
                                    });
                  }});
}

void PassphraseKeystore::probe(Callback<KeystoreState> done)
{
    d->queue.add({this, [this, done = std::move(done)](Turn) mutable {
                      done(d->contents ? KeystoreState::Ready : KeystoreState::Locked);
                  }});
}

void PassphraseKeystore::read(const QString &name,
                              Callback<Result<SecretBytes, KeystoreError>> done)
{
    d->queue.add({this, [this, name, done = std::move(done)](Turn) mutable {
                      if (!d->contents)
                          return done(failure(KeystoreError::Locked));
                      const auto found = d->contents->blobs.find(name);
                      if (found == d->contents->blobs.end())
                          return done(failure(KeystoreError::NotFound));
                      done(found->second.clone());
                  }});
}

void PassphraseKeystore::write(const QString &name, SecretBytes blob, Callback<Changed> done)
{
    d->queue.add(
        {this, [this, name, blob = std::move(blob), done = std::move(done)](Turn turn) mutable {
             if (blob.size() > kMaxKeystoreBlob)
                 return done(failure(KeystoreError::TooLarge));
             if (!isKeystoreName(name))
                 return done(failure(KeystoreError::Failed));
             d->change(name, std::move(blob), std::move(turn), std::move(done));
         }});
}

void PassphraseKeystore::remove(const QString &name, Callback<Changed> done)
{
    d->queue.add({this, [this, name, done = std::move(done)](Turn turn) mutable {
                      d->change(name, std::nullopt, std::move(turn), std::move(done));
                  }});
}

void PassphraseKeystore::refresh(Callback<Changed> done)
{
    d->queue.add({this, [this, done = std::move(done)](Turn) mutable { done(d->catchUp()); }});
}

} // namespace warifu::keystore
