// SPDX-License-Identifier: Apache-2.0
#pragma once
// A secret as services print it and people type it, in UTF-8: any case, full-width letters and
// digits, spaces and dashes of every kind. Errors carry the position as a count of characters.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/enrol/enrol_error.h"

#include <string_view>

namespace warifu::enrol {

// What to do with a number of Base32 digits that no whole number of bytes gives (1, 3 or 6 after
// the last full group of eight). Other apps drop the last digit, and their codes are accepted by
// the services that issue such secrets; typed by hand it is rather a slip.
enum class OddLength { Accept, Refuse };

struct SecretText
{
    SecretBytes bytes;
    bool oddLength = false;
};

[[nodiscard]] Result<SecretText, EnrolError> parseBase32Secret(std::string_view text,
                                                               OddLength odd);
[[nodiscard]] Result<SecretBytes, EnrolError> parseHexSecret(std::string_view text);

// The ASCII character that a full-width one (U+FF01 to U+FF5E) stands for; any other as it is.
[[nodiscard]] char32_t halfWidth(char32_t character);

} // namespace warifu::enrol
