// SPDX-License-Identifier: Apache-2.0
// Presence over D-Bus: logind, screen savers and GNOME's idle monitor played by the test on its own
// bus, which stands for the system's, too.

#include "app/platform/dbus_presence.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using platform::DBusPresence;
using Level = platform::UserPresence::Level;
using namespace std::chrono_literals;

namespace {

constexpr int kLimit = 60'000; // ends a hanging test

// What Mutter offers at /org/gnome/Mutter/IdleMonitor/Core.
class IdleMonitor final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.gnome.Mutter.IdleMonitor")
public:
    qulonglong interval = 0;
    uint idle = 0, active = 0;
public Q_SLOTS:
    uint AddIdleWatch(qulonglong milliseconds)
    {
        interval = milliseconds;
        return idle = ++m_last;
    }
    uint AddUserActiveWatch() { return active = ++m_last; }
Q_SIGNALS:
    void WatchFired(uint id);

private:
    uint m_last = 6;
};

// The user's session at logind, by both of its paths.
class Session final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Session")
    Q_PROPERTY(QString Id MEMBER id)
    Q_PROPERTY(bool IdleHint MEMBER idle)
    Q_PROPERTY(bool LockedHint MEMBER locked)
public:
    QString id = QStringLiteral("c2");
    bool idle = false, locked = false;
};

class LoginService final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.login1.Manager")
public:
    int asked = 0;
public Q_SLOTS:
    QDBusObjectPath GetSession(const QString &id)
    {
        ++asked;
        return QDBusObjectPath(QStringLiteral("/org/freedesktop/login1/session/_3") + id);
    }
Q_SIGNALS:
    void PrepareForSleep(bool before);
};

} // namespace

class PresenceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_other = std::make_unique<QDBusConnection>(
            QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("desktop")));
        QVERIFY(m_other->isConnected());
    }
    void cleanup()
    {
        m_presence.reset();
        m_other.reset();
        QDBusConnection::disconnectFromBus(QStringLiteral("desktop"));
    }

    void nobodyTells();
    void lockedScreens_data();
    void lockedScreens();
    void idleMonitor();
    void idleMonitorThatRestarts();
    void logind();
    void startsLocked();

private:
    void begin(DBusPresence::Spans spans = {120s, 1h})
    {
        const QDBusConnection bus = QDBusConnection::sessionBus();
        m_presence = std::make_unique<DBusPresence>(bus, bus, spans);
        // Until the bus knows what we listen to.
        (void)bus.call(QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/"),
            QStringLiteral("org.freedesktop.DBus"), QStringLiteral("GetId")));
    }
    void tell(const char *path, const char *interface, const char *name, const QVariantList &values)
    {
        QDBusMessage signal = QDBusMessage::createSignal(
            QString::fromLatin1(path), QString::fromLatin1(interface), QString::fromLatin1(name));
        signal.setArguments(values);
        QVERIFY(m_other->send(signal));
    }
    std::unique_ptr<QDBusConnection> m_other;
    std::unique_ptr<DBusPresence> m_presence;
};

void PresenceTest::nobodyTells()
{
    begin();
    QTest::qWait(0);
    QCOMPARE(m_presence->level(), Level::Active);
}

void PresenceTest::lockedScreens_data()
{
    QTest::addColumn<QByteArray>("interface");
    QTest::newRow("freedesktop") << QByteArray("org.freedesktop.ScreenSaver");
    QTest::newRow("GNOME") << QByteArray("org.gnome.ScreenSaver");
}

void PresenceTest::lockedScreens()
{
    QFETCH(QByteArray, interface);
    begin();
    const QSignalSpy changed(m_presence.get(), &platform::UserPresence::levelChanged);
    tell("/ScreenSaver", interface.constData(), "ActiveChanged", {true});
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Away, kLimit);
    tell("/ScreenSaver", interface.constData(), "ActiveChanged", {false});
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Active, kLimit);
    QCOMPARE(changed.count(), 2);
}

