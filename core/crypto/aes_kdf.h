// SPDX-License-Identifier: Apache-2.0
#pragma once
// AES-KDF of KeePass databases (KDBX 3.1 and 4): the key's two halves, each encrypted again and
// again with AES-256 in ECB mode under the file's seed, then SHA-256 over both.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <atomic>

namespace warifu::crypto {

inline constexpr std::size_t kAesKdfSize = 32; // of key, seed and result
inline constexpr std::uint64_t kMaxAesKdfRounds = 500'000'000;

enum class AesKdfError {
    Cost,      // no round or above the limit, or a seed of another size; nothing was computed
    Cancelled, // cancel was set meanwhile
};

// key: exactly 32 bytes (a hash, so never an input). 100 million rounds take about 2 s: call it off
// the GUI thread. cancel may be null; it is looked at every few milliseconds.
[[nodiscard]] Result<SecretBytes, AesKdfError> aesKdf(ByteView key, ByteView seed,
                                                      std::uint64_t rounds,
                                                      const std::atomic<bool> *cancel = nullptr);

} // namespace warifu::crypto
