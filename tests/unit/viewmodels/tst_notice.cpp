// SPDX-License-Identifier: Apache-2.0
// The short message: what it says, how long it stays, what its button does.

#include "app/viewmodels/notice_view_model.h"
#include "tests/support/fake_clipboard.h"
#include "tests/support/manual_clock.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using viewmodels::CodeTicker;
using viewmodels::NoticeViewModel;

class NoticeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<Room>(); }
    void cleanup() { m_room.reset(); }

    void countsDownUntilTheClipboardIsCleared();
    void announcesTheCopyOnceWithoutCountdown();
    void clearsTheClipboardNow();
    void goesWhenTheClipboardIsOurNoMore();
    void saysPlainlyThatNothingIsCleared();
    void undoesOnce();
    void undoesWhatWasShownLast();
    void goesAfterAWhile_data();
    void goesAfterAWhile();
    void goesInTimeAlthoughTheClockIsSetBack();
    void marksFailures();

private:
    struct Room
    {
        void pass(std::chrono::seconds step)
        {
            clock.advance(step);
            ticker.tick();
        }

        test::ManualClock clock;
        test::FakeClipboard port;
        platform::SecretClipboard clipboard{port, clock};
        CodeTicker ticker{clock};
        NoticeViewModel notice{clipboard, ticker};
    };
    std::unique_ptr<Room> m_room;
};

void NoticeTest::countsDownUntilTheClipboardIsCleared()
{
    m_room->clipboard.copy(QStringLiteral("123456"), 30s);
    m_room->notice.showCopied(QStringLiteral("GitHub"));
    QVERIFY(m_room->notice.isShown());
    QVERIFY(m_room->notice.text().contains(QStringLiteral("GitHub")));
    QVERIFY(m_room->notice.text().contains(QStringLiteral("30")));
    QVERIFY(!m_room->notice.text().contains(QStringLiteral("123456")));
    QSignalSpy changed(&m_room->notice, &NoticeViewModel::changed);
    m_room->pass(7s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_room->notice.text().contains(QStringLiteral("23")));
    m_room->clock.advance(22'900ms);
    QVERIFY(m_room->notice.text().contains(
        QStringLiteral("1\u00a0s"))); // never "0 s", and never alone on a line
}

void NoticeTest::announcesTheCopyOnceWithoutCountdown()
{
    QSignalSpy announced(&m_room->notice, &NoticeViewModel::announced);
    m_room->clipboard.copy(QStringLiteral("123456"), 30s);
    m_room->notice.showCopied(QStringLiteral("GitHub"));
    const QString said = m_room->notice.announcement();
    QVERIFY(said.contains(QStringLiteral("GitHub")) && said.contains(QStringLiteral("30")));
    QVERIFY(!said.contains(QStringLiteral("123456")));
    m_room->pass(1s);
    m_room->pass(1s);
    QCOMPARE(m_room->notice.announcement(), said);
    QCOMPARE(announced.count(), 1);
    m_room->notice.dismiss(); // nothing of an account stays in the accessibility tree
    QVERIFY(m_room->notice.announcement().isEmpty());
}

void NoticeTest::clearsTheClipboardNow()
{
    m_room->clipboard.copy(QStringLiteral("123456"), 30s);
    m_room->notice.showCopied(QStringLiteral("GitHub"));
    QVERIFY(!m_room->notice.actionText().isEmpty());
    m_room->notice.act();
    QVERIFY(m_room->port.text().isEmpty());
    QVERIFY(!m_room->notice.isShown());
}

void NoticeTest::goesWhenTheClipboardIsOurNoMore()
{
    m_room->clipboard.copy(QStringLiteral("123456"), 30s);
    m_room->notice.showCopied(QStringLiteral("GitHub"));
    m_room->clipboard.clear();
    QVERIFY(!m_room->notice.isShown());
    QVERIFY(m_room->notice.text().isEmpty());
    // Another message is none of the clipboard's business.
    m_room->clipboard.copy(QStringLiteral("123456"), 30s);
    m_room->notice.showPlain(QStringLiteral("plain"));
    m_room->clipboard.clear();
    QVERIFY(m_room->notice.isShown());
}

void NoticeTest::saysPlainlyThatNothingIsCleared()
{
    m_room->clipboard.copy(QStringLiteral("123456"), 0s);
    m_room->notice.showCopied(QStringLiteral("GitHub"));
    QVERIFY(m_room->notice.text().contains(QStringLiteral("GitHub")));
    QVERIFY(m_room->notice.actionText().isEmpty());
    m_room->pass(6s);
    QVERIFY(!m_room->notice.isShown());
    QCOMPARE(m_room->port.text(), QStringLiteral("123456"));
}

void NoticeTest::undoesOnce()
{
    int undone = 0;
    m_room->notice.showUndo(QStringLiteral("in the trash"), [&undone] { ++undone; });
    m_room->notice.act();
    m_room->notice.act();
    QCOMPARE(undone, 1);
    QVERIFY(!m_room->notice.isShown());
}

void NoticeTest::undoesWhatWasShownLast()
{
    QStringList undone;
    m_room->notice.showUndo(QStringLiteral("one"), [&] { undone += QStringLiteral("one"); });
    m_room->notice.showUndo(QStringLiteral("two"), [&] { undone += QStringLiteral("two"); });
    m_room->notice.act();
    m_room->notice.showUndo(QStringLiteral("three"), [&] { undone += QStringLiteral("three"); });
    m_room->notice.showPlain(QStringLiteral("plain"));
    m_room->notice.act();
    QCOMPARE(undone, QStringList{QStringLiteral("two")});
}

void NoticeTest::goesAfterAWhile_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("stays");
    QTest::newRow("plain") << QStringLiteral("plain") << 6;
    QTest::newRow("undo") << QStringLiteral("undo") << 20;
    QTest::newRow("failure") << QStringLiteral("failure") << 20;
}

void NoticeTest::goesAfterAWhile()
{
    QFETCH(QString, kind);
    QFETCH(int, stays);
    if (kind == QLatin1String("plain"))
        m_room->notice.showPlain(kind);
    else if (kind == QLatin1String("undo"))
        m_room->notice.showUndo(kind, [] {});
    else
        m_room->notice.showFailure(kind);
    m_room->pass(std::chrono::seconds(stays - 1));
    QVERIFY(m_room->notice.isShown());
    m_room->pass(1s);
    QVERIFY(!m_room->notice.isShown());
    QVERIFY(m_room->notice.actionText().isEmpty());
}

void NoticeTest::goesInTimeAlthoughTheClockIsSetBack()
{
    m_room->notice.showPlain(QStringLiteral("plain"));
    m_room->pass(-3'600s);
    QVERIFY(m_room->notice.isShown());
    m_room->pass(6s);
    QVERIFY(!m_room->notice.isShown());
}

void NoticeTest::marksFailures()
{
    m_room->notice.showFailure(QStringLiteral("disk full"));
    QVERIFY(m_room->notice.isFailure());
    QCOMPARE(m_room->notice.announcement(), QStringLiteral("disk full"));
    m_room->notice.showPlain(QStringLiteral("fine"));
    QVERIFY(!m_room->notice.isFailure());
}

QTEST_GUILESS_MAIN(NoticeTest)
#include "tst_notice.moc"
