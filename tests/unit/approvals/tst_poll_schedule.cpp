// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/poll_schedule.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

PollState ready(bool isActive)
{
    PollState state;
    state.hasTokens = true;
    state.isActive = isActive;
    state.lastEnded = kStart;
    return state;
}

std::optional<std::chrono::milliseconds> wait(const PollState &state, double random = 0.5,
                                              std::chrono::milliseconds since = 0ms)
{
    return nextPoll(state, kStart + since, random);
}

} // namespace

class PollScheduleTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void stopsWhereThereIsNothing();
    void goesWithTheUser();
    void jitters();
    void countsFromTheLastPoll();
    void backsOff();
    void wakes();
    void keepsTheServersRest();
};

void PollScheduleTest::stopsWhereThereIsNothing()
{
    QVERIFY(!wait({}));
    PollState state = ready(true);
    state.isOnline = false;
    QVERIFY(!wait(state));
    state = ready(true);
    state.isRunning = true;
    state.isWoken = true;
    QVERIFY(!wait(state));
    state = ready(true);
    state.hasTokens = false;
    state.isWoken = true;
    QVERIFY(!wait(state));
}

void PollScheduleTest::goesWithTheUser()
{
    QCOMPARE(wait(ready(true)).value(), 3s);
    QCOMPARE(wait(ready(false)).value(), 10s);
    PollState fresh = ready(false);
    fresh.lastEnded.reset();
    QCOMPARE(wait(fresh).value(), 0s);
}

void PollScheduleTest::jitters()
{
    QCOMPARE(wait(ready(true), 0).value(), 2400ms);
    QCOMPARE(wait(ready(true), 1).value(), 3600ms);
    QCOMPARE(wait(ready(false), 0).value(), 8s);
    QCOMPARE(wait(ready(false), 1).value(), 12s);
    QCOMPARE(wait(ready(false), 7).value(), 12s); // not a part: as if it were
    QCOMPARE(wait(ready(false), -7).value(), 8s);
}

void PollScheduleTest::countsFromTheLastPoll()
{
    QCOMPARE(wait(ready(true), 0.5, 1s).value(), 2s);
    QCOMPARE(wait(ready(true), 0.5, 1h).value(), 0s);
    QCOMPARE(wait(ready(true), 0.5, -1h).value(), 3s);
}

void PollScheduleTest::backsOff()
{
    PollState state = ready(true);
    const std::chrono::milliseconds expected[] = {5s, 10s, 20s, 40s, 80s, 160s, 300s, 300s};
    for (const auto time : expected) {
        ++state.failures;
        QCOMPARE(wait(state).value(), time);
    }
    state.failures = 1'000'000;
    QCOMPARE(wait(state).value(), 300s);
    state.isActive = false;
    state.failures = 1; // never faster than without failures
    QCOMPARE(wait(state).value(), 10s);
    QCOMPARE(backoff(0), 0s);
}

void PollScheduleTest::wakes()
{
    PollState state = ready(false);
    state.failures = 9;
    state.isWoken = true;
    QCOMPARE(wait(state).value(), 0s);
}

void PollScheduleTest::keepsTheServersRest()
{
    PollState state = ready(true);
    state.failures = 1;
    state.retryAfter = 90s;
    QCOMPARE(wait(state).value(), 90s);
    state.isWoken = true;
    QCOMPARE(wait(state, 0.5, 30s).value(), 60s);
    state.failures = 0; // it has answered since
    QCOMPARE(wait(state).value(), 0s);
}

QTEST_APPLESS_MAIN(PollScheduleTest)
#include "tst_poll_schedule.moc"
