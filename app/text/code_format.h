// SPDX-License-Identifier: Apache-2.0
#pragma once
// Codes as they stand on screen and as they are spoken.

#include <QString>

namespace warifu::text {

// "482913" -> "482 913"; 3+3, 4+3, 4+4, 3+3+3, 5+5; four and five characters stay together.
[[nodiscard]] QString groupedCode(const QString &code);
// Dots in the same groups, so that rows do not jump when a code is revealed.
[[nodiscard]] QString maskedCode(int length);
// "4 8 2, 9 1 3": a screen reader says digits, not a quantity.
[[nodiscard]] QString spokenCode(const QString &code);

} // namespace warifu::text
