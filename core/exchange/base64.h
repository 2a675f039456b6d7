// SPDX-License-Identifier: Apache-2.0
#pragma once
// Strict Base64 (RFC 4648 section 4) and hexadecimal of binary fields in foreign files.

#include "core/base/secret_bytes.h"

#include <optional>
#include <string_view>

namespace warifu::exchange {

// White space is skipped; padding may be missing. Nothing when a character is foreign, a digit
// follows the padding, or the text ends inside a byte.
[[nodiscard]] std::optional<SecretBytes> decodeBase64(std::string_view text);

// An even number of digits in any case; empty text gives no bytes.
[[nodiscard]] std::optional<SecretBytes> decodeHex(std::string_view text);

} // namespace warifu::exchange
