// SPDX-License-Identifier: Apache-2.0
#pragma once
// Brings what was read from a foreign file into the vault: says first what each entry would mean
// there, then adds the chosen ones in one transaction.

#include "core/exchange/import_result.h"

#include "core/base/callback.h"
#include "core/base/environment.h"
#include "core/vault/vault.h"

#include <vector>

namespace warifu::exchange {

enum class RowState {
    New,
    Same,     // the vault, or an earlier entry of the file, has this secret with these names
    Conflict, // it has the secret under other names, or another secret under these names
};

class ImportService
{
public:
    ImportService(vault::Vault &vault, const Clock &clock, Entropy &entropy);

    // One state an entry, in their order. The vault has to be open.
    [[nodiscard]] std::vector<RowState> compare(const std::vector<ImportedEntry> &entries) const;

    // All or nothing; delivers the new IDs in the entries' order. The first group becomes the
    // account's, further ones its tags.
    void commit(std::vector<ImportedEntry> entries,
                Callback<Result<std::vector<accounts::AccountId>, vault::VaultError>> done);

private:
    vault::Vault &m_vault;
    const Clock &m_clock;
    Entropy &m_entropy;
};

} // namespace warifu::exchange
