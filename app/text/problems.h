// SPDX-License-Identifier: Apache-2.0
#pragma once
// The texts behind describe(): one function for each problem, named after its VaultError. Private
// to app/text; several enums share them.

#include "app/text/vault_text.h"

namespace warifu::text::problem {

// keystore_problems.cpp
[[nodiscard]] Problem keystoreLocked();
[[nodiscard]] Problem keystoreDenied();
[[nodiscard]] Problem keystoreAbsent();
[[nodiscard]] Problem keystoreNoService();
[[nodiscard]] Problem keystoreNoAnswer();
[[nodiscard]] Problem keystoreFailed();

// opening_problems.cpp
[[nodiscard]] Problem noVault();
[[nodiscard]] Problem needsPassphrase();
[[nodiscard]] Problem wrongPassphrase();
[[nodiscard]] Problem wrongKeychain();
[[nodiscard]] Problem damaged();
[[nodiscard]] Problem newerFormat();
[[nodiscard]] Problem memory();

// change_problems.cpp
[[nodiscard]] Problem notOpen();
[[nodiscard]] Problem unknownAccount();
[[nodiscard]] Problem tooLarge();
[[nodiscard]] Problem busy();
[[nodiscard]] Problem changedElsewhere();
[[nodiscard]] Problem fileNoAccess();
[[nodiscard]] Problem fileNoSpace();
[[nodiscard]] Problem fileBroken();
[[nodiscard]] Problem notAllowed();

} // namespace warifu::text::problem
