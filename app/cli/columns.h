// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text in columns of a terminal, where a Japanese character takes two.

#include <QString>
#include <QStringList>

namespace warifu::cli {

// How many columns of a terminal text takes.
[[nodiscard]] int columnsOf(QStringView text);

// Lines of at most width columns, broken where the text may be: behind spaces, between Japanese
// characters, never within an option or before punctuation. A longer word has a line of its own.
[[nodiscard]] QStringList wrapped(const QString &text, int width);

struct Columns
{
    int indent = 0; // of left
    int left = 0;   // where right begins
    int width = 0;  // of all
};
// left, and right beside it, each line ended; right begins on the next line where left is too long.
[[nodiscard]] QString besides(const QString &left, const QString &right, const Columns &columns);

} // namespace warifu::cli
