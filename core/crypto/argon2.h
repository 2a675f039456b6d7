// SPDX-License-Identifier: Apache-2.0
#pragma once
// Argon2 (RFC 9106) in all its forms, for formats of others. What Warifu's own files use is
// argon2id.h.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/kdf_error.h"

namespace warifu::crypto {

enum class Argon2Kind { D, I, Id };

// Costs that stand in a file are input: outside of these limits they are refused.
struct Argon2Request
{
    Argon2Kind kind = Argon2Kind::Id;
    std::uint32_t version = 0x13; // 0x10 (version 1.0) or 0x13 (1.3)
    std::uint32_t passes = 0;     // 1 to 64
    std::uint32_t memoryKiB = 0;  // 8 for each lane to 1 GiB; times passes at most 16 GiB
    std::uint32_t lanes = 1;      // 1 to 16
    std::size_t size = 32;        // 4 to 1024
    ByteView secret{};            // at most 1024 bytes
    ByteView associated{};        // at most 1024 bytes
};

// size bytes; a salt outside 8 to 1024 bytes is Cost. The lanes are shared among threads of its
// own, one for each processor at most. Takes up to a minute: call it off the GUI thread.
[[nodiscard]] Result<SecretBytes, KdfError> argon2(ByteView password, ByteView salt,
                                                   const Argon2Request &request);

} // namespace warifu::crypto
