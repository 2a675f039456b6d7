// SPDX-License-Identifier: Apache-2.0
// The list by keyboard and mouse (ux D4): searching by typing, moving through results, copying, and
// what keys do to a row.

#include "tests/ui/four_accounts.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class ListKeysTest : public QObject
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

    void searchesByTyping();
    void copiesTheFirstResult();
    void movesThroughResultsWhileTyping();
    void copiesByKey_data();
    void copiesByKey();
    void copiesFromTheSearchBox();
    void searchesFromTheList_data();
    void searchesFromTheList();
    void copiesTheNextCode();
    void typesLettersIntoTheSearchBox();
    void opensTheForm();
    void asksBeforeItDeletes();
    void deletesTheAccountThatWasAsked();
    void pins();
    void moves();
    void asksForTheNextCounterCode();
    void revealsAndHides();
    void opensTheMenuOfTheRow();
    void copiesByClick();
    void opensTheMenuByTheOtherButton();
    void clearsTheSearch();

private:
    [[nodiscard]] QString filter() { return m_room->behind.list().filter(); }
    [[nodiscard]] QString order() { return m_room->behind.titles().join(QLatin1Char(' ')); }
    [[nodiscard]] QString copied() { return m_room->behind.clipboard.text(); }
    [[nodiscard]] QString codeOf(const char *title)
    {
        return m_room->behind.list().plainCode(
            int(m_room->behind.titles().indexOf(QString::fromLatin1(title))));
    }
    std::unique_ptr<UiRoom> m_room;
};

void ListKeysTest::searchesByTyping()
{
    m_room->type(QStringLiteral("lt"));
    QCOMPARE(filter(), QStringLiteral("lt"));
    QCOMPARE(order(), QStringLiteral("Delta"));
    m_room->key(Qt::Key_Backspace);
    QCOMPARE(order(), QStringLiteral("Alpha Delta"));
}

void ListKeysTest::copiesTheFirstResult()
{
    for (int i = 0; i < 3; ++i)
        m_room->key(Qt::Key_Down); // far down, and then the search leaves less
    m_room->type(QStringLiteral("bet"));
    m_room->key(Qt::Key_Return);
    QCOMPARE(copied(), codeOf("Beta"));
    QVERIFY(!copied().isEmpty());
}

void ListKeysTest::movesThroughResultsWhileTyping()
{
    m_room->type(QStringLiteral("a"));
    QQuickItem *const field = m_room->focused();
    m_room->key(Qt::Key_Down);
    QCOMPARE(m_room->focused(), field);
    // The row that Enter would copy can be seen.
    QVERIFY(m_room->rows().at(1)->property("current").toBool());
    QVERIFY(!m_room->rows().at(0)->property("current").toBool());
    m_room->key(Qt::Key_Return);
    QCOMPARE(copied(), codeOf("Beta"));
    m_room->key(Qt::Key_Up);
    m_room->key(Qt::Key_Enter, Qt::KeypadModifier);
    QCOMPARE(copied(), codeOf("Alpha"));
    m_room->type(QStringLiteral("mma")); // the letters go on
    QCOMPARE(filter(), QStringLiteral("amma"));
}

void ListKeysTest::copiesByKey_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("modifiers");
    QTest::newRow("Return") << int(Qt::Key_Return) << int(Qt::NoModifier);
    QTest::newRow("Enter") << int(Qt::Key_Enter) << int(Qt::KeypadModifier);
    QTest::newRow("Space") << int(Qt::Key_Space) << int(Qt::NoModifier);
    QTest::newRow("Ctrl+C") << int(Qt::Key_C) << int(Qt::ControlModifier);
}

void ListKeysTest::copiesByKey()
{
    QFETCH(int, key);
    QFETCH(int, modifiers);
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Down);
    m_room->key(key, Qt::KeyboardModifiers(modifiers));
    QCOMPARE(copied(), codeOf("Beta"));
    QVERIFY(filter().isEmpty());
}

void ListKeysTest::copiesFromTheSearchBox()
{
    m_room->type(QStringLiteral("bet"));
    m_room->key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(copied(), codeOf("Beta"));
    m_room->behind.clipboard.setText({});
    m_room->key(Qt::Key_A, Qt::ControlModifier); // selected text is copied as text
    m_room->key(Qt::Key_C, Qt::ControlModifier);
    QVERIFY(copied().isEmpty());
}

void ListKeysTest::searchesFromTheList_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("filter");
    QTest::newRow("letters") << QStringLiteral("gam") << QStringLiteral("gam");
    QTest::newRow("slash") << QStringLiteral("/n") << QStringLiteral("n");
}

void ListKeysTest::searchesFromTheList()
{
    QFETCH(QString, typed);
    QVERIFY(m_room->enterList());
    m_room->type(typed);
    QTEST(filter(), "filter");
    QVERIFY(!m_room->isInList());
}

void ListKeysTest::copiesTheNextCode()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_N);
    QCOMPARE(copied(), QStringLiteral("050471"));
    QVERIFY(filter().isEmpty());
}

void ListKeysTest::typesLettersIntoTheSearchBox()
{
    m_room->type(QStringLiteral("nr"));
    QCOMPARE(filter(), QStringLiteral("nr"));
    QVERIFY(copied().isEmpty());
}

