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
