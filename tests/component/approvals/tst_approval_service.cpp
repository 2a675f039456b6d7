// SPDX-License-Identifier: Apache-2.0
#include "tests/component/approvals/approval_room.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

class ApprovalServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void notifiesOnceItIsRecorded();
    void approves();
    void showsTheCode();
    void aLostConnectionMayBeTriedAgain();
    void denialsAreTriedUntilTheyArrive();
    void reportsAreHandedOver();
    void anApprovalNeedsItsRecord();
    void aDenialDoesNot();
    void nothingIsShownWithoutARecord();
    void recordsAreCaughtUpWith();
    void aFloodStaysInTheBudget();
    void survivesARestart();
    void aClockSetBackDoesNotUnlock();
    void leavesRecordsItDoesNotKnow();
    void stopsAndForgets();
    void mayBeStoppedFromASlot();
    void keepsWhoIsVerifiedWhileItStores();
};

void ApprovalServiceTest::notifiesOnceItIsRecorded()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.service.start().has_value());
    life.service.setTokens({kToken});
    connect(&life.service, &ApprovalService::notify, [&](const Request &request) {
        const auto stored = parseBook(world.records[ApprovalRecord::Book]);
        QVERIFY(stored && !stored->requests.empty() && stored->requests[0].id == request.id);
        QVERIFY(ReplayGuard::parse(world.records[ApprovalRecord::Replay])->knows(kToken, "n"));
    });
    life.settle();
    QCOMPARE(life.notified, QByteArrayList{"n"});
    life.pass(10s);
    QCOMPARE(life.notified.size(), 1);
}

void ApprovalServiceTest::keepsWhoIsVerifiedWhileItStores()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    life.settle();
    life.service.post(book::SetQuiet{kForever}); // being stored
    life.service.setTokens({kToken}, {kToken});
    life.settle();
    QCOMPARE(life.service.book().quietUntil, kForever);
    QVERIFY(life.service.book().verifying.contains(kToken));
}

void ApprovalServiceTest::approves()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    life.post(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(world.sent.size(), 1U);
    QCOMPARE(world.sent[0].option, QStringLiteral("42"));
    QVERIFY(world.sent[0].answer == approvals::Answer::Approve);
    QCOMPARE(life.ended(Phase::Approved), 1);
    QVERIFY(!life.service.novelty({}).any());
    Request other;
    other.challenge = challengeOf("m");
    other.challenge.origin.place = QStringLiteral("Minsk");
    QVERIFY(life.service.novelty(other).place);
}

void ApprovalServiceTest::showsTheCode()
{
    World world;
    world.open[kToken] = {challengeOf("n", kToken, Presence::CodeToPhone)};
    world.displayCode = QStringLiteral("123456");
    Life life(world);
    QString code;
    connect(&life.service, &ApprovalService::displayCode,
            [&](RequestId, const QString &shown) { code = shown; });
    QVERIFY(life.begin());
    life.post(book::Approve{life.prompt(), {}, {}});
    QCOMPARE(code, QStringLiteral("123456"));
}

void ApprovalServiceTest::aLostConnectionMayBeTriedAgain()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    world.offline = ServerError::Offline;
    life.post(book::Approve{id, QStringLiteral("42"), {}});
    const Request *request = find(life.service.book(), id);
    QVERIFY(request != nullptr && request->phase == Phase::Open);
    QVERIFY(request->error == ServerError::Offline);
    world.offline.reset();
    life.pass(10s);
    QVERIFY(world.sent.empty()); // an approval is only tried when the user says so
    life.post(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(world.sent.size(), 1U);
    QCOMPARE(life.ended(Phase::Approved), 1);
}

