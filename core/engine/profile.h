// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where a profile lies, and what its keychain items are called.

#include <QString>

namespace warifu::engine {

struct Profile
{
    QString home;    // absolute
    QString service; // KeychainOptions::service

    // "warifu" for the platform's data folder, "warifu-" and 8 hex digits of the path's SHA-256 for
    // any other: two profiles never share keychain items.
    [[nodiscard]] static Profile of(const QString &home);

    // The passphrase keystore's file; where it exists, it is the keystore in use.
    [[nodiscard]] QString passphraseFile() const;
    // The same while the vault is being moved into it.
    [[nodiscard]] QString movingFile() const;
    // Any generation of the vault's catalogue.
    [[nodiscard]] bool hasCatalogue() const;
};

} // namespace warifu::engine
