// SPDX-License-Identifier: Apache-2.0
#include "app/platform/color_scheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>
#include <QStyleHints>

namespace warifu::platform {
namespace {

QString portal()
{
    return QStringLiteral("org.freedesktop.portal.Desktop");
}
QString portalPath()
{
    return QStringLiteral("/org/freedesktop/portal/desktop");
}
QString portalSettings()
{
    return QStringLiteral("org.freedesktop.portal.Settings");
}

} // namespace

ColorScheme::ColorScheme(QObject *parent) : QObject(parent)
{
    readPalette();
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        readPalette();
        Q_EMIT changed();
    });
#endif
#if defined(Q_OS_LINUX)
    // Without an address libdbus would start a bus of its own.
    if (!qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS"))
        return;
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(portal(), portalPath(), portalSettings(), QStringLiteral("SettingChanged"), this,
                SLOT(onPortalSetting(QString, QString, QDBusVariant)));
    ask(QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"));
    ask(QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"));
#endif
}

void ColorScheme::ask(const QString &group, const QString &key)
{
    auto call = QDBusMessage::createMethodCall(portal(), portalPath(), portalSettings(),
                                               QStringLiteral("Read"));
    call.setArguments({group, key});
    auto *watcher =
        new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, 3000), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, group, key, watcher] {
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid())
            takeSetting(group, key, reply.value().variant());
        watcher->deleteLater();
    });
}

void ColorScheme::onPortalSetting(const QString &group, const QString &key,
                                  const QDBusVariant &value)
{
    takeSetting(group, key, value.variant());
}

void ColorScheme::takeSetting(const QString &group, const QString &key, const QVariant &value)
{
    // Read answers with a variant in a variant.
    const QVariant plain =
        value.canConvert<QDBusVariant>() ? value.value<QDBusVariant>().variant() : value;
    if (group == QLatin1String("org.freedesktop.appearance")
        && key == QLatin1String("color-scheme")) {
        // 0: no preference, 1: dark, 2: light.
        m_portalKnows = plain.toUInt() != 0;
        if (m_portalKnows)
            m_isDark = plain.toUInt() == 1;
        else
            readPalette();
    } else if (group == QLatin1String("org.gnome.desktop.interface")
               && key == QLatin1String("enable-animations")) {
        m_lessMotion = !plain.toBool();
    } else {
        return;
    }
    Q_EMIT changed();
}

void ColorScheme::readPalette()
{
    if (m_portalKnows)
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    m_isDark = QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    const QPalette palette = QGuiApplication::palette();
    m_isDark = palette.color(QPalette::Window).lightness()
        < palette.color(QPalette::WindowText).lightness();
#endif
}

} // namespace warifu::platform
