// SPDX-License-Identifier: Apache-2.0
// Secret Services that hang, refuse or lie, played by tests/support/mock_secret_service.py.

#include "tests/integration/keystore/keychain_test.h"

#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMessage>
#include <QProcess>

using namespace warifu;
using namespace warifu::test;
using keystore::KeychainKeystore;
using keystore::KeystoreError;
using keystore::KeystoreState;

class MockServiceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void works();
    void unlocksThroughAPrompt();
    void tellsADismissedPrompt_data();
    void tellsADismissedPrompt();
    void takesAForgottenPromptAway();
    void unlocksACollectionThatHidesItsItems();
    void tellsARefusal();
    void tellsAFailure();
    void tellsAWithheldSecret();
    void tellsADeleteThatDidNothing();
    void tellsAServiceThatHangs_data();
    void tellsAServiceThatHangs();
    void refusesFastWhileQtKeychainIsStuck();
    void mayBeDestroyedWhileQtKeychainIsStuck();

private:
    static void set(const char *key, const char *value)
    {
        QDBusInterface control(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/mock"),
                               QStringLiteral("org.warifu.Mock"));
        const QDBusMessage reply = control.call(QStringLiteral("Set"), QString::fromLatin1(key),
                                                QString::fromLatin1(value));
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    }

    QProcess m_mock;
    std::unique_ptr<KeychainKeystore> m_store;
    std::unique_ptr<KeychainKeystore> m_hurried; // the same items with a short deadline
};

void MockServiceTest::initTestCase()
{
    WARIFU_REQUIRE(QDBusConnection::sessionBus().isConnected(),
                "dbus-run-session (run under tests/support/with-keyring.sh)");
    m_mock.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_mock.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(WARIFU_MOCK_SERVICE)});
    // Python starts slowly beside other tests, and a line may come in pieces.
    while (!m_mock.canReadLine() && m_mock.waitForReadyRead(60'000)) {
    }
    const bool isStarted = m_mock.readLine() == "ready\n";
    WARIFU_REQUIRE(isStarted, "python3-dbus and python3-gi");
}

void MockServiceTest::cleanupTestCase()
{
    m_mock.kill();
    m_mock.waitForFinished();
}

void MockServiceTest::init()
{
    for (const char *key : {"hang", "refuse"})
        set(key, "");
    for (const char *key : {"locked", "withhold", "keep", "hide"})
        set(key, "no");
    set("prompt", "dismiss");
    QDBusInterface(QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/mock"),
                   QStringLiteral("org.warifu.Mock"))
        .call(QStringLiteral("Drop"));
    m_store = std::make_unique<KeychainKeystore>();
    m_hurried = std::make_unique<KeychainKeystore>(
        keystore::KeychainOptions{.deadline = std::chrono::milliseconds(300)});
    QCOMPARE(text(write(*m_store, "kept")), QByteArray("done"));
}

void MockServiceTest::works()
{
    QCOMPARE(probe(*m_store), KeystoreState::Ready);
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
    QCOMPARE(text(write(*m_store, "new")), QByteArray("done"));
    QCOMPARE(text(read(*m_store)), QByteArray("value:new"));
    QCOMPARE(text(remove(*m_store)), QByteArray("done"));
    QCOMPARE(text(read(*m_store)), error(KeystoreError::NotFound));
}

void MockServiceTest::unlocksThroughAPrompt()
{
    set("prompt", "ok");
    set("locked", "yes");
    QCOMPARE(probe(*m_store), KeystoreState::Locked);
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
    set("locked", "yes");
    QCOMPARE(text(write(*m_store, "new")), QByteArray("done"));
    set("locked", "yes");
    QCOMPARE(text(remove(*m_store)), QByteArray("done"));
    set("locked", "yes");
    QCOMPARE(text(read(*m_store)), error(KeystoreError::NotFound));
    QCOMPARE(probe(*m_store), KeystoreState::Ready);
}

