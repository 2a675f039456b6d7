// SPDX-License-Identifier: Apache-2.0
// A portal that does not answer, answers too late or goes away, and a caller who does: one answer
// or none, and no picture left behind.

#include "tests/integration/capture/portal_test.h"

#include <QTimer>

using namespace warifu;
using namespace warifu::test;
using namespace std::chrono_literals;

class TestPortalSilence final : public PortalTest
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhenNothingIsAnswered_data();
    void tellsWhenNothingIsAnswered();
    void deletesAPictureThatComesTooLate();
    void tellsAPortalThatLeaves();
    void saysNothingAfterCancel_data();
    void saysNothingAfterCancel();
    void dropsTheEarlierOfTwo();
    void keepsTheEventLoopGoing();
};

void TestPortalSilence::tellsWhenNothingIsAnswered_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("closed");
    QTest::newRow("no response") << "silent"
                                 << "1";
    QTest::newRow("not even a reply") << "mute"
                                      << "0";
}

void TestPortalSilence::tellsWhenNothingIsAnswered()
{
    QFETCH(QString, mode);
    QFETCH(QString, closed);
    set("mode", mode);
    m_source->setTimeout(200ms);
    ScreenAnswer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QVERIFY(answer.arrives());
    QCOMPARE(text(*answer), error(ScreenError::TimedOut));
    // The dialog is taken away.
    QTRY_COMPARE_WITH_TIMEOUT(get("closed"), closed, kLimit);
}

// The user clicked in the same moment in which we gave up: the picture must not stay behind.
void TestPortalSilence::deletesAPictureThatComesTooLate()
{
    for (const bool isCancelled : {false, true}) {
        set("mode", "silent");
        set("make", m_original);
        m_source->setTimeout(isCancelled ? 60s : 200ms);
        ScreenAnswer answer;
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
    }
}

void TestPortalSilence::tellsAPortalThatLeaves()
{
    set("mode", "silent");
    ScreenAnswer answer;
    m_source->capture(answer.callback(), ScreenSource::Way::Portal);
    QTRY_COMPARE_WITH_TIMEOUT(get("asked"), QStringLiteral("plain"), kLimit);
    control("Leave");
    const bool arrived = answer.arrives();
    control("Return");
    QVERIFY(arrived);
    QCOMPARE(text(*answer), error(ScreenError::Refused));
}

void TestPortalSilence::saysNothingAfterCancel_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<bool>("isDestroyed");
    for (const char *mode : {"ok", "cancel", "error", "silent", "mute"}) {
        QTest::addRow("%s, cancelled", mode) << mode << false;
        QTest::addRow("%s, destroyed", mode) << mode << true;
    }
}

void TestPortalSilence::saysNothingAfterCancel()
{
    QFETCH(QString, mode);
    QFETCH(bool, isDestroyed);
    set("mode", mode);
    set("make", m_original);
    m_source->setTimeout(100ms);
    ScreenAnswer answer;
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

void TestPortalSilence::dropsTheEarlierOfTwo()
{
    set("mode", "cancel");
    ScreenAnswer first;
    ScreenAnswer second;
    m_source->capture(first.callback(), ScreenSource::Way::Portal);
    m_source->capture(second.callback(), ScreenSource::Way::Portal);
    QVERIFY(second.arrives());
    test::runPendingEvents();
    QCOMPARE(first.count(), 0);
    QCOMPARE(second.count(), 1);
}

// The file goes before its picture is decoded, which takes a while at this size. If that happened
// in the event loop, nobody would ever see the one without the other.
void TestPortalSilence::keepsTheEventLoopGoing()
{
    const QString large = m_folder->filePath(QStringLiteral("large.png"));
    QVERIFY(test::makeDesktop(7680, 4320).save(large));
    set("make", large);
    ScreenAnswer answer;
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

QTEST_MAIN(TestPortalSilence)
#include "tst_portal_silence.moc"
