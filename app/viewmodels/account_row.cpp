// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/account_row.h"

#include "core/base/search_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace warifu::viewmodels {
namespace {

bool isWide(char32_t c)
{
    // Kana, Han, Hangul: one of them fills the disc.
    return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3) || c >= 0x20000;
}

// First letters of the first two words; one where it is wide, or where there is one word only.
QString initialsOf(const QString &title)
{
    const QStringList words = title.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QString initials;
    for (const QString &word : words) {
        const auto points = word.toUcs4();
        const auto letter = std::find_if(points.begin(), points.end(),
                                         [](uint c) { return QChar::isLetterOrNumber(c); });
        if (letter == points.end())
            continue;
        const char32_t first = *letter;
        initials += QString::fromUcs4(&first, 1).toUpper();
        if (isWide(*letter) || initials.size() >= 2)
            break;
    }
    return initials.isEmpty() ? QStringLiteral("?") : initials;
}

// FNV-1a: the same colour in every start, unlike qHash.
double hueOf(const QString &title)
{
    std::uint32_t hash = 2166136261U;
    for (const char byte : title.toCaseFolded().toUtf8())
        hash = (hash ^ std::uint8_t(byte)) * 16777619U;
    return double((hash >> 8) % 360U) / 360.0;
}

} // namespace

AccountRow makeRow(const accounts::Account &account)
{
    AccountRow row;
    row.id = account.id;
    row.parameters = account.parameters;
    row.title = account.issuer.isEmpty() ? account.name : account.issuer;
    row.subtitle = account.issuer.isEmpty() ? QString() : account.name;
    if (row.title.isEmpty()) {
        //: An account in the list that has neither an issuer nor a name
        row.title = QCoreApplication::translate("AccountListModel", "Unnamed account");
    }
    row.group = account.group;
    row.initials = initialsOf(row.title);
    row.hue = hueOf(row.title);
    row.pinned = account.pinned;
    row.health = account.health;
    row.haystack =
        foldedForSearch(row.title + QLatin1Char(' ') + row.subtitle + QLatin1Char(' ')
                        + account.group + QLatin1Char(' ') + account.tags.join(QLatin1Char(' ')));
    return row;
}

bool isUsable(const AccountRow &row)
{
    return row.health == accounts::Health::Good || row.health == accounts::Health::Recovered;
}

bool isRolling(const AccountRow &row)
{
    return isUsable(row) && otp::isTimeBased(row.parameters.kind);
}

bool matches(const AccountRow &row, const QStringList &foldedWords)
{
    return std::all_of(foldedWords.begin(), foldedWords.end(),
                       [&](const QString &word) { return row.haystack.contains(word); });
}

} // namespace warifu::viewmodels
