// SPDX-License-Identifier: Apache-2.0
#pragma once
// Presence from what freedesktop systems tell: logind (idle and locked hints, sleep), the screen
// savers' ActiveChanged, and GNOME's idle monitor. All of it is only listened to, never asked in
// turns: nothing here wakes the processor up while nobody is there.

#include "app/platform/user_presence.h"

#include <QDBusConnection>
#include <QDBusObjectPath>
#include <QTimer>
#include <QVariantMap>

#include <chrono>
#include <functional>

namespace warifu::platform {

class DBusPresence final : public UserPresence
{
    Q_OBJECT
public:
    // From the last key or mouse movement to Idle, and from there to Away.
    struct Spans
    {
        std::chrono::milliseconds toIdle{120'000};
        std::chrono::milliseconds toAway{480'000};
    };
    DBusPresence(const QDBusConnection &session, const QDBusConnection &system, Spans spans,
                 QObject *parent = nullptr);
    DBusPresence(const QDBusConnection &session, const QDBusConnection &system,
                 QObject *parent = nullptr)
        : DBusPresence(session, system, Spans{}, parent)
    {}

    [[nodiscard]] Level level() const override { return m_level; }

private Q_SLOTS:
    void onScreenSaver(bool isActive);
    void onSleep(bool goesToSleep);
    void onSessionChanged(const QString &interface, const QVariantMap &changed,
                          const QStringList &invalidated);
    void onWatchFired(uint id);
    void onMonitorOwner(const QString &name, const QString &before, const QString &now);

private:
    void askSession();
    void takeSession(const QVariantMap &properties);
    void addWatches();
    void addWatch(const char *method, const QVariantList &arguments, uint &id);
    void setIdle(bool isIdle);
    void setLocked(bool &which, bool isLocked);
    void follow();

    QDBusConnection m_session;
    QDBusConnection m_system;
    Spans m_spans;
    QTimer m_toAway;
    uint m_idleWatch = 0;
    uint m_activeWatch = 0;
    bool m_isIdle = false;
    bool m_isLongIdle = false;
    bool m_isSaverActive = false;
    bool m_isSessionLocked = false;
    Level m_level = Level::Active;
};

} // namespace warifu::platform
