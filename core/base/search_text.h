// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text as searches compare it: without case, width and the difference between the two kana.

#include <QString>

namespace warifu {

// NFKC, case folded, hiragana as katakana.
[[nodiscard]] QString foldedForSearch(const QString &text);

} // namespace warifu
