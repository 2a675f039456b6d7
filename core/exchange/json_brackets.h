// SPDX-License-Identifier: Apache-2.0
#pragma once
// The brackets of a JSON text, outside of its strings, before or without parsing it.

#include <string_view>

namespace warifu::exchange {

enum class BracketsEnd {
    Stopped, // onBracket said false
    InString,
    Outside, // of every string
};

// onBracket(char) gets each of { [ } ] in the text's order and says whether to go on. Linear.
template<class OnBracket>
[[nodiscard]] BracketsEnd scanBrackets(std::string_view text, OnBracket onBracket)
{
    bool inString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[' || c == '}' || c == ']') {
            if (!onBracket(c))
                return BracketsEnd::Stopped;
        }
    }
    return inString ? BracketsEnd::InString : BracketsEnd::Outside;
}

} // namespace warifu::exchange
