// SPDX-License-Identifier: Apache-2.0
#pragma once
// The number that is shown on the sign-in page and typed here.

#include <QString>

#include <vector>

namespace warifu::prompt {

// Can the number be typed? Where all options are digits it is, so that nobody picks by eye.
[[nodiscard]] bool isTyped(const std::vector<QString> &options);
// ASCII digits of what was typed, full-width ones included; all else is left out.
[[nodiscard]] QString digitsOf(const QString &text);
// How many digits there are at most, and whether so many can be one of the options.
[[nodiscard]] int mostDigits(const std::vector<QString> &options);
[[nodiscard]] bool isComplete(const QString &digits, const std::vector<QString> &options);

} // namespace warifu::prompt
