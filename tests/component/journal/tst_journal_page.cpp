// SPDX-License-Identifier: Apache-2.0
// The page over the activity log: what is read, when, and what is said of it.

#include "tests/support/journal/journal_room.h"

#include <QAbstractItemModelTester>
#include <QDir>
#include <QElapsedTimer>
#include <QSignalSpy>

using namespace warifu;
using namespace warifu::test;
using activity::Kind;
using journal::JournalListModel;
using journal::JournalViewModel;
using State = JournalViewModel::State;
using Check = JournalViewModel::Check;
using Show = JournalViewModel::Show;

class JournalPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNothingWhileNobodyLooks();
    void showsNewestFirst();
    void hasHeadingsOfDays();
    void readsOnAtTheEnd();
    void takesUpWhatHappensMeanwhile();
    void searches();
    void dropsEarlierSearches();
    void showsAKindAlone();
    void saysThatNothingIsThere();
    void saysThatTheLogIsWhole();
    void saysWhatIsWrong();
    void countsLogsThatWereSetAside();
    void forgetsWhenLocked();
    void saysWhyItCannotBeRead();
    void holdsAHundredThousand();
};

void JournalPageTest::readsNothingWhileNobodyLooks()
{
    JournalRoom room;
    room.happen(Kind::RequestDenied);
    room.settle();
    QCOMPARE(room.journal.list()->count(), 0);
    room.open();
    QVERIFY(room.journal.list()->count() > 0);
    room.journal.close();
    room.happen(Kind::RequestDenied);
    room.settle();
    QCOMPARE(room.journal.list()->count(), 0);
}

void JournalPageTest::showsNewestFirst()
{
    JournalRoom room;
    room.happen(Kind::RequestArrived, "VPN");
    room.happen(Kind::RequestApproved, "VPN");
    room.open();
    QCOMPARE(room.journal.state(), State::Ready);
    QCOMPARE(
        room.titles(),
        QStringList({QStringLiteral("Sign-in approved"), QStringLiteral("Sign-in request received"),
                     QStringLiteral("Activity log begun")}));
    QCOMPARE(room.at(1, JournalListModel::SubjectRole),
             QStringLiteral("taro@contoso.example, Contoso · VPN"));
    QCOMPARE(room.at(1, JournalListModel::OriginRole),
             QStringLiteral("about 大阪 · 203.0.113.7 · login.contoso.example"));
    QCOMPARE(room.at(1, JournalListModel::TimeRole), QStringLiteral("08:00"));
    QCOMPARE(room.at(1, JournalListModel::SpokenRole),
             QStringLiteral("Sign-in request received, taro@contoso.example, Contoso · VPN, about "
                            "大阪 · 203.0.113.7 · login.contoso.example, today, 08:00"));
    QVERIFY(room.at(0, JournalListModel::IconRole) != room.at(1, JournalListModel::IconRole));
}

void JournalPageTest::hasHeadingsOfDays()
{
    JournalRoom room; // it begins on Friday
    room.happen(Kind::RequestDenied);
    room.clock.advance(std::chrono::hours(24));
    room.happen(Kind::RequestDenied);
    room.clock.advance(std::chrono::hours(24));
    room.happen(Kind::RequestDenied);
    room.open();
    QCOMPARE(room.at(0, JournalListModel::DayRole), QStringLiteral("Today"));
    QCOMPARE(room.at(1, JournalListModel::DayRole), QStringLiteral("Yesterday"));
    QVERIFY(room.at(2, JournalListModel::DayRole).contains(QStringLiteral("2027")));
    QCOMPARE(room.at(3, JournalListModel::DayRole), room.at(2, JournalListModel::DayRole));
}

void JournalPageTest::readsOnAtTheEnd()
{
    JournalRoom room({2000, 100});
    const int all = int(JournalViewModel::kPage) * 2 + 30;
    for (int i = 1; i < all; ++i) // beside "log begun"
        room.happen(Kind::RequestDenied);
    room.open();
    JournalListModel &list = *room.journal.list();
    QCOMPARE(list.count(), int(JournalViewModel::kPage));
    for (int i = 0; i < 3 && list.canFetchMore({}); ++i) {
        list.fetchMore({});
        list.fetchMore({}); // a second call while the first is read does nothing
        room.settle();
    }
    QCOMPARE(list.count(), all);
    QVERIFY(!list.canFetchMore({}));
    QCOMPARE(room.titles().last(), QStringLiteral("Activity log begun"));
    QCOMPARE(room.titles().count(QStringLiteral("Activity log begun")), 1);
}

