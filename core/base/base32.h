// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base32 of RFC 4648 section 6, as people type and services print it.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace warifu {

struct Base32Error
{
    enum class Code {
        Empty,     // no digit at all
        Character, // not in the alphabet: position says which
        Length,    // 1, 3 or 6 digits in the last group cannot come from whole bytes
        Padding,   // a digit after '=': position is that of the first '='
    };
    Code code = Code::Empty;
    // Index of the offending byte in the text as given, counted from 0.
    std::size_t position = 0;
};

// Reads upper or lower case, skips spaces (also U+00A0 and U+3000 in UTF-8), tabs, line ends and
// '-', accepts missing padding. 0, 1, 8 and 9 are refused (Character), never guessed. Bits left
// over at the end are ignored, because exports in the wild set them.
[[nodiscard]] Result<SecretBytes, Base32Error> parseBase32(std::string_view text);

// Upper case without padding. The result is as secret as bytes.
[[nodiscard]] SecretBytes formatBase32(ByteView bytes);

} // namespace warifu
