// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which of the languages of Warifu to speak, and its catalogue. Qt Core only: warifuctl uses it, too.

#include <QLocale>
#include <QStringList>

class QTranslator;

namespace warifu::language {

// The first of the names ("ja-JP", "en_GB", "C"), which go from most to least wanted, that Warifu
// speaks; English where there is none. Territories are kept, for dates.
[[nodiscard]] QLocale chosenFrom(const QStringList &names);

// What the system asks for: LANGUAGE, LC_ALL, LC_MESSAGES, LANG, or the counterpart of the system.
[[nodiscard]] QLocale ofSystem();

// Loads :/i18n/warifu_<language>.qm. English has one, too: it holds the plural forms. False when
// there is none for the locale; the texts are English then, without plurals.
[[nodiscard]] bool load(QTranslator &catalogue, const QLocale &locale);

} // namespace warifu::language