void JournalPageTest::takesUpWhatHappensMeanwhile()
{
    JournalRoom room;
    room.happen(Kind::RequestArrived);
    room.open();
    const QAbstractItemModelTester tester(room.journal.list());
    const QSignalSpy resets(room.journal.list(), &QAbstractItemModel::modelReset);
    room.happen(Kind::RequestDenied);
    room.happen(Kind::AnswerDelivered);
    room.settle();
    QCOMPARE(room.titles().mid(0, 3),
             QStringList({QStringLiteral("Answer delivered"), QStringLiteral("Sign-in denied"),
                          QStringLiteral("Sign-in request received")}));
    QCOMPARE(resets.size(), 0); // the place in the list is kept
    // Not with a search that it does not match.
    room.journal.setFilter(QStringLiteral("approved"));
    room.settle();
    room.happen(Kind::RequestDenied);
    room.settle();
    QCOMPARE(room.journal.state(), State::NothingFound);
    room.happen(Kind::RequestApproved);
    room.settle();
    QCOMPARE(room.titles(), QStringList(QStringLiteral("Sign-in approved")));
}

void JournalPageTest::searches()
{
    JournalRoom room;
    room.happen(Kind::RequestArrived, "ﾌｧｲﾙ共有");
    room.happen(Kind::RequestDenied, "VPN");
    room.open();
    const auto found = [&room](const char *text) {
        room.journal.setFilter(QString::fromUtf8(text));
        room.settle();
        return room.journal.list()->count();
    };
    QCOMPARE(found("vpn"), 1);
    QCOMPARE(found("ＶＰＮ"), 1);
    QCOMPARE(found("ふぁいる"), 1);
    QCOMPARE(found("sign-in denied"), 1); // as it reads on screen
    QCOMPARE(found("request received"), 1);
    QCOMPARE(found("203.0.113"), 2);
    QCOMPARE(found("nobody"), 0);
    QCOMPARE(room.journal.state(), State::NothingFound);
    QCOMPARE(found(""), 3);
    QCOMPARE(room.journal.state(), State::Ready);
}

void JournalPageTest::dropsEarlierSearches()
{
    JournalRoom room;
    room.happen(Kind::RequestDenied, "VPN");
    room.happen(Kind::RequestDenied, "Mail");
    room.open();
    room.journal.setFilter(QStringLiteral("m"));
    room.journal.setFilter(QStringLiteral("ma"));
    room.journal.setFilter(QStringLiteral("vp"));
    room.settle();
    QCOMPARE(room.journal.list()->count(), 1);
    QVERIFY(room.at(0, JournalListModel::SubjectRole).contains(QStringLiteral("VPN")));
}

void JournalPageTest::showsAKindAlone()
{
    JournalRoom room;
    for (const Kind kind : activity::allKinds())
        if (kind != Kind::LogStarted)
            room.happen(kind);
    room.open();
    QCOMPARE(room.journal.list()->count(), int(activity::allKinds().size()));
    QMap<QString, int> seen;
    for (const Show show :
         {Show::Requests, Show::Reports, Show::Blocks, Show::Accounts, Show::Program}) {
        room.journal.setShown(show);
        room.settle();
        QVERIFY(room.journal.list()->count() > 1);
        for (const QString &title : room.titles())
            ++seen[title];
    }
    // Whatever there is can be found with one of the choices.
    QCOMPARE(seen.size(), int(activity::allKinds().size()));
    room.journal.setShown(Show(99)); // QML gives any number
    QCOMPARE(room.journal.shown(), Show::Program);
}

void JournalPageTest::saysThatNothingIsThere()
{
    JournalRoom room;
    room.port.lock();
    room.open();
    QCOMPARE(room.journal.state(), State::Empty);
    QCOMPARE(room.journal.checkState(), Check::NoLog);
}

void JournalPageTest::saysThatTheLogIsWhole()
{
    JournalRoom room;
    room.happen(Kind::RequestDenied);
    room.open();
    QCOMPARE(room.journal.checkState(), Check::Whole);
    QCOMPARE(room.journal.checkedRecords(), 2);
    QVERIFY(room.journal.findings().isEmpty());
}

