// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the catalogue file holds besides the accounts, and its form as bytes: sections with a
// number, so that what a later Warifu adds is carried along and not lost.

#include "core/accounts/catalogue.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <map>
#include <memory>
#include <vector>

namespace warifu::vault {

// The record of a purged account must not come back from a page that could not be rewritten:
// records of this id up to this revision are dead.
struct Tombstone
{
    accounts::AccountId id;
    std::uint64_t revision = 0;
    bool operator==(const Tombstone &) const = default;
};

inline constexpr std::size_t kMaxTombstones = 10'000;
inline constexpr std::size_t kMaxAborted = 10'000;
inline constexpr std::size_t kMaxPages = 100'000;

struct VaultState
{
    accounts::Catalogue catalogue;
    // Where each record is expected; tells why a missing one is missing.
    std::map<accounts::AccountId, std::size_t> placement;
    std::size_t pages = 0; // to be read at opening
    // Archived generations so far; chooses the file for the next one.
    std::uint64_t archived = 0;
    // Older files or the keychain may still carry a wrap from before the last change.
    bool staleWraps = false;
    // A transaction in work, or one that failed: records with these revisions are dead.
    std::vector<std::uint64_t> aborted;
    std::vector<Tombstone> tombstones;
    // The generation that came with the last writing of pages; 0: unknown. Whoever has read the
    // pages since need not read them again.
    std::uint64_t pagesWritten = 0;
    // Sections of other rooms (vault.h, Section) and of a later version, verbatim.
    std::vector<std::pair<std::uint16_t, std::shared_ptr<const SecretBytes>>> unknown;
};

enum class StateError {
    Truncated,
    NewerFormat,
    BadValue,  // out of bounds, or a section twice or missing
    Catalogue, // the accounts within are not readable
};

// nullptr where there is none.
[[nodiscard]] std::shared_ptr<const SecretBytes> findSection(const VaultState &state,
                                                             std::uint16_t number);
// Replaces the section, or removes it when bytes is empty.
void putSection(VaultState &state, std::uint16_t number, std::shared_ptr<const SecretBytes> bytes);

[[nodiscard]] SecretBytes formatState(const VaultState &state);
[[nodiscard]] Result<VaultState, StateError> parseState(ByteView bytes);

} // namespace warifu::vault
