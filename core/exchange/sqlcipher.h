// SPDX-License-Identifier: Apache-2.0
#pragma once
// Databases as SQLCipher 3 encrypts them with its defaults (import-formats section 5.5): pages of
// 1,024 bytes, each with an HMAC-SHA1 that is checked before it is decrypted.

#include "core/exchange/format.h"

namespace warifu::exchange {

inline constexpr std::size_t kSqlCipherPage = 1'024;
inline constexpr std::int64_t kSqlCipherRounds = 64'000;

// The plain database, to be opened by SqliteTables. WrongPassword: the first page's HMAC; Damaged:
// a later one's, or a size that is no whole number of pages.
[[nodiscard]] Result<SecretBytes, ImportError> openSqlCipher(ByteView file,
                                                             const Unlocking &unlocking);

} // namespace warifu::exchange
