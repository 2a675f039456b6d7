// SPDX-License-Identifier: Apache-2.0
#pragma once
// States and errors of the keychain, the passphrase file and the vault, each with its remedy.

#include "core/accounts/account.h"
#include "core/keystore/passphrase_keystore.h"
#include "core/vault/vault.h"

#include <QString>
#include <QStringList>

namespace warifu::text {

struct Problem
{
    QString title;  // a few words
    QString body;   // what happened, and what did not
    QString remedy; // what to do now
};

[[nodiscard]] Problem describe(vault::VaultError error);
[[nodiscard]] Problem describe(keystore::UnlockError error);
// One line for doctor and the settings page.
[[nodiscard]] QString describe(keystore::KeystoreState state);
// What the user should hear after opening, most important first; empty when all is good.
[[nodiscard]] QStringList describe(const vault::OpenReport &report);
// Why a row is grey; empty for Good.
[[nodiscard]] QString describe(accounts::Health health);

} // namespace warifu::text
