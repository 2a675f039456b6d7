// SPDX-License-Identifier: Apache-2.0
#pragma once
// The catalogue as bytes (docs/formats/vault.md). Bounded, versioned; a newer version is refused
// by name, so that an older Warifu never rewrites what it does not understand.

#include "core/accounts/catalogue.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

namespace warifu::accounts {

enum class CatalogueError {
    Truncated,   // ends before it should, or has bytes left over
    NewerFormat, // written by a newer version
    TooMany,     // more than kMaxAccounts
    BadText,     // not UTF-8 or longer than its field allows
    BadValue,    // a parameter, flag or time out of range
    Duplicate,   // one id twice, or the null id
};

// Longest texts in UTF-8 bytes.
inline constexpr std::size_t kMaxTitleSize = 1'024; // issuer, name, group, icon
inline constexpr std::size_t kMaxTagSize = 256;
inline constexpr std::size_t kMaxTags = 64;
inline constexpr std::size_t kMaxNoteSize = 16'384;

// Would this account be read back as it is? What is not storable is refused before writing.
[[nodiscard]] bool isStorable(const Account &account);

// The bytes are not secret, but they are private: SecretBytes wipes them. Every account must be
// isStorable().
[[nodiscard]] SecretBytes formatCatalogue(const Catalogue &catalogue);
[[nodiscard]] Result<Catalogue, CatalogueError> parseCatalogue(ByteView bytes);

} // namespace warifu::accounts
