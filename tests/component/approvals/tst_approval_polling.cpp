// SPDX-License-Identifier: Apache-2.0
#include "tests/component/approvals/approval_room.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

// Runs for a while as the timer would; how often the server was asked.
int pollsWithin(Life &life, std::chrono::milliseconds time)
{
    const int before = life.w.polls;
    const auto end = life.w.wall.now() + time;
    while (life.w.wall.now() < end) {
        const auto wait = life.service.nextWake();
        if (!wait)
            break;
        const auto step =
            std::min<std::chrono::milliseconds>(std::max(*wait, 1ms), end - life.w.wall.now());
        life.w.wall.advance(step);
        life.w.steady.advance(step);
        life.service.tick();
        runPendingEvents();
    }
    return life.w.polls - before;
}

} // namespace

class ApprovalPollingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingToPollNoTimer();
    void goesWithTheUser();
    void asksLittleWhenNobodyIsThere();
    void asksAtOnceWhenSomebodyComesBack();
    void asksOftenAfterBeingAsked();
    void findsInTime_data();
    void findsInTime();
    void backsOffOnErrors();
    void wakes();
    void staysQuietOffline();
    void tellsContactAndErrors();
    void aRemovedTokenIsNotPolled();
    void anIdlePollWritesNothing();
};

void ApprovalPollingTest::nothingToPollNoTimer()
{
    World world;
    Life life(world);
    QVERIFY(life.service.start().has_value());
    runPendingEvents();
    QVERIFY(!life.service.nextWake());
    QCOMPARE(world.polls, 0);
}

void ApprovalPollingTest::goesWithTheUser()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    QCOMPARE(world.polls, 1);
    const int active = pollsWithin(life, 5min);
    QVERIFY2(active >= 90 && active <= 110, QByteArray::number(active).constData());
    life.service.setAttention(Attention::Idle);
    const int idle = pollsWithin(life, 5min);
    QVERIFY2(idle >= 27 && idle <= 33, QByteArray::number(idle).constData());
}

void ApprovalPollingTest::asksLittleWhenNobodyIsThere()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    life.service.setAttention(Attention::Away);
    const int first = pollsWithin(life, 1h);
    QVERIFY2(first >= 40 && first <= 52, QByteArray::number(first).constData());
    life.service.setAttention(Attention::Away); // told again: the hour does not begin anew
    const int rest = pollsWithin(life, 23h);
    QVERIFY2(rest >= 210 && rest <= 255, QByteArray::number(rest).constData());
}

void ApprovalPollingTest::asksAtOnceWhenSomebodyComesBack()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    life.service.setAttention(Attention::Away);
    pollsWithin(life, 5h);
    world.open[kToken] = {challengeOf("n")};
    const int before = world.polls;
    life.service.setAttention(Attention::Idle); // not Active yet: a mouse that was nudged
    runPendingEvents();
    QCOMPARE(world.polls, before + 1);
    QCOMPARE(life.notified, QByteArrayList{"n"});
    life.service.setAttention(Attention::Active); // was there already
    QCOMPARE(world.polls, before + 1);
}

void ApprovalPollingTest::asksOftenAfterBeingAsked()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    life.service.setAttention(Attention::Away);
    pollsWithin(life, 5h);
    const int before = world.polls;
    life.service.ask();
    runPendingEvents();
    QCOMPARE(world.polls, before + 1);
    const int soon = pollsWithin(life, 2min);
    QVERIFY2(soon >= 34 && soon <= 50, QByteArray::number(soon).constData());
    const int later = pollsWithin(life, 30min);
    QVERIFY2(later <= 9, QByteArray::number(later).constData());
}

void ApprovalPollingTest::findsInTime_data()
{
    QTest::addColumn<Attention>("attention");
    QTest::addColumn<int>("median"); // seconds
    QTest::newRow("active") << Attention::Active << 3;
    QTest::newRow("idle") << Attention::Idle << 10;
}

// Requests that come at any moment, by the clock that is moved.
void ApprovalPollingTest::findsInTime()
{
    QFETCH(Attention, attention);
    QFETCH(int, median);
    World world;
    Life life(world);
    QVERIFY(life.begin());
    life.service.setAttention(attention);
    std::vector<std::chrono::milliseconds> waits;
    for (int i = 0; i < 101; ++i) {
        pollsWithin(life, std::chrono::milliseconds(10'000 + 137 * i));
        const auto came = world.wall.now();
        const int before = world.polls;
        while (world.polls == before)
            pollsWithin(life, 10ms);
        waits.push_back(world.wall.now() - came);
    }
    std::ranges::sort(waits);
    QVERIFY2(waits[50] <= std::chrono::seconds(median),
             QByteArray::number(qlonglong(waits[50].count())).constData());
    QVERIFY(waits[50] >= std::chrono::seconds(median) / 4); // it does wait
}

void ApprovalPollingTest::backsOffOnErrors()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    world.offline = ServerError::Busy;
    const int polls = pollsWithin(life, 1h);
    QVERIFY2(polls > 10 && polls < 30, QByteArray::number(polls).constData());
    world.offline.reset();
    pollsWithin(life, 10min);
    QCOMPARE(life.service.contact(kToken).failures, 0);
}

void ApprovalPollingTest::wakes()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    world.offline = ServerError::Offline;
    pollsWithin(life, 1h);
    const int before = world.polls;
    life.service.wake();
    QCOMPARE(world.polls, before + 1);
}

void ApprovalPollingTest::staysQuietOffline()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    life.service.setOnline(false);
    QVERIFY(!life.service.nextWake());
    life.pass(1h);
    QCOMPARE(world.polls, 1);
    life.service.setOnline(true); // at once
    QCOMPARE(world.polls, 2);
}

void ApprovalPollingTest::tellsContactAndErrors()
{
    World world;
    Life life(world);
    int changed = 0;
    int rejected = 0;
    connect(&life.service, &ApprovalService::contactChanged, [&] { ++changed; });
    connect(&life.service, &ApprovalService::rejected,
            [&](const TokenId &, int n) { rejected += n; });
    world.rejected = 2;
    QVERIFY(!life.service.contact(kToken).lastContact);
    QVERIFY(life.begin());
    QCOMPARE(changed, 1);
    QCOMPARE(rejected, 2);
    QCOMPARE(life.service.contact(kToken).lastContact.value(), kStart);
    world.offline = ServerError::PinChanged;
    life.pass(10s);
    const Contact contact = life.service.contact(kToken);
    QVERIFY(contact.error == ServerError::PinChanged);
    QCOMPARE(contact.failures, 1);
    QCOMPARE(contact.lastContact.value(), kStart);
}

void ApprovalPollingTest::aRemovedTokenIsNotPolled()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    QCOMPARE(life.service.book().requests.size(), 1U);
    life.service.setTokens({});
    runPendingEvents();
    QVERIFY(life.service.book().requests.empty());
    QVERIFY(life.service.book().guards.empty());
    const int before = world.polls;
    life.pass(1h);
    QCOMPARE(world.polls, before);
}

void ApprovalPollingTest::anIdlePollWritesNothing()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    const int before = world.saves;
    pollsWithin(life, 1h);
    QCOMPARE(world.saves, before);
}

QTEST_GUILESS_MAIN(ApprovalPollingTest)
#include "tst_approval_polling.moc"
