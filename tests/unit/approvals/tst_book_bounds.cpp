// SPDX-License-Identifier: Apache-2.0
// What a book refuses, and that nothing makes it grow.
#include "core/approvals/book_format.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

std::vector<Challenge> flood(int count)
{
    std::vector<Challenge> challenges;
    for (int i = 0; i < count; ++i)
        challenges.push_back(challengeOf("flood-" + QByteArray::number(i)));
    return challenges;
}

Challenge broken(const std::function<void(Challenge &)> &change)
{
    Challenge challenge = challengeOf("broken");
    change(challenge);
    return challenge;
}

} // namespace

class BookBoundsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void dropsWhatIsNotWellFormed_data();
    void dropsWhatIsNotWellFormed();
    void dropsWhatIsOver();
    void cutsLongLifetimes();
    void automaticAnswersAreBounded();
    void aFloodIsBounded();
    void aFloodOfPollsIsBounded();
    void timeNeverRunsBack();
    void unknownRequestsAreRefused();
};

void BookBoundsTest::dropsWhatIsNotWellFormed_data()
{
    QTest::addColumn<Challenge>("challenge");
    const auto row = [](const char *name, const std::function<void(Challenge &)> &change) {
        QTest::newRow(name) << broken(change);
    };
    row("no nonce", [](auto &c) { c.nonce.clear(); });
    row("long nonce", [](auto &c) { c.nonce = QByteArray(257, 'n'); });
    row("no token", [](auto &c) { c.token.clear(); });
    row("another token", [](auto &c) { c.token = QStringLiteral("token-2"); });
    row("long title", [](auto &c) { c.title = QString(201, QLatin1Char('t')); });
    row("long question", [](auto &c) { c.question = QString(2001, QLatin1Char('q')); });
    row("bad text", [](auto &c) { c.title = QString(QChar(0xd800)); });
    row("one option", [](auto &c) { c.options.resize(1); });
    row("no options", [](auto &c) { c.options.clear(); });
    row("eleven options", [](auto &c) {
        for (int i = 0; i < 8; ++i)
            c.options.push_back(QString::number(i));
    });
    row("the same option", [](auto &c) { c.options[1] = c.options[0]; });
    row("empty option", [](auto &c) { c.options[1].clear(); });
    row("long option", [](auto &c) { c.options[1] = QString(41, QLatin1Char('1')); });
    row("options unasked", [](auto &c) { c.presence = Presence::None; });
    row("long origin", [](auto &c) { c.origin.browser = QString(257, QLatin1Char('b')); });
    row("long context", [](auto &c) { c.answerContext = QByteArray(8193, 'c'); });
}

void BookBoundsTest::dropsWhatIsNotWellFormed()
{
    QFETCH(const Challenge, challenge);
    BookRoom room;
    room.poll({challenge});
    QVERIFY(room.last.book.requests.empty());
    QCOMPARE(room.last.effects.size(), 1U);
    QVERIFY(room.effects<effect::Dropped>().at(0).drop == Drop::Malformed);
    QCOMPARE(room.last.book.replay.size(), 0U);
}

void BookBoundsTest::dropsWhatIsOver()
{
    BookRoom room;
    room.poll({broken([](auto &c) { c.expiresAt = c.receivedAt; })});
    QVERIFY(room.effects<effect::Dropped>().at(0).drop == Drop::Expired);
}

void BookBoundsTest::cutsLongLifetimes()
{
    BookRoom room;
    room.poll({broken([](auto &c) { c.expiresAt = c.receivedAt + 100h; })});
    QCOMPARE(room.last.book.requests.at(0).deadline, kStart + 60min);
}

void BookBoundsTest::automaticAnswersAreBounded()
{
    BookRoom room;
    room.poll({challengeOf("first")});
    room.feed(book::Deny{room.openLast(), Answer::Report});
    room.poll(flood(1000));
    QVERIFY(room.guard().level == Level::Locked);
    QCOMPARE(room.last.book.answers.size(), 1 + kMaxAutomaticAnswers);
    QVERIFY(!room.last.book.answers[0].isAutomatic);
}

void BookBoundsTest::aFloodIsBounded()
{
    BookRoom room;
    room.poll(flood(1000));
    QCOMPARE(room.effects<effect::Notify>().size(), 3U);
    QCOMPARE(room.last.book.requests.size(), kMaxLivePerToken);
    QCOMPARE(room.effects<effect::Dropped>().size(), 1U);
    QCOMPARE(room.effects<effect::Dropped>()[0].count, 1000 - 16);
    QVERIFY(room.effects<effect::Dropped>()[0].drop == Drop::TooMany);
    QVERIFY(room.guard().level == Level::Guarded);
}

// A thousand requests one after another, each open for two minutes, for a day.
void BookBoundsTest::aFloodOfPollsIsBounded()
{
    BookRoom room;
    std::size_t notified = 0;
    std::size_t largest = 0;
    for (int i = 0; i < 1000; ++i, room.now += 86s) {
        room.poll({challengeOf("n" + QByteArray::number(i), QStringLiteral("token-1"),
                               Presence::Option, room.now)});
        notified += room.effects<effect::Notify>().size();
        largest = std::max(largest, formatBook(room.last.book).size());
        QVERIFY(room.last.effects.size() < 8);
    }
    QVERIFY(notified <= 24 * 6);
    QVERIFY(notified > 0);
    QVERIFY(largest < 8192);
    QVERIFY(room.last.book.replay.size() <= 1000);
    room.now += 25h;
    room.feed(book::Tick{});
    QVERIFY(room.last.book.replay.size() > 1); // no reason to write anything yet
    room.poll({challengeOf("next", QStringLiteral("token-1"), Presence::Option, room.now)});
    QCOMPARE(room.last.book.replay.size(), 1U);
}

void BookBoundsTest::timeNeverRunsBack()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    room.feed(book::Deny{room.openLast(), Answer::Report});
    const auto seen = room.now;
    room.now -= 1000h;
    room.feed(book::Tick{});
    QCOMPARE(room.last.book.lastSeen, seen);
    QVERIFY(room.guard().level == Level::Locked);
}

void BookBoundsTest::unknownRequestsAreRefused()
{
    BookRoom room;
    room.feed(book::Approve{7, QStringLiteral("42"), {}});
    QVERIFY(room.effects<effect::Refused>().at(0).refusal == Refusal::Unknown);
    room.feed(book::Deny{7, Answer::Report});
    QVERIFY(room.effects<effect::Refused>().at(0).refusal == Refusal::Unknown);
    for (const BookEvent &event :
         {BookEvent(book::Opened{7}), BookEvent(book::Closed{7}), BookEvent(book::Focused{7}),
          BookEvent(book::Authenticated{7, false}), BookEvent(book::Answered{7, true}),
          BookEvent(book::Failed{7}), BookEvent(book::ReportTaken{7})}) {
        room.feed(event);
        QVERIFY(room.last.effects.empty());
    }
}

QTEST_APPLESS_MAIN(BookBoundsTest)
#include "tst_book_bounds.moc"
