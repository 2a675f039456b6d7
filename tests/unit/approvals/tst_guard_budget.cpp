// SPDX-License-Identifier: Apache-2.0
// How often the guard lets a notification through, and what raises and lowers it short of a lock.
#include "tests/unit/approvals/guard_room.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

class GuardBudgetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void threeMissesAreOneDenial();
    void staysSilentAfterDenials();
    void theFirstMissIsNotSilenced();
    void keepsTheBudget();
    void quietHoursAreSilent();
    void aCrowdRaisesTheGuard();
    void approvingForgives();
    void approvingWithoutANumberKeepsDenials();
};

void GuardBudgetTest::threeMissesAreOneDenial()
{
    Guard guard;
    guard.feed(guard::Missed{});
    guard.now += 5min;
    guard.feed(guard::Missed{});
    QVERIFY(guard.state.denials.empty());
    guard.now += 4min;
    guard.feed(guard::Missed{});
    QCOMPARE(guard.state.denials.size(), 1U);
    QVERIFY(guard.state.level == Level::Guarded);
    QCOMPARE(guard.state.streak, 3);
    QVERIFY(guard.state.misses.empty());
    // Spread wider than ten minutes they are none.
    Guard slow;
    for (int i = 0; i < 10; ++i, slow.now += 5min)
        slow.feed(guard::Missed{});
    QVERIFY(slow.state.denials.empty());
}

void GuardBudgetTest::staysSilentAfterDenials()
{
    Guard guard;
    guard.policy.lockout.denials = 100;
    const std::chrono::minutes expected[] = {2min, 4min, 8min, 16min, 32min, 60min, 60min};
    for (const auto time : expected) {
        guard.feed(guard::Denied{});
        guard.feed(guard::Admit{});
        QVERIFY(guard.verdict == Verdict::Silent);
        QCOMPARE(guard.state.silentUntil - guard.now, time);
        guard.now += time;
        guard.feed(guard::Admit{});
        QVERIFY(guard.verdict == Verdict::Notify);
    }
}

void GuardBudgetTest::theFirstMissIsNotSilenced()
{
    Guard guard;
    guard.feed(guard::Missed{});
    guard.feed(guard::Admit{});
    QVERIFY(guard.verdict == Verdict::Notify);
    guard.feed(guard::Missed{});
    guard.feed(guard::Admit{});
    QVERIFY(guard.verdict == Verdict::Silent);
}

void GuardBudgetTest::keepsTheBudget()
{
    Guard burst;
    QCOMPARE(burst.notified(100, 0min), 3);
    Guard minutely;
    QCOMPARE(minutely.notified(60, 1min), 6); // one hour, also across five-minute borders
    Guard hours;
    QCOMPARE(hours.notified(240, 1min), 24);
    QVERIFY(hours.state.notified.size() <= 6);
    Guard none;
    none.policy.shortBudget = 0;
    QCOMPARE(none.notified(10, 60min), 0);
}

void GuardBudgetTest::quietHoursAreSilent()
{
    Guard guard;
    guard.feed(guard::Admit{.isQuiet = true});
    QVERIFY(guard.verdict == Verdict::Silent);
    QVERIFY(guard.state.notified.empty());
}

void GuardBudgetTest::aCrowdRaisesTheGuard()
{
    Guard guard;
    guard.feed(guard::Crowd{2});
    QVERIFY(guard.state.level == Level::Guarded);
    guard.now += 60min;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Guarded); // while it lasts
    guard.feed(guard::Crowd{1});
    guard.now += 5min - 1ms;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Guarded);
    guard.now += 1ms;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Normal);
}

void GuardBudgetTest::approvingForgives()
{
    Guard guard;
    guard.feed(guard::Denied{});
    guard.feed(guard::Denied{});
    const Context context{QStringLiteral("VPN"), QStringLiteral("Osaka"), QStringLiteral("1.2.3")};
    guard.feed(guard::Approved{true, context});
    QCOMPARE(guard.state.streak, 0);
    QVERIFY(guard.state.denials.empty());
    QVERIFY(guard.state.history == std::vector<Context>{context});
    QVERIFY(guard.state.level == Level::Guarded); // the guard goes down by time only
    guard.feed(guard::Admit{});
    QVERIFY(guard.verdict == Verdict::Notify);
}

void GuardBudgetTest::approvingWithoutANumberKeepsDenials()
{
    Guard guard;
    guard.feed(guard::Denied{});
    guard.feed(guard::Denied{});
    guard.feed(guard::Approved{false, {}});
    QCOMPARE(guard.state.denials.size(), 2U);
    guard.feed(guard::Denied{});
    QVERIFY(guard.state.level == Level::Locked);
}

QTEST_APPLESS_MAIN(GuardBudgetTest)
#include "tst_guard_budget.moc"
