// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/passphrase_keystore.h"

#include "core/base/durable_file.h"
#include "core/keystore/keystore_file.h"
#include "core/keystore/serial_queue.h"
#include "core/keystore/worker.h"

#include <QFileInfo>

#include <optional>
#include <vector>

namespace warifu::keystore {

namespace {

using Unlocked = Result<void, UnlockError>;
using Changed = Result<void, KeystoreError>;
using FileBytes = std::vector<std::uint8_t>;

UnlockError unlockError(FileError error)
{
    switch (error) {
    case FileError::Absent:
        return UnlockError::NoFile;
    case FileError::NoSpace:
        return UnlockError::NoSpace;
    case FileError::TooLarge:
        return UnlockError::Damaged;
    case FileError::NoAccess:
    case FileError::Broken:
        break;
    }
    return UnlockError::NoAccess;
}

UnlockError unlockError(KeystoreFileError error)
{
    switch (error) {
    case KeystoreFileError::WrongKey:
        return UnlockError::WrongPassphrase;
    case KeystoreFileError::NewerFormat:
        return UnlockError::NewerFormat;
    case KeystoreFileError::Damaged:
        break;
    }
    return UnlockError::Damaged;
}

// The cost comes from the file, so being out of bounds means that the file is not ours.
UnlockError unlockError(crypto::KdfError error)
{
    return error == crypto::KdfError::Memory ? UnlockError::Memory : UnlockError::Damaged;
}

Result<SecretBytes, crypto::KdfError> derive(const SecretBytes &passphrase,
                                             const KeystoreFileKdf &kdf)
{
    // The key is derived from the passphrase.
    return crypto::argon2id(passphrase.expose(), kdf.salt, kdf.cost);
}

} // namespace

// Every operation takes its turn; slow steps run on the worker while the turn is held, so that no
// operation sees another one half done.
class PassphraseKeystore::Private
{
public:
    Private(QString filePath, Entropy &source, crypto::Argon2Cost fresh)
        : path(std::move(filePath)), entropy(source), freshCost(fresh)
    {
    }

    struct Contents
    {
        KeystoreFileKdf kdf;
        SecretBytes key;
        KeystoreBlobs blobs;
    };

    [[nodiscard]] KeystoreFileKdf makeKdf()
    {
        KeystoreFileKdf kdf{freshCost, {}};
        entropy.fill(kdf.salt);
        return kdf;
    }

    // Reads and checks the file, without any key. bytes keeps what parsed looks into.
    struct Loaded
    {
        FileBytes bytes;
        ParsedKeystoreFile parsed;
    };
    [[nodiscard]] Result<Loaded, UnlockError> load() const
    {
        auto bytes = readFile(path, kMaxKeystoreFile);
        if (!bytes)
            return failure(unlockError(bytes.error()));
        Loaded loaded{std::move(*bytes), {}};
        const auto parsed = parseKeystoreFile(loaded.bytes); // moving a vector keeps its bytes
        if (!parsed)
            return failure(unlockError(parsed.error()));
        loaded.parsed = *parsed;
        return loaded;
    }

    [[nodiscard]] FileBytes sealed(const Contents &what)
    {
        return sealKeystoreFile(what.kdf, what.key, what.blobs, entropy);
    }

    // Writes the file on the worker, then calls done(Result<void, FileError>) here.
    template<class Done>
    void save(FileBytes bytes, Done done)
    {
        worker.run([target = path, bytes = std::move(bytes)] { return replaceFile(target, bytes); },
                   std::move(done));
    }

    void create(SecretBytes passphrase, Turn turn, Callback<Unlocked> done);
    void unlock(SecretBytes passphrase, Turn turn, Callback<Unlocked> done);
    void rekey(SecretBytes current, SecretBytes fresh, Turn turn, Callback<Unlocked> done);
    // Puts blob (nothing: removes) under name and saves.
    void change(const QString &name, std::optional<SecretBytes> blob, Turn turn,
                Callback<Changed> done);