void ListKeysTest::opensTheForm()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_F2);
    QCOMPARE(m_room->behind.page(), Page::Edit);
    QCOMPARE(m_room->behind.application->edit()->issuer(), QStringLiteral("Beta"));
    m_room->key(Qt::Key_Escape);
    QCOMPARE(m_room->behind.page(), Page::Accounts);
    m_room->key(Qt::Key_F, Qt::ControlModifier);
    m_room->key(Qt::Key_F2); // from the search box, too
    QCOMPARE(m_room->behind.page(), Page::Edit);
}

void ListKeysTest::asksBeforeItDeletes()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Delete);
    QVERIFY(m_room->node(QStringLiteral("Move to trash"), QAccessible::Button));
    QVERIFY(m_room->focused()->property("visualFocus").toBool()); // Enter is seen to press it
    m_room->key(Qt::Key_Return); // the harmless answer is the default
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
    m_room->key(Qt::Key_Delete);
    m_room->key(Qt::Key_Escape);
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
    QVERIFY(m_room->isInList());
    m_room->key(Qt::Key_Delete);
    QVERIFY(m_room->press(QStringLiteral("Move to trash"), QAccessible::Button));
    QCOMPARE(order(), QStringLiteral("Beta Gamma Delta"));
    QVERIFY(m_room->press(QStringLiteral("Undo"), QAccessible::Button));
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
}

// The order may change while the question is open; the answer is about what was asked.
void ListKeysTest::deletesTheAccountThatWasAsked()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Delete); // Alpha
    m_room->behind.accounts().togglePin(2);
    m_room->settle();
    QCOMPARE(order(), QStringLiteral("Gamma Alpha Beta Delta"));
    QVERIFY(m_room->press(QStringLiteral("Move to trash"), QAccessible::Button));
    QCOMPARE(order(), QStringLiteral("Gamma Beta Delta"));
}

void ListKeysTest::pins()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
    m_room->key(Qt::Key_D, Qt::ControlModifier); // the same account: the place went with it
    QCOMPARE(order(), QStringLiteral("Alpha Beta Gamma Delta"));
}

void ListKeysTest::moves()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
    m_room->key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("Beta Gamma Alpha Delta"));
    m_room->key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
}

void ListKeysTest::asksForTheNextCounterCode()
{
    QVERIFY(m_room->enterList());
    for (int i = 0; i < 3; ++i)
        m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_R, Qt::ControlModifier);
    QCOMPARE(m_room->behind.list().plainCode(3), QStringLiteral("755224"));
    QVERIFY(copied().isEmpty());
}

void ListKeysTest::revealsAndHides()
{
    m_room->behind.application->settings()->setHideCodes(true);
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_R);
    QCOMPARE(m_room->rows().at(0)->property("code").toString(), QStringLiteral("081 804"));
    m_room->key(Qt::Key_H, Qt::AltModifier);
    QCOMPARE(m_room->rows().at(0)->property("code").toString(), QStringLiteral("••• •••"));
}

void ListKeysTest::opensTheMenuOfTheRow()
{
    QVERIFY(m_room->enterList());
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_F10, Qt::ShiftModifier);
    QVERIFY(m_room->node(QStringLiteral("Copy the code"), QAccessible::MenuItem));
    // It can be seen whose menu it is.
    QVERIFY(m_room->rows().at(1)->property("current").toBool());
    QVERIFY(!m_room->rows().at(0)->property("current").toBool());
    m_room->key(Qt::Key_Down);
    m_room->key(Qt::Key_Return);
    QCOMPARE(copied(), codeOf("Beta"));
    QVERIFY(!m_room->node(QStringLiteral("Copy the code"), QAccessible::MenuItem));
    m_room->key(Qt::Key_Menu);
    QVERIFY(m_room->press(QStringLiteral("Edit"), QAccessible::MenuItem));
    QCOMPARE(m_room->behind.page(), Page::Edit);
}

void ListKeysTest::copiesByClick()
{
    m_room->click(m_room->rows().at(2));
    QCOMPARE(copied(), codeOf("Gamma"));
    QCOMPARE(m_room->behind.accounts().copiedRow(), 2);
}

void ListKeysTest::opensTheMenuByTheOtherButton()
{
    m_room->click(m_room->rows().at(1), Qt::RightButton);
    QVERIFY(copied().isEmpty());
    QVERIFY(m_room->press(QStringLiteral("Pin to the top"), QAccessible::MenuItem));
    QCOMPARE(order(), QStringLiteral("Beta Alpha Gamma Delta"));
}

void ListKeysTest::clearsTheSearch()
{
    m_room->type(QStringLiteral("zzz"));
    QCOMPARE(m_room->behind.list().count(), 0);
    m_room->key(Qt::Key_Return); // nothing to copy
    QVERIFY(copied().isEmpty());
    m_room->key(Qt::Key_Escape);
    QVERIFY(filter().isEmpty());
    QCOMPARE(m_room->behind.list().count(), 4);
    m_room->type(QStringLiteral("be"));
    QCOMPARE(filter(), QStringLiteral("be"));
}

QTEST_MAIN(ListKeysTest)
#include "tst_list_keys.moc"