void PresenceTest::idleMonitor()
{
    IdleMonitor monitor;
    const QString path = QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core");
    QVERIFY(m_other->registerObject(path, &monitor, QDBusConnection::ExportAllContents));
    QVERIFY(m_other->registerService(QStringLiteral("org.gnome.Mutter.IdleMonitor")));
    begin({120s, 200ms});
    QTRY_VERIFY_WITH_TIMEOUT(monitor.idle != 0, kLimit);
    QCOMPARE(monitor.interval, qulonglong(120'000));
    const QSignalSpy changed(m_presence.get(), &platform::UserPresence::levelChanged);
    Q_EMIT monitor.WatchFired(99); // another program's
    Q_EMIT monitor.WatchFired(monitor.idle);
    QTRY_COMPARE_WITH_TIMEOUT(changed.count(), 1, kLimit); // Idle
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Away, kLimit);
    QTRY_VERIFY_WITH_TIMEOUT(monitor.active != 0, kLimit);
    Q_EMIT monitor.WatchFired(monitor.active);
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Active, kLimit);
    QCOMPARE(changed.count(), 3);
    // The idle watch stays, the other one is asked for anew.
    const uint before = monitor.active;
    Q_EMIT monitor.WatchFired(monitor.idle);
    QTRY_VERIFY_WITH_TIMEOUT(monitor.active != before, kLimit);
}

void PresenceTest::idleMonitorThatRestarts()
{
    begin();
    IdleMonitor monitor;
    const QString path = QStringLiteral("/org/gnome/Mutter/IdleMonitor/Core");
    const QString name = QStringLiteral("org.gnome.Mutter.IdleMonitor");
    QVERIFY(m_other->registerObject(path, &monitor, QDBusConnection::ExportAllContents));
    QVERIFY(m_other->registerService(name));
    QTRY_VERIFY_WITH_TIMEOUT(monitor.idle != 0, kLimit);
    QTest::qWait(50); // the answer's way back
    Q_EMIT monitor.WatchFired(monitor.idle);
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Idle, kLimit);
    QVERIFY(m_other->unregisterService(name));
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Active, kLimit);
}

void PresenceTest::logind()
{
    Session session;
    LoginService login;
    QVERIFY(m_other->registerObject(QStringLiteral("/org/freedesktop/login1/session/auto"),
                                    &session, QDBusConnection::ExportAllContents));
    QVERIFY(m_other->registerObject(QStringLiteral("/org/freedesktop/login1"), &login,
                                    QDBusConnection::ExportAllContents));
    QVERIFY(m_other->registerService(QStringLiteral("org.freedesktop.login1")));
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(login.asked, 1, kLimit);
    QTest::qWait(50); // the answer's way back, and the subscription's
    const QString interface = QStringLiteral("org.freedesktop.login1.Session");
    const auto change = [&](const char *name, bool value) {
        tell("/org/freedesktop/login1/session/_3c2", "org.freedesktop.DBus.Properties",
             "PropertiesChanged",
             {interface, QVariantMap{{QString::fromLatin1(name), value}}, QStringList()});
    };
    change("IdleHint", true);
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Idle, kLimit);
    change("LockedHint", true);
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Away, kLimit);
    change("IdleHint", false);
    change("LockedHint", false);
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Active, kLimit);
    QSignalSpy resumed(m_presence.get(), &platform::UserPresence::resumed);
    Q_EMIT login.PrepareForSleep(true);
    Q_EMIT login.PrepareForSleep(false);
    QVERIFY(resumed.count() == 1 || resumed.wait(kLimit));
    QCOMPARE(resumed.count(), 1);
}

void PresenceTest::startsLocked()
{
    Session session;
    session.locked = true;
    QVERIFY(m_other->registerObject(QStringLiteral("/org/freedesktop/login1/session/auto"),
                                    &session, QDBusConnection::ExportAllContents));
    QVERIFY(m_other->registerService(QStringLiteral("org.freedesktop.login1")));
    begin();
    QTRY_COMPARE_WITH_TIMEOUT(m_presence->level(), Level::Away, kLimit);
}

QTEST_GUILESS_MAIN(PresenceTest)
#include "tst_presence.moc"
