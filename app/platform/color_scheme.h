// SPDX-License-Identifier: Apache-2.0
#pragma once
// Whether the system asks for dark colours and for less motion. Qt 6.5 tells the first; before, and
// for the second, the desktop portal is asked, without waiting for its answer.

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace warifu::platform {

class ColorScheme final : public QObject
{
    Q_OBJECT
public:
    explicit ColorScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_isDark; }
    [[nodiscard]] bool wantsLessMotion() const { return m_lessMotion; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onPortalSetting(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void ask(const QString &group, const QString &key);
    void takeSetting(const QString &group, const QString &key, const QVariant &value);
    void readPalette();

    bool m_isDark = false;
    bool m_lessMotion = false;
    bool m_portalKnows = false;
};

} // namespace warifu::platform
