// SPDX-License-Identifier: Apache-2.0
// Notifications over D-Bus, with the daemon played by tests/support/mock_notifications.py.

#include "app/platform/dbus_notifier.h"

#include "tests/support/answer.h"
#include "tests/support/require.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace warifu;
using platform::DBusNotifier;
using platform::Notification;

namespace {

constexpr int kLimit = 60'000; // ends a hanging test

QVariant control(const char *method, const QVariantList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.warifu.Mock"), QStringLiteral("/mock"),
        QStringLiteral("org.warifu.Mock"), QString::fromLatin1(method));
    call.setArguments(arguments);
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("mock_notifications.py: %s", qPrintable(reply.errorMessage()));
    return reply.arguments().value(0);
}

void set(const char *key, const char *value)
{
    control("Set", {QString::fromLatin1(key), QString::fromLatin1(value)});
}

QString shown()
{
    return control("Get", {QStringLiteral("shown")}).toString();
}

QJsonObject last()
{
    return QJsonDocument::fromJson(control("Get", {QStringLiteral("last")}).toString().toUtf8())
        .object();
}

Notification notification(const char *title = "Sign-in request")
{
    return {QStringLiteral("request-1"), QString::fromLatin1(title),
            QStringLiteral("For <b>taro</b> & co"), QStringLiteral("Show"), QStringLiteral("Deny")};
}

} // namespace

class NotifierTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void shows();
    void escapesWhereMarkupIsRead();
    void offersNoActionsWhereThereAreNone();
    void offersOpeningOnly();
    void replaces();
    void opensAndDenies();
    void hearsTheDaemonOnly();
    void forgetsWhatWasDismissed();
    void withdraws();
    void withdrawsWhatIsOnItsWay();
    void sendsTheNewestAfterTheFirst();
    void tellsFailureOnce();
    void survivesTheDaemon();
    void cleansUp();

private:
    // What the daemon said before its last reply has arrived; it only has to be taken.
    static void hear() { test::runPendingEvents(); }
    void show(const Notification &what, const char *ids)
    {
        m_notifier->show(what);
        QTRY_COMPARE_WITH_TIMEOUT(shown(), QString::fromLatin1(ids), kLimit);
        hear();
    }
    QProcess m_mock;
    std::unique_ptr<DBusNotifier> m_notifier;
};

void NotifierTest::initTestCase()
{
    WARIFU_REQUIRE(QDBusConnection::sessionBus().isConnected(),
                   "dbus-run-session (run under tests/support/with-keyring.sh)");
}

void NotifierTest::init()
{
    m_mock.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_mock.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(WARIFU_MOCK_NOTIFICATIONS)});
    while (!m_mock.canReadLine() && m_mock.waitForReadyRead(kLimit)) {
    }
    const bool isStarted = m_mock.readLine() == "ready\n";
    WARIFU_REQUIRE(isStarted, "python3-dbus and python3-gi");
    m_notifier = std::make_unique<DBusNotifier>();
}

void NotifierTest::cleanup()
{
    m_notifier.reset();
    m_mock.kill();
    m_mock.waitForFinished();
}

void NotifierTest::shows()
{
    show(notification(), "41");
    QCOMPARE(last()[QStringLiteral("title")].toString(), QStringLiteral("Sign-in request"));
    QCOMPARE(last()[QStringLiteral("body")].toString(), QStringLiteral("For <b>taro</b> & co"));
    QCOMPARE(last()[QStringLiteral("actions")].toArray(),
             (QJsonArray{QStringLiteral("default"), QStringLiteral("Show"), QStringLiteral("deny"),
                         QStringLiteral("Deny")}));
    QCOMPARE(last()[QStringLiteral("hints")][QStringLiteral("desktop-entry")].toString(),
             QStringLiteral("io.warifu.Warifu"));
}

void NotifierTest::escapesWhereMarkupIsRead()
{
    set("caps", "actions body body-markup");
    show(notification(), "41");
    QCOMPARE(last()[QStringLiteral("body")].toString(),
             QStringLiteral("For &lt;b&gt;taro&lt;/b&gt; &amp; co"));
}

void NotifierTest::offersNoActionsWhereThereAreNone()
{
    set("caps", "body");
    show(notification(), "41");
    QVERIFY(last()[QStringLiteral("actions")].toArray().isEmpty());
}

void NotifierTest::offersOpeningOnly()
{
    Notification locked = notification();
    locked.denyText.clear();
    show(locked, "41");
    QCOMPARE(last()[QStringLiteral("actions")].toArray(),
             (QJsonArray{QStringLiteral("default"), QStringLiteral("Show")}));
}

