// SPDX-License-Identifier: Apache-2.0
// By Tab alone: on every page each control is reached, forwards and backwards, and can be seen to
// have the keyboard.

#include "tests/support/window/page_tour.h"

#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using test::UiRoom;

namespace {

QString describe(const QQuickItem *item)
{
    if (!item)
        return QStringLiteral("nothing");
    QString text = item->property("text").toString();
    if (text.isEmpty() && item->parentItem())
        text = item->parentItem()->property("label").toString();
    return QString::fromLatin1(item->metaObject()->className()) + QLatin1Char(' ') + text;
}

// What Tab has to reach: everything visible that takes the keyboard by Tab. A focus scope stands
// for what is in it.
QList<QQuickItem *> stops(const UiRoom &room)
{
    QList<QQuickItem *> stops;
    for (QQuickItem *item : room.items()) {
        if (item->activeFocusOnTab() && item->isEnabled() && item->width() > 0)
            stops.append(item);
    }
    return stops;
}

bool isModalOpen(const QString &page)
{
    return page.contains(QLatin1String("menu")); // a menu is walked by arrows
}

} // namespace

class FocusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void reachesEverything_data() { pages(); }
    void reachesEverything();
    void isVisible_data() { pages(); }
    void isVisible();
    void startsSomewhere_data() { pages(); }
    void startsSomewhere();
    void beginsWithTheRing_data();
    void beginsWithTheRing();
    void comesBackToWhatOpenedAPage();
    void scrollsAPageOfWords();

private:
    static void pages()
    {
        QTest::addColumn<QString>("page");
        for (const QString &page : test::pageNames()) {
            if (!isModalOpen(page))
                QTest::newRow(qPrintable(page)) << page;
        }
    }
};

void FocusTest::reachesEverything()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    const QList<QQuickItem *> wanted = stops(*room);
    for (const auto &[key, modifiers] :
         {std::pair(Qt::Key_Tab, Qt::NoModifier), std::pair(Qt::Key_Backtab, Qt::ShiftModifier)}) {
        QSet<const QQuickItem *> reached;
        for (qsizetype i = 0; i < wanted.size() * 2 + 2; ++i) {
            room->key(key, modifiers);
            for (const QQuickItem *item = room->focused(); item; item = item->parentItem())
                reached.insert(item);
        }
        QStringList missed;
        for (const QQuickItem *item : wanted) {
            if (!reached.contains(item))
                missed.append(describe(item));
        }
        QVERIFY2(missed.isEmpty(), qPrintable(missed.join(QLatin1Char('\n'))));
    }
}

// Each control looks different with the keyboard than without.
void FocusTest::isVisible()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    const qsizetype count = stops(*room).size();
    QStringList unseen;
    room->key(Qt::Key_Tab);
    for (qsizetype i = 0; i < count; ++i) {
        const QQuickItem *const item = room->focused();
        if (!item)
            break;
        const QRect area = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()))
                               .toAlignedRect()
                               .adjusted(-6, -6, 6, 6);
        const bool isRowOfTheList = room->isInList();
        const QImage with = room->window()->grabWindow().copy(area);
        room->key(Qt::Key_Tab);
        if (room->focused() == item)
            continue; // the only one
        if (isRowOfTheList && room->isInList())
            continue; // on to a button of the same row, which stays marked
        if (room->window()->grabWindow().copy(area) == with)
            unseen.append(describe(item));
    }
    QVERIFY2(unseen.isEmpty(), qPrintable(unseen.join(QLatin1Char('\n'))));
}

// No page leaves the keyboard in the void.
void FocusTest::startsSomewhere()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    if (stops(*room).isEmpty())
        return;
    QQuickItem *const item = room->focused();
    QVERIFY(item);
    const bool isWithin = item->isVisible() && item != room->window()->contentItem();
    QVERIFY2(isWithin, qPrintable(describe(item)));
    // A page with a form begins in its first field or on its main button, not on "Back". Where
    // "Back" is all there is, the page itself has the keyboard, and scrolls by it.
    const bool isOnlyBack = stops(*room).size() == 1;
    QVERIFY2(item->activeFocusOnTab() || item->inherits("QQuickTextInput") || room->isInList()
                 || (isOnlyBack && !item->inherits("QQuickLoader")),
             qPrintable(describe(item)));
}

void FocusTest::beginsWithTheRing_data()
{
    QTest::addColumn<QString>("page");
    for (const char *page : {"settings", "settings, managed", "receiver", "edit", "trash"})
        QTest::newRow(page) << QString::fromLatin1(page);
}

// Not only once Tab was pressed.
void FocusTest::beginsWithTheRing()
{
    QFETCH(QString, page);
    const auto room = test::roomAt(page);
    const QQuickItem *const item = room->focused();
    QVERIFY(item);
    const QRect area = item->mapRectToScene(QRectF(0, 0, item->width(), item->height()))
                           .toAlignedRect()
                           .adjusted(-6, -6, 6, 6);
    const QImage with = room->window()->grabWindow().copy(area);
    room->key(Qt::Key_Tab);
    QVERIFY(room->focused() != item);
    QVERIFY2(room->window()->grabWindow().copy(area) != with, qPrintable(describe(item)));
}

void FocusTest::comesBackToWhatOpenedAPage()
{
    const auto room = test::roomAt(QStringLiteral("settings, managed"));
    const auto opens = [&room](const QString &text) {
        for (int i = 0; i < 40; ++i) {
            room->key(Qt::Key_Tab);
            if (room->focused()->property("text") == text)
                return true;
        }
        return false;
    };
    for (const char *text : {"Set up…", "Show…"}) {
        const QString button = QString::fromUtf8(text);
        QVERIFY(opens(button));
        room->key(Qt::Key_Space);
        room->settle();
        QVERIFY(room->focused()->property("text") != button);
        room->key(Qt::Key_Escape);
        room->settle();
        QCOMPARE(room->behind.page(), viewmodels::Navigation::Page::Settings);
        QCOMPARE(room->focused()->property("text").toString(), button);
    }
    // Opened anew, the page begins at its beginning.
    room->key(Qt::Key_Escape);
    room->settle();
    room->behind.application->openPage(viewmodels::Navigation::Page::Settings);
    room->settle();
    QCOMPARE(room->focused()->property("name").toString(), QStringLiteral("Theme"));
}

void FocusTest::scrollsAPageOfWords()
{
    const auto room = test::roomAt(QStringLiteral("shortcuts"), {400, 400});
    const QImage top = room->window()->grabWindow();
    room->key(Qt::Key_PageDown);
    const QImage below = room->window()->grabWindow();
    QVERIFY(below != top);
    room->key(Qt::Key_End);
    QVERIFY(room->window()->grabWindow() != below);
    room->key(Qt::Key_Home);
    QCOMPARE(room->window()->grabWindow(), top);
    room->key(Qt::Key_Down);
    QVERIFY(room->window()->grabWindow() != top);
    room->key(Qt::Key_Up);
    QCOMPARE(room->window()->grabWindow(), top);
}

QTEST_MAIN(FocusTest)
#include "tst_focus.moc"
