// SPDX-License-Identifier: Apache-2.0
#include "core/vault/key_wrap.h"

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"
#include "core/crypto/aead.h"
#include "core/crypto/hkdf.h"

#include <algorithm>

namespace warifu::vault {

namespace {

constexpr std::uint8_t kVersion = 1;
enum Derivation : std::uint8_t { KeychainOnly = 0, WithArgon2id = 1 };

template<std::size_t size>
void read(std::array<std::uint8_t, size> &target, ByteReader &reader)
{
    const ByteView bytes = reader.bytes(size);
    if (reader.ok())
        std::ranges::copy(bytes, target.begin());
}

// Everything that the wrapped key is bound to.
void writeBound(ByteWriter &writer, const KeyWrap &wrap)
{
    const PassphraseRecipe recipe = wrap.passphrase.value_or(PassphraseRecipe{{0, 0}, {}});
    writer.u8(kVersion);
    writer.bytes(wrap.vault);
    writer.u64(wrap.generation);
    writer.u8(wrap.passphrase ? WithArgon2id : KeychainOnly);
    writer.u32(recipe.cost.passes);
    writer.u32(recipe.cost.memoryKiB);
    writer.bytes(recipe.salt);
    writer.bytes(wrap.keychainCheck);
    writer.bytes(wrap.passphraseCheck);
}

SecretBytes keyEncryptionKey(const KeyWrap &wrap, WrapKeys keys)
{
    ByteWriter material;
    material.field16(keys.keychainSecret);
    material.field16(keys.passphraseKey);
    const SecretBytes joined = material.take();
    // HKDF reads the key material.
    return crypto::hkdfSha256(joined.expose(), wrap.vault, "warifu vault key encryption");
}

// 16 bytes that tell whether key is the right one and nothing else about it.
std::array<std::uint8_t, 16> checkOf(ByteView key, const VaultId &vault, std::string_view purpose)
{
    const SecretBytes derived = crypto::hkdfSha256(key, vault, purpose, 16);
    std::array<std::uint8_t, 16> check{};
    // A check is stored in clear; that is what it is for.
    std::ranges::copy(derived.expose(), check.begin());
    return check;
}

std::array<std::uint8_t, 16> keychainCheckOf(const KeyWrap &wrap, ByteView keychainSecret)
{
    return checkOf(keychainSecret, wrap.vault, "warifu keychain check");
}

} // namespace

bool operator==(const KeyWrap &a, const KeyWrap &b)
{
    const SecretBytes bytesOfA = formatKeyWrap(a);
    const SecretBytes bytesOfB = formatKeyWrap(b);
    // A wrap is stored in clear.
    return std::ranges::equal(bytesOfA.expose(), bytesOfB.expose());
}

SecretBytes formatKeyWrap(const KeyWrap &wrap)
{
    ByteWriter writer;
    writeBound(writer, wrap);
    writer.bytes(wrap.wrapped);
    return writer.take();
}

Result<KeyWrap, KeyWrapError> parseKeyWrap(ByteView bytes)
{
    ByteReader reader(bytes);
    const std::uint8_t version = reader.u8();
    if (!reader.ok())
        return failure(KeyWrapError::Truncated);
    if (version > kVersion)
        return failure(KeyWrapError::NewerFormat);
    if (version == 0)
        return failure(KeyWrapError::BadValue);
    KeyWrap wrap;
    PassphraseRecipe recipe;
    read(wrap.vault, reader);
    wrap.generation = reader.u64();
    const std::uint8_t derivation = reader.u8();
    recipe.cost.passes = reader.u32();
    recipe.cost.memoryKiB = reader.u32();
    read(recipe.salt, reader);
    read(wrap.keychainCheck, reader);
    read(wrap.passphraseCheck, reader);
    read(wrap.wrapped, reader);
    if (!reader.finished())
        return failure(KeyWrapError::Truncated);
    if (derivation == WithArgon2id) {
        // The limits of argon2id(), checked before anything is allocated for them.
        if (recipe.cost.passes < 1 || recipe.cost.passes > 10 || recipe.cost.memoryKiB < 8 * 1024
            || recipe.cost.memoryKiB > 1024 * 1024)
            return failure(KeyWrapError::BadValue);
        wrap.passphrase = recipe;
    } else if (derivation != KeychainOnly || recipe.cost.passes != 0 || recipe.cost.memoryKiB != 0
               || recipe.salt != PassphraseRecipe().salt) {
        return failure(KeyWrapError::BadValue);
    }
    return wrap;
}

KeyWrap makeKeyWrap(const VaultId &vault, std::uint64_t generation,
                    const std::optional<PassphraseRecipe> &recipe, WrapKeys keys, ByteView vaultKey,
                    Entropy &entropy)
{
    KeyWrap wrap;
    wrap.vault = vault;
    wrap.generation = generation;
    wrap.passphrase = recipe;
    const SecretBytes kek = keyEncryptionKey(wrap, keys);
    wrap.keychainCheck = keychainCheckOf(wrap, keys.keychainSecret);
    // The check is derived from the key that it checks.
    wrap.passphraseCheck = checkOf(kek.expose(), vault, "warifu passphrase check");
    ByteWriter bound;
    writeBound(bound, wrap);
    const SecretBytes associated = bound.take();
    // Wrapping is what the KEK is for; the associated data is public.
    const auto sealed = crypto::seal(kek.expose(), associated.expose(), vaultKey, entropy);
    std::ranges::copy(sealed, wrap.wrapped.begin());
    return wrap;
}

bool matchesKeychain(const KeyWrap &wrap, ByteView keychainSecret)
{
    return equalInConstantTime(wrap.keychainCheck, keychainCheckOf(wrap, keychainSecret));
}

Result<SecretBytes, UnwrapError> unwrapKey(const KeyWrap &wrap, WrapKeys keys)
{
    if (!matchesKeychain(wrap, keys.keychainSecret))
        return failure(UnwrapError::WrongKeychain);
    const SecretBytes kek = keyEncryptionKey(wrap, keys);
    // The check is derived from the key that it checks.
    const auto check = checkOf(kek.expose(), wrap.vault, "warifu passphrase check");
    if (!equalInConstantTime(check, wrap.passphraseCheck))
        return failure(wrap.passphrase ? UnwrapError::WrongPassphrase : UnwrapError::Damaged);
    ByteWriter bound;
    writeBound(bound, wrap);
    const SecretBytes associated = bound.take();
    // Unwrapping is what the KEK is for; the associated data is public.
    auto key = crypto::unseal(kek.expose(), associated.expose(), wrap.wrapped);
    if (!key || key->size() != kVaultKeySize)
        return failure(UnwrapError::Damaged);
    return std::move(*key);
}

} // namespace warifu::vault
