// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of the system's stores QtKeychain talks to here: only a Secret Service can be asked about
// locks and items beforehand.

#include "core/base/callback.h"

#include <QObject>

namespace warifu::keystore {

enum class KeychainRoute {
    SecretService, // gnome-keyring, KeePassXC, KWallet's own Secret Service
    KWallet,       // kwalletd over its own interface, in a KDE session
    System,        // Windows and macOS
};

// Decided once per process, as QtKeychain does, from the session's kind and whether kwalletd
// answers.
void findKeychainRoute(Callback<KeychainRoute> done);

} // namespace warifu::keystore
