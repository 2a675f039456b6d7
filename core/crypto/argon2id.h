// SPDX-License-Identifier: Apache-2.0
#pragma once
// Argon2id (RFC 9106) through libsodium: one lane, 16-byte salt, 32-byte key.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/kdf_error.h"

namespace warifu::crypto {

// Costs as stored in a file, so they are input: derive refuses what is outside the limits.
struct Argon2Cost
{
    std::uint32_t passes = 3;         // 1 to 10
    std::uint32_t memoryKiB = 65'536; // 8 MiB to 1 GiB
};

inline constexpr std::size_t kArgon2SaltSize = 16;

// 32 bytes from the passphrase; a salt of another size is Cost. Takes tens of milliseconds to
// seconds: call it off the GUI thread.
[[nodiscard]] Result<SecretBytes, KdfError> argon2id(ByteView passphrase, ByteView salt,
                                                     Argon2Cost cost);

} // namespace warifu::crypto