void ApprovalServiceTest::denialsAreTriedUntilTheyArrive()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    world.offline = ServerError::TimedOut;
    life.post(book::Deny{id, approvals::Answer::NotSure});
    QCOMPARE(life.ended(Phase::Denied), 1); // decided, whatever the network does
    life.pass(3h);                          // long past the request's end
    QVERIFY(world.sent.empty());
    QCOMPARE(life.service.book().answers.size(), 1U);
    world.offline.reset();
    QVERIFY(*life.service.nextWake() <= 6min);
    life.service.wake(); // the network is back
    life.settle();
    QCOMPARE(world.sent.size(), 1U);
    QVERIFY(world.sent[0].answer == approvals::Answer::NotSure);
    QVERIFY(life.service.book().answers.empty());
    life.pass(1h);
    QCOMPARE(world.sent.size(), 1U);
}

void ApprovalServiceTest::reportsAreHandedOver()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    world.sinkFails = true;
    Life life(world);
    QVERIFY(life.begin());
    life.post(book::Deny{life.prompt(), approvals::Answer::Report});
    QVERIFY(world.reports.empty());
    QVERIFY(world.sent.at(0).answer == approvals::Answer::Report);
    world.sinkFails = false;
    life.pass(10min);
    QCOMPARE(world.reports.size(), 1U);
    QVERIFY(world.reports[0].level == DueReport::Level::High);
    QVERIFY(life.service.book().reports.empty());
}

void ApprovalServiceTest::anApprovalNeedsItsRecord()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    world.storeFails = true;
    life.post(book::Approve{id, QStringLiteral("42"), {}});
    QVERIFY(world.sent.empty());
    QVERIFY(life.refusals == std::vector{Refusal::NotStored});
    QVERIFY(find(life.service.book(), id)->phase == Phase::Open);
    world.storeFails = false;
    life.post(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(world.sent.size(), 1U);
}

void ApprovalServiceTest::aDenialDoesNot()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    int failures = 0;
    connect(&life.service, &ApprovalService::storeFailed, [&](StoreError) { ++failures; });
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    world.storeFails = true;
    life.post(book::Deny{id, approvals::Answer::Report});
    life.settle();
    QCOMPARE(world.sent.size(), 1U); // the disk is full, the attacker is not let in for that
    QVERIFY(failures > 0);
    QCOMPARE(world.reports.size(), 1U);
}

void ApprovalServiceTest::nothingIsShownWithoutARecord()
{
    World world;
    Life life(world);
    QVERIFY(life.begin());
    world.open[kToken] = {challengeOf("n")};
    world.storeFails = true;
    life.pass(10s);
    QVERIFY(life.notified.isEmpty());
    QVERIFY(life.service.book().requests.empty());
    world.storeFails = false;
    life.pass(10s);
    QCOMPARE(life.notified.size(), 1);
}

void ApprovalServiceTest::recordsAreCaughtUpWith()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    world.storeFails = true;
    world.offline = ServerError::Offline;
    life.post(book::Deny{id, approvals::Answer::Cancel});
    QVERIFY(parseBook(world.records[ApprovalRecord::Book])->answers.empty());
    world.storeFails = false;
    QVERIFY(life.service.nextWake().has_value());
    life.pass(6s);
    QCOMPARE(parseBook(world.records[ApprovalRecord::Book])->answers.size(), 1U);
}

void ApprovalServiceTest::aFloodStaysInTheBudget()
{
    World world;
    for (int i = 0; i < 1000; ++i)
        world.open[kToken].push_back(challengeOf("n" + QByteArray::number(i)));
    Life life(world);
    QVERIFY(life.begin());
    QCOMPARE(life.notified.size(), 3);
    QCOMPARE(life.service.book().requests.size(), kMaxLivePerToken);
    QCOMPARE(world.saves, 1); // one poll, one write
    const auto size = world.records[ApprovalRecord::Book].size();
    for (int i = 0; i < 100; ++i) {
        world.open[kToken].clear();
        for (int k = 0; k < 100; ++k)
            world.open[kToken].push_back(
                challengeOf(QByteArray::number(i) + '-' + QByteArray::number(k), kToken,
                            Presence::Option, world.wall.now()));
        life.pass(10s);
    }
    QVERIFY(life.notified.size() <= 6);
    QVERIFY(world.records[ApprovalRecord::Book].size() <= size + 4096);
    QVERIFY(life.service.book().replay.size() <= kMaxNoncesPerToken);
}

