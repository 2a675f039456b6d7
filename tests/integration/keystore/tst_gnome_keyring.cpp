// SPDX-License-Identifier: Apache-2.0
// The keychain keystore on a real gnome-keyring: the port's contract, a locked keyring, a daemon
// that stands still or dies.

#include "tests/integration/keystore/keychain_test.h"
#include "tests/support/keystore_contract.h"

#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusArgument>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QProcess>
#include <QSignalSpy>

#include <csignal>
#include <sys/types.h>

using namespace warifu;
using namespace warifu::test;
using keystore::KeychainKeystore;
using keystore::KeystoreError;
using keystore::KeystoreState;
using Attributes = QMap<QString, QString>;

static const QString kService = QStringLiteral("org.freedesktop.secrets");
static const QString kRoot = QStringLiteral("/org/freedesktop/secrets");
static const QString kCollection = QStringLiteral("/org/freedesktop/secrets/collection/login");

// The Secret Service's struct, to tell the daemon the keyring's password.
struct Secret
{
    QDBusObjectPath session;
    QByteArray parameters;
    QByteArray value;
    QString contentType;
};
Q_DECLARE_METATYPE(Secret)

static QDBusArgument &operator<<(QDBusArgument &argument, const Secret &secret)
{
    argument.beginStructure();
    argument << secret.session << secret.parameters << secret.value << secret.contentType;
    argument.endStructure();
    return argument;
}

static const QDBusArgument &operator>>(const QDBusArgument &argument, Secret & /*never received*/)
{
    return argument;
}

static bool hasKeyring()
{
    return qEnvironmentVariable("WARIFU_KEYRING") == QLatin1String("ready");
}

class GnomeKeyringTest final : public KeystoreContract
{
    Q_OBJECT
public:
    keystore::Keystore &store() override { return *m_store; }
    void renew() override
    {
        // A service of its own: an empty store.
        m_options.service = QStringLiteral("warifu-test-%1").arg(++m_count);
        m_options.deadline = std::chrono::seconds(20);
        if (hasKeyring())
            unlockKeyring();
        m_store = std::make_unique<KeychainKeystore>(m_options);
    }
    void destroy() override { m_store.reset(); }
    bool closeAndOpenAgain() override
    {
        m_store = std::make_unique<KeychainKeystore>(m_options);
        return true;
    }

private Q_SLOTS:
    void initTestCase()
    {
        WARIFU_REQUIRE(hasKeyring(), "gnome-keyring-daemon (run under tests/support/with-keyring.sh)");
        qDBusRegisterMetaType<Attributes>();
        qDBusRegisterMetaType<Secret>();
    }
    void showsNoNames();
    void tellsALockedKeyring();
    void tellsALockedKeyringWithoutTheItem();
    void deletesNothingInALockedKeyring();
    void isolatesServices();
    void holdsManyBlobs();
    void answersWhileTheDaemonStandsStill();
    void saysThatItIsWaiting();
    // Last: nothing works without the daemon.
    void zSurvivesADyingDaemon();

private:
    void lockKeyring()
    {
        QDBusInterface service(kService, kRoot, QStringLiteral("org.freedesktop.Secret.Service"));
        const QDBusMessage reply = service.call(
            QStringLiteral("Lock"),
            QVariant::fromValue(QList<QDBusObjectPath>{QDBusObjectPath(kCollection)}));
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    }
    // Without a prompt, through the daemon's interface for the login.
    void unlockKeyring()
    {
        QDBusInterface service(kService, kRoot, QStringLiteral("org.freedesktop.Secret.Service"));
        const QDBusMessage session
            = service.call(QStringLiteral("OpenSession"), QStringLiteral("plain"),
                           QVariant::fromValue(QDBusVariant(QString())));
        QCOMPARE(session.type(), QDBusMessage::ReplyMessage);
        const Secret master{session.arguments().at(1).value<QDBusObjectPath>(), {}, "test",
                            QStringLiteral("text/plain")};
        QDBusInterface back(
            kService, kRoot,
            QStringLiteral("org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"));
        const QDBusMessage reply = back.call(QStringLiteral("UnlockWithMasterPassword"),
                                             QVariant::fromValue(QDBusObjectPath(kCollection)),
                                             QVariant::fromValue(master));
        QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
    }
    void startDaemon()
    {
        m_daemon.setStandardErrorFile(QProcess::nullDevice());
        m_daemon.start(QStringLiteral("gnome-keyring-daemon"),
                       {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                        QStringLiteral("--components=secrets")});
        m_daemon.write("test");
        m_daemon.closeWriteChannel();
        QTRY_VERIFY(QDBusConnection::sessionBus().interface()->isServiceRegistered(kService));
    }
    pid_t daemonPid()
    {
        return static_cast<pid_t>(
            QDBusConnection::sessionBus().interface()->servicePid(kService).value());
    }

