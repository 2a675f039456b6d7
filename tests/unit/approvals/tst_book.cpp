// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/book.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

class BookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesARequestOnce();
    void aMissingRequestIsGone();
    void approvesToTheEnd();
    void denialIsOwedUntilAnswered();
    void denialIsGivenUpAfterAWeek();
    void reportDeniesReportsAndLocks();
    void theWindowAfterAReportDenies();
    void aLockByDenialsIgnores();
    void locksOtherRequestsOfTheAccount();
    void anApprovalOnItsWayIsNotRetriedWhileLocked();
    void theUserLiftsTheLock();
    void aCrowdAsksForMore();
    void asksForTheLockWhenItWasOpenedLongAgo();
    void verifiesTheUserWhereTheOrganisationWantsIt();
    void quietHours();
    void removingATokenForgetsIt();
};

void BookTest::takesARequestOnce()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    QCOMPARE(room.effects<effect::Arrived>().size(), 1U);
    QCOMPARE(room.effects<effect::Notify>().size(), 1U);
    QCOMPARE(room.last.book.requests.size(), 1U);
    room.poll({challengeOf("n")}); // each poll lists it again
    QVERIFY(room.last.effects.empty());
    const RequestId id = room.openLast();
    room.feed(book::Deny{id, Answer::Cancel});
    room.poll({challengeOf("n")}); // the server has not seen the answer yet
    QVERIFY(room.last.effects.empty());
    QVERIFY(room.last.book.requests.empty());
    room.now += 23h;
    room.poll({challengeOf("n", QStringLiteral("token-1"), Presence::Option, room.now)});
    QVERIFY(room.effects<effect::Arrived>().empty());
}

void BookTest::aMissingRequestIsGone()
{
    BookRoom room;
    room.poll({challengeOf("a"), challengeOf("b")});
    room.poll({challengeOf("b")});
    QCOMPARE(room.effects<effect::Ended>().size(), 1U);
    QVERIFY(room.effects<effect::Ended>()[0].request.phase == Phase::Cancelled);
    QVERIFY(room.last.book.requests.at(0).challenge.nonce == "b");
    room.poll({}, QStringLiteral("token-2")); // of another token: nothing
    QCOMPARE(room.last.book.requests.size(), 1U);
}

void BookTest::approvesToTheEnd()
{
    BookRoom room;
    room.feed(book::AppUnlocked{});
    room.poll({challengeOf("n")});
    const RequestId id = room.openLast();
    room.feed(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(room.effects<effect::SendApproval>().size(), 1U);
    QCOMPARE(room.effects<effect::SendApproval>()[0].request.sentOption.value(),
             QStringLiteral("42"));
    room.poll({}); // the server may already have closed it: no reason to doubt
    QVERIFY(room.last.book.requests.at(0).phase == Phase::Signing);
    room.now += 3min; // nor is the deadline
    room.feed(book::Answered{id, true});
    QVERIFY(room.effects<effect::Ended>().at(0).request.phase == Phase::Approved);
    QVERIFY(room.last.book.requests.empty());
    QCOMPARE(room.guard().history.size(), 1U);
    QVERIFY(room.last.book.answers.empty());
}

void BookTest::denialIsOwedUntilAnswered()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    const RequestId id = room.openLast();
    room.feed(book::Deny{id, Answer::NotSure});
    QCOMPARE(room.effects<effect::SendAnswer>().size(), 1U);
    QVERIFY(room.effects<effect::Ended>().at(0).request.phase == Phase::Denied);
    for (const ServerError error :
         {ServerError::Offline, ServerError::Tls, ServerError::BadAnswer, ServerError::Denied}) {
        room.feed(book::Failed{id, error});
        QCOMPARE(room.last.book.answers.size(), 1U);
    }
    room.feed(book::Answered{id, false}); // closed there already
    QVERIFY(room.last.book.answers.empty());
    QCOMPARE(room.effects<effect::AnswerDone>().size(), 1U);
    // A token that the server does not have any more takes no answer.
    room.poll({challengeOf("m")});
    const RequestId second = room.openLast();
    room.feed(book::Deny{second, Answer::Cancel});
    room.feed(book::Failed{second, ServerError::UnknownToken});
    QVERIFY(room.last.book.answers.empty());
    QVERIFY(room.effects<effect::AnswerDone>().at(0).isGivenUp);
}

