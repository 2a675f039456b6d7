// SPDX-License-Identifier: Apache-2.0
#pragma once
// Brings pages and catalogue together: pure, so that every combination can be tested. The record
// is right about what it holds, the catalogue about everything else; nothing is dropped because
// its counterpart is missing.

#include "core/base/environment.h"
#include "core/vault/page_set.h"
#include "core/vault/vault_state.h"

#include <map>

namespace warifu::vault {

struct Located
{
    Record record;
    std::size_t page = 0;
};
using RecordIndex = std::map<accounts::AccountId, Located>;

// The records that count: the highest living revision of each id.
[[nodiscard]] RecordIndex indexOf(const PageSet &pages);

struct Reconciled
{
    accounts::Catalogue catalogue; // with health
    PageSet pages;                 // without dead and superseded records; their pages are dirty
    RecordIndex records;
    std::size_t recovered = 0;
    std::size_t withoutSecret = 0;
    // The catalogue as stored is no longer what it should say.
    bool catalogueChanged = false;
};

// Recovered accounts are appended in the order of pages and records, created at now.
[[nodiscard]] Reconciled reconcile(const VaultState &state, PageSet pages, UnixSeconds now);

// Makes the account say what its record says.
void adoptRecord(accounts::Account &account, const Credential &record);

} // namespace warifu::vault
