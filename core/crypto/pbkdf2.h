// SPDX-License-Identifier: Apache-2.0
#pragma once
// PBKDF2 with HMAC (RFC 8018 section 5.2), for formats of others that ask for it.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/hmac.h"

namespace warifu::crypto {

// Costs that stand in a message or file are input: outside of these they are refused.
inline constexpr std::uint32_t kMaxPbkdf2Iterations = 10'000'000; // several seconds
inline constexpr std::size_t kMaxPbkdf2Size = 1024;

enum class Pbkdf2Error {
    Iterations, // 0 or above the limit
    Size,       // 0 or above the limit
};

// size bytes. 10,000 iterations take about 5 ms for 20 bytes: call large ones off the GUI thread.
[[nodiscard]] Result<SecretBytes, Pbkdf2Error> pbkdf2(HashAlgorithm algorithm, ByteView password,
                                                      ByteView salt, std::uint32_t iterations,
                                                      std::size_t size);

} // namespace warifu::crypto
