// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/settings_view_model.h"

#include <algorithm>
#include <utility>

namespace warifu::viewmodels {
namespace {

QString themeKey()
{
    return QStringLiteral("view/theme");
}
QString languageKey()
{
    return QStringLiteral("view/language");
}
QString textKey()
{
    return QStringLiteral("view/textPercent");
}
QString motionKey()
{
    return QStringLiteral("view/lessMotion");
}
QString nextKey()
{
    return QStringLiteral("codes/showNext");
}
QString hideKey()
{
    return QStringLiteral("codes/hide");
}
QString clipboardKey()
{
    return QStringLiteral("clipboard/seconds");
}

QString noticeKey()
{
    return QStringLiteral("signIn/noticeDetails");
}
QString approvalLockKey()
{
    return QStringLiteral("signIn/approvalLockSeconds");
}

// QML hands over any number as an enum; what is none of ours is the default.
QString nameOf(SettingsViewModel::Theme theme)
{
    switch (theme) {
    case SettingsViewModel::Theme::System:
        break;
    case SettingsViewModel::Theme::Light:
        return QStringLiteral("light");
    case SettingsViewModel::Theme::Dark:
        return QStringLiteral("dark");
    }
    return QStringLiteral("system");
}
QString nameOf(SettingsViewModel::Language language)
{
    switch (language) {
    case SettingsViewModel::Language::System:
        break;
    case SettingsViewModel::Language::English:
        return QStringLiteral("en");
    case SettingsViewModel::Language::Japanese:
        return QStringLiteral("ja");
    }
    return QStringLiteral("system");
}

// What is no number is the default, not 0: a clipboard that is never cleared is a choice.
int boundedNumber(const QVariant &value, int usual, int least, int most)
{
    bool isNumber = false;
    const qint64 number = value.toLongLong(&isNumber);
    return isNumber ? int(std::clamp<qint64>(number, least, most)) : usual;
}

} // namespace

SettingsViewModel::SettingsViewModel(const QString &file, QObject *parent)
    : QObject(parent)
    , m_storage(file, QSettings::IniFormat)
{}

void SettingsViewModel::setRules(const policy::CodeRules &rules)
{
    if (rules != std::exchange(m_rules, rules))
        Q_EMIT changed();
}

SettingsViewModel::Theme SettingsViewModel::theme() const
{
    const QString name = m_storage.value(themeKey()).toString();
    if (name == QLatin1String("light"))
        return Theme::Light;
    return name == QLatin1String("dark") ? Theme::Dark : Theme::System;
}

void SettingsViewModel::setTheme(Theme theme)
{
    keep(themeKey(), nameOf(theme));
}

SettingsViewModel::Language SettingsViewModel::language() const
{
    const QString name = m_storage.value(languageKey()).toString();
    if (name == QLatin1String("en"))
        return Language::English;
    return name == QLatin1String("ja") ? Language::Japanese : Language::System;
}

void SettingsViewModel::setLanguage(Language language)
{
    if (language == this->language())
        return;
    keep(languageKey(), nameOf(language));
    Q_EMIT languageChanged();
}

QLocale::Language SettingsViewModel::localeLanguage() const
{
    switch (language()) {
    case Language::System:
        return QLocale::AnyLanguage;
    case Language::English:
        return QLocale::English;
    case Language::Japanese:
        return QLocale::Japanese;
    }
    return QLocale::AnyLanguage;
}

int SettingsViewModel::textPercent() const
{
    return boundedNumber(m_storage.value(textKey()), 100, 100, 200);
}

void SettingsViewModel::setTextPercent(int percent)
{
    keep(textKey(), std::clamp(percent, 100, 200));
}

int SettingsViewModel::clipboardSeconds() const
{
    const int chosen = boundedNumber(m_storage.value(clipboardKey()),
                                     m_rules.usualClipboardSeconds.value_or(30), 0, 600);
    if (m_rules.mostClipboardSeconds && (chosen == 0 || chosen > *m_rules.mostClipboardSeconds))
        return *m_rules.mostClipboardSeconds;
    return chosen;
}

void SettingsViewModel::setClipboardSeconds(int seconds)
{
    keep(clipboardKey(), std::clamp(seconds, 0, 600));
}

bool SettingsViewModel::showNextCode() const
{
    return m_storage.value(nextKey(), true).toBool();
}

void SettingsViewModel::setShowNextCode(bool isOn)
{
    keep(nextKey(), isOn);
}

bool SettingsViewModel::hideCodes() const
{
    return m_rules.mustHide || m_storage.value(hideKey(), m_rules.hidesUnlessChosen).toBool();
}

void SettingsViewModel::setHideCodes(bool isOn)
{
    keep(hideKey(), isOn);
}

bool SettingsViewModel::lessMotion() const
{
    return m_storage.value(motionKey(), false).toBool();
}

void SettingsViewModel::setLessMotion(bool isOn)
{
    keep(motionKey(), isOn);
}

bool SettingsViewModel::noticeDetails() const
{
    return m_storage.value(noticeKey(), true).toBool();
}

void SettingsViewModel::setNoticeDetails(bool isOn)
{
    if (keep(noticeKey(), isOn))
        Q_EMIT signInChanged();
}

int SettingsViewModel::approvalLockSeconds() const
{
    return boundedNumber(m_storage.value(approvalLockKey()), 300, 0, 3600);
}

void SettingsViewModel::setApprovalLockSeconds(int seconds)
{
    if (keep(approvalLockKey(), std::clamp(seconds, 0, 3600)))
        Q_EMIT signInChanged();
}

bool SettingsViewModel::keep(const QString &key, const QVariant &value)
{
    if (m_storage.value(key) == value)
        return false;
    m_storage.setValue(key, value);
    Q_EMIT changed();
    return true;
}

} // namespace warifu::viewmodels
