// SPDX-License-Identifier: Apache-2.0
// Locked means gone (ux D7): from the screen, from the QML objects and from the accessibility tree,
// whatever page, menu or dialog was open.

#include "tests/support/window/page_tour.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class LockedTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void leavesNothing_data();
    void leavesNothing();
    void leavesNothingOfADialog_data();
    void leavesNothingOfADialog();

private:
    // Of the accounts of the page tour, and what is typed into forms.
    [[nodiscard]] static QStringList secrets(UiRoom &room)
    {
        QStringList words = {QStringLiteral("GitHub"),   QStringLiteral("taro"),
                             QStringLiteral("Contoso"),  QStringLiteral("yamada"),
                             QStringLiteral("図書館"),   QStringLiteral("山田太郎"),
                             QStringLiteral("hanako"),   QStringLiteral("player"),
                             QStringLiteral("GEZDGNBV"), QStringLiteral("Example")};
        for (int row = 0; row < room.behind.list().count(); ++row) {
            const QString code = room.behind.at(row, viewmodels::AccountListModel::CodeRole);
            if (!code.isEmpty())
                words << code << room.behind.list().plainCode(row);
        }
        return words;
    }
    static void verifyNothingOf(const QStringList &words, const UiRoom &room)
    {
        QStringList left;
        for (QAccessibleInterface *node : room.nodes()) {
            for (const QAccessible::Text text :
                 {QAccessible::Name, QAccessible::Description, QAccessible::Value})
                left.append(node->text(text));
        }
        left += room.allTexts();
        for (const QString &word : words) {
            const QStringList found = left.filter(word);
            QVERIFY2(found.isEmpty(), qPrintable(word + QStringLiteral(": ") + found.join(u'|')));
        }
    }
};

void LockedTest::leavesNothing_data()
{
    QTest::addColumn<QString>("page");
    for (const QString &page : test::pageNames())
        QTest::newRow(qPrintable(page)) << page;
}

void LockedTest::leavesNothing()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    if (room->behind.application->vault()->state() != viewmodels::VaultViewModel::State::Open)
        return; // nothing to lock
    const QStringList words = secrets(*room);
    room->key(Qt::Key_L, Qt::ControlModifier);
    if (room->behind.application->vault()->state() == viewmodels::VaultViewModel::State::Open) {
        QVERIFY(page.contains(QStringLiteral("menu"))); // a menu has the keyboard for itself
        room->behind.application->lock();
    }
    room->settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    room->settle();
    QCOMPARE(room->behind.application->navigation()->basePage(), Page::Unlock);
    QVERIFY(room->rows().isEmpty());
    verifyNothingOf(words, *room);
}

void LockedTest::leavesNothingOfADialog_data()
{
    QTest::addColumn<int>("key");
    QTest::newRow("delete") << int(Qt::Key_Delete);
    QTest::newRow("menu") << int(Qt::Key_Menu);
}

void LockedTest::leavesNothingOfADialog()
{
    QFETCH(int, key);
    const auto room = test::roomAt(QStringLiteral("accounts"));
    const QStringList words = secrets(*room);
    QVERIFY(room->enterList());
    room->key(key);
    room->behind.room.engine->lock(); // from elsewhere: a suspend
    room->settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    room->settle();
    verifyNothingOf(words, *room);
    // The dialog took its grip on the keyboard with it.
    room->key(Qt::Key_Return);
    QCOMPARE(room->behind.page(), Page::Accounts);
}

QTEST_MAIN(LockedTest)
#include "tst_locked.moc"
