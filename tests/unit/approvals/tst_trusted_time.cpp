// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/trusted_time.h"
#include "tests/support/manual_clock.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

class TrustedTimeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void settingTheClockChangesNothing();
    void beginsWhereItWasLeft();
    void theBootClockRuns();
};

void TrustedTimeTest::settingTheClockChangesNothing()
{
    ManualClock wall(kStart);
    ManualClock steady(UnixMilliseconds(5s));
    const TrustedTime time(wall, steady, {});
    QCOMPARE(time.now(), kStart);
    wall.advance(1000h);
    QCOMPARE(time.now(), kStart);
    wall.advance(-5000h);
    steady.advance(3s);
    QCOMPARE(time.now(), kStart + 3s);
    steady.advance(-100s); // a broken steady clock
    QCOMPARE(time.now(), kStart);
    QVERIFY(!time.wasSetBack());
}

void TrustedTimeTest::beginsWhereItWasLeft()
{
    const ManualClock wall(kStart);
    const ManualClock steady;
    QCOMPARE(TrustedTime(wall, steady, kStart - 1h).now(), kStart);
    const TrustedTime setBack(wall, steady, kStart + 1h);
    QCOMPARE(setBack.now(), kStart + 1h);
    QVERIFY(setBack.wasSetBack());
}

void TrustedTimeTest::theBootClockRuns()
{
    const BootClock clock;
    const auto first = clock.now();
    QVERIFY(first > UnixMilliseconds{});
    QVERIFY(clock.now() >= first);
}

QTEST_APPLESS_MAIN(TrustedTimeTest)
#include "tst_trusted_time.moc"
