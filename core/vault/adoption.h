// SPDX-License-Identifier: Apache-2.0
#pragma once
// What opening and catching up share: which pages to read, and how what was found becomes the
// session's.

#include "core/vault/page_io.h"
#include "core/vault/session.h"

namespace warifu::vault {

// The pages of pages that were not read yet; where the catalogue expects a record, one must be.
[[nodiscard]] PageReader::Request requestFor(const VaultState &state, const PageSet &pages);

// Takes the reconciled catalogue and pages into the session, and notes in its report what the user
// should hear about. pageError is why pages are unread.
void adoptReconciled(Session &session, Reconciled known, std::optional<VaultError> pageError);

} // namespace warifu::vault
