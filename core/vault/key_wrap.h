// SPDX-License-Identifier: Apache-2.0
#pragma once
// The vault key K wrapped by KEK = HKDF(keychain secret || Argon2id(app passphrase, if set)), with
// checks that tell a wrong keychain, a wrong passphrase and damage apart. The passphrase check
// covers the keychain secret as well: the file alone is no place to guess the passphrase at.

#include "core/base/environment.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/argon2id.h"

#include <array>
#include <optional>

namespace warifu::vault {

using VaultId = std::array<std::uint8_t, 16>;

inline constexpr std::size_t kVaultKeySize = 32;
inline constexpr std::size_t kKeychainSecretSize = 32;

// How the app passphrase becomes a key.
struct PassphraseRecipe
{
    crypto::Argon2Cost cost;
    std::array<std::uint8_t, crypto::kArgon2SaltSize> salt{};
};

struct KeyWrap
{
    VaultId vault{};
    std::uint64_t generation = 0; // grows with each change of the passphrase or the keychain secret
    std::optional<PassphraseRecipe> passphrase;
    std::array<std::uint8_t, 16> keychainCheck{};
    std::array<std::uint8_t, 16> passphraseCheck{};
    std::array<std::uint8_t, 60> wrapped{};
};
[[nodiscard]] bool operator==(const KeyWrap &a, const KeyWrap &b);

inline constexpr std::size_t kKeyWrapSize = 1 + 16 + 8 + 1 + 4 + 4 + 16 + 16 + 16 + 60;

enum class KeyWrapError {
    Truncated,
    NewerFormat,
    BadValue, // an unknown derivation, or costs outside the limits of argon2id()
};
[[nodiscard]] SecretBytes formatKeyWrap(const KeyWrap &wrap);
// Exactly kKeyWrapSize bytes.
[[nodiscard]] Result<KeyWrap, KeyWrapError> parseKeyWrap(ByteView bytes);

// What opens a wrap. passphraseKey is the output of argon2id() for the wrap's recipe, empty where
// there is none.
struct WrapKeys
{
    ByteView keychainSecret;
    ByteView passphraseKey;
};

[[nodiscard]] KeyWrap makeKeyWrap(const VaultId &vault, std::uint64_t generation,
                                  const std::optional<PassphraseRecipe> &recipe, WrapKeys keys,
                                  ByteView vaultKey, Entropy &entropy);

[[nodiscard]] bool matchesKeychain(const KeyWrap &wrap, ByteView keychainSecret);

enum class UnwrapError { WrongKeychain, WrongPassphrase, Damaged };
// K, 32 bytes.
[[nodiscard]] Result<SecretBytes, UnwrapError> unwrapKey(const KeyWrap &wrap, WrapKeys keys);

} // namespace warifu::vault
