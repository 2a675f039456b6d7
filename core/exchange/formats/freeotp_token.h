// SPDX-License-Identifier: Apache-2.0
#pragma once
// A token as all generations of FreeOTP and FreeOTP+ write it (import-formats sections 6.12 to
// 6.14).

#include "core/exchange/entry_builder.h"

namespace warifu::exchange::formats::freeotp {

// Bytes as Java prints them, numbers from -128 to 127; at most limit. Nothing for all else.
[[nodiscard]] std::optional<SecretBytes> signedBytes(JsonValue array, std::size_t limit);

// Everything of the token but its secret; algorithm stands for one that the token does not name.
void describe(EntryBuilder &builder, JsonValue token, const QString &algorithm = {});

// The token with its secret beside the other fields (FreeOTP 1 and FreeOTP+).
[[nodiscard]] Result<ImportedEntry, EntryFailure> readToken(JsonValue token, std::size_t position);

} // namespace warifu::exchange::formats::freeotp
