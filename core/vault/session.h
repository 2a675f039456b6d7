// SPDX-License-Identifier: Apache-2.0
#pragma once
// Everything that an open vault holds in memory; destroying it wipes it.

#include "core/base/file_lock.h"
#include "core/vault/catalogue_store.h"
#include "core/vault/key_wrap.h"
#include "core/vault/reconcile.h"
#include "core/vault/vault.h"

namespace warifu::vault {

struct Session
{
    SecretBytes key;            // K
    SecretBytes keychainSecret; // with passphraseKey it makes the KEK of the next wrap
    SecretBytes passphraseKey;  // empty without app passphrase
    KeyWrap wrap;
    VaultState state;
    PageSet pages;
    RecordIndex records;
    std::uint64_t generation = 0; // of the current catalogue file; the next one is higher
    // The current file as this session last read or wrote it; another one is another process's
    // work.
    std::optional<CatalogueStamp> stamp;
    // The current file is none to keep: written in the middle of a transaction, or unreadable.
    bool skipArchive = false;
    bool setDamagedAside = false;
    OpenReport report;

    [[nodiscard]] WrapKeys wrapKeys() const
    {
        // Lent for the length of a call to key_wrap.
        return {keychainSecret.expose(), passphraseKey.expose()};
    }
};

// Says in next, which will be saved, that pages are written along with it.
void notePagesWritten(VaultState &next, const Session &session);

// Whether the file that is replaced is kept as an older generation.
enum class Archive { Yes, No };

// Writes next as the current catalogue file, under generation + 1, and makes it the session's
// state. On failure the session keeps its state if the file kept it; if the file could not be
// flushed but is there, and cannot be put back, the session takes next as well: memory always says
// what the file says.
[[nodiscard]] Result<void, VaultError> saveState(Session &session, const CatalogueStore &store,
                                                 VaultState next, Archive archive,
                                                 Entropy &entropy);

// Puts the session's wrap into every older file that carries another one. True when none is left.
[[nodiscard]] bool rewrapOlderFiles(const Session &session, const CatalogueStore &store);

// Aborted revisions may be forgotten once no page can hold their records any more: every page was
// read and says what it should.
void forgetAborted(Session &session);

[[nodiscard]] VaultError toVaultError(FileError error);
[[nodiscard]] VaultError toVaultError(FileLockError error);
[[nodiscard]] VaultError toVaultError(keystore::KeystoreError error);
[[nodiscard]] VaultError toVaultError(crypto::KdfError error);

} // namespace warifu::vault
