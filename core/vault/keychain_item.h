// SPDX-License-Identifier: Apache-2.0
#pragma once
// The keystore's item "vault-key": the random secret of this keychain and a copy of the wrap, so
// that the pages can be opened when every catalogue file is gone.

#include "core/vault/key_wrap.h"

#include <QString>

namespace warifu::vault {

[[nodiscard]] inline QString keychainItemName()
{
    return QStringLiteral("vault-key");
}

struct KeychainItem
{
    KeyWrap wrap;
    SecretBytes secret;
};

enum class KeychainItemError { Damaged, NewerFormat };

[[nodiscard]] SecretBytes formatKeychainItem(const KeyWrap &wrap, ByteView secret);
[[nodiscard]] Result<KeychainItem, KeychainItemError> parseKeychainItem(ByteView bytes);

} // namespace warifu::vault