    QProcess m_daemon;
    int m_count = 0;
    keystore::KeychainOptions m_options;
    std::unique_ptr<KeychainKeystore> m_store;
};

void GnomeKeyringTest::showsNoNames()
{
    QCOMPARE(text(write(*m_store, "x")), QByteArray("done"));
    QDBusInterface service(kService, kRoot, QStringLiteral("org.freedesktop.Secret.Service"));
    const QDBusReply<QList<QDBusObjectPath>> found = service.call(
        QStringLiteral("SearchItems"),
        QVariant::fromValue(Attributes{{QStringLiteral("server"), m_options.service}}));
    QVERIFY(found.isValid());
    QCOMPARE(found.value().size(), 1);
    QDBusInterface item(kService, found.value().first().path(),
                        QStringLiteral("org.freedesktop.Secret.Item"));
    QCOMPARE(item.property("Label").toString(), m_options.service);
    QDBusInterface properties(kService, found.value().first().path(),
                              QStringLiteral("org.freedesktop.DBus.Properties"));
    const QDBusReply<QDBusVariant> reply
        = properties.call(QStringLiteral("Get"), QStringLiteral("org.freedesktop.Secret.Item"),
                          QStringLiteral("Attributes"));
    const auto attributes = qdbus_cast<Attributes>(reply.value().variant().value<QDBusArgument>());
    QCOMPARE(attributes.value(QStringLiteral("user")), m_options.service + QStringLiteral("/page-0"));
    QCOMPARE(attributes.value(QStringLiteral("type")), QStringLiteral("base64"));
    QCOMPARE(attributes.size(), 4); // and xdg:schema
}

void GnomeKeyringTest::tellsALockedKeyring()
{
    QCOMPARE(text(write(*m_store, "kept")), QByteArray("done"));
    lockKeyring();
    QCOMPARE(probe(*m_store), KeystoreState::Locked);
    // No prompt can be shown here: on this bus there is no prompter.
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Locked));
    QCOMPARE(text(write(*m_store, "new")), error(KeystoreError::Locked));
    unlockKeyring();
    QCOMPARE(probe(*m_store), KeystoreState::Ready);
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void GnomeKeyringTest::tellsALockedKeyringWithoutTheItem()
{
    lockKeyring();
    // Never "not found": that could be taken for a first run.
    QCOMPARE(text(read(*m_store)), error(KeystoreError::Locked));
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::Locked));
}

void GnomeKeyringTest::deletesNothingInALockedKeyring()
{
    QCOMPARE(text(write(*m_store, "kept")), QByteArray("done"));
    lockKeyring();
    QCOMPARE(text(remove(*m_store)), error(KeystoreError::Locked));
    unlockKeyring();
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
    QCOMPARE(text(remove(*m_store)), QByteArray("done"));
    QCOMPARE(text(read(*m_store)), error(KeystoreError::NotFound));
}

void GnomeKeyringTest::isolatesServices()
{
    KeychainKeystore other({.service = m_options.service + QStringLiteral("-other")});
    QCOMPARE(text(write(*m_store, "mine")), QByteArray("done"));
    QCOMPARE(text(read(other)), error(KeystoreError::NotFound));
    QCOMPARE(text(write(other, "theirs")), QByteArray("done"));
    QCOMPARE(text(remove(other)), QByteArray("done"));
    QCOMPARE(text(read(*m_store)), QByteArray("value:mine"));
}

