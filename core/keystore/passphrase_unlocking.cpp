// SPDX-License-Identifier: Apache-2.0
// What needs the passphrase: making the file, unlocking it, verifying and changing the
// passphrase.
#include "core/crypto/digest.h"
#include "core/keystore/passphrase_keystore_private.h"

#include <QFileInfo>

namespace warifu::keystore {

UnlockError unlockError(FileError error)
{
    switch (error) {
    case FileError::Absent:
        return UnlockError::NoFile;
    case FileError::NoSpace:
        return UnlockError::NoSpace;
    case FileError::TooLarge:
    case FileError::Exists:
        return UnlockError::Damaged;
    case FileError::NoAccess:
    case FileError::Broken:
        break;
    }
    return UnlockError::NoAccess;
}

namespace {

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

Result<PassphraseKeystore::Private::Loaded, UnlockError> PassphraseKeystore::Private::load() const
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

void PassphraseKeystore::Private::create(SecretBytes passphrase, Turn turn, Callback<Unlocked> done)
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
                   if (QFileInfo::exists(path))
                       return done(failure(UnlockError::Exists)); // made by somebody else meanwhile
                   Contents fresh{kdf, std::move(*key), {}, {}};
                   FileBytes bytes = sealed(fresh);
                   fresh.digest = crypto::sha256(bytes);
                   save(std::move(bytes),
                        [this, before, fresh = std::move(fresh), turn = std::move(turn),
                         done = std::move(done)](Result<void, FileError> saved) mutable {
                            if (!saved)
                                return done(failure(unlockError(saved.error())));
                            if (before == lockings)
                                contents = std::move(fresh);
                            done({});
                        });
               });
}

template<class Opened>
void PassphraseKeystore::Private::openFile(SecretBytes passphrase, Opened opened)
{
    auto loaded = load();
    if (!loaded)
        return opened(failure(loaded.error()));
    const KeystoreFileKdf kdf = loaded->parsed.kdf;
    worker.run(
        [kdf, passphrase = std::move(passphrase)] { return derive(passphrase, kdf); },
        [kdf, file = std::move(*loaded),
         opened = std::move(opened)](Result<SecretBytes, crypto::KdfError> key) mutable {
            if (!key)
                return opened(failure(unlockError(key.error())));
            auto blobs = openKeystoreFile(file.parsed, *key);
            if (!blobs)
                return opened(failure(unlockError(blobs.error())));
            opened(Contents{kdf, std::move(*key), std::move(*blobs), crypto::sha256(file.bytes)});
        });
}

void PassphraseKeystore::Private::unlock(SecretBytes passphrase, Turn turn, Callback<Unlocked> done)
{
    openFile(std::move(passphrase),
             [this, before = lockings, turn = std::move(turn),
              done = std::move(done)](Result<Contents, UnlockError> opened) mutable {
                 if (!opened)
                     return done(failure(opened.error()));
                 if (before != lockings)
                     return done(failure(UnlockError::NoAnswer));
                 contents.emplace(std::move(*opened));
                 done({});
             });
}

void PassphraseKeystore::Private::verify(SecretBytes passphrase, Turn turn, Callback<Unlocked> done)
{
    openFile(std::move(passphrase),
             [turn = std::move(turn),
              done = std::move(done)](const Result<Contents, UnlockError> &opened) mutable {
                 if (opened)
                     done({});
                 else
                     done(failure(opened.error()));
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
    worker.run(
        [oldKdf = loaded->parsed.kdf, kdf, current = std::move(current), fresh = std::move(fresh)] {
            return Keys{derive(current, oldKdf), derive(fresh, kdf)};
        },
        [this, kdf, file = std::move(*loaded), before = lockings, turn = std::move(turn),
         done = std::move(done)](Keys keys) mutable {
            for (const auto *key : {&keys.current, &keys.fresh}) {
                if (!*key)
                    return done(failure(unlockError(key->error())));
            }
            auto blobs = openKeystoreFile(file.parsed, *keys.current);
            if (!blobs)
                return done(failure(unlockError(blobs.error())));
            Contents changed{kdf, std::move(*keys.fresh), std::move(*blobs), {}};
            FileBytes bytes = sealed(changed);
            changed.digest = crypto::sha256(bytes);
            save(std::move(bytes),
                 [this, before, changed = std::move(changed), turn = std::move(turn),
                  done = std::move(done)](Result<void, FileError> saved) mutable {
                     if (!saved)
                         return done(failure(unlockError(saved.error())));
                     if (contents && before == lockings)
                         contents = std::move(changed);
                     done({});
                 });
        });
}

} // namespace warifu::keystore