void BookTest::denialIsGivenUpAfterAWeek()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    room.feed(book::Deny{room.openLast(), Answer::Cancel});
    room.now += 7 * 24h - 1ms;
    room.feed(book::Tick{});
    QCOMPARE(room.last.book.answers.size(), 1U);
    room.now += 1ms;
    room.feed(book::Tick{});
    QVERIFY(room.last.book.answers.empty());
    QVERIFY(room.effects<effect::AnswerDone>().at(0).isGivenUp);
}

void BookTest::reportDeniesReportsAndLocks()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    const RequestId id = room.openLast();
    room.feed(book::Deny{id, Answer::Report});
    QCOMPARE(room.last.book.answers.size(), 1U);
    QVERIFY(room.last.book.answers[0].answer == Answer::Report);
    QCOMPARE(room.last.book.reports.size(), 1U);
    QVERIFY(room.last.book.reports[0].level == DueReport::Level::High);
    QCOMPARE(room.effects<effect::HandReport>().size(), 1U);
    QCOMPARE(room.effects<effect::Locked>().size(), 1U);
    QVERIFY(room.guard().level == Level::Locked);
    room.feed(book::ReportTaken{id, DueReport::Level::Medium}); // another one
    QCOMPARE(room.last.book.reports.size(), 1U);
    room.feed(book::ReportTaken{id, DueReport::Level::High});
    QVERIFY(room.last.book.reports.empty());
}

void BookTest::theWindowAfterAReportDenies()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    room.feed(book::Deny{room.openLast(), Answer::Report});
    room.poll({challengeOf("m")});
    QVERIFY(room.effects<effect::Notify>().empty());
    QVERIFY(room.effects<effect::Ended>().at(0).request.phase == Phase::Suppressed);
    QVERIFY(room.effects<effect::Ended>()[0].isAutomatic);
    QCOMPARE(room.last.book.answers.size(), 2U);
    QVERIFY(room.last.book.answers[1].answer == Answer::NotSure);
    QVERIFY(room.last.book.answers[1].isAutomatic);
    QCOMPARE(room.guard().blocked, 1);
    room.now += 60min;
    room.poll({challengeOf("o", QStringLiteral("token-1"), Presence::Option, room.now)});
    QCOMPARE(room.effects<effect::Lifted>().size(), 1U);
    QCOMPARE(room.last.book.requests.size(), 1U);
}

void BookTest::aLockByDenialsIgnores()
{
    BookRoom room;
    for (const char *nonce : {"a", "b", "c"}) {
        room.poll({challengeOf(nonce)});
        room.feed(book::Deny{room.openLast(), Answer::NotSure});
    }
    QVERIFY(room.guard().level == Level::Locked);
    QVERIFY(room.last.book.reports.empty());
    const std::size_t owed = room.last.book.answers.size();
    room.poll({challengeOf("d")});
    QVERIFY(room.effects<effect::Ended>().at(0).request.phase == Phase::Suppressed);
    QCOMPARE(room.last.book.answers.size(), owed);
}

void BookTest::locksOtherRequestsOfTheAccount()
{
    BookRoom room;
    room.poll({challengeOf("a"), challengeOf("b")});
    room.poll({challengeOf("c", QStringLiteral("token-2"))}, QStringLiteral("token-2"));
    room.feed(book::Deny{room.last.book.requests[0].id, Answer::Report});
    QCOMPARE(room.last.book.requests.size(), 1U);
    QVERIFY(room.last.book.requests[0].challenge.nonce == "c");
    QCOMPARE(room.effects<effect::Ended>().size(), 2U);
}

void BookTest::anApprovalOnItsWayIsNotRetriedWhileLocked()
{
    BookRoom room;
    room.feed(book::AppUnlocked{});
    room.poll({challengeOf("a")});
    const RequestId first = room.openLast();
    room.feed(book::Approve{first, QStringLiteral("42"), {}});
    room.poll({challengeOf("a"), challengeOf("b")});
    room.feed(book::Deny{room.last.book.requests.back().id, Answer::Report});
    QVERIFY(find(room.last.book, first)->phase == Phase::Signing);
    room.feed(book::Failed{first, ServerError::Offline});
    QVERIFY(room.effects<effect::Ended>().at(0).request.phase == Phase::Suppressed);
    QVERIFY(find(room.last.book, first) == nullptr);
}