void MockServiceTest::tellsADismissedPrompt_data()
{
    QTest::addColumn<QByteArray>("hide");
    QTest::newRow("items are shown") << QByteArray("no");
    QTest::newRow("items are hidden") << QByteArray("yes");
}

void MockServiceTest::tellsADismissedPrompt()
{
    QFETCH(QByteArray, hide);
    set("hide", hide.constData());
    set("locked", "yes");
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Locked));
    QCOMPARE(text(write(*m_store, "new")), error(KeystoreError::Locked));
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::Locked));
    set("locked", "no");
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void MockServiceTest::takesAForgottenPromptAway()
{
    set("locked", "yes");
    set("prompt", "open");
    QCOMPARE(text(read(*m_hurried)), error(KeystoreError::Locked));
    // It blocks nothing: QtKeychain never saw it.
    set("locked", "no");
    QCOMPARE(text(read(*m_hurried)), QByteArray("value:kept"));
}

void MockServiceTest::unlocksACollectionThatHidesItsItems()
{
    set("hide", "yes");
    set("prompt", "ok");
    set("locked", "yes");
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void MockServiceTest::tellsARefusal()
{
    set("refuse", "denied");
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Denied));
    QCOMPARE(text(write(*m_store, "new")), error(KeystoreError::Denied));
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::Denied));
    set("refuse", "");
    set("prompt", "refuse");
    set("locked", "yes");
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Failed));
}

void MockServiceTest::tellsAFailure()
{
    set("refuse", "failed");
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Failed));
    QCOMPARE(text(write(*m_store, "new")), error(KeystoreError::Failed));
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::Failed));
    set("refuse", "");
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void MockServiceTest::tellsAWithheldSecret()
{
    set("withhold", "yes");
    // QtKeychain says "not found".
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Denied));
}

void MockServiceTest::tellsADeleteThatDidNothing()
{
    set("keep", "yes");
    // QtKeychain says "no error".
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::Failed));
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void MockServiceTest::tellsAServiceThatHangs_data()
{
    QTest::addColumn<QByteArray>("where");
    QTest::newRow("in the search") << QByteArray("search");
    QTest::newRow("in handing out secrets") << QByteArray("secrets");
    QTest::newRow("everywhere") << QByteArray("all");
}

void MockServiceTest::tellsAServiceThatHangs()
{
    QFETCH(QByteArray, where);
    set("hang", where.constData());
    QCOMPARE(text(read(*m_hurried)), error(KeystoreError::NoAnswer));
    QCOMPARE(text(read(*m_hurried)), error(KeystoreError::NoAnswer));
    set("hang", "");
    QTRY_COMPARE(text(read(*m_hurried)), QByteArray("value:kept"));
}

void MockServiceTest::refusesFastWhileQtKeychainIsStuck()
{
    set("hang", "secrets");
    QCOMPARE(text(read(*m_hurried)), error(KeystoreError::NoAnswer));
    // The patient store does not queue up behind the stuck job; its deadline is two minutes, the
    // test's limit for an answer is one.
    QCOMPARE(text(read(*m_store)), error(KeystoreError::NoAnswer));
    QCOMPARE(text(write(*m_store, "new")), error(KeystoreError::NoAnswer));
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::NoAnswer));
    QCOMPARE(probe(*m_store), KeystoreState::NoAnswer);
    set("hang", "");
    QTRY_COMPARE(probe(*m_store), KeystoreState::Ready);
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void MockServiceTest::mayBeDestroyedWhileQtKeychainIsStuck()
{
    set("hang", "secrets");
    Answer<Read> unheard;
    m_hurried->read(kItem, unheard.callback());
    runPendingEvents();
    QTest::qWait(100); // the question has reached the service
    m_hurried.reset();
    set("hang", "");
    QTRY_COMPARE(text(read(*m_store)), QByteArray("value:kept"));
    QVERIFY(!unheard.hasArrived());
}

QTEST_GUILESS_MAIN(MockServiceTest)
#include "tst_mock_service.moc"
