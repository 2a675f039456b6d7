// SPDX-License-Identifier: Apache-2.0
#pragma once
// scrypt (RFC 7914) for formats of others that ask for it.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/kdf_error.h"

namespace warifu::crypto {

// Costs that stand in a file are input: outside of these limits they are refused.
struct ScryptCost
{
    std::uint64_t n = 0; // a power of two, 2 to 2^20
    std::uint32_t r = 0; // 1 to 32
    std::uint32_t p = 0; // 1 to 16; 128 * n * r at most 1 GiB
};

inline constexpr std::size_t kMaxScryptSalt = 1024;
inline constexpr std::size_t kMaxScryptSize = 1024;

// size (1 to kMaxScryptSize) bytes; a larger salt or size is Cost. Takes 128 * n * r bytes of
// memory and up to a minute: call it off the GUI thread.
[[nodiscard]] Result<SecretBytes, KdfError> scrypt(ByteView password, ByteView salt,
                                                   ScryptCost cost, std::size_t size);

} // namespace warifu::crypto
