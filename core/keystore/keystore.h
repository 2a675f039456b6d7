// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: a few named binary blobs in the safest place the system offers. Two implementations,
// KeychainKeystore and PassphraseKeystore; one contract test (tests/support/keystore_contract.h).

#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>

namespace warifu::keystore {

// Why a blob could not be had; each has its own remedy on screen.
enum class KeystoreError {
    NotFound,  // the store answered, is unlocked, and has no such blob
    Locked,    // locked, and the unlock prompt was dismissed or cannot be shown
    Denied,    // the user or the system refused
    NoService, // no keychain service on this computer (no bus, not installed)
    NoAnswer,  // it did not answer within the deadline
    TooLarge,  // above capacity()
    Damaged,   // it answered with something that is not ours
    Failed,    // any other failure of the store (disk full, for example); nothing was changed
};

// What a look at the store without reading a secret tells.
enum class KeystoreState { Ready, Locked, NoService, NoAnswer };

class Keystore
{
public:
    virtual ~Keystore() = default;

    // Largest blob in bytes: 2,048 on Windows, 32 KiB elsewhere.
    [[nodiscard]] virtual std::size_t capacity() const = 0;

    // Each call delivers exactly once, from the event loop, in the order of the calls, within the
    // store's deadline, and not at all once the callback's context is gone.
    virtual void probe(Callback<KeystoreState> done) = 0;
    virtual void read(const QString &name, Callback<Result<SecretBytes, KeystoreError>> done) = 0;
    // Replaces the blob whole. On failure the old one is still there.
    virtual void write(const QString &name, SecretBytes blob,
                       Callback<Result<void, KeystoreError>> done) = 0;
    // Success also when there was none; success means that it was read back as absent.
    virtual void remove(const QString &name, Callback<Result<void, KeystoreError>> done) = 0;
    // For a store that keeps in memory what others may change on disk: takes their changes over.
    // Locked when it can no longer be read with the key that is known; it has locked itself then.
    virtual void refresh(Callback<Result<void, KeystoreError>> done) { done.later({}); }
};

} // namespace warifu::keystore
