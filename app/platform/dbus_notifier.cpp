// SPDX-License-Identifier: Apache-2.0
#include "app/platform/dbus_notifier.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QVariantMap>

namespace warifu::platform {

namespace {

const QString kService = QStringLiteral("org.freedesktop.Notifications");
const QString kPath = QStringLiteral("/org/freedesktop/Notifications");
const QString kDefault = QStringLiteral("default"); // a click on the notification itself
const QString kDeny = QStringLiteral("deny");

QDBusMessage call(const char *method)
{
    return QDBusMessage::createMethodCall(kService, kPath, kService, QString::fromLatin1(method));
}

} // namespace

DBusNotifier::DBusNotifier(const QDBusConnection &bus, QObject *parent)
    : Notifier(parent)
    , m_bus(bus)
{
    m_bus.connect(kService, kPath, kService, QStringLiteral("ActionInvoked"), this,
                  SLOT(onAction(uint, QString)));
    m_bus.connect(kService, kPath, kService, QStringLiteral("NotificationClosed"), this,
                  SLOT(onClosed(uint, uint)));
    m_bus.connect(QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                  QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameOwnerChanged"),
                  {kService}, QStringLiteral("sss"), this,
                  SLOT(onOwner(QString, QString, QString)));
}

DBusNotifier::~DBusNotifier()
{
    for (const Shown &shown : std::as_const(m_shown))
        if (shown.id)
            close(*shown.id);
}

void DBusNotifier::show(const Notification &notification)
{
    const auto known = m_shown.find(notification.key);
    if (known != m_shown.end() && !known->id) {
        known->next = notification; // the daemon has not told the id yet
        known->isWithdrawn = false;
        return;
    }
    const uint replaces = known == m_shown.end() ? 0 : *known->id;
    m_shown[notification.key] = {};
    if (m_capabilities)
        send(notification, replaces);
    else
        askCapabilities(notification);
}

void DBusNotifier::withdraw(const QString &key)
{
    const auto known = m_shown.find(key);
    if (known == m_shown.end())
        return;
    if (!known->id) {
        known->isWithdrawn = true;
        known->next.reset();
        return;
    }
    close(*known->id);
    m_shown.erase(known);
}

void DBusNotifier::askCapabilities(const Notification &first)
{
    auto *const watcher =
        new QDBusPendingCallWatcher(m_bus.asyncCall(call("GetCapabilities")), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, first] {
        watcher->deleteLater();
        const QDBusPendingReply<QStringList> reply = *watcher;
        if (reply.isError()) {
            m_shown.remove(first.key);
            fail();
            return;
        }
        m_capabilities = reply.value();
        const auto known = m_shown.find(first.key);
        if (known == m_shown.end() || known->isWithdrawn) {
            m_shown.remove(first.key);
            return;
        }
        const Notification newest = known->next.value_or(first);
        known->next.reset();
        send(newest, 0);
    });
}

void DBusNotifier::send(const Notification &notification, uint replaces)
{
    // Other people's words: where the daemon takes markup, they must not be any.
    const bool isMarkup = m_capabilities->contains(QStringLiteral("body-markup"));
    const bool hasActions = m_capabilities->contains(QStringLiteral("actions"));
    QStringList actions;
    if (hasActions) {
        actions << kDefault << notification.openText;
        if (!notification.denyText.isEmpty())
            actions << kDeny << notification.denyText;
    }
    const QVariantMap hints = {
        {QStringLiteral("urgency"), QVariant::fromValue(uchar(1))},
        {QStringLiteral("desktop-entry"), QStringLiteral("io.warifu.Warifu")},
    };
    QDBusMessage message = call("Notify");
    message << QStringLiteral("Warifu") << replaces << QStringLiteral("io.warifu.Warifu")
            << notification.title
            << (isMarkup ? notification.body.toHtmlEscaped() : notification.body) << actions
            << hints << -1;
    auto *const watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this,
            [this, watcher, key = notification.key] { sent(key, watcher); });
}

void DBusNotifier::sent(const QString &key, QDBusPendingCallWatcher *watcher)
{
    watcher->deleteLater();
    const QDBusPendingReply<uint> reply = *watcher;
    const auto known = m_shown.find(key);
    if (reply.isError()) {
        m_shown.remove(key);
        m_capabilities.reset(); // whoever comes next may be another daemon
        fail();
        return;
    }
    m_hasFailed = false;
    if (known == m_shown.end() || known->isWithdrawn) {
        m_shown.remove(key);
        close(reply.value());
        return;
    }
    if (const auto next = std::exchange(known->next, std::nullopt)) {
        send(*next, reply.value());
        return;
    }
    known->id = reply.value();
}

void DBusNotifier::close(uint id)
{
    QDBusMessage message = call("CloseNotification");
    message << id;
    m_bus.send(message);
}

void DBusNotifier::fail()
{
    if (!std::exchange(m_hasFailed, true))
        Q_EMIT failed();
}

QString DBusNotifier::keyOf(uint id) const
{
    for (auto at = m_shown.cbegin(); at != m_shown.cend(); ++at)
        if (at->id == id)
            return at.key();
    return {};
}

void DBusNotifier::onAction(uint id, const QString &action)
{
    const QString key = keyOf(id); // signals about other programs' notifications come, too
    if (key.isEmpty())
        return;
    if (action == kDefault)
        Q_EMIT opened(key);
    else if (action == kDeny)
        Q_EMIT denied(key);
}

void DBusNotifier::onClosed(uint id, uint)
{
    if (const QString key = keyOf(id); !key.isEmpty())
        m_shown.remove(key);
}

void DBusNotifier::onOwner(const QString &, const QString &, const QString &)
{
    // The numbers of a daemon that is gone mean nothing to the next one.
    m_capabilities.reset();
    for (auto at = m_shown.begin(); at != m_shown.end();)
        at = at->id ? m_shown.erase(at) : std::next(at);
}

} // namespace warifu::platform
