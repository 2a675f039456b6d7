// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the review wants to know about the accounts that exist.

#include "core/enrol/draft.h"
#include "core/vault/vault.h"

#include <QString>
#include <QStringList>

namespace warifu::adding {

// The account with the same secret, for people; empty when none has it.
[[nodiscard]] QString twinOf(const enrol::Draft &draft, const vault::Vault &vault);

// The groups in use, sorted as people read.
[[nodiscard]] QStringList groupsOf(const accounts::Catalogue &catalogue);

// The same code read twice: secret, issuer and name.
[[nodiscard]] bool isSame(const enrol::Draft &a, const enrol::Draft &b);

} // namespace warifu::adding
