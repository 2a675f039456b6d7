// SPDX-License-Identifier: Apache-2.0
#pragma once
// The container of Warifu's own backup (docs/formats/backup.md): a header that names the key
// derivation, and what AES-256-GCM seals together with that header.

#include "core/exchange/format.h"

#include "core/crypto/argon2id.h"

namespace warifu::exchange::backup {

// Does it begin like one?
[[nodiscard]] bool isBackup(ByteView file);

// What the header asks for. Damaged, NewerVersion, CostRefused.
[[nodiscard]] Result<crypto::Argon2Cost, ImportError> parseHeader(ByteView file);

// parseHeader() and then the key: PasswordNeeded, CostTooHigh, NotEnoughMemory, Cancelled;
// WrongPassword where the password or a single bit of the file is another one.
[[nodiscard]] Result<SecretBytes, ImportError> open(ByteView file, const Unlocking &unlocking);

// Nothing when there is not enough memory for the key derivation. cost within argon2id's limits.
[[nodiscard]] std::optional<SecretBytes> seal(ByteView plain, ByteView password,
                                              const crypto::Argon2Cost &cost, Entropy &entropy);

} // namespace warifu::exchange::backup
