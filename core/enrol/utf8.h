// SPDX-License-Identifier: Apache-2.0
#pragma once
// Strict UTF-8 without QString, so that text that holds a secret can be walked where it lies.

#include <QString>

#include <cstddef>
#include <optional>
#include <string_view>

namespace warifu::enrol {

struct CodePoint
{
    char32_t value = 0;
    std::size_t size = 0; // bytes; 0 when they are not UTF-8
};

// The first code point of text, which is not empty. Refuses overlong forms, surrogates, values
// above U+10FFFF and sequences that are cut off (RFC 3629 section 4).
[[nodiscard]] CodePoint decodeUtf8(std::string_view text);

// Where text stops being UTF-8; nothing when it never does.
[[nodiscard]] std::optional<std::size_t> findInvalidUtf8(std::string_view text);

// The character itself, or "U+XXXX" where it would not show.
[[nodiscard]] QString describeCharacter(char32_t character);

} // namespace warifu::enrol
