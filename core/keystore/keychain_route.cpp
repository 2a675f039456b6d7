// SPDX-License-Identifier: Apache-2.0
#include "core/keystore/keychain_route.h"

#ifdef WARIFU_SECRET_SERVICE
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>

#include <optional>
#endif

namespace warifu::keystore {

#ifdef WARIFU_SECRET_SERVICE

namespace {

// The generation of kwalletd that QtKeychain would use in this session; 0: none. Its rule: the
// desktop says KDE, and the session's version is one that it knows.
int kwalletGeneration()
{
    const QByteArray desktop = qgetenv("XDG_CURRENT_DESKTOP");
    const QByteArray session = qgetenv("DESKTOP_SESSION");
    const bool isNamed = desktop == "GNOME" || desktop == "Unity" || desktop == "XFCE"
        || session == "gnome" || session.contains("xfce") || session == "xubuntu"
        || !qgetenv("GNOME_DESKTOP_SESSION_ID").isEmpty();
    const bool isKde = desktop == "KDE"
        || (!isNamed && (session == "kde" || !qgetenv("KDE_FULL_SESSION").isEmpty()));
    if (!isKde)
        return 0;
    const QByteArray version = qgetenv("KDE_SESSION_VERSION");
    if (version == "5")
        return 5;
#ifdef WARIFU_QTKEYCHAIN_KNOWS_KWALLET6
    if (version == "6")
        return 6;
#endif
    return 0;
}

std::optional<KeychainRoute> &knownRoute()
{
    static std::optional<KeychainRoute> route;
    return route;
}

} // namespace

void findKeychainRoute(Callback<KeychainRoute> done)
{
    const int generation = kwalletGeneration();
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!knownRoute() && (generation == 0 || !bus.isConnected()))
        knownRoute() = KeychainRoute::SecretService;
    if (knownRoute()) {
        done.later(*knownRoute());
        return;
    }
    // The question and the patience that QtKeychain has itself.
    const QDBusMessage question = QDBusMessage::createMethodCall(
        QStringLiteral("org.kde.kwalletd%1").arg(generation),
        QStringLiteral("/modules/kwalletd%1").arg(generation), QStringLiteral("org.kde.KWallet"),
        QStringLiteral("networkWallet"));
    auto *const watcher = new QDBusPendingCallWatcher(bus.asyncCall(question, 500));
    auto answer = std::make_shared<Callback<KeychainRoute>>(std::move(done));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher,
                     [answer](QDBusPendingCallWatcher *finished) {
        finished->deleteLater();
        knownRoute()
            = finished->isError() ? KeychainRoute::SecretService : KeychainRoute::KWallet;
        (*answer)(*knownRoute());
    });
}

#else

void findKeychainRoute(Callback<KeychainRoute> done)
{
    done.later(KeychainRoute::System);
}

#endif

} // namespace warifu::keystore