void BookTest::theUserLiftsTheLock()
{
    BookRoom room;
    room.poll({challengeOf("a")});
    room.feed(book::Deny{room.openLast(), Answer::Report});
    room.feed(book::Unlock{QStringLiteral("nobody")});
    QVERIFY(room.last.effects.empty());
    room.feed(book::Unlock{QStringLiteral("token-1")});
    QCOMPARE(room.effects<effect::Lifted>().size(), 1U);
    QVERIFY(room.guard().level == Level::Guarded);
}

void BookTest::aCrowdAsksForMore()
{
    BookRoom room;
    room.feed(book::AppUnlocked{});
    room.poll({challengeOf("a"), challengeOf("b")});
    QVERIFY(room.guard().level == Level::Guarded);
    const RequestId id = room.openLast();
    const Demand demand = demandOf(room.last.book, *find(room.last.book, id), room.policy);
    QVERIFY(demand.needsAuthentication && demand.needsContext && !demand.isLocked);
    room.feed(book::Approve{id, QStringLiteral("42"), QStringLiteral("VPN")});
    QCOMPARE(room.effects<effect::AskAuthentication>().size(), 1U);
    room.feed(book::Authenticated{id, true});
    room.now += 1500ms;
    room.feed(book::Approve{id, QStringLiteral("42"), QStringLiteral("VPN")});
    QCOMPARE(room.effects<effect::SendApproval>().size(), 1U);
}

void BookTest::asksForTheLockWhenItWasOpenedLongAgo()
{
    BookRoom room;
    room.feed(book::AppUnlocked{});
    room.now += 298s;
    room.poll({challengeOf("a", QStringLiteral("token-1"), Presence::Option, room.now)});
    const RequestId id = room.openLast();
    QVERIFY(!demandOf(room.last.book, room.last.book.requests[0], room.policy).needsAuthentication);
    room.now += 1s;
    room.feed(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(room.effects<effect::AskAuthentication>().size(), 1U);
}

void BookTest::verifiesTheUserWhereTheOrganisationWantsIt()
{
    BookRoom room;
    room.feed(book::AppUnlocked{});
    room.last.book.verifying = {QStringLiteral("token-1")};
    room.poll({challengeOf("a")});
    room.poll({challengeOf("b", QStringLiteral("token-2"))}, QStringLiteral("token-2"));
    QCOMPARE(room.last.book.requests.size(), 2U);
    for (int i = 0; i < 2; ++i) {
        const Request &request = room.last.book.requests[std::size_t(i)];
        const Demand demand = demandOf(room.last.book, request, room.policy);
        QCOMPARE(demand.verifiesUser, i == 0);
        QCOMPARE(demand.needsAuthentication, i == 0);
    }
    const RequestId id = room.last.book.requests[0].id;
    room.feed(book::Opened{id});
    room.now += 1500ms;
    room.feed(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(room.effects<effect::AskAuthentication>().size(), 1U);
    room.feed(book::Authenticated{id, true});
    room.now += 1500ms;
    room.feed(book::Approve{id, QStringLiteral("42"), {}});
    QCOMPARE(room.effects<effect::SendApproval>().size(), 1U);
}

void BookTest::quietHours()
{
    BookRoom room;
    room.feed(book::SetQuiet{kForever});
    room.poll({challengeOf("a")});
    QVERIFY(room.effects<effect::Notify>().empty());
    QVERIFY(room.last.book.requests[0].phase == Phase::WaitingSilent);
    room.feed(book::SetQuiet{room.now});
    room.poll({challengeOf("a"), challengeOf("b")});
    QCOMPARE(room.effects<effect::Notify>().size(), 1U);
}

void BookTest::removingATokenForgetsIt()
{
    BookRoom room;
    room.poll({challengeOf("a"), challengeOf("b")});
    room.feed(book::Deny{room.openLast(), Answer::Cancel});
    room.feed(book::TokenRemoved{QStringLiteral("token-1")});
    QVERIFY(room.last.book.requests.empty());
    QVERIFY(room.last.book.answers.empty());
    QVERIFY(room.last.book.guards.empty());
    QVERIFY(room.last.book.replay.size() == 2); // not its nonces
}

QTEST_APPLESS_MAIN(BookTest)
#include "tst_book.moc"
