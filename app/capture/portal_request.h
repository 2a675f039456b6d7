// SPDX-License-Identifier: Apache-2.0
#pragma once
// One question to org.freedesktop.portal.Screenshot, over D-Bus and without ever waiting for it.

#include "app/capture/screen_source.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QTimer>
#include <QVariantMap>

#include <chrono>

class QDBusPendingCall;

namespace warifu::capture {

class PortalRequest : public QObject
{
    Q_OBJECT
public:
    // Starts at once.
    PortalRequest(Callback<Result<Screens, ScreenError>> callback,
                  std::chrono::milliseconds timeout);

    // No answer any more. Takes the portal's dialog away, deletes the picture if one comes all the
    // same, and then itself.
    void abandon();

private Q_SLOTS:
    void onResponse(uint code, const QVariantMap &results, const QDBusMessage &message);

private:
    enum class Dialog { IfNeeded, Always };
    void ask(Dialog dialog);
    void listenAt(const QString &path);
    void onReply(const QDBusPendingCall &call);
    void take(const QString &uri);
    void finish(Result<Screens, ScreenError> answer);
    void closeDialog();

    Callback<Result<Screens, ScreenError>> m_callback;
    QDBusConnection m_bus;
    QDBusServiceWatcher m_owner; // of the portal's name
    QTimer m_timeout;
    QString m_handle; // of the portal's request object
    QString m_closed; // the one that was told to close
    Dialog m_dialog = Dialog::IfNeeded;
    std::chrono::system_clock::time_point m_asked;
    bool m_isAnswered = false; // by the portal, or it cannot any more
};

} // namespace warifu::capture
