// SPDX-License-Identifier: Apache-2.0
#include "app/platform/dbus_presence.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace warifu::platform {

namespace {

const QString kLogin = QStringLiteral("org.freedesktop.login1");
const QString kLoginPath = QStringLiteral("/org/freedesktop/login1");
const QString kManager = QStringLiteral("org.freedesktop.login1.Manager");
const QString kSessionInterface = QStringLiteral("org.freedesktop.login1.Session");
// logind's name for the session of who asks.
const QString kOwnSession = QStringLiteral("/org/freedesktop/login1/session/auto");
const QString kProperties = QStringLiteral("org.freedesktop.DBus.Properties");
const QString kMonitor = QStringLiteral("org.gnome.Mutter.IdleMonitor");
const QString kMonitorPath = QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core");
const QString kBus = QStringLiteral("org.freedesktop.DBus");

} // namespace

DBusPresence::DBusPresence(const QDBusConnection &session, const QDBusConnection &system,
                           Spans spans, QObject *parent)
    : UserPresence(parent)
    , m_session(session)
    , m_system(system)
    , m_spans(spans)
{
    m_toAway.setSingleShot(true);
    m_toAway.setInterval(m_spans.toAway);
    connect(&m_toAway, &QTimer::timeout, this, [this] {
        m_isLongIdle = true;
        follow();
    });
    for (const char *name : {"org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver"})
        m_session.connect({}, {}, QString::fromLatin1(name), QStringLiteral("ActiveChanged"), this,
                          SLOT(onScreenSaver(bool)));
    m_system.connect(kLogin, kLoginPath, kManager, QStringLiteral("PrepareForSleep"), this,
                     SLOT(onSleep(bool)));
    askSession();
    m_session.connect(kMonitor, kMonitorPath, kMonitor, QStringLiteral("WatchFired"), this,
                      SLOT(onWatchFired(uint)));
    m_session.connect(kBus, QStringLiteral("/org/freedesktop/DBus"), kBus,
                      QStringLiteral("NameOwnerChanged"), {kMonitor}, QStringLiteral("sss"), this,
                      SLOT(onMonitorOwner(QString, QString, QString)));
    addWatches();
}

void DBusPresence::onScreenSaver(bool isActive)
{
    setLocked(m_isSaverActive, isActive);
}

void DBusPresence::onSleep(bool goesToSleep)
{
    if (!goesToSleep)
        Q_EMIT resumed();
}

// Its properties and its real path, under which changes are told.
void DBusPresence::askSession()
{
    QDBusMessage id =
        QDBusMessage::createMethodCall(kLogin, kOwnSession, kProperties, QStringLiteral("GetAll"));
    id << kSessionInterface;
    auto *watcher = new QDBusPendingCallWatcher(m_system.asyncCall(id), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QVariantMap> reply = *watcher;
        if (reply.isError())
            return; // no logind, or not in a session of its
        takeSession(reply.value());
        QDBusMessage find = QDBusMessage::createMethodCall(kLogin, kLoginPath, kManager,
                                                           QStringLiteral("GetSession"));
        find << reply.value().value(QStringLiteral("Id")).toString();
        auto *finder = new QDBusPendingCallWatcher(m_system.asyncCall(find), this);
        connect(finder, &QDBusPendingCallWatcher::finished, this, [this, finder] {
            finder->deleteLater();
            const QDBusPendingReply<QDBusObjectPath> path = *finder;
            if (!path.isError())
                m_system.connect(kLogin, path.value().path(), kProperties,
                                 QStringLiteral("PropertiesChanged"), this,
                                 SLOT(onSessionChanged(QString, QVariantMap, QStringList)));
        });
    });
}

void DBusPresence::onSessionChanged(const QString &interface, const QVariantMap &changed,
                                    const QStringList &)
{
    if (interface == kSessionInterface)
        takeSession(changed);
}

void DBusPresence::takeSession(const QVariantMap &properties)
{
    const auto locked = properties.constFind(QStringLiteral("LockedHint"));
    if (locked != properties.constEnd())
        setLocked(m_isSessionLocked, locked->toBool());
    const auto idle = properties.constFind(QStringLiteral("IdleHint"));
    if (idle != properties.constEnd())
        setIdle(idle->toBool());
}

void DBusPresence::addWatches()
{
    addWatch("AddIdleWatch", {qulonglong(m_spans.toIdle.count())}, m_idleWatch);
}

void DBusPresence::addWatch(const char *method, const QVariantList &arguments, uint &id)
{
    QDBusMessage call = QDBusMessage::createMethodCall(kMonitor, kMonitorPath, kMonitor,
                                                       QString::fromLatin1(method));
    call.setArguments(arguments);
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_session.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, &id] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        id = reply.isError() ? 0 : reply.value();
    });
}

void DBusPresence::onWatchFired(uint id)
{
    if (id == 0)
        return;
    if (id == m_idleWatch) {
        setIdle(true);
        // It fires once, at the next movement.
        addWatch("AddUserActiveWatch", {}, m_activeWatch);
    } else if (id == m_activeWatch) {
        m_activeWatch = 0;
        setIdle(false);
    }
}

void DBusPresence::onMonitorOwner(const QString &, const QString &, const QString &now)
{
    m_idleWatch = m_activeWatch = 0;
    setIdle(false); // nobody would tell that it is over
    if (!now.isEmpty())
        addWatches();
}

void DBusPresence::setIdle(bool isIdle)
{
    if (isIdle == std::exchange(m_isIdle, isIdle))
        return;
    m_isLongIdle = false;
    if (isIdle)
        m_toAway.start();
    else
        m_toAway.stop();
    follow();
}

void DBusPresence::setLocked(bool &which, bool isLocked)
{
    which = isLocked;
    follow();
}

void DBusPresence::follow()
{
    const Level level = m_isLongIdle || m_isSaverActive || m_isSessionLocked ? Level::Away
        : m_isIdle                                                           ? Level::Idle
                                                                             : Level::Active;
    if (level != std::exchange(m_level, level))
        Q_EMIT levelChanged();
}

} // namespace warifu::platform
