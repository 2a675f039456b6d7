// SPDX-License-Identifier: Apache-2.0
// Every (level, event) pair, and every row of the guard's table in docs/decisions/approvals.md.
#include "tests/unit/approvals/guard_room.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

Q_DECLARE_METATYPE(warifu::approvals::Level)
Q_DECLARE_METATYPE(warifu::approvals::GuardEvent)

namespace {

GuardState at(Level level)
{
    GuardState state;
    state.level = level;
    if (level == Level::Guarded)
        state.guardedUntil = kStart + 10min;
    if (level == Level::Locked)
        state.lockedUntil = kStart + 10min;
    return state;
}

} // namespace

class GuardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPair_data();
    void everyPair();
    void locksAfterThreeDenialsInAnHour();
    void forgetsDenialsAfterTheHour();
    void locksDoubleUpToTheCap();
    void aLongLiftIsNotCapped();
    void forgetsLocksAfterADay();
    void aReportLocksAtOnce();
    void aReportIsNeverShorterThanALock();
    void aLockIsNeverShortened();
    void theUserLifts();
    void aLockThatEndedUnseenGuardsFromThen();
    void tellsAnAdministratorsLockout();
    void choosesTheAction();
    void knowsWhenItChanges();
};

void GuardTest::everyPair_data()
{
    QTest::addColumn<Level>("before");
    QTest::addColumn<GuardEvent>("event");
    QTest::addColumn<Level>("after");
    const std::vector<std::pair<const char *, GuardEvent>> events{
        {"tick", guard::Tick{}},         {"admit", guard::Admit{}},
        {"denied", guard::Denied{}},     {"wrong", guard::Wrong{}},
        {"missed", guard::Missed{}},     {"approved", guard::Approved{true, {}}},
        {"reported", guard::Reported{}}, {"crowd", guard::Crowd{2}},
        {"no crowd", guard::Crowd{1}},   {"unlocked", guard::Unlocked{}},
    };
    using enum Level;
    const std::vector<std::pair<Level, std::vector<Level>>> table{
        // tick, admit, denied, wrong, missed, approved, reported, crowd, no crowd, unlocked
        {Normal,
         {Normal, Normal, Guarded, Guarded, Normal, Normal, Locked, Guarded, Normal, Normal}},
        {Guarded,
         {Guarded, Guarded, Guarded, Guarded, Guarded, Guarded, Locked, Guarded, Guarded, Guarded}},
        {Locked, {Locked, Locked, Locked, Locked, Locked, Locked, Locked, Locked, Locked, Guarded}},
    };
    for (const auto &[before, after] : table) {
        QCOMPARE(after.size(), events.size());
        for (std::size_t i = 0; i < events.size(); ++i)
            QTest::addRow("%d %s", static_cast<int>(before), events[i].first)
                << before << events[i].second << after[i];
    }
    QVERIFY(std::variant_size_v<GuardEvent> == 9);
}

void GuardTest::everyPair()
{
    QFETCH(const Level, before);
    QFETCH(const GuardEvent, event);
    QFETCH(const Level, after);
    Guard guard;
    guard.state = at(before);
    guard.feed(event);
    QVERIFY(guard.state.level == after);
    QCOMPARE(guard.hasEffect(GuardEffect::Lifted), before == Level::Locked && after != before);
    // A longer lock is told as well.
    QCOMPARE(guard.hasEffect(GuardEffect::Locked), std::holds_alternative<guard::Reported>(event));
    if (std::holds_alternative<guard::Admit>(event))
        QVERIFY(guard.verdict == (before == Level::Locked ? Verdict::Locked : Verdict::Notify));
    else
        QVERIFY(guard.verdict == Verdict::Silent);
}

void GuardTest::locksAfterThreeDenialsInAnHour()
{
    Guard guard;
    guard.feed(guard::Denied{});
    guard.now += 30min;
    guard.feed(guard::Wrong{});
    guard.now += 29min;
    QVERIFY(guard.state.level == Level::Guarded || guard.state.level == Level::Normal);
    guard.feed(guard::Denied{});
    QVERIFY(guard.state.level == Level::Locked);
    QVERIFY(guard.state.cause == LockCause::Denials);
    QCOMPARE(guard.state.lockedUntil - guard.now, 30min);
    guard.now += 30min - 1ms;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Locked);
    guard.now += 1ms;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Guarded);
    QVERIFY(guard.hasEffect(GuardEffect::Lifted));
    guard.now += 60min;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Normal);
}

void GuardTest::forgetsDenialsAfterTheHour()
{
    Guard guard;
    guard.feed(guard::Denied{});
    guard.feed(guard::Denied{});
    guard.now += 60min;
    guard.feed(guard::Denied{});
    QVERIFY(guard.state.level == Level::Guarded);
    QCOMPARE(guard.state.denials.size(), 1U);
}

