// SPDX-License-Identifier: Apache-2.0
// "3 requests while you were away": who is away, from when, and what is counted.

#include "tests/support/journal/journal_room.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QWindow>

using namespace warifu;
using namespace warifu::test;
using activity::Kind;
using journal::AwayWatch;
using journal::JournalViewModel;

class AwayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<JournalRoom>();
        m_watch = std::make_unique<AwayWatch>(m_steady, [this] { return m_room->port.end(); });
        connect(m_watch.get(), &AwayWatch::returned, &m_room->journal,
                &JournalViewModel::countMissed);
        m_watch->setShown(true);
        m_watch->setLocked(false);
    }
    void cleanup()
    {
        m_watch.reset();
        m_room.reset();
    }
    void tellsAfterIdleTime();
    void tellsNothingToWhoIsThere();
    void tellsAfterHiding();
    void tellsAfterALock();
    void countsWhatEndedWithoutTheUser();
    void addsUpUntilSomebodyLooks();
    void isShownOnce();
    void opensThePageWithThoseAlone();
    void waitsForTheReturn();
    void hearsKeysAndMouse();

private:
    void miss() { m_room->happen(Kind::RequestExpired, "VPN"); }
    int missed()
    {
        m_room->settle();
        return m_room->journal.missed();
    }
    ManualClock m_steady;
    std::unique_ptr<JournalRoom> m_room;
    std::unique_ptr<AwayWatch> m_watch;
};

void AwayTest::tellsAfterIdleTime()
{
    m_watch->noteInput();
    m_steady.advance(AwayWatch::kIdleAfter - std::chrono::seconds(1));
    miss();
    m_steady.advance(std::chrono::seconds(1));
    m_watch->noteInput();
    QCOMPARE(missed(), 1);
}

void AwayTest::tellsNothingToWhoIsThere()
{
    m_watch->noteInput();
    m_steady.advance(AwayWatch::kIdleAfter - std::chrono::milliseconds(1));
    miss();
    m_watch->noteInput();
    QCOMPARE(missed(), 0);
    // And what was seen once is not told after a later absence.
    m_steady.advance(std::chrono::hours(2));
    m_watch->noteInput();
    QCOMPARE(missed(), 0);
}

void AwayTest::tellsAfterHiding()
{
    m_watch->noteInput();
    m_watch->setShown(false);
    QVERIFY(m_watch->isAway());
    miss();
    miss();
    QCOMPARE(missed(), 0);
    m_watch->setShown(true);
    QCOMPARE(missed(), 2);
}

void AwayTest::tellsAfterALock()
{
    miss();
    m_watch->noteInput();
    m_watch->setLocked(true);
    m_room->port.lock();
    m_watch->noteInput(); // the passphrase is typed
    m_room->port.reopen();
    miss(); // by another process, before this one is told
    m_watch->setLocked(false);
    QCOMPARE(missed(), 1);
}

void AwayTest::countsWhatEndedWithoutTheUser()
{
    m_watch->setShown(false);
    m_room->happen(Kind::RequestArrived);
    m_room->happen(Kind::RequestExpired);
    m_room->happen(Kind::RequestSuppressed, "", "automatic");
    m_room->happen(Kind::RequestDenied, "", "automatic");
    m_room->happen(Kind::RequestDenied); // on the notification
    m_room->happen(Kind::RequestApproved);
    m_room->happen(Kind::RequestCancelled);
    m_watch->setShown(true);
    QCOMPARE(missed(), 3);
}

void AwayTest::addsUpUntilSomebodyLooks()
{
    m_watch->setShown(false);
    miss();
    m_watch->setShown(true);
    QCOMPARE(missed(), 1);
    m_watch->setShown(false);
    miss();
    m_watch->setShown(true);
    QCOMPARE(missed(), 2);
}

void AwayTest::isShownOnce()
{
    m_watch->setShown(false);
    miss();
    m_watch->setShown(true);
    QCOMPARE(missed(), 1);
    m_room->journal.dismissMissed();
    m_watch->setShown(false);
    m_watch->setShown(true);
    QCOMPARE(missed(), 0);
    m_watch->setShown(false);
    miss();
    m_watch->setShown(true);
    QCOMPARE(missed(), 1); // the new one alone
}

void AwayTest::opensThePageWithThoseAlone()
{
    miss();
    m_watch->noteInput();
    m_watch->setShown(false);
    miss();
    m_room->happen(Kind::RequestApproved, "VPN");
    m_watch->setShown(true);
    QCOMPARE(missed(), 1);
    m_room->journal.showMissed();
    m_room->open();
    QCOMPARE(m_room->journal.shown(), JournalViewModel::Show::Missed);
    QCOMPARE(m_room->titles(), QStringList(QStringLiteral("Sign-in request expired")));
    QCOMPARE(missed(), 0);
    m_room->journal.close();
    m_room->open();
    QCOMPARE(m_room->journal.shown(), JournalViewModel::Show::Everything);
}

void AwayTest::waitsForTheReturn()
{
    const QSignalSpy returns(m_watch.get(), &AwayWatch::returned);
    m_watch->setShown(false);
    m_watch->setLocked(true);
    miss();
    m_watch->setShown(true);
    QCOMPARE(returns.size(), 0);
    m_watch->setLocked(false);
    QCOMPARE(returns.size(), 1);
    // Nothing was recorded: nothing to tell.
    m_watch->setShown(false);
    m_watch->setShown(true);
    QCOMPARE(returns.size(), 1);
}

void AwayTest::hearsKeysAndMouse()
{
    QWindow window;
    qApp->installEventFilter(m_watch.get());
    m_watch->noteInput();
    m_steady.advance(std::chrono::hours(1));
    miss();
    QEvent paint(QEvent::UpdateRequest);
    QCoreApplication::sendEvent(&window, &paint);
    QCOMPARE(missed(), 0);
    QKeyEvent key(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &key);
    QCOMPARE(missed(), 1);
}

QTEST_MAIN(AwayTest)
#include "tst_away.moc"
