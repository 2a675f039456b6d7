// SPDX-License-Identifier: Apache-2.0
#pragma once
// Moving to another keystore: everything is written there and read back, then the catalogue gets a
// wrap under the new keystore's secret, then the old keystore is emptied. Until the catalogue
// changes the old keystore is in force; until it is emptied either one opens the vault.

#include "core/vault/locked_operation.h"
#include "core/vault/page_io.h"

namespace warifu::vault {

class MoveOperation final : public LockedOperation
{
public:
    MoveOperation(Vault::Private &vault, keystore::Keystore &target,
                  Callback<Result<void, VaultError>> done)
        : LockedOperation(vault)
        , m_target(target)
        , m_done(std::move(done))
    {}

private:
    void run() override;
    void refuse(VaultError error) override;
    void abandon() override;

    void takeTargetItem(Result<SecretBytes, keystore::KeystoreError> blob);
    void writePages();
    void readBackPages(PageWriter::Outcome outcome);
    void writeItem();
    void readBackItem();
    void switchOver();
    // Pages of an earlier, interrupted move that lie behind ours.
    void removeLeftovers(std::size_t index);
    void emptySource(std::size_t index);
    void answer(Result<void, VaultError> result);

    keystore::Keystore &m_target;
    Callback<Result<void, VaultError>> m_done;
    keystore::Keystore *m_source = nullptr;
    SecretBytes m_secret; // the target's
    KeyWrap m_wrap;
    SecretBytes m_item;
    PageSet m_pages;
    PageSet m_readBack;
    std::vector<std::size_t> m_sourcePages; // to be removed
    std::unique_ptr<PageWriter> m_writer;
    std::unique_ptr<PageReader> m_reader;
    bool m_hasHappened = false;
};

} // namespace warifu::vault
