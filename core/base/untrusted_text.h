// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text from outside (issuers, account names, labels) made fit for the screen, and what is odd
// about it. Nothing here changes letters; it only removes what could disturb the layout or deceive.

#include <QString>

namespace warifu {

// At most maxLength UTF-16 units (cut at a character, "…" appended); control characters, bidi
// overrides and isolates, zero-width characters and line breaks become nothing or one space;
// white space is collapsed and trimmed. Idempotent.
[[nodiscard]] QString sanitized(const QString &text, int maxLength = 256);

struct TextOddities
{
    bool bidiControls = false; // had U+202A..U+202E, U+2066..U+2069, U+200E, U+200F, U+061C
    bool invisible = false;    // had zero-width or other default-ignorable characters
    // One word mixes Latin with Cyrillic or Greek letters; digits and what sanitized() removes do
    // not end a word.
    bool mixedScripts = false;
    [[nodiscard]] bool any() const { return bidiControls || invisible || mixedScripts; }
};
// What is odd about text as it came, before sanitized(). Japanese with Latin is not odd.
[[nodiscard]] TextOddities oddities(const QString &text);

} // namespace warifu