void JournalPageTest::saysWhatIsWrong()
{
    JournalRoom room;
    for (int i = 0; i < 5; ++i)
        room.happen(Kind::RequestDenied);
    QFile segment(room.port.file(QStringLiteral("activity.1.warifu")));
    QVERIFY(segment.open(QIODevice::ReadWrite));
    segment.seek(segment.size() / 2);
    const QByteArray byte = segment.peek(1);
    segment.write(QByteArray(1, char(byte[0] ^ 1)));
    segment.close();
    room.open();
    QCOMPARE(room.journal.checkState(), Check::Changed);
    QVERIFY(!room.journal.findings().isEmpty());
    for (const QString &sentence : room.journal.findings())
        QVERIFY2(sentence.endsWith(QLatin1Char('.')), qPrintable(sentence));
    // The records before it can be read still.
    QVERIFY(room.titles().contains(QStringLiteral("Activity log begun")));
    segment.open(QIODevice::ReadWrite);
    segment.seek(segment.size() / 2);
    segment.write(byte);
    segment.close();
    room.journal.verify();
    room.settle();
    QCOMPARE(room.journal.checkState(), Check::Whole);
}

void JournalPageTest::countsLogsThatWereSetAside()
{
    JournalRoom room;
    for (const char *name : {"activity.1.warifu.damaged-1", "activity.head.warifu.damaged-1",
                             "activity.head.warifu.damaged-2"}) {
        QFile file(room.port.file(QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    room.open();
    QCOMPARE(room.journal.damagedLogs(), 2);
    QCOMPARE(room.journal.checkState(), Check::Whole);
}

void JournalPageTest::forgetsWhenLocked()
{
    JournalRoom room;
    room.happen(Kind::RequestExpired);
    room.open();
    room.journal.countMissed(0);
    room.settle();
    QCOMPARE(room.journal.missed(), 1);
    room.port.lock();
    room.settle();
    QCOMPARE(room.journal.list()->count(), 0);
    QCOMPARE(room.journal.missed(), 0);
    room.port.reopen();
    room.settle();
    QVERIFY(room.journal.list()->count() > 0);
}

void JournalPageTest::saysWhyItCannotBeRead()
{
    JournalRoom room;
    QFile head(room.port.file(QStringLiteral("activity.head.warifu")));
    QVERIFY(head.open(QIODevice::ReadWrite));
    head.seek(8);
    head.write("\x02"); // the version
    head.close();
    room.open();
    QCOMPARE(room.journal.state(), State::Unreadable);
    QVERIFY(room.journal.problem().contains(QStringLiteral("newer")));
    QCOMPARE(room.journal.checkState(), Check::Failed);
}

void JournalPageTest::holdsAHundredThousand()
{
    constexpr std::uint64_t kMany = 100'000;
    JournalRoom room;
    room.port.replaceBy(kMany, [&room](std::uint64_t n) {
        activity::Event event;
        event.time = room.clock.now() + std::chrono::seconds(n);
        event.kind = n % 2 == 0 ? Kind::RequestArrived : Kind::RequestApproved;
        event.account = QStringLiteral("taro@contoso.example, Contoso");
        event.application = n == 7 ? QStringLiteral("needle") : QStringLiteral("VPN");
        event.address = QStringLiteral("203.0.113.7");
        return event;
    });
    QElapsedTimer timer;
    timer.start();
    room.journal.open();
    QTRY_COMPARE_WITH_TIMEOUT(room.journal.state(), State::Ready, 60'000);
    const qint64 first = timer.elapsed();
    // No more than a page is kept, however long the log is.
    QCOMPARE(room.journal.list()->count(), int(JournalViewModel::kPage));
    room.settle();
    const qint64 checked = timer.restart();
    QCOMPARE(room.journal.checkState(), Check::Whole);
    QCOMPARE(room.journal.checkedRecords(), int(kMany));
    room.journal.setFilter(QStringLiteral("needle"));
    room.settle();
    QCOMPARE(room.journal.list()->count(), 1);
    qInfo("100,000 records: first page after %lld ms, checked after %lld ms, oldest found after "
          "%lld ms",
          first, checked, timer.elapsed());
    // Scrolling on reads one page after the other, to the very end.
    room.journal.setFilter({});
    room.settle();
    for (int i = 0; i < 20; ++i) {
        room.journal.list()->fetchMore({});
        room.settle();
    }
    QCOMPARE(room.journal.list()->count(), int(JournalViewModel::kPage) * 21);
}

QTEST_GUILESS_MAIN(JournalPageTest)
#include "tst_journal_page.moc"
