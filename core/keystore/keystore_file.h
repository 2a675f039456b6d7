// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of the passphrase keystore's file (docs/formats/keystore-file.md) as pure functions:
// no file, no key derivation.

#include "core/base/environment.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/argon2id.h"

#include <QString>

#include <array>
#include <map>
#include <vector>

namespace warifu::keystore {

inline constexpr std::size_t kMaxKeystoreBlob = 32'768;
inline constexpr std::size_t kMaxKeystoreBlobs = 512;
inline constexpr std::size_t kMaxKeystoreName = 255; // bytes of UTF-8
inline constexpr std::size_t kMaxKeystoreFile = 20 * 1024 * 1024;

using KeystoreBlobs = std::map<QString, SecretBytes>;

enum class KeystoreFileError {
    Damaged,     // not ours, cut off or changed
    NewerFormat, // written by a newer Warifu
    WrongKey,    // whole, but of another passphrase
};

// How the key is derived from the passphrase.
struct KeystoreFileKdf
{
    crypto::Argon2Cost cost;
    std::array<std::uint8_t, crypto::kArgon2SaltSize> salt{};
};

// Views into the file given to parseKeystoreFile().
struct ParsedKeystoreFile
{
    KeystoreFileKdf kdf;
    ByteView keyCheck;
    ByteView header; // authenticated together with the content
    ByteView sealed;
};

// Splits the file and checks the header's checksum. The cost is as found: the derivation refuses
// what is out of bounds.
[[nodiscard]] Result<ParsedKeystoreFile, KeystoreFileError> parseKeystoreFile(ByteView file);

// key: 32 bytes from the derivation.
[[nodiscard]] Result<KeystoreBlobs, KeystoreFileError>
openKeystoreFile(const ParsedKeystoreFile &file, const SecretBytes &key);

[[nodiscard]] std::vector<std::uint8_t> sealKeystoreFile(const KeystoreFileKdf &kdf,
                                                         const SecretBytes &key,
                                                         const KeystoreBlobs &blobs,
                                                         Entropy &entropy);

// The content, before sealing.
[[nodiscard]] Result<KeystoreBlobs, KeystoreFileError> parseKeystoreBlobs(ByteView plain);
[[nodiscard]] SecretBytes formatKeystoreBlobs(const KeystoreBlobs &blobs);

// A name that the file can hold: 1 to kMaxKeystoreName bytes of UTF-8 without NUL.
[[nodiscard]] bool isKeystoreName(const QString &name);

} // namespace warifu::keystore
