// SPDX-License-Identifier: Apache-2.0
// Screenshots through the desktop portal, played by tests/support/mock_portal.py: one answer for
// whatever the portal does, and nothing deleted that is not the portal's.

#include "app/capture/screen_source.h"

#include "app/scan/image_file.h"
#include "tests/support/answer.h"
#include "tests/support/require.h"
#include "tests/support/scan/qr_maker.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <QUrl>

using namespace warifu;
using namespace warifu::capture;
using namespace std::chrono_literals;
using Answer = test::Answer<ScreenSource::Answer>;

namespace {

const std::string kText = "otpauth://totp/a?secret=AAAA";
constexpr int kLimit = 60'000; // ends a hanging test

QDBusMessage control(const char *method, const QStringList &arguments = {})
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.warifu.Mock"), QStringLiteral("/mock"),
        QStringLiteral("org.warifu.Mock"), QString::fromLatin1(method));
    for (const QString &argument : arguments)
        call << argument;
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    if (reply.type() != QDBusMessage::ReplyMessage)
        qFatal("mock_portal.py: %s", qPrintable(reply.errorMessage()));
    return reply;
}

void set(const char *key, const QString &value)
{
    control("Set", {QString::fromLatin1(key), value});
}

void set(const char *key, const char *value)
{
    set(key, QString::fromLatin1(value));
}

QString get(const char *key)
{
    return control("Get", {QString::fromLatin1(key)}).arguments().value(0).toString().trimmed();
}

// "picture", or the number of the error, so that a failing comparison says what came.
QByteArray text(const ScreenSource::Answer &answer)
{
    return answer ? QByteArray("picture")
                  : "error:" + QByteArray::number(static_cast<int>(answer.error()));
}

QByteArray error(ScreenError code)
{
    return "error:" + QByteArray::number(static_cast<int>(code));
}

} // namespace

class TestPortal : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanupTestCase();
    void readsAndDeletesThePicture_data();
    void readsAndDeletesThePicture();
    void readsFromAnOldPortal();
    void tells_data();
    void tells();
    void judgesTheFile_data();
    void judgesTheFile();
    void asksOnceMoreWhenRefused_data();
    void asksOnceMoreWhenRefused();
    void tellsWhenNothingIsAnswered_data();
    void tellsWhenNothingIsAnswered();
    void deletesAPictureThatComesTooLate();
    void tellsAPortalThatLeaves();
    void tellsThatThereIsNoPortal();
    void listensToThePortalOnly();
    void saysNothingAfterCancel_data();
    void saysNothingAfterCancel();
    void dropsTheEarlierOfTwo();
    void keepsTheEventLoopGoing();

private:
    QProcess m_mock;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<ScreenSource> m_source;
};

void TestPortal::initTestCase()
{
    WARIFU_REQUIRE(QDBusConnection::sessionBus().isConnected(),
                   "dbus-run-session (run under tests/support/with-keyring.sh)");
    m_mock.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_mock.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral(WARIFU_MOCK_PORTAL)});
    while (!m_mock.canReadLine() && m_mock.waitForReadyRead(kLimit)) {
    }
    const bool isStarted = m_mock.readLine() == "ready\n";
    WARIFU_REQUIRE(isStarted, "python3-dbus and python3-gi");
}

void TestPortal::cleanupTestCase()
{
    m_mock.kill();
    m_mock.waitForFinished();
}

void TestPortal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(QStringLiteral("Screenshot.png"));
    QImage screen = test::makeDesktop(1280, 800);
    test::place(screen, test::makeQr(kText), {600, 300});
    QVERIFY(screen.save(m_path));
    for (const auto &[key, value] :
         {std::pair("mode", "ok"), std::pair("handle", "predicted"), std::pair("order", "after"),
          std::pair("again", ""), std::pair("closed", "0"), std::pair("asked", "")})
        set(key, value);
    set("uri", QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded));
    m_source = std::make_unique<ScreenSource>();
}

void TestPortal::readsAndDeletesThePicture_data()
{
    QTest::addColumn<QString>("order");
    QTest::newRow("as portals do") << "after";
    QTest::newRow("the answer overtakes the reply") << "before";
}

