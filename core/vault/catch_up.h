// SPDX-License-Identifier: Apache-2.0
#pragma once
// Taking over what another process has changed since the session last read or wrote the catalogue:
// the catalogue, the pages if they were written, a new wrap if we hold its keys. Under the lock.

#include "core/vault/page_io.h"
#include "core/vault/vault_private.h"

namespace warifu::vault {

class CatchUp
{
public:
    enum class Outcome {
        Same,    // nothing has changed
        Changed, // the session says what disk and keystore say
        Lost,    // another passphrase, keystore or vault: this session has no part in it any more
    };
    using Done = Callback<Result<Outcome, VaultError>>;

    // The vault is open. The death of the context ends the work silently.
    CatchUp(Vault::Private &vault, QObject *context) : d(vault), m_context(context) {}
    // After an error the session is as before, and must not be written.
    void run(Done done);

private:
    // What there is to do, by the look of the current file.
    [[nodiscard]] Result<Outcome, VaultError> compare();
    [[nodiscard]] Outcome judgeUnreadable();
    [[nodiscard]] bool holdsKeysOf(const KeyWrap &wrap) const;
    void refreshKeystore();
    void readPages();
    void adopt(PageSet pages, std::optional<VaultError> pageError);

    Vault::Private &d;
    QObject *m_context;
    Done m_done;
    Outcome m_outcome = Outcome::Same;
    CatalogueFile m_file;
    VaultState m_state; // of m_file
    PageSet m_pages;
    std::unique_ptr<PageReader> m_reader;
};

// Is the current file the one that the session last read or wrote? One small file is read.
[[nodiscard]] bool isUpToDate(const Session &session, const CatalogueStore &files);

} // namespace warifu::vault
