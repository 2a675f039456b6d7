// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys from passwords with costs that a foreign file names: refused outside of the limits, asked
// about above the soft one, and only then derived (import-formats section 4, rule 3).

#include "core/exchange/format.h"

#include "core/crypto/argon2.h"
#include "core/crypto/hmac.h"
#include "core/crypto/scrypt.h"

namespace warifu::exchange {

// What it would cost; numbers outside of the limits count as the largest ones.
[[nodiscard]] KdfCost pbkdf2Cost(std::int64_t iterations);
[[nodiscard]] KdfCost scryptCost(const crypto::ScryptCost &cost);
[[nodiscard]] KdfCost argon2Cost(std::int64_t memoryKiB, std::int64_t passes);

// Each: PasswordNeeded without a password, Cancelled, CostTooHigh above the soft limit unless it
// is accepted, CostRefused outside of the hard ones, NotEnoughMemory. Salts of 8 to 1024 bytes;
// another size is Damaged.
[[nodiscard]] Result<SecretBytes, ImportError> pbkdf2Key(const Unlocking &unlocking,
                                                         crypto::HashAlgorithm hash, ByteView salt,
                                                         std::int64_t iterations,
                                                         std::size_t size = 32);
[[nodiscard]] Result<SecretBytes, ImportError> scryptKey(const Unlocking &unlocking, ByteView salt,
                                                         const crypto::ScryptCost &cost);
// request.passes and memoryKiB must be what the file says; see asCost().
[[nodiscard]] Result<SecretBytes, ImportError> argon2Key(const Unlocking &unlocking, ByteView salt,
                                                         const crypto::Argon2Request &request);

// A number of the file for a field of a cost: what does not fit becomes the largest number, which
// every limit refuses; a missing or negative one becomes 0.
[[nodiscard]] std::uint32_t asCost(std::optional<std::int64_t> number);

} // namespace warifu::exchange