void GuardTest::locksDoubleUpToTheCap()
{
    Guard guard;
    const std::chrono::minutes expected[] = {30min,  60min,  120min,  240min,
                                             480min, 960min, 1440min, 1440min};
    for (const auto time : expected) {
        for (int i = 0; i < 3; ++i)
            guard.feed(guard::Denied{});
        QCOMPARE(guard.state.lockedUntil - guard.now, time);
        guard.now = guard.state.lockedUntil;
    }
}

void GuardTest::aLongLiftIsNotCapped()
{
    Guard guard;
    guard.policy.lockout = {.denials = 1, .resetAfter = 60min, .liftAfter = 48h};
    guard.feed(guard::Denied{});
    QCOMPARE(guard.state.lockedUntil - guard.now, 48h);
}

void GuardTest::forgetsLocksAfterADay()
{
    Guard guard;
    guard.policy.lockout.denials = 1;
    guard.feed(guard::Denied{});
    guard.now += 23h;
    guard.feed(guard::Denied{});
    QCOMPARE(guard.state.lockedUntil - guard.now, 60min);
    guard.now += 60min + 24h; // counted from the lock's end
    guard.feed(guard::Denied{});
    QCOMPARE(guard.state.lockedUntil - guard.now, 30min);
}

void GuardTest::aReportLocksAtOnce()
{
    Guard guard;
    guard.feed(guard::Reported{});
    QVERIFY(guard.state.level == Level::Locked);
    QVERIFY(guard.state.cause == LockCause::Report);
    QCOMPARE(guard.state.lockedUntil - guard.now, 60min);
    QCOMPARE(guard.state.lockCount, 0);
}

void GuardTest::aReportIsNeverShorterThanALock()
{
    Guard guard;
    guard.policy.lockout.liftAfter = 90min;
    guard.feed(guard::Reported{});
    QCOMPARE(guard.state.lockedUntil - guard.now, 90min);
}

void GuardTest::aLockIsNeverShortened()
{
    Guard guard;
    guard.state = at(Level::Locked);
    guard.state.lockedUntil = kStart + 10h;
    guard.feed(guard::Reported{});
    QCOMPARE(guard.state.lockedUntil, kStart + 10h);
}

void GuardTest::theUserLifts()
{
    Guard guard;
    guard.feed(guard::Reported{});
    guard.feed(guard::Admit{});
    QCOMPARE(guard.state.blocked, 1);
    guard.now += 1min;
    guard.feed(guard::Unlocked{});
    QVERIFY(guard.state.level == Level::Guarded);
    QCOMPARE(guard.state.guardedUntil - guard.now, 60min);
    QCOMPARE(guard.state.blocked, 0);
    guard.feed(guard::Unlocked{});
    QVERIFY(guard.effects.empty());
}

void GuardTest::aLockThatEndedUnseenGuardsFromThen()
{
    Guard guard;
    guard.feed(guard::Reported{});
    const auto ended = guard.state.lockedUntil;
    guard.now = ended + 20min;
    guard.feed(guard::Tick{});
    QVERIFY(guard.state.level == Level::Guarded);
    QCOMPARE(guard.state.guardedUntil, ended + 60min);
    Guard late;
    late.feed(guard::Reported{});
    late.now += 10h;
    late.feed(guard::Tick{});
    QVERIFY(late.state.level == Level::Normal);
}

void GuardTest::tellsAnAdministratorsLockout()
{
    Guard guard;
    guard.policy.lockout = {.denials = 2, .resetAfter = 5min, .liftAfter = 7min};
    guard.policy.reportsLockout = true;
    guard.feed(guard::Denied{});
    guard.now += 5min;
    guard.feed(guard::Denied{}); // the first one has been reset
    QVERIFY(guard.state.level == Level::Guarded);
    guard.feed(guard::Denied{});
    QVERIFY(guard.state.level == Level::Locked);
    QVERIFY(guard.hasEffect(GuardEffect::ReportLockout));
    QCOMPARE(guard.state.lockedUntil - guard.now, 7min);
}

void GuardTest::choosesTheAction()
{
    const ApprovalPolicy policy;
    GuardState state;
    state.cause = LockCause::Denials;
    QVERIFY(lockedAction(state, policy) == LockedAction::Ignore);
    state.cause = LockCause::Report;
    QVERIFY(lockedAction(state, policy) == LockedAction::Deny);
}

void GuardTest::knowsWhenItChanges()
{
    QVERIFY(!nextChange(at(Level::Normal)));
    QCOMPARE(nextChange(at(Level::Guarded)).value(), kStart + 10min);
    QCOMPARE(nextChange(at(Level::Locked)).value(), kStart + 10min);
    GuardState crowded = at(Level::Guarded);
    crowded.isCrowded = true;
    QVERIFY(!nextChange(crowded));
}

QTEST_APPLESS_MAIN(GuardTest)
#include "tst_guard.moc"
