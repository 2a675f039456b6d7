// SPDX-License-Identifier: Apache-2.0
#include "app/platform/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace warifu::platform {

void Translation::use(QLocale::Language language)
{
    QLocale wanted = language == QLocale::AnyLanguage ? QLocale::system() : QLocale(language);
    if (wanted.language() != QLocale::Japanese && wanted.language() != QLocale::English)
        wanted = QLocale(QLocale::English);
    m_locale = wanted;
    QLocale::setDefault(wanted);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    // English has a catalogue, too: it holds the plural forms.
    if (m_ours.load(wanted, QStringLiteral("warifu"), QStringLiteral("_"),
                    QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(wanted, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    Q_EMIT changed();
}

} // namespace warifu::platform
