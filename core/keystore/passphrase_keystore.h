// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keystore in one encrypted file under a mandatory passphrase, for computers without a keychain.
// The file is Argon2id + AES-256-GCM and replaced whole (docs/formats/keystore-file.md).

#include "core/keystore/keystore.h"

#include "core/base/environment.h"
#include "core/crypto/argon2id.h"

#include <QObject>

#include <memory>

namespace warifu::keystore {

enum class UnlockError {
    WrongPassphrase,
    Damaged,     // the file is not ours or was changed
    NewerFormat, // the file was written by a newer Warifu
    NoFile,      // create() first
    Exists,      // create() over an existing file is refused
    NoAccess,    // cannot be read or written
    NoSpace,
    Memory,   // not enough memory for the key derivation
    NoAnswer, // the key derivation was cancelled
};

class PassphraseKeystore final : public QObject, public Keystore
{
    Q_OBJECT
public:
    PassphraseKeystore(QString path, Entropy &entropy, crypto::Argon2Cost cost = {});
    ~PassphraseKeystore() override;

    [[nodiscard]] bool fileExists() const;
    // Derivation runs on a worker thread; the passphrase is UTF-8, wiped afterwards. An empty
    // passphrase is never right. After create() the store is unlocked.
    void create(SecretBytes passphrase, Callback<Result<void, UnlockError>> done);
    void unlock(SecretBytes passphrase, Callback<Result<void, UnlockError>> done);
    void changePassphrase(SecretBytes current, SecretBytes fresh,
                          Callback<Result<void, UnlockError>> done);
    // Is it the one that opens the file as it is now? Derives once, writes and unlocks nothing.
    void verifyPassphrase(SecretBytes passphrase, Callback<Result<void, UnlockError>> done);
    // Renames the file within its folder, replacing what is there; the store goes on with it.
    void moveFile(const QString &path, Callback<Result<void, UnlockError>> done);
    // Wipes the key and the blobs; reads answer Locked from now on.
    void lock();
    [[nodiscard]] bool isUnlocked() const;

    [[nodiscard]] std::size_t capacity() const override;
    void probe(Callback<KeystoreState> done) override;
    void read(const QString &name, Callback<Result<SecretBytes, KeystoreError>> done) override;
    void write(const QString &name, SecretBytes blob,
               Callback<Result<void, KeystoreError>> done) override;
    void remove(const QString &name, Callback<Result<void, KeystoreError>> done) override;
    // Reads the file again if it is another one than the last that was read or written. A file that
    // is gone is no change: the next write makes it again.
    void refresh(Callback<Result<void, KeystoreError>> done) override;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace warifu::keystore
