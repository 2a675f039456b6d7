// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a Change means for pages and catalogue, worked out on copies before anything is written.

#include "core/vault/session.h"

namespace warifu::vault {

struct CommitPlan
{
    // The revision of every record that is written; no other transaction ever uses it.
    std::uint64_t revision = 0;
    accounts::Catalogue catalogue;
    std::vector<std::pair<Section, std::shared_ptr<const SecretBytes>>> sections;
    std::vector<Tombstone> tombstones; // to be added
    // The session's pages with the new records beside the old ones: whichever way the transaction
    // ends, what it needs is there.
    PageSet pages;
    std::vector<accounts::AccountId> rewritten; // their older revisions go when it has succeeded
    bool insertsRecords = false;

    // state with the new catalogue and sections, and with pages as they are in next.
    [[nodiscard]] VaultState applied(VaultState state, const PageSet &next) const;
    [[nodiscard]] bool touchesPages() const { return insertsRecords || !tombstones.empty(); }
};

// Errors: UnknownAccount (also an id that is null or there already, or a catalogue function that
// added or removed accounts), TooLarge (also text or numbers that a record cannot hold), Damaged
// (a new PIN for an account without record), and why pages are unread.
[[nodiscard]] Result<CommitPlan, VaultError> planCommit(const Session &session, Change change);

// state with this catalogue, and with pages and placement as they are in pages.
[[nodiscard]] VaultState describe(VaultState state, accounts::Catalogue catalogue,
                                  const PageSet &pages);

} // namespace warifu::vault
