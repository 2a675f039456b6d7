// SPDX-License-Identifier: Apache-2.0
#include "core/base/untrusted_text.h"

#include <QList>

namespace warifu {

namespace {

bool isBidiControl(char32_t c)
{
    return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
}

bool isInvisible(char32_t c)
{
    // U+200D joins emoji and Indic letters, U+200C Persian ones: legitimate inside words, but an
    // issuer never needs them to be told apart, so they count as invisible too.
    // U+2800 and the Hangul fillers are letters and symbols that draw nothing.
    return c == 0x00AD || c == 0x034F || c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5
        || (c >= 0x180B && c <= 0x180F) || (c >= 0x200B && c <= 0x200D)
        || (c >= 0x2060 && c <= 0x2065) || (c >= 0x206A && c <= 0x206F) || c == 0x2800
        || c == 0x3164 || c == 0xFEFF || c == 0xFFA0 || (c >= 0xFFF9 && c <= 0xFFFB)
        || (c >= 0x1BCA0 && c <= 0x1BCA3) || (c >= 0x1D173 && c <= 0x1D17A)
        || (c >= 0xE0000 && c <= 0xE0FFF);
}

bool isLookalikeScript(QChar::Script script)
{
    return script == QChar::Script_Cyrillic || script == QChar::Script_Greek;
}

} // namespace

QString sanitized(const QString &text, int maxLength)
{
    QString clean;
    bool pendingSpace = false;
    const auto codePoints = text.toUcs4();
    for (const char32_t c : codePoints) {
        if (QChar::isSpace(c)) {
            pendingSpace = true;
            continue;
        }
        if (isBidiControl(c) || isInvisible(c) || !QChar::isPrint(c))
            continue;
        if (pendingSpace && !clean.isEmpty())
            clean += QLatin1Char(' ');
        pendingSpace = false;
        clean += QString::fromUcs4(&c, 1);
    }
    if (maxLength <= 0)
        return {};
    if (clean.size() > maxLength) {
        qsizetype end = maxLength - 1;
        if (end > 0 && clean.at(end).isLowSurrogate())
            --end;
        clean.truncate(end);
        while (clean.endsWith(QLatin1Char(' ')))
            clean.chop(1);
        clean += QChar(0x2026);
    }
    return clean;
}

TextOddities oddities(const QString &text)
{
    TextOddities found;
    bool latin = false;
    bool lookalike = false;
    const auto codePoints = text.toUcs4();
    for (const char32_t c : codePoints) {
        found.bidiControls = found.bidiControls || isBidiControl(c);
        found.invisible = found.invisible || isInvisible(c);
        if (QChar::isLetter(c)) {
            const QChar::Script script = QChar::script(c);
            latin = latin || script == QChar::Script_Latin;
            lookalike = lookalike || isLookalikeScript(script);
            found.mixedScripts = found.mixedScripts || (latin && lookalike);
        } else if (!QChar::isMark(c) && !QChar::isNumber(c) && !isInvisible(c)
                   && !isBidiControl(c)) {
            latin = false; // a new word begins
            lookalike = false;
        }
    }
    return found;
}

} // namespace warifu