void NotifierTest::replaces()
{
    show(notification(), "41");
    m_notifier->show(notification("Another title"));
    QTRY_COMPARE_WITH_TIMEOUT(last()[QStringLiteral("title")].toString(),
                              QStringLiteral("Another title"), kLimit);
    QCOMPARE(last()[QStringLiteral("replaces")].toInt(), 41);
    QCOMPARE(shown(), QStringLiteral("41"));
}

void NotifierTest::opensAndDenies()
{
    QSignalSpy opened(m_notifier.get(), &DBusNotifier::opened);
    QSignalSpy denied(m_notifier.get(), &DBusNotifier::denied);
    show(notification(), "41");
    control("Press", {uint(41), QStringLiteral("approve")}); // there is no such thing
    control("Press", {uint(99), QStringLiteral("deny")});    // another program's
    control("Press", {uint(41), QStringLiteral("default")});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kLimit);
    QCOMPARE(denied.size(), 0);
    QCOMPARE(opened[0][0].toString(), QStringLiteral("request-1"));
    control("Press", {uint(41), QStringLiteral("deny")});
    QTRY_COMPARE_WITH_TIMEOUT(denied.size(), 1, kLimit);
    QCOMPARE(opened.size(), 1);
}

void NotifierTest::hearsTheDaemonOnly()
{
    QSignalSpy denied(m_notifier.get(), &DBusNotifier::denied);
    QSignalSpy opened(m_notifier.get(), &DBusNotifier::opened);
    show(notification(), "41");
    control("Speak", {uint(41), QStringLiteral("deny")});
    control("Press", {uint(41), QStringLiteral("default")});
    QTRY_COMPARE_WITH_TIMEOUT(opened.size(), 1, kLimit);
    QCOMPARE(denied.size(), 0);
}

void NotifierTest::forgetsWhatWasDismissed()
{
    QSignalSpy denied(m_notifier.get(), &DBusNotifier::denied);
    show(notification(), "41");
    control("Dismiss", {uint(41)});
    control("Press", {uint(41), QStringLiteral("deny")});
    hear();
    show(notification(), "42"); // and is shown anew, not as a replacement
    QCOMPARE(last()[QStringLiteral("replaces")].toInt(), 0);
    QCOMPARE(denied.size(), 0);
}

void NotifierTest::withdraws()
{
    show(notification(), "41");
    m_notifier->withdraw(QStringLiteral("request-1"));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QString(), kLimit);
    m_notifier->withdraw(QStringLiteral("request-1")); // is none of its business any more
    m_notifier->withdraw(QStringLiteral("nothing"));
}

void NotifierTest::withdrawsWhatIsOnItsWay()
{
    set("mode", "hold");
    m_notifier->show(notification());
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringLiteral("41"), kLimit);
    m_notifier->withdraw(QStringLiteral("request-1"));
    control("Release");
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QString(), kLimit);
}

void NotifierTest::sendsTheNewestAfterTheFirst()
{
    set("mode", "hold");
    m_notifier->show(notification("First"));
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QStringLiteral("41"), kLimit);
    m_notifier->show(notification("Second"));
    m_notifier->show(notification("Third"));
    set("mode", "ok");
    control("Release");
    QTRY_COMPARE_WITH_TIMEOUT(last()[QStringLiteral("title")].toString(), QStringLiteral("Third"),
                              kLimit);
    QCOMPARE(last()[QStringLiteral("replaces")].toInt(), 41);
}

void NotifierTest::tellsFailureOnce()
{
    QSignalSpy failed(m_notifier.get(), &DBusNotifier::failed);
    set("mode", "error");
    m_notifier->show(notification());
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kLimit);
    Notification other = notification("Another");
    other.key = QStringLiteral("request-2");
    m_notifier->show(other);
    QTRY_COMPARE_WITH_TIMEOUT(last()[QStringLiteral("title")].toString(), QStringLiteral("Another"),
                              kLimit);
    set("mode", "ok");
    show(notification(), "41"); // works again
    QCOMPARE(failed.size(), 1);
}

void NotifierTest::survivesTheDaemon()
{
    QSignalSpy denied(m_notifier.get(), &DBusNotifier::denied);
    show(notification(), "41");
    control("Leave");
    control("Return");
    hear();
    control("Press", {uint(41), QStringLiteral("deny")}); // a new daemon's own
    hear();
    show(notification(), "42");
    QCOMPARE(last()[QStringLiteral("replaces")].toInt(), 0);
    QCOMPARE(denied.size(), 0);
}

void NotifierTest::cleansUp()
{
    show(notification(), "41");
    m_notifier.reset();
    QTRY_COMPARE_WITH_TIMEOUT(shown(), QString(), kLimit);
}

QTEST_GUILESS_MAIN(NotifierTest)
#include "tst_notifier.moc"
