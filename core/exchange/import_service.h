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

// What it shares with the one that it meets.
enum class ConflictReason {
    SameKey,   // adding it would make a second copy of a key that is there
    SameNames, // another account, or a new key for it
};

// What an entry would mean in the vault.
struct Comparison
{
    RowState state = RowState::New;
    // Counts only for Conflict.
    ConflictReason reason = ConflictReason::SameKey;
    // The account of the vault that it meets: one in the trash only where there is no other. Null
    // for New, and where an earlier entry of the file stands in its way.
    accounts::AccountId account;
};

// An entry that is to be added.
struct Addition
{
    ImportedEntry entry;
    // It takes the place of this account, which goes to the trash; null: it is added beside all.
    accounts::AccountId replaces;
};

// For a second try after a commit that failed, or one of several uses of what was read.
[[nodiscard]] ImportedEntry copyOf(const ImportedEntry &entry);

class ImportService
{
public:
    using Ids = std::vector<accounts::AccountId>;

    ImportService(vault::Vault &vault, const Clock &clock, Entropy &entropy);

    // One for each entry, in their order. The vault has to be open.
    [[nodiscard]] std::vector<Comparison> compare(const std::vector<ImportedEntry> &entries) const;

    // All or nothing; delivers the new IDs in the additions' order. The first group becomes the
    // account's, further ones its tags. What replaces another account stands where that one stood,
    // and keeps its group, icon, note and pin where the file says nothing about them.
    void commit(std::vector<Addition> additions, Callback<Result<Ids, vault::VaultError>> done);

    // The way back, all or nothing: what was added goes to the trash, what was replaced comes back.
    // IDs that are gone meanwhile are passed over.
    void takeBack(Ids added, Ids replaced, Callback<Result<void, vault::VaultError>> done);

private:
    [[nodiscard]] std::uint64_t counterOfSame(const Addition &addition) const;

    vault::Vault &m_vault;
    const Clock &m_clock;
    Entropy &m_entropy;
};

} // namespace warifu::exchange
