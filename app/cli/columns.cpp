// SPDX-License-Identifier: Apache-2.0
#include "app/cli/columns.h"

#include <QTextBoundaryFinder>

#include <algorithm>

namespace warifu::cli {

namespace {

// Unicode's East Asian Width, W and F, as far as the languages of Warifu need it. “…” and the
// curved quotation marks are ambiguous and narrow in most terminals.
bool isWide(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x1100 && code <= 0x115f) || (code >= 0x2e80 && code <= 0xa4cf)
        || (code >= 0xac00 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff)
        || (code >= 0xfe30 && code <= 0xfe6f) || (code >= 0xff00 && code <= 0xff60)
        || (code >= 0xffe0 && code <= 0xffe6);
}

// Unicode would break “--token-|file” and “set||webhook”.
bool isWithinAnOption(QChar before)
{
    return before == QLatin1Char('-') || before == QLatin1Char('|') || before == QLatin1Char('/');
}

QStringList pieces(const QString &text)
{
    QStringList list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    qsizetype start = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        if (end < text.size() && isWithinAnOption(text[end - 1]))
            continue;
        list << text.mid(start, end - start);
        start = end;
    }
    return list;
}

QString withoutLastSpaces(QString text)
{
    while (text.endsWith(QLatin1Char(' ')))
        text.chop(1);
    return text;
}

} // namespace

int columnsOf(QStringView text)
{
    return static_cast<int>(text.size() + std::ranges::count_if(text, isWide));
}

QStringList wrapped(const QString &text, int width)
{
    QStringList lines;
    QString line;
    for (const QString &piece : pieces(text)) {
        const int needed = columnsOf(line) + columnsOf(withoutLastSpaces(piece));
        if (!line.isEmpty() && needed > width) {
            lines << withoutLastSpaces(line);
            line.clear();
        }
        line += piece;
    }
    if (!line.isEmpty())
        lines << withoutLastSpaces(line);
    return lines;
}

QString besides(const QString &left, const QString &right, const Columns &columns)
{
    QString text = QString(columns.indent, QLatin1Char(' ')) + left;
    const QString margin(columns.left, QLatin1Char(' '));
    bool isBeside = columnsOf(text) < columns.left;
    if (isBeside)
        text += QString(columns.left - columnsOf(text), QLatin1Char(' '));
    else
        text += QLatin1Char('\n');
    for (const QString &line : wrapped(right, columns.width - columns.left)) {
        text += (isBeside ? QString() : margin) + line + QLatin1Char('\n');
        isBeside = false;
    }
    return text;
}

} // namespace warifu::cli
