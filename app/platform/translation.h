// SPDX-License-Identifier: Apache-2.0
#pragma once
// The language of the window: which catalogue of translations is installed.

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace warifu::platform {

class Translation final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    // QLocale::AnyLanguage follows the system; what we do not speak becomes English.
    void use(QLocale::Language language);
    [[nodiscard]] QLocale locale() const { return m_locale; }

Q_SIGNALS:
    void changed();

private:
    QTranslator m_ours;
    QTranslator m_qt; // the few words of Qt itself
    QLocale m_locale = QLocale(QLocale::English);
};

} // namespace warifu::platform
