// SPDX-License-Identifier: Apache-2.0
#include "app/language/language.h"

#include <QTranslator>

namespace warifu::language {

QLocale chosenFrom(const QStringList &names)
{
    for (const QString &name : names) {
        const QLocale locale(name);
        if (locale.language() == QLocale::Japanese || locale.language() == QLocale::English)
            return locale;
    }
    return QLocale(QLocale::English);
}

QLocale ofSystem()
{
    const QLocale system = QLocale::system();
    const QLocale chosen = chosenFrom(system.uiLanguages());
    // The system's own locale knows about LC_TIME and the like.
    return system.language() == chosen.language() ? system : chosen;
}

bool load(QTranslator &catalogue, const QLocale &locale)
{
    return catalogue.load(locale, QStringLiteral("warifu"), QStringLiteral("_"),
                          QStringLiteral(":/i18n"));
}

} // namespace warifu::language
