// SPDX-License-Identifier: Apache-2.0
#pragma once
// The common part of opening and of reading pages again: read, reconcile, tell, then put right on
// disk and in the keystore what was found to be behind.

#include "core/vault/keychain_item.h"
#include "core/vault/locked_operation.h"
#include "core/vault/page_io.h"

namespace warifu::vault {

class LoadOperation : public LockedOperation
{
public:
    LoadOperation(Vault::Private &vault, Callback<Result<OpenReport, VaultError>> done)
        : LockedOperation(vault)
        , m_done(std::move(done))
    {}

protected:
    void abandon() override;
    void refuse(VaultError error) override;

    // d.session has key, wrap and state; pages are read, the vault opens, the caller hears.
    void loadPages(bool isProbing);
    void answer(Result<OpenReport, VaultError> result);

    // What opening found to be put right.
    bool m_mustSave = false;
    bool m_mustWriteKeychainItem = false;
    // There was no file at all: perhaps nothing to rebuild, because create() was interrupted.
    bool m_mayBeNew = false;

private:
    // What is known so far becomes visible.
    void publish();
    void settle(std::optional<VaultError> pageError);
    // Writes what the catalogue should say, before anybody is told what was wrong with it: what is
    // told once must not be found again by the next program that opens the vault.
    void persist();
    void putRight();
    void sweep();
    void save();

    VaultState m_base; // before reconciliation
    std::unique_ptr<PageReader> m_reader;
    std::unique_ptr<PageWriter> m_writer;
    Callback<Result<OpenReport, VaultError>> m_done;
    bool m_isProbing = false;
    bool m_catalogueChanged = false;
    bool m_isPersisted = false; // by persist()
    bool m_isWhole = true;      // what is known may be written
};

} // namespace warifu::vault
