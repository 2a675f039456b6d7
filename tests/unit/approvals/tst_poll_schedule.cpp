// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/poll_schedule.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

PollState ready(Attention attention)
{
    PollState state;
    state.hasTokens = true;
    state.attention = attention;
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
    void goesWithWhatWasAsked();
    void missesNothingWhileAway();
    void restsWhenNobodyComesBack();
    void jitters();
    void countsFromTheLastPoll();
    void backsOff();
    void wakes();
    void keepsTheServersRest();
};

void PollScheduleTest::stopsWhereThereIsNothing()
{
    QVERIFY(!wait({}));
    PollState state = ready(Attention::Active);
    state.isOnline = false;
    QVERIFY(!wait(state));
    state = ready(Attention::Active);
    state.isRunning = true;
    state.isWoken = true;
    QVERIFY(!wait(state));
    state = ready(Attention::Active);
    state.hasTokens = false;
    state.isWoken = true;
    QVERIFY(!wait(state));
}

void PollScheduleTest::goesWithTheUser()
{
    QCOMPARE(wait(ready(Attention::Active)).value(), 3s);
    QCOMPARE(wait(ready(Attention::Idle)).value(), 10s);
    QCOMPARE(wait(ready(Attention::Away)).value(), 80s);
    PollState fresh = ready(Attention::Idle);
    fresh.lastEnded.reset();
    QCOMPARE(wait(fresh).value(), 0s);
}

void PollScheduleTest::goesWithWhatWasAsked()
{
    PollState state = ready(Attention::Away);
    state.askedAt = kStart;
    QCOMPARE(wait(state).value(), 3s);
    QCOMPARE(interval(state, kStart + 119s), 3s);
    QCOMPARE(interval(state, kStart + 120s), 80s);
    QCOMPARE(interval(state, kStart - 1s), 80s); // asked in another life
}

// A request is open for two minutes; two polls have to fall within reach of one signature.
void PollScheduleTest::missesNothingWhileAway()
{
    QVERIFY(wait(ready(Attention::Away), 1).value() < 100s);
}

void PollScheduleTest::restsWhenNobodyComesBack()
{
    PollState state = ready(Attention::Away);
    state.awaySince = kStart;
    QCOMPARE(interval(state, kStart + 59min), 80s);
    QCOMPARE(interval(state, kStart + 60min), 360s);
    state.askedAt = kStart + 2h;
    QCOMPARE(interval(state, kStart + 2h), 3s);
    state.attention = Attention::Idle;
    QCOMPARE(interval(state, kStart + 3h), 10s);
}

void PollScheduleTest::jitters()
{
    QCOMPARE(wait(ready(Attention::Active), 0).value(), 2400ms);
    QCOMPARE(wait(ready(Attention::Active), 1).value(), 3600ms);
    QCOMPARE(wait(ready(Attention::Idle), 0).value(), 8s);
    QCOMPARE(wait(ready(Attention::Idle), 1).value(), 12s);
    QCOMPARE(wait(ready(Attention::Idle), 7).value(), 12s); // not a part: as if it were
    QCOMPARE(wait(ready(Attention::Idle), -7).value(), 8s);
}

void PollScheduleTest::countsFromTheLastPoll()
{
    QCOMPARE(wait(ready(Attention::Active), 0.5, 1s).value(), 2s);
    QCOMPARE(wait(ready(Attention::Active), 0.5, 1h).value(), 0s);
    QCOMPARE(wait(ready(Attention::Active), 0.5, -1h).value(), 3s);
}

void PollScheduleTest::backsOff()
{
    PollState state = ready(Attention::Active);
    const std::chrono::milliseconds expected[] = {5s, 10s, 20s, 40s, 80s, 160s, 300s, 300s};
    for (const auto time : expected) {
        ++state.failures;
        QCOMPARE(wait(state).value(), time);
    }
    state.failures = 1'000'000;
    QCOMPARE(wait(state).value(), 300s);
    state.attention = Attention::Idle;
    state.failures = 1; // never faster than without failures
    QCOMPARE(wait(state).value(), 10s);
    QCOMPARE(backoff(0), 0s);
}

void PollScheduleTest::wakes()
{
    PollState state = ready(Attention::Idle);
    state.failures = 9;
    state.isWoken = true;
    QCOMPARE(wait(state).value(), 0s);
}

void PollScheduleTest::keepsTheServersRest()
{
    PollState state = ready(Attention::Active);
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
