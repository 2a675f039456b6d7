// SPDX-License-Identifier: Apache-2.0
// Screenshots through the desktop portal: what it answers, and nothing read or deleted that is not
// the portal's.

#include "tests/integration/capture/portal_test.h"

#include "app/scan/image_file.h"

using namespace warifu;
using namespace warifu::test;
using namespace std::chrono_literals;

class TestPortal final : public PortalTest
{
    Q_OBJECT
private Q_SLOTS:
    void readsAndDeletesThePicture_data();
    void readsAndDeletesThePicture();
    void readsFromAnOldPortal();
    void tells_data();
    void tells();
    void judgesTheFile_data();
    void judgesTheFile();
    void asksOnceMoreWhenRefused_data();
    void asksOnceMoreWhenRefused();
    void tellsThatThereIsNoPortal();
    void listensToThePortalOnly();
};

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
    set("make", m_original);
    ScreenAnswer answer;
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
    ScreenAnswer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    // The user takes a while; nobody tells when we have started to listen.
    const auto isHeard = [&] {
        control("Answer", {QStringLiteral("ok")});
        return answer.hasArrived();
    };
    QTRY_VERIFY_WITH_TIMEOUT(isHeard(), kLimit);
    QCOMPARE(text(*answer), QByteArray("picture"));
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
    ScreenAnswer answer;
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
    ScreenAnswer answer;
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
        set("make", m_original);
        set("order", order);
        set("asked", "");
        ScreenAnswer answer;
        m_source->capture(answer.callback(), ScreenSource::Way::Portal);
        QVERIFY(answer.arrives());
        QCOMPARE(get("asked"), QStringLiteral("plain interactive"));
        QCOMPARE(text(*answer), expected);
    }
}

void TestPortal::tellsThatThereIsNoPortal()
{
    control("Leave");
    ScreenAnswer answer;
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
    ScreenAnswer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    control("Speak", {get("last"), QUrl::fromLocalFile(m_path).toString()});
    // What the portal says afterwards comes afterwards.
    control("Answer", {QStringLiteral("cancel")});
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), error(ScreenError::Cancelled));
    QVERIFY(QFile::exists(m_path));
}

QTEST_MAIN(TestPortal)
#include "tst_portal.moc"