void TestPortal::readsAndDeletesThePicture()
{
    QFETCH(QString, order);
    set("order", order);
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QVERIFY(!answer.hasArrived());
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), QByteArray("picture"));
    QCOMPARE((*answer)->size(), size_t(1));
    const auto payloads = scan::decodeImage((**answer)[0]);
    QCOMPARE(payloads.size(), size_t(1));
    QVERIFY(payloads[0].exposeText() == kText); // test data
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(get("closed"), QStringLiteral("0"));
    QCOMPARE(get("asked"), QStringLiteral("plain"));
    QCOMPARE(answer.count(), 1);
}

// Portals before 0.9 choose the path themselves, and we hear of it in the reply only.
void TestPortal::readsFromAnOldPortal()
{
    set("handle", "own");
    set("mode", "silent");
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    // The user takes a while; nobody tells when we have started to listen.
    const auto isHeard = [&] {
        control("Answer", {QStringLiteral("ok")});
        return answer.hasArrived();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHeard(), kLimit);
    QCOMPARE(text(*answer), QByteArray("picture"));
    QVERIFY(!QFile::exists(m_path));
    QCOMPARE(answer.count(), 1);
}

void TestPortal::tells_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<ScreenError>("expected");
    QTest::newRow("the user says no") << "cancel" << ScreenError::Cancelled;
    QTest::newRow("ended in some other way") << "other" << ScreenError::Refused;
    QTest::newRow("a code that no specification has") << "odd" << ScreenError::Refused;
    QTest::newRow("success without a picture") << "no-uri" << ScreenError::BadPicture;
    QTest::newRow("not allowed") << "error" << ScreenError::Refused;
    QTest::newRow("a portal without screenshots") << "absent" << ScreenError::NoPortal;
}

void TestPortal::tells()
{
    QFETCH(QString, mode);
    QFETCH(ScreenError, expected);
    set("mode", mode);
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), error(expected));
    test::runPendingEvents();
    QCOMPARE(answer.count(), 1);
    QVERIFY(QFile::exists(m_path));
}

void TestPortal::judgesTheFile_data()
{
    QTest::addColumn<QString>("uri");
    QTest::newRow("no URI") << "";
    QTest::newRow("http") << "http://localhost/screenshot.png";
    QTest::newRow("another computer") << "file://elsewhere/tmp/screenshot.png";
    QTest::newRow("no such file") << "file:///no/such/screenshot.png";
    QTest::newRow("a device") << "file:///dev/zero";
    QTest::newRow("a folder") << "file:///tmp";
    QTest::newRow("no picture")
        << QUrl::fromLocalFile(QStringLiteral(WARIFU_MOCK_PORTAL)).toString();
}

void TestPortal::judgesTheFile()
{
    QFETCH(QString, uri);
    set("uri", uri);
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), error(ScreenError::BadPicture));
    QVERIFY(QFile::exists(QStringLiteral(WARIFU_MOCK_PORTAL)));
    QVERIFY(QFile::exists(m_path));
}

void TestPortal::asksOnceMoreWhenRefused_data()
{
    QTest::addColumn<QString>("again");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("allowed in the dialog") << "ok" << QByteArray("picture");
    QTest::newRow("not even then") << "other" << error(ScreenError::Refused);
    QTest::newRow("the user says no") << "cancel" << error(ScreenError::Cancelled);
}

void TestPortal::asksOnceMoreWhenRefused()
{
    QFETCH(QString, again);
    QFETCH(QByteArray, expected);
    for (const char *order : {"after", "before"}) {
        set("mode", "other");
        set("again", again);
        set("order", order);
        set("asked", "");
        Answer answer;
        m_source->capture(answer.callback(), ScreenSource::Way::Portal);
        QVERIFY(answer.arrives());
        QCOMPARE(get("asked"), QStringLiteral("plain interactive"));
        QCOMPARE(text(*answer), expected);
        QVERIFY(test::makeDesktop(640, 400).save(m_path));
    }
}

