// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/book_format.h"
#include "tests/unit/approvals/samples.h"

using namespace warifu;
using namespace warifu::approvals;
using namespace warifu::test;

namespace {

// One of everything that is stored.
BookRoom lively()
{
    BookRoom room;
    room.policy.reportsLockout = true;
    room.policy.lockout.denials = 1;
    room.feed(book::AppUnlocked{});
    room.feed(book::SetQuiet{kStart + 5s});
    room.poll({challengeOf("quiet")});
    room.now += 10s;
    const QString second = QStringLiteral("token-2");
    room.poll({challengeOf("signing", second, Presence::CodeToPhone)}, second);
    const RequestId id = room.openLast();
    room.feed(book::Approve{id, {}, {}});
    const QString third = QStringLiteral("トークン");
    room.poll({challengeOf("denied", third)}, third);
    room.feed(book::Deny{room.openLast(), Answer::NotSure});
    const QString fourth = QStringLiteral("token-4");
    room.poll({challengeOf("shown", fourth, Presence::None)}, fourth);
    return room;
}

} // namespace

class BookFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesBack();
    void promptsComeBackWaiting();
    void anUnchangedBookIsTheSame();
    void refusesEveryCut();
    void aChangedByteIsNeverABrokenBook();
    void refuses();
};

void BookFormatTest::comesBack()
{
    const Book book = lively().last.book;
    QCOMPARE(book.requests.size(), 3U);
    QCOMPARE(book.answers.size(), 1U);
    QCOMPARE(book.reports.size(), 1U);
    const auto bytes = formatBook(book);
    const auto back = parseBook(bytes);
    QVERIFY(back.has_value());
    QVERIFY(formatBook(*back) == bytes);
    QVERIFY(back->guards == book.guards);
    QCOMPARE(back->lastSeen, book.lastSeen);
    QCOMPARE(back->nextId, book.nextId);
    QVERIFY(back->requests[0].phase == Phase::WaitingSilent);
    QVERIFY(back->requests[1].phase == Phase::Signing);
    QVERIFY(back->requests[2].phase == Phase::WaitingNotified);
    QCOMPARE(back->requests[1].sentOption.value(), QString());
    QVERIFY(back->answers[0].answer == Answer::NotSure);
    QVERIFY(back->answers[0].challenge.answerContext == book.answers[0].challenge.answerContext);
    QVERIFY(back->reports[0].level == DueReport::Level::Medium);
    QVERIFY(formatBook(parseBook(formatBook({})).value()) == formatBook({}));
}

void BookFormatTest::promptsComeBackWaiting()
{
    BookRoom room;
    room.poll({challengeOf("n")});
    room.openLast();
    QVERIFY(parseBook(formatBook(room.last.book))->requests[0].phase == Phase::WaitingSilent);
}

void BookFormatTest::anUnchangedBookIsTheSame()
{
    BookRoom room = lively();
    const auto before = formatBook(room.last.book);
    room.now += 1s;
    room.feed(book::Tick{});
    const auto after = formatBook(room.last.book);
    QVERIFY(before != after);
    QVERIFY(std::ranges::equal(withoutTime(before), withoutTime(after)));
    QVERIFY(withoutTime({}).empty());
}

void BookFormatTest::refusesEveryCut()
{
    const auto bytes = formatBook(lively().last.book);
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!parseBook(ByteView(bytes).first(size)).has_value());
    auto longer = bytes;
    longer.push_back(0);
    QVERIFY(parseBook(longer).error() == FormatError::Truncated);
}

// Whatever a bit does: an error, or a book that is written back the same way.
void BookFormatTest::aChangedByteIsNeverABrokenBook()
{
    const auto bytes = formatBook(lively().last.book);
    int refused = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i)
        for (const int bit : {0, 3, 7}) {
            auto changed = bytes;
            changed[i] = static_cast<std::uint8_t>(changed[i] ^ (1 << bit));
            const auto book = parseBook(changed);
            refused += book.has_value() ? 0 : 1;
            if (book)
                QVERIFY(formatBook(*book) == changed);
        }
    QVERIFY(refused > 100);
}

void BookFormatTest::refuses()
{
    auto newer = formatBook({});
    newer[0] = 2;
    QVERIFY(parseBook(newer).error() == FormatError::NewerFormat);
    auto zero = formatBook({});
    zero[0] = 0;
    QVERIFY(parseBook(zero).error() == FormatError::BadValue);

    Book twice = lively().last.book;
    twice.requests[1].id = twice.requests[0].id;
    QVERIFY(parseBook(formatBook(twice)).error() == FormatError::BadValue);
    Book ahead = lively().last.book;
    ahead.nextId = 1;
    QVERIFY(parseBook(formatBook(ahead)).error() == FormatError::BadValue);
    Book approval = lively().last.book;
    approval.answers[0].answer = Answer::Approve;
    QVERIFY(parseBook(formatBook(approval)).error() == FormatError::BadValue);
    Book unsent = lively().last.book;
    unsent.requests[1].sentOption.reset();
    QVERIFY(parseBook(formatBook(unsent)).error() == FormatError::BadValue);
    Book malformed = lively().last.book;
    malformed.requests[0].challenge.options.resize(1);
    QVERIFY(parseBook(formatBook(malformed)).error() == FormatError::BadValue);
    Book crowded = lively().last.book;
    for (std::size_t i = 0; i < kMaxLive; ++i)
        crowded.requests.push_back(crowded.requests[0]);
    QVERIFY(parseBook(formatBook(crowded)).error() == FormatError::TooMany);
}

QTEST_APPLESS_MAIN(BookFormatTest)
#include "tst_book_format.moc"
