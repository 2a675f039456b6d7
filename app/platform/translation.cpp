// SPDX-License-Identifier: Apache-2.0
#include "app/platform/translation.h"

#include "app/language/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace warifu::platform {

void Translation::use(QLocale::Language language)
{
    const QLocale wanted = language == QLocale::AnyLanguage
        ? language::ofSystem()
        : language::chosenFrom({QLocale(language).name()});
    m_locale = wanted;
    QLocale::setDefault(wanted);
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
    if (language::load(m_ours, wanted))
        QCoreApplication::installTranslator(&m_ours);
    if (m_qt.load(wanted, QStringLiteral("qtbase"), QStringLiteral("_"),
                  QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    Q_EMIT changed();
}

} // namespace warifu::platform
