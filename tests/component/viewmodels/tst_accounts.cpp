// SPDX-License-Identifier: Apache-2.0
// What can be done with the rows: copy, pin, move, trash; and a vault that refuses.

#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::WindowRoom;
using viewmodels::AccountListModel;
using viewmodels::AccountsViewModel;

class AccountsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<WindowRoom>();
        m_room->open();
        m_room->room.clock.set(unixSeconds(1'111'111'109)); // RFC 6238 appendix B: ..081804
        QVERIFY(m_room->add({{"A"},
                             {"B", "", otp::Kind::Totp, 30, "", true, 2},
                             {"C", "", otp::Kind::Totp, 30, "", false, 3},
                             {"D", "", otp::Kind::Totp, 30, "", true, 4},
                             {"E", "", otp::Kind::Hotp}})); // shown as B D A C E
    }
    void cleanup() { m_room.reset(); }

    void copies();
    void copiesTheNextCode();
    void copiesACounterCodeOnceItIsStored();
    void marksTheCopiedRowWhereverItGoes();
    void pinsAndUnpins();
    void movesWithinItsBlock_data();
    void movesWithinItsBlock();
    void refusesToMoveWhileSearching();
    void tellsWhatARowCanDo();
    void trashesAndUndoes();
    void tellsARefusalAndChangesNothing_data();
    void tellsARefusalAndChangesNothing();
    void refusesACounterCodeThatIsNotDurable();

private:
    [[nodiscard]] QString order() { return m_room->titles().join(QString()); }
    std::unique_ptr<WindowRoom> m_room;
};

void AccountsTest::copies()
{
    QCOMPARE(order(), QStringLiteral("BDACE"));
    m_room->accounts().copy(2);
    QCOMPARE(m_room->clipboard.text(), QStringLiteral("081804")); // without the space
    QVERIFY(m_room->application->notice()->text().contains(QStringLiteral("A")));
    m_room->accounts().copy(-1);
    m_room->accounts().copy(99);
    QCOMPARE(m_room->clipboard.puts(), 1);
    m_room->application->settings()->setClipboardSeconds(0);
    m_room->accounts().copy(2);
    QVERIFY(m_room->application->notice()->actionText().isEmpty());
}

void AccountsTest::copiesTheNextCode()
{
    m_room->accounts().copyNext(2);
    QCOMPARE(m_room->clipboard.text(), QStringLiteral("050471"));
    m_room->accounts().copyNext(4); // counter-based: there is none
    m_room->accounts().copyNext(-1);
    QCOMPARE(m_room->clipboard.puts(), 1);
}

void AccountsTest::copiesACounterCodeOnceItIsStored()
{
    m_room->accounts().copy(4);
    QCOMPARE(m_room->clipboard.puts(), 0); // not before its counter is on the disk
    m_room->settle();
    QCOMPARE(m_room->clipboard.text(), QStringLiteral("755224"));
    m_room->clipboard.setText({});
    m_room->accounts().copy(4); // the same one again; no counter is used up
    m_room->settle();
    QCOMPARE(m_room->clipboard.text(), QStringLiteral("755224"));
    m_room->accounts().advance(2); // a rolling row has nothing to ask for
    m_room->settle();
    QVERIFY(!m_room->application->notice()->isFailure());
}

void AccountsTest::marksTheCopiedRowWhereverItGoes()
{
    QSignalSpy copied(&m_room->accounts(), &AccountsViewModel::copied);
    m_room->accounts().copy(2);
    QCOMPARE(m_room->accounts().copiedRow(), 2);
    m_room->accounts().togglePin(2);
    m_room->settle();
    QCOMPARE(m_room->accounts().copiedRow(), m_room->accounts().rowOf(m_room->accounts().idAt(0)));
    QCOMPARE(m_room->titles().at(m_room->accounts().copiedRow()), QStringLiteral("A"));
    m_room->list().setFilter(QStringLiteral("c"));
    QCOMPARE(m_room->accounts().copiedRow(), -1);
    m_room->list().setFilter({});
    QCOMPARE(m_room->titles().at(m_room->accounts().copiedRow()), QStringLiteral("A"));
    copied.clear();
    m_room->application->notice()->act(); // clear now
    QCOMPARE(m_room->accounts().copiedRow(), -1);
    QCOMPARE(copied.count(), 1);
}

void AccountsTest::pinsAndUnpins()
{
    m_room->accounts().togglePin(3); // C
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BCDAE"));
    m_room->accounts().togglePin(1);
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BDACE"));
}

