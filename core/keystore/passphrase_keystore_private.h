// SPDX-License-Identifier: Apache-2.0
#pragma once
// The state of a PassphraseKeystore and its operations.

#include "core/keystore/passphrase_keystore.h"

#include "core/base/durable_file.h"
#include "core/base/worker.h"
#include "core/keystore/keystore_file.h"
#include "core/keystore/serial_queue.h"

#include <optional>
#include <vector>

namespace warifu::keystore {

using Unlocked = Result<void, UnlockError>;
using Changed = Result<void, KeystoreError>;
using FileBytes = std::vector<std::uint8_t>;
using FileDigest = std::array<std::uint8_t, 32>;

[[nodiscard]] UnlockError unlockError(FileError error);

// Every operation takes its turn; slow steps run on the worker while the turn is held, so that no
// operation sees another one half done.
class PassphraseKeystore::Private
{
public:
    Private(QString filePath, Entropy &source, crypto::Argon2Cost fresh)
        : path(std::move(filePath))
        , entropy(source)
        , freshCost(fresh)
    {}

    struct Contents
    {
        KeystoreFileKdf kdf;
        SecretBytes key;
        KeystoreBlobs blobs;
        // Of the file that says the same; tells whether somebody else has replaced it since.
        FileDigest digest{};
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
    [[nodiscard]] Result<Loaded, UnlockError> load() const;

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

    // What another process has changed in the file, taken over.
    [[nodiscard]] Changed catchUp();

    // Reads the file, derives on the worker, then calls opened(Result<Contents, UnlockError>) here.
    template<class Opened>
    void openFile(SecretBytes passphrase, Opened opened); // passphrase_unlocking.cpp
    void create(SecretBytes passphrase, Turn turn, Callback<Unlocked> done);
    void unlock(SecretBytes passphrase, Turn turn, Callback<Unlocked> done);
    void verify(SecretBytes passphrase, Turn turn, Callback<Unlocked> done);
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

} // namespace warifu::keystore
