// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the user has chosen, kept in settings.ini of the profile folder. Nothing secret is in it.

#include "core/policy/policy_values.h"

#include <QLocale>
#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

#include <chrono>

namespace warifu::viewmodels {

class SettingsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Theme theme READ theme WRITE setTheme NOTIFY changed FINAL)
    Q_PROPERTY(Language language READ language WRITE setLanguage NOTIFY languageChanged FINAL)
    Q_PROPERTY(int textPercent READ textPercent WRITE setTextPercent NOTIFY changed FINAL)
    Q_PROPERTY(
        int clipboardSeconds READ clipboardSeconds WRITE setClipboardSeconds NOTIFY changed FINAL)
    Q_PROPERTY(bool showNextCode READ showNextCode WRITE setShowNextCode NOTIFY changed FINAL)
    Q_PROPERTY(bool hideCodes READ hideCodes WRITE setHideCodes NOTIFY changed FINAL)
    // Of sign-in requests: names and places in notifications, and after how long approving asks
    // for the passphrase (0: each time).
    Q_PROPERTY(
        bool noticeDetails READ noticeDetails WRITE setNoticeDetails NOTIFY signInChanged FINAL)
    Q_PROPERTY(int approvalLockSeconds READ approvalLockSeconds WRITE setApprovalLockSeconds NOTIFY
                   signInChanged FINAL)
    Q_PROPERTY(bool lessMotion READ lessMotion WRITE setLessMotion NOTIFY changed FINAL)

public:
    enum class Theme { System, Light, Dark };
    Q_ENUM(Theme)
    enum class Language { System, English, Japanese };
    Q_ENUM(Language)

    // What the organisation allows from now on; the user's choices stay stored.
    void setRules(const policy::CodeRules &rules);
    [[nodiscard]] bool mayCopy() const { return m_rules.mayCopy; }

    explicit SettingsViewModel(const QString &file, QObject *parent = nullptr);

    [[nodiscard]] Theme theme() const;
    void setTheme(Theme theme);
    [[nodiscard]] Language language() const;
    void setLanguage(Language language);
    [[nodiscard]] QLocale::Language localeLanguage() const;
    // 100 to 200, on top of the system's size.
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    // 0: never cleared. Never more than the organisation allows.
    [[nodiscard]] int clipboardSeconds() const;
    void setClipboardSeconds(int seconds);
    [[nodiscard]] bool showNextCode() const;
    void setShowNextCode(bool isOn);
    [[nodiscard]] bool hideCodes() const;
    void setHideCodes(bool isOn);
    [[nodiscard]] bool lessMotion() const;
    void setLessMotion(bool isOn);
    [[nodiscard]] bool noticeDetails() const;
    void setNoticeDetails(bool isOn);
    [[nodiscard]] int approvalLockSeconds() const;
    void setApprovalLockSeconds(int seconds);

    // For what is not a choice but a memory: the place of the window.
    [[nodiscard]] QSettings &storage() { return m_storage; }

Q_SIGNALS:
    void changed();
    void languageChanged();
    void signInChanged();

private:
    bool keep(const QString &key, const QVariant &value);

    QSettings m_storage;
    policy::CodeRules m_rules;
};

} // namespace warifu::viewmodels
