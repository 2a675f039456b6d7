// SPDX-License-Identifier: Apache-2.0
// Keys that act on the current row while the search box has the keyboard: all that edit no text.

#include "tests/ui/four_accounts.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class SearchKeysTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
        m_room = test::roomWithFourAccounts();
        QVERIFY(m_room);
    }
    void cleanup() { m_room.reset(); }

    void opensTheMenuOfTheRow_data();
    void opensTheMenuOfTheRow();
    void opensTheForm();
    void moves();
    void pins();
    void asksForTheNextCounterCode();
    void asksBeforeItDeletes();
    void deletesTextFirst();
    void leavesTextKeysToTheText();
    void doesNothingWithoutAResult();

private:
    [[nodiscard]] QString filter() { return m_room->behind.list().filter(); }
    [[nodiscard]] QString order() { return m_room->behind.titles().join(QLatin1Char(' ')); }
    [[nodiscard]] bool isMarked(int row)
    {
        return m_room->rows().at(row)->property("current").toBool();
    }
    [[nodiscard]] bool isAsking()
    {
        return m_room->node(QStringLiteral("Move to trash"), QAccessible::Button) != nullptr;
    }
    std::unique_ptr<UiRoom> m_room;
};

void SearchKeysTest::opensTheMenuOfTheRow_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Shift+F10") << int(Qt::Key_F10) << int(Qt::ShiftModifier);
    QTest::newRow("menu key") << int(Qt::Key_Menu) << int(Qt::NoModifier);
}

void SearchKeysTest::opensTheMenuOfTheRow()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    m_room->type(QStringLiteral("gam"));
    m_room->key(key, Qt::KeyboardModifiers(modifiers));
    QVERIFY(m_room->press(QStringLiteral("Pin to the top"), QAccessible::MenuItem));
    QVERIFY(!m_room->isInList()); // the search goes on where it was
    m_room->key(Qt::Key_Escape);
    QCOMPARE(order(), QStringLiteral("Gamma Alpha Beta Delta"));
}

void SearchKeysTest::opensTheForm()
{
    m_room->type(QStringLiteral("bet"));
    m_room->key(Qt::Key_F2);
    QCOMPARE(m_room->behind.page(), Page::Edit);
    QCOMPARE(m_room->behind.application->edit()->issuer(), QStringLiteral("Beta"));
}

void SearchKeysTest::moves()
{
    QVERIFY(!isMarked(0));
    m_room->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
    QVERIFY(isMarked(1)); // what was moved can be seen
    m_room->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("Beta Gamma Alpha Delta"));
    m_room->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
    QVERIFY(!m_room->isInList());
}

void SearchKeysTest::pins()
{
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
    m_room->key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
    QVERIFY(!m_room->isInList());
}

void SearchKeysTest::asksForTheNextCounterCode()
{
    m_room->type(QStringLiteral("delt"));
    m_room->key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_room->behind.list().plainCode(0), QStringLiteral("755224"));
    QCOMPARE(filter(), QStringLiteral("delt"));
}

void SearchKeysTest::asksBeforeItDeletes()
{
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_Delete);
    QVERIFY(isAsking());
    m_room->key(Qt::Key_Escape);
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
    QVERIFY(!m_room->isInList());
    m_room->type(QStringLiteral("be")); // back where the keyboard was
    QCOMPARE(filter(), QStringLiteral("be"));
    m_room->key(Qt::Key_Delete);
    QVERIFY(m_room->press(QStringLiteral("Move to trash"), QAccessible::Button));
    m_room->key(Qt::Key_Escape);
    QCOMPARE(order(), QStringLiteral("Alpha Gamma Delta"));
}

// Del is the text's own key as long as there is something to delete.
void SearchKeysTest::deletesTextFirst()
{
    m_room->type(QStringLiteral("amm"));
    m_room->key(Qt::Key_Left);
    m_room->key(Qt::Key_Delete);
    QCOMPARE(filter(), QStringLiteral("am"));
    QVERIFY(!isAsking());
    m_room->key(Qt::Key_A, Qt::ControlModifier);
    m_room->key(Qt::Key_Delete);
    QVERIFY(filter().isEmpty());
    QVERIFY(!isAsking());
    m_room->key(Qt::Key_Delete, Qt::ShiftModifier); // cuts, also where nothing is selected
    QVERIFY(!isAsking());
}

void SearchKeysTest::leavesTextKeysToTheText()
{
    m_room->type(QStringLiteral("n r"));
    QCOMPARE(filter(), QStringLiteral("n r"));
    QVERIFY(m_room->behind.clipboard.text().isEmpty());
}

void SearchKeysTest::doesNothingWithoutAResult()
{
    m_room->type(QStringLiteral("zzz"));
    QCOMPARE(m_room->behind.list().count(), 0);
    for (const int key : {Qt::Key_Delete, Qt::Key_F2, Qt::Key_Menu})
        m_room->key(key);
    m_room->key(Qt::Key_Down, Qt::AltModifier);
    m_room->key(Qt::Key_D, Qt::ControlModifier);
    m_room->key(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(!isAsking());
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    QVERIFY(!m_room->node(QStringLiteral("Copy the code"), QAccessible::MenuItem));
    m_room->key(Qt::Key_Escape);
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
}

QTEST_MAIN(SearchKeysTest)
#include "tst_search_keys.moc"