void ApprovalServiceTest::survivesARestart()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    {
        Life life(world);
        QVERIFY(life.begin());
        life.prompt();
    }
    Life life(world);
    QVERIFY(life.begin());
    QCOMPARE(life.service.book().requests.size(), 1U); // still to be answered
    QVERIFY(life.notified.isEmpty());                  // and not told a second time
    life.post(book::Deny{life.prompt(), approvals::Answer::Report});
    QCOMPARE(world.sent.size(), 1U);
    world.open[kToken] = {challengeOf("n")}; // replayed
    Life third(world);
    QVERIFY(third.begin());
    QVERIFY(third.service.book().requests.empty());
    QCOMPARE(third.service.queue().blocked.size(), 1U); // the lock is there, too
}

void ApprovalServiceTest::aClockSetBackDoesNotUnlock()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    {
        Life life(world);
        QVERIFY(life.begin());
        life.post(book::Deny{life.prompt(), approvals::Answer::Report});
        world.wall.advance(5h); // while it runs: nothing
        life.settle();
        QCOMPARE(life.service.queue().blocked.size(), 1U);
        world.wall.advance(-5h);
    }
    world.wall.advance(-1000h);
    world.steady.set(UnixMilliseconds(1s));
    Life life(world);
    QVERIFY(life.begin());
    QCOMPARE(life.service.queue().blocked.size(), 1U);
    QVERIFY(life.service.queue().blocked[0].remaining <= 60min);
    life.pass(61min);
    QVERIFY(life.service.queue().blocked.empty());
}

void ApprovalServiceTest::leavesRecordsItDoesNotKnow()
{
    World world;
    world.records[ApprovalRecord::Book] = {9, 9, 9};
    QVERIFY(Life(world).service.start().error() == StartError::NewerFormat);
    world.records[ApprovalRecord::Book] = {1, 9, 9};
    QVERIFY(Life(world).service.start().error() == StartError::Damaged);
    world.records[ApprovalRecord::Book].clear();
    world.records[ApprovalRecord::Replay] = {1};
    QVERIFY(Life(world).service.start().error() == StartError::Damaged);
    QVERIFY(world.records[ApprovalRecord::Replay] == std::vector<std::uint8_t>{1});
    QCOMPARE(world.saves, 0);
    world.storeFails = true;
    QVERIFY(Life(world).service.start().error() == StartError::StoreClosed);
}

void ApprovalServiceTest::stopsAndForgets()
{
    World world;
    world.open[kToken] = {challengeOf("n")};
    Life life(world);
    QVERIFY(life.begin());
    const RequestId id = life.prompt();
    life.service.post(book::Approve{id, QStringLiteral("42"), {}});
    life.service.stop();
    runPendingEvents(); // replies to nobody
    QVERIFY(!life.service.isRunning());
    QVERIFY(life.service.book().requests.empty());
    QVERIFY(!life.service.nextWake());
    life.service.post(book::Tick{});
    life.service.tick();
    QVERIFY(life.service.start().has_value());
    life.settle();
    QVERIFY(world.sent.size() <= 1);
}

void ApprovalServiceTest::mayBeStoppedFromASlot()
{
    World world;
    world.open[kToken] = {challengeOf("n"), challengeOf("m")};
    Life life(world);
    connect(&life.service, &ApprovalService::notify, [&] { life.service.stop(); });
    QVERIFY(life.begin());
    QVERIFY(!life.service.isRunning());
    QCOMPARE(life.notified.size(), 1);
}

QTEST_GUILESS_MAIN(ApprovalServiceTest)
#include "tst_approval_service.moc"
