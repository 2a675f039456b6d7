// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/queue_view.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

class QueueViewTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isEmptyAtFirst();
    void oldestAccountFirst();
    void theNewestOfAnAccountUntilOneIsOpen();
    void countsWhatIsBlocked();
};

void QueueViewTest::isEmptyAtFirst()
{
    const QueueView view = queueOf({});
    QVERIFY(view.cards.empty());
    QVERIFY(view.blocked.empty());
    QCOMPARE(view.total, 0);
}

void QueueViewTest::oldestAccountFirst()
{
    BookRoom room;
    for (const char *token : {"b", "a", "c"}) {
        const QString name = QString::fromLatin1(token);
        room.poll({challengeOf("n", name)}, name);
    }
    const QueueView view = queueOf(room.last.book);
    QCOMPARE(view.total, 3);
    QCOMPARE(view.cards.size(), 3U);
    QCOMPARE(view.cards[0].token, QStringLiteral("b"));
    QCOMPARE(view.cards[1].token, QStringLiteral("a"));
    QCOMPARE(view.cards[2].position, 3);
}

void QueueViewTest::theNewestOfAnAccountUntilOneIsOpen()
{
    BookRoom room;
    room.poll({challengeOf("1")});
    room.poll({challengeOf("1"), challengeOf("2")});
    QueueView view = queueOf(room.last.book);
    QCOMPARE(view.cards.size(), 1U);
    QCOMPARE(view.cards[0].ofAccount, 2);
    QCOMPARE(view.cards[0].id, room.last.book.requests[1].id);
    room.openLast();
    room.poll({challengeOf("1"), challengeOf("2"), challengeOf("3")});
    view = queueOf(room.last.book); // what is being typed into stays
    QCOMPARE(view.cards[0].id, room.last.book.requests[1].id);
    QCOMPARE(view.cards[0].ofAccount, 3);
    room.feed(book::Closed{room.last.book.requests[1].id});
    view = queueOf(room.last.book);
    QCOMPARE(view.cards[0].id, room.last.book.requests[2].id);
}

void QueueViewTest::countsWhatIsBlocked()
{
    BookRoom room;
    room.poll({challengeOf("1")});
    room.feed(book::Deny{room.openLast(), Answer::Report});
    room.now += 10min;
    room.poll({challengeOf("2"), challengeOf("3")});
    const QueueView view = queueOf(room.last.book);
    QVERIFY(view.cards.empty());
    QCOMPARE(view.blocked.size(), 1U);
    QCOMPARE(view.blocked[0], (Blocked{QStringLiteral("token-1"), 2, 50min, LockCause::Report}));
}

QTEST_APPLESS_MAIN(QueueViewTest)
#include "tst_queue_view.moc"
