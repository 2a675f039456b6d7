// SPDX-License-Identifier: Apache-2.0
#pragma once
// Argon2id (RFC 9106) through libsodium: one lane, 16-byte salt, 32-byte key.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

namespace warifu::crypto {

// Costs as stored in a file, so they are input: derive refuses what is outside the limits.
struct Argon2Cost
{
    std::uint32_t passes = 3;         // 1 to 10
    std::uint32_t memoryKiB = 65'536; // 8 MiB to 1 GiB
};

inline constexpr std::size_t kArgon2SaltSize = 16;

enum class KdfError {
    Cost,   // outside the limits above, or salt of another size
    Memory, // the system has not that much memory
};

// 32 bytes from the passphrase. Takes tens of milliseconds to seconds: call it off the GUI thread.
[[nodiscard]] Result<SecretBytes, KdfError> argon2id(ByteView passphrase, ByteView salt,
                                                     Argon2Cost cost);

} // namespace warifu::crypto
