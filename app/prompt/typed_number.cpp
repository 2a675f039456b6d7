// SPDX-License-Identifier: Apache-2.0
#include "app/prompt/typed_number.h"

#include <algorithm>

namespace warifu::prompt {

namespace {

bool isDigit(QChar letter)
{
    return letter >= QLatin1Char('0') && letter <= QLatin1Char('9');
}

constexpr char16_t kFullWidthZero = 0xFF10;
constexpr char16_t kFullWidthNine = 0xFF19;

} // namespace

bool isTyped(const std::vector<QString> &options)
{
    return !options.empty() && std::ranges::all_of(options, [](const QString &option) {
        return !option.isEmpty() && std::all_of(option.begin(), option.end(), isDigit);
    });
}

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (isDigit(letter))
            digits += letter;
        else if (letter.unicode() >= kFullWidthZero && letter.unicode() <= kFullWidthNine)
            digits += QChar(letter.unicode() - kFullWidthZero + u'0');
    }
    return digits;
}

int mostDigits(const std::vector<QString> &options)
{
    qsizetype most = 0;
    for (const QString &option : options)
        most = std::max(most, option.size());
    return int(most);
}

bool isComplete(const QString &digits, const std::vector<QString> &options)
{
    return std::ranges::any_of(
        options, [&](const QString &option) { return option.size() == digits.size(); });
}

} // namespace warifu::prompt