void GnomeKeyringTest::holdsManyBlobs()
{
    const auto name = [](int i) { return QStringLiteral("page-%1").arg(i); };
    for (int i = 0; i < 10; ++i)
        QCOMPARE(text(write(*m_store, QByteArray(10'000, char('a' + i)), name(i))),
                 QByteArray("done"));
    for (int i = 0; i < 10; ++i)
        QVERIFY(text(read(*m_store, name(i))) == "value:" + QByteArray(10'000, char('a' + i)));
}

void GnomeKeyringTest::answersWhileTheDaemonStandsStill()
{
    QCOMPARE(text(write(*m_store, "kept")), QByteArray("done"));
    m_options.deadline = std::chrono::milliseconds(300);
    KeychainKeystore hurried(m_options);
    const pid_t daemon = daemonPid();
    QVERIFY(daemon > 1);
    QCOMPARE(kill(daemon, SIGSTOP), 0);
    const auto state = probe(hurried);
    const QByteArray readBack = text(read(hurried));
    const QByteArray written = text(write(hurried, "new"));
    const QByteArray removed = text(remove(hurried));
    QCOMPARE(kill(daemon, SIGCONT), 0);
    QCOMPARE(state, KeystoreState::NoAnswer);
    QCOMPARE(readBack, error(KeystoreError::NoAnswer));
    QCOMPARE(written, error(KeystoreError::NoAnswer));
    QCOMPARE(removed, error(KeystoreError::NoAnswer));
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
}

void GnomeKeyringTest::saysThatItIsWaiting()
{
    m_options.deadline = std::chrono::milliseconds(2500);
    KeychainKeystore slow(m_options);
    QSignalSpy waiting(&slow, &KeychainKeystore::waiting);
    const pid_t daemon = daemonPid();
    QCOMPARE(kill(daemon, SIGSTOP), 0);
    const QByteArray readBack = text(read(slow));
    QCOMPARE(kill(daemon, SIGCONT), 0);
    QCOMPARE(readBack, error(KeystoreError::NoAnswer));
    QCOMPARE(waiting.size(), 2);
    QCOMPARE(waiting.at(0).at(0).toBool(), true);
    QCOMPARE(waiting.at(1).at(0).toBool(), false);
    waiting.clear();
    QCOMPARE(text(read(*m_store)), error(KeystoreError::NotFound));
    QVERIFY(waiting.isEmpty());
}

void GnomeKeyringTest::zSurvivesADyingDaemon()
{
    QCOMPARE(text(write(*m_store, "kept")), QByteArray("done"));
    const pid_t daemon = daemonPid();
    QCOMPARE(kill(daemon, SIGSTOP), 0);
    Answer<Read> unanswered;
    m_store->read(kItem, unanswered.callback());
    runPendingEvents(); // the question is on its way
    QCOMPARE(kill(daemon, SIGKILL), 0);
    QVERIFY(unanswered.arrives());
    QVERIFY(!unanswered->has_value());
    QVERIFY(unanswered->error() == KeystoreError::NoAnswer
            || unanswered->error() == KeystoreError::NoService);
    QCOMPARE(text(read(*m_store)), error(KeystoreError::NoService));
    QCOMPARE(probe(*m_store), KeystoreState::NoService);
    // A new daemon over the same keyring file, in the same process of ours.
    startDaemon();
    QCOMPARE(probe(*m_store), KeystoreState::Ready);
    QCOMPARE(text(read(*m_store)), QByteArray("value:kept"));
    QCOMPARE(text(write(*m_store, "later")), QByteArray("done"));
    QCOMPARE(text(read(*m_store)), QByteArray("value:later"));
    m_daemon.kill();
    m_daemon.waitForFinished();
}

QTEST_GUILESS_MAIN(GnomeKeyringTest)
#include "tst_gnome_keyring.moc"
