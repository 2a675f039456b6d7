// SPDX-License-Identifier: Apache-2.0
#pragma once
// AES-256-GCM with a random 96-bit nonce in front: nonce(12) || ciphertext || tag(16).

#include "core/base/environment.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <vector>

namespace warifu::crypto {

inline constexpr std::size_t kAeadKeySize = 32;
// What sealing adds.
inline constexpr std::size_t kAeadOverhead = 12 + 16;

enum class AeadError {
    TooShort, // shorter than nonce and tag
    Refused,  // wrong key, wrong associated data, or changed bytes
};

// key: exactly 32 bytes. associated is authenticated, not stored. Random nonces are safe for far
// more writes under one key than a vault ever makes (NIST SP 800-38D section 8.3: 2^32).
[[nodiscard]] std::vector<std::uint8_t> seal(ByteView key, ByteView associated, ByteView plain,
                                             Entropy &entropy);
[[nodiscard]] Result<SecretBytes, AeadError> unseal(ByteView key, ByteView associated,
                                                    ByteView sealed);

} // namespace warifu::crypto
