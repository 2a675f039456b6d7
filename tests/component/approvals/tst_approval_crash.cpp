// SPDX-License-Identifier: Apache-2.0
// The process dies at every border it crosses: before and after each write of the store, each call
// of the server and of the report room. Afterwards a decision is delivered if it was recorded, and
// was recorded if it was delivered; an approval is never sent past its expiry.
#include "tests/component/approvals/approval_room.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

// Whether the user's decision is in the store.
bool isRecorded(World &world)
{
    const auto &bytes = world.records[ApprovalRecord::Book];
    const auto book = bytes.empty() ? Result<Book, FormatError>(Book()) : parseBook(bytes);
    return book
        && (!book->answers.empty() || !book->reports.empty()
            || std::ranges::any_of(book->requests, [](const Request &request) {
                   return request.phase == Phase::Signing;
               }));
}

// One life until the decision has been carried out or the process died.
void live(World &world, const std::function<BookEvent(RequestId)> &decide)
{
    Life life(world);
    if (!life.begin() || world.isDead)
        return;
    const RequestId id = life.prompt();
    if (id != 0 && !world.isDead)
        life.post(decide(id));
    if (!world.isDead)
        life.pass(1s);
}

struct Outcome
{
    bool wasRecorded = false;
    std::size_t sentBefore = 0;
};

Outcome dieAt(World &world, int at, const std::function<BookEvent(RequestId)> &decide)
{
    world.open[kToken] = {challengeOf("n")};
    world.diesAt = at;
    live(world, decide);
    Outcome outcome;
    outcome.wasRecorded = isRecorded(world);
    outcome.sentBefore = world.sent.size();
    world.diesAt = 0;
    return outcome;
}

} // namespace

class ApprovalCrashTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDenialArrives_data();
    void aDenialArrives();
    void anApprovalArrivesInTimeOnly_data();
    void anApprovalArrivesInTimeOnly();
    void anApprovalAfterAClockSetBackIsNotSent();
    void aSecondDeathLosesNothing();
};

void ApprovalCrashTest::aDenialArrives_data()
{
    QTest::addColumn<int>("answer");
    QTest::newRow("cancel") << int(approvals::Answer::Cancel);
    QTest::newRow("not sure") << int(approvals::Answer::NotSure);
    QTest::newRow("report") << int(approvals::Answer::Report);
}

void ApprovalCrashTest::aDenialArrives()
{
    QFETCH(const int, answer);
    const auto kind = static_cast<approvals::Answer>(answer);
    const auto decide = [kind](RequestId id) { return BookEvent(book::Deny{id, kind}); };
    int recordedOnly = 0;
    bool isThrough = false;
    for (int at = 1; !isThrough; ++at) {
        QVERIFY(at < 100);
        World world;
        const Outcome first = dieAt(world, at, decide);
        isThrough = !world.isDead;
        world.isDead = false;
        Life life(world);
        QVERIFY(life.begin());
        life.pass(1h); // long after the request's end
        const bool isReport = kind == approvals::Answer::Report;
        if (!first.wasRecorded && first.sentBefore == 0) {
            // Not decided: nothing was sent, nothing reported.
            QVERIFY(world.sent.empty());
            QVERIFY(world.reports.empty());
            continue;
        }
        QVERIFY(!world.sent.empty());
        for (const Sent &sent : world.sent)
            QVERIFY(sent.answer == kind);
        // Delivered and died before that was recorded: told again, the same; otherwise once.
        const bool mayRepeat = first.sentBefore == 1;
        QVERIFY(world.sent.size() == 1 || (mayRepeat && world.sent.size() == 2));
        recordedOnly += first.wasRecorded && first.sentBefore == 0 ? 1 : 0;
        QCOMPARE(world.reports.size(), isReport ? 1U : 0U);
        QVERIFY(life.service.book().answers.empty());
        QVERIFY(life.service.book().reports.empty());
    }
    QVERIFY(recordedOnly > 0); // the case that matters was there
}

void ApprovalCrashTest::anApprovalArrivesInTimeOnly_data()
{
    QTest::addColumn<int>("seconds");
    QTest::newRow("at once") << 0;
    QTest::newRow("before the end") << 60;
    QTest::newRow("after the end") << 121;
    QTest::newRow("the next day") << 86'400;
}

void ApprovalCrashTest::anApprovalArrivesInTimeOnly()
{
    QFETCH(const int, seconds);
    const auto decide = [](RequestId id) {
        return BookEvent(book::Approve{id, QStringLiteral("42"), {}});
    };
    int recordedOnly = 0;
    bool isThrough = false;
    for (int at = 1; !isThrough; ++at) {
        QVERIFY(at < 100);
        World world;
        const Outcome first = dieAt(world, at, decide);
        isThrough = !world.isDead;
        world.isDead = false;
        world.wall.advance(std::chrono::seconds(seconds));
        world.steady.advance(std::chrono::seconds(seconds));
        Life life(world);
        QVERIFY(life.begin());
        const bool isInTime = world.wall.now() < kStart + 120s;
        life.pass(1s);
        for (const Sent &sent : world.sent) {
            QVERIFY(sent.answer == approvals::Answer::Approve);
            QCOMPARE(sent.option, QStringLiteral("42"));
            QVERIFY(sent.at < kStart + 120s);
        }
        if (first.wasRecorded && first.sentBefore == 0) {
            ++recordedOnly;
            QCOMPARE(world.sent.size(), isInTime ? 1U : 0U);
        }
        life.pass(1h);
        QVERIFY(life.service.book().requests.empty());
    }
    QVERIFY(recordedOnly > 0);
}

void ApprovalCrashTest::anApprovalAfterAClockSetBackIsNotSent()
{
    const auto decide = [](RequestId id) {
        return BookEvent(book::Approve{id, QStringLiteral("42"), {}});
    };
    int recordedOnly = 0;
    for (int at = 1; at < 30; ++at) {
        World world;
        const Outcome first = dieAt(world, at, decide);
        if (!world.isDead)
            break;
        world.isDead = false;
        world.wall.advance(-10min); // how long it was off nobody knows
        Life life(world);
        QVERIFY(life.begin());
        life.pass(1s);
        if (!first.wasRecorded || first.sentBefore > 0)
            continue;
        ++recordedOnly;
        QVERIFY(world.sent.empty());
        QCOMPARE(life.service.book().requests.size(), 1U); // for the user to decide
    }
    QVERIFY(recordedOnly > 0);
}

void ApprovalCrashTest::aSecondDeathLosesNothing()
{
    const auto decide = [](RequestId id) {
        return BookEvent(book::Deny{id, approvals::Answer::Report});
    };
    int checked = 0;
    for (int at = 1; at < 30; ++at)
        for (int again = 1; again < 8; ++again) {
            World world;
            const Outcome first = dieAt(world, at, decide);
            if (!first.wasRecorded || first.sentBefore > 0)
                continue;
            world.isDead = false;
            world.crossed = 0;
            world.diesAt = again;
            {
                Life second(world);
                second.begin();
            }
            world.isDead = false;
            world.diesAt = 0;
            Life third(world);
            QVERIFY(third.begin());
            third.pass(10min);
            ++checked;
            QVERIFY(world.sent.size() == 1 || world.sent.size() == 2);
            QCOMPARE(world.reports.size(), 1U);
        }
    QVERIFY(checked > 5);
}

QTEST_GUILESS_MAIN(ApprovalCrashTest)
#include "tst_approval_crash.moc"