void AccountsTest::movesWithinItsBlock_data()
{
    QTest::addColumn<int>("row");
    QTest::addColumn<int>("places");
    QTest::addColumn<bool>("moves");
    QTest::addColumn<QString>("order");
    const auto row = [](const char *name, int at, int places, bool moves, const char *order) {
        QTest::newRow(name) << at << places << moves << QString::fromLatin1(order);
    };
    row("down", 2, 1, true, "BDCAE");
    row("up", 3, -1, true, "BDCAE");
    row("two down", 2, 2, true, "BDCEA");
    row("too far down", 2, 50, true, "BDCEA");
    row("too far up stays below the pins", 4, -50, true, "BDEAC");
    row("pinned down", 0, 1, true, "DBACE");
    row("pinned too far down stays above", 0, 50, true, "DBACE");
    row("first of the others up", 2, -1, false, "BDACE");
    row("last pinned down", 1, 1, false, "BDACE");
    row("first up", 0, -1, false, "BDACE");
    row("last down", 4, 1, false, "BDACE");
    row("no row", -1, 1, false, "BDACE");
    row("nowhere", 2, 0, false, "BDACE");
}

void AccountsTest::movesWithinItsBlock()
{
    QFETCH(int, row);
    QFETCH(int, places);
    QTEST(m_room->accounts().moveBy(row, places), "moves");
    m_room->settle();
    QTEST(order(), "order");
    // The order is the vault's, not only the view's.
    m_room->application->lock();
    m_room->application->vault()->open();
    m_room->settle();
    QTEST(order(), "order");
}

void AccountsTest::refusesToMoveWhileSearching()
{
    QSignalSpy told(&m_room->accounts(), &AccountsViewModel::canReorderChanged);
    m_room->list().setFilter(QStringLiteral("c"));
    QVERIFY(told.count() == 1 && !m_room->accounts().canReorder());
    QVERIFY(!m_room->accounts().moveBy(0, 1));
    m_room->accounts().moveTo(0, 0);
    m_room->list().setFilter({});
    QVERIFY(m_room->accounts().canReorder());
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BDACE"));
}

void AccountsTest::tellsWhatARowCanDo()
{
    using Shape = AccountsViewModel::Shape;
    QCOMPARE(m_room->accounts().shapeAt(0),
             Shape::Usable | Shape::Rolling | Shape::Pinned | Shape::CanMoveDown);
    QCOMPARE(m_room->accounts().shapeAt(1),
             Shape::Usable | Shape::Rolling | Shape::Pinned | Shape::CanMoveUp);
    QCOMPARE(m_room->accounts().shapeAt(2), Shape::Usable | Shape::Rolling | Shape::CanMoveDown);
    QCOMPARE(m_room->accounts().shapeAt(4), Shape::Usable | Shape::CanMoveUp);
    m_room->application->settings()->setHideCodes(true);
    QVERIFY(m_room->accounts().shapeAt(2) & Shape::Hidden);
    m_room->list().setFilter(QStringLiteral("a"));
    QCOMPARE(m_room->accounts().shapeAt(0) & (Shape::CanMoveUp | Shape::CanMoveDown), 0);
}

void AccountsTest::trashesAndUndoes()
{
    m_room->accounts().moveToTrash(2);
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BDCE"));
    QCOMPARE(m_room->application->trash()->count(), 1);
    QVERIFY(m_room->application->notice()->text().contains(QStringLiteral("A")));
    m_room->application->notice()->act();
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BDACE")); // back in its place
    m_room->accounts().moveToTrash(-1);
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BDACE"));
}

void AccountsTest::tellsARefusalAndChangesNothing_data()
{
    QTest::addColumn<int>("deed");
    QTest::newRow("pin") << 0;
    QTest::newRow("move") << 1;
    QTest::newRow("trash") << 2;
}

void AccountsTest::tellsARefusalAndChangesNothing()
{
    QFETCH(int, deed);
    m_room->breakFile(true);
    if (deed == 0)
        m_room->accounts().togglePin(2);
    else if (deed == 1)
        m_room->accounts().moveBy(2, 1);
    else
        m_room->accounts().moveToTrash(2);
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("BDACE"));
    QVERIFY(m_room->application->notice()->isFailure());
    QVERIFY(
        m_room->application->notice()->actionText().isEmpty()); // no undo of what did not happen
    m_room->breakFile(false);
    m_room->accounts().togglePin(2);
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("ABDCE"));
}

void AccountsTest::refusesACounterCodeThatIsNotDurable()
{
    m_room->breakFile(true);
    m_room->accounts().copy(4);
    m_room->settle();
    QVERIFY(m_room->application->notice()->isFailure());
    QCOMPARE(m_room->clipboard.puts(), 0);
    QVERIFY(m_room->at(4, AccountListModel::CodeRole).isEmpty());
    QCOMPARE(m_room->at(4, AccountListModel::CanAdvanceRole), QStringLiteral("true"));
    m_room->breakFile(false);
    m_room->accounts().advance(4);
    m_room->settle();
    QCOMPARE(m_room->at(4, AccountListModel::CodeRole), QStringLiteral("755 224"));
}

QTEST_MAIN(AccountsTest)
#include "tst_accounts.moc"
