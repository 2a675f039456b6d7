// SPDX-License-Identifier: Apache-2.0
#pragma once
// Notifications over org.freedesktop.Notifications (Desktop Notifications Specification 1.2).

#include "app/platform/notifier.h"

#include <QDBusConnection>
#include <QHash>
#include <QStringList>

#include <optional>

class QDBusPendingCallWatcher;

namespace warifu::platform {

class DBusNotifier final : public Notifier
{
    Q_OBJECT
public:
    explicit DBusNotifier(const QDBusConnection &bus = QDBusConnection::sessionBus(),
                          QObject *parent = nullptr);
    // What is still shown goes.
    ~DBusNotifier() override;

    void show(const Notification &notification) override;
    void withdraw(const QString &key) override;

private Q_SLOTS:
    void onAction(uint id, const QString &action);
    void onClosed(uint id, uint reason);
    void onOwner(const QString &name, const QString &before, const QString &after);

private:
    struct Shown
    {
        std::optional<uint> id; // nothing while the call is under way
        bool isWithdrawn = false;
        std::optional<Notification> next; // waits for the call
    };
    void send(const Notification &notification, uint replaces);
    void sent(const QString &key, QDBusPendingCallWatcher *call);
    void close(uint id);
    void askCapabilities(const Notification &first);
    void fail();
    [[nodiscard]] QString keyOf(uint id) const;

    QDBusConnection m_bus;
    QHash<QString, Shown> m_shown;
    std::optional<QStringList> m_capabilities;
    bool m_hasFailed = false;
};

} // namespace warifu::platform