void TestPortal::tellsWhenNothingIsAnswered_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("closed");
    QTest::newRow("no response") << "silent"
                                 << "1";
    QTest::newRow("not even a reply") << "mute"
                                      << "0";
}

void TestPortal::tellsWhenNothingIsAnswered()
{
    QFETCH(QString, mode);
    QFETCH(QString, closed);
    set("mode", mode);
    m_source->setTimeout(200ms);
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), error(ScreenError::TimedOut));
    // The dialog is taken away.
    QTRY_COMPARE_WITH_TIMEOUT(get("closed"), closed, kLimit);
}

// The user clicked in the same moment in which we gave up: the picture must not stay behind.
void TestPortal::deletesAPictureThatComesTooLate()
{
    for (const bool isCancelled : {false, true}) {
        QVERIFY(QFile::exists(m_path));
        set("mode", "silent");
        m_source->setTimeout(isCancelled ? 60s : 200ms);
        Answer answer;
        m_source->capture(answer.callback(), ScreenSource::Way::Portal);
        if (isCancelled) {
            QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain plain"), kLimit);
            m_source->cancel();
        } else {
            QVERIFY(answer.arrives());
        }
        control("Answer", {QStringLiteral("ok")});
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_path), kLimit);
        QCOMPARE(answer.count(), isCancelled ? 0 : 1);
        QVERIFY(test::makeDesktop(640, 400).save(m_path));
    }
}

void TestPortal::tellsAPortalThatLeaves()
{
    set("mode", "silent");
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    control("Leave");
    const bool arrived = answer.arrives();
    control("Return");
    QVERIFY(arrived);
    QCOMPARE(text(*answer), error(ScreenError::Refused));
}

void TestPortal::tellsThatThereIsNoPortal()
{
    control("Leave");
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    const bool arrived = answer.arrives();
    control("Return");
    QVERIFY(arrived);
    QCOMPARE(text(*answer), error(ScreenError::NoPortal));
}

// Even who knows the path: it would make us read and delete a file of his choice.
void TestPortal::listensToThePortalOnly()
{
    set("mode", "silent");
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    control("Speak", {get("last"), QUrl::fromLocalFile(m_path).toString()});
    // What the portal says afterwards comes afterwards.
    control("Answer", {QStringLiteral("cancel")});
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), error(ScreenError::Cancelled));
    QVERIFY(QFile::exists(m_path));
}

void TestPortal::saysNothingAfterCancel_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("isDestroyed");
    for (const char *mode : {"ok", "cancel", "error", "silent", "mute"}) {
        QTest::addRow("%s, cancelled", mode) << mode << false;
        QTest::addRow("%s, destroyed", mode) << mode << true;
    }
}

void TestPortal::saysNothingAfterCancel()
{
    QFETCH(QString, mode);
    QFETCH(bool, isDestroyed);
    set("mode", mode);
    m_source->setTimeout(100ms);
    Answer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    if (isDestroyed)
        m_source.reset();
    else
        m_source->cancel();
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    QTest::qWait(200); // longer than the timeout
    QVERIFY(!answer.hasArrived());
    // A picture that nobody waits for goes all the same.
    if (mode == QLatin1String("ok"))
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_path), kLimit);
}

void TestPortal::dropsTheEarlierOfTwo()
{
    set("mode", "cancel");
    Answer first;
    Answer second;
    m_source->capture(first.callback(), ScreenSource::Way::Portal);
    m_source->capture(second.callback(), ScreenSource::Way::Portal);
    QVERIFY(second.arrives());
    test::runPendingEvents();
    QCOMPARE(first.count(), 0);
    QCOMPARE(second.count(), 1);
}

// The file goes before its picture is decoded, which takes a while at this size. If that happened
// in the event loop, nobody would ever see the one without the other.
void TestPortal::keepsTheEventLoopGoing()
{
    QVERIFY(test::makeDesktop(7680, 4320).save(m_path));
    Answer answer;
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] {
        if (!answer.hasArrived() && !QFile::exists(m_path))
            ++ticks;
    });
    timer.start(0);
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), QByteArray("picture"));
    QVERIFY(ticks > 0);
}

QTEST_MAIN(TestPortal)
#include "tst_portal.moc"