    QString path;
    Entropy &entropy;
    const crypto::Argon2Cost freshCost;
    std::optional<Contents> contents; // while unlocked
    // Grows with each lock(): a step that began before it must not unlock again.
    std::uint64_t lockings = 0;
    SerialQueue queue;
    Worker worker; // last: it waits for its thread, which answers into the members above
};

void PassphraseKeystore::Private::create(SecretBytes passphrase, Turn turn,
                                         Callback<Unlocked> done)
{
    if (QFileInfo::exists(path))
        return done(failure(UnlockError::Exists));
    if (passphrase.isEmpty())
        return done(failure(UnlockError::WrongPassphrase));
    if (const auto made = makeFolder(QFileInfo(path).absolutePath()); !made)
        return done(failure(unlockError(made.error())));
    const KeystoreFileKdf kdf = makeKdf();
    worker.run([kdf, passphrase = std::move(passphrase)] { return derive(passphrase, kdf); },
               [this, kdf, before = lockings, turn = std::move(turn),
                done = std::move(done)](Result<SecretBytes, crypto::KdfError> key) mutable {
        if (!key)
            return done(failure(unlockError(key.error())));
        Contents fresh{kdf, std::move(*key), {}};
        FileBytes bytes = sealed(fresh);
        save(std::move(bytes), [this, before, fresh = std::move(fresh), turn = std::move(turn),
              done = std::move(done)](Result<void, FileError> saved) mutable {
            if (!saved)
                return done(failure(unlockError(saved.error())));
            if (before == lockings)
                contents = std::move(fresh);
            done({});
        });
    });
}

void PassphraseKeystore::Private::unlock(SecretBytes passphrase, Turn turn,
                                         Callback<Unlocked> done)
{
    auto loaded = load();
    if (!loaded)
        return done(failure(loaded.error()));
    const KeystoreFileKdf kdf = loaded->parsed.kdf;
    worker.run([kdf, passphrase = std::move(passphrase)] { return derive(passphrase, kdf); },
               [this, kdf, file = std::move(*loaded), before = lockings, turn = std::move(turn),
                done = std::move(done)](Result<SecretBytes, crypto::KdfError> key) mutable {
        if (!key)
            return done(failure(unlockError(key.error())));
        auto blobs = openKeystoreFile(file.parsed, *key);
        if (!blobs)
            return done(failure(unlockError(blobs.error())));
        if (before != lockings)
            return done(failure(UnlockError::NoAnswer));
        contents.emplace(Contents{kdf, std::move(*key), std::move(*blobs)});
        done({});
    });
}

void PassphraseKeystore::Private::rekey(SecretBytes current, SecretBytes fresh, Turn turn,
                                        Callback<Unlocked> done)
{
    if (fresh.isEmpty())
        return done(failure(UnlockError::WrongPassphrase));
    auto loaded = load();
    if (!loaded)
        return done(failure(loaded.error()));
    struct Keys
    {
        Result<SecretBytes, crypto::KdfError> current;
        Result<SecretBytes, crypto::KdfError> fresh;
    };
    const KeystoreFileKdf kdf = makeKdf();
    worker.run([oldKdf = loaded->parsed.kdf, kdf, current = std::move(current),
                fresh = std::move(fresh)] {
        return Keys{derive(current, oldKdf), derive(fresh, kdf)};
    }, [this, kdf, file = std::move(*loaded), before = lockings, turn = std::move(turn),
        done = std::move(done)](Keys keys) mutable {
        for (const auto *key : {&keys.current, &keys.fresh}) {
            if (!*key)
                return done(failure(unlockError(key->error())));
        }
        auto blobs = openKeystoreFile(file.parsed, *keys.current);
        if (!blobs)
            return done(failure(unlockError(blobs.error())));
        Contents changed{kdf, std::move(*keys.fresh), std::move(*blobs)};
        FileBytes bytes = sealed(changed);
        save(std::move(bytes), [this, before, changed = std::move(changed), turn = std::move(turn),
              done = std::move(done)](Result<void, FileError> saved) mutable {
            if (!saved)
                return done(failure(unlockError(saved.error())));
            if (contents && before == lockings)
                contents = std::move(changed);
            done({});
        });
    });
}

void PassphraseKeystore::Private::change(const QString &name, std::optional<SecretBytes> blob,
                                         Turn turn, Callback<Changed> done)
{
    if (!contents)
        return done(failure(KeystoreError::Locked));
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
    save(sealed(*contents), [this, name, old = std::move(old), before = lockings, turn = std::move(turn),
          done = std::move(done)](Result<void, FileError> saved) mutable {
        if (saved)
            return done({});
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
{
}

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
    d->queue.add({this, [this, passphrase = std::move(passphrase),
                         done = std::move(done)](Turn turn) mutable {
        d->create(std::move(passphrase), std::move(turn), std::move(done));
    }});
}

void PassphraseKeystore::unlock(SecretBytes passphrase, Callback<Unlocked> done)
{
    d->queue.add({this, [this, passphrase = std::move(passphrase),
                         done = std::move(done)](Turn turn) mutable {
        d->unlock(std::move(passphrase), std::move(turn), std::move(done));
    }});
}

void PassphraseKeystore::changePassphrase(SecretBytes current, SecretBytes fresh,
                                          Callback<Unlocked> done)
{
    d->queue.add({this, [this, current = std::move(current), fresh = std::move(fresh),
                         done = std::move(done)](Turn turn) mutable {
        d->rekey(std::move(current), std::move(fresh), std::move(turn), std::move(done));
    }});
}

void PassphraseKeystore::moveFile(const QString &path, Callback<Unlocked> done)
{
    d->queue.add({this, [this, path, done = std::move(done)](Turn turn) mutable {
        d->worker.run([from = d->path, path] { return renameFile(from, path); },
                      [this, path, turn = std::move(turn),
                       done = std::move(done)](Result<void, FileError> renamed) mutable {
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
    d->queue.add({this, [this, name, blob = std::move(blob),
                         done = std::move(done)](Turn turn) mutable {
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

} // namespace warifu::keystore
