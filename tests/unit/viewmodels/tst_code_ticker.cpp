// SPDX-License-Identifier: Apache-2.0
// The one timer: due at the boundary of each second, whatever the clock does, and only while it is
// wanted. What the timer would wait is read; nothing is waited for.

#include "app/viewmodels/code_ticker.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::ManualClock;
using viewmodels::CodeTicker;

class CodeTickerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void ticksAtOnceWhenStarted();
    void isDueJustAfterTheBoundary_data();
    void isDueJustAfterTheBoundary();
    void findsTheBoundaryAgainWhenLate();
    void followsAClockThatIsSet_data();
    void followsAClockThatIsSet();
    void standsStillWhenStopped();
    void mayBeStoppedByItsTick();
};

namespace {

// When the next tick is due, by the clock of the test.
UnixMilliseconds due(const CodeTicker &ticker, const ManualClock &clock)
{
    const auto *timer = ticker.findChild<QTimer *>();
    if (!timer || !timer->isActive() || !timer->isSingleShot()
        || timer->timerType() != Qt::PreciseTimer)
        qFatal("no tick is due");
    return clock.now() + timer->intervalAsDuration();
}

bool isArmed(const CodeTicker &ticker)
{
    return ticker.findChild<QTimer *>()->isActive();
}

} // namespace

void CodeTickerTest::ticksAtOnceWhenStarted()
{
    ManualClock clock;
    CodeTicker ticker(clock);
    QSignalSpy ticked(&ticker, &CodeTicker::ticked);
    QVERIFY(!isArmed(ticker));
    ticker.setRunning(true);
    QCOMPARE(ticked.count(), 1);
    ticker.setRunning(true);
    QCOMPARE(ticked.count(), 1);
    QVERIFY(isArmed(ticker));
}

void CodeTickerTest::isDueJustAfterTheBoundary_data()
{
    QTest::addColumn<int>("into"); // milliseconds into the second
    for (const int into : {0, 1, 499, 997, 998, 999})
        QTest::addRow("%d ms", into) << into;
}

void CodeTickerTest::isDueJustAfterTheBoundary()
{
    QFETCH(int, into);
    ManualClock clock(unixSeconds(1'800'000'000) + std::chrono::milliseconds(into));
    CodeTicker ticker(clock);
    ticker.setRunning(true);
    // A hair after the boundary, never before: too early costs a whole second.
    const auto late = due(ticker, clock) - unixSeconds(1'800'000'001);
    QVERIFY2(late >= 0ms && late <= 10ms, qPrintable(QString::number(late.count())));
}

void CodeTickerTest::findsTheBoundaryAgainWhenLate()
{
    ManualClock clock;
    CodeTicker ticker(clock);
    ticker.setRunning(true);
    clock.advance(2'700ms); // a busy computer
    ticker.tick();
    const auto late = due(ticker, clock) - unixSeconds(1'800'000'003);
    QVERIFY(late >= 0ms && late <= 10ms);
}

void CodeTickerTest::followsAClockThatIsSet_data()
{
    QTest::addColumn<qint64>("step");
    QTest::newRow("an hour back") << qint64(-3'600'250);
    QTest::newRow("half a second back") << qint64(-500);
    QTest::newRow("a day forward") << qint64(86'400'750);
}

void CodeTickerTest::followsAClockThatIsSet()
{
    QFETCH(qint64, step);
    ManualClock clock(unixSeconds(1'800'000'000) + 300ms);
    CodeTicker ticker(clock);
    ticker.setRunning(true);
    clock.advance(std::chrono::milliseconds(step));
    ticker.tick();
    QCOMPARE(ticker.now(), std::chrono::floor<std::chrono::seconds>(clock.now()));
    // Never further away than one second, however far the clock jumped.
    const auto wait = due(ticker, clock) - clock.now();
    QVERIFY(wait > 0ms && wait <= 1'010ms);
    const auto late = due(ticker, clock) - std::chrono::ceil<std::chrono::seconds>(clock.now());
    QVERIFY(late >= 0ms && late <= 1'010ms);
}

void CodeTickerTest::standsStillWhenStopped()
{
    ManualClock clock;
    CodeTicker ticker(clock);
    QSignalSpy ticked(&ticker, &CodeTicker::ticked);
    ticker.setRunning(true);
    ticker.setRunning(false);
    QVERIFY(!isArmed(ticker));
    ticker.tick(); // asked for from outside: tells, and stays off
    QCOMPARE(ticked.count(), 2);
    QVERIFY(!isArmed(ticker));
}

void CodeTickerTest::mayBeStoppedByItsTick()
{
    ManualClock clock;
    CodeTicker ticker(clock);
    connect(&ticker, &CodeTicker::ticked, &ticker, [&ticker] { ticker.setRunning(false); });
    ticker.setRunning(true);
    QVERIFY(!ticker.isRunning());
    QVERIFY(!isArmed(ticker));
}

QTEST_GUILESS_MAIN(CodeTickerTest)
#include "tst_code_ticker.moc"
