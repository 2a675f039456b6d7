// SPDX-License-Identifier: Apache-2.0
// Ten thousand accounts cost no more items and codes than those in view, and no timer runs while
// nobody looks.

#include "tests/support/window/ui_room.h"

#include <QAbstractEventDispatcher>
#include <QRegularExpression>
#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using test::UiRoom;
using Page = viewmodels::Navigation::Page;

class ManyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }

    void makesRowsInViewOnly();
    void standsStillWhileHidden();
    void standsStillOnOtherPages();

private:
    // Single timers (of Qt, too) that are due, below everything that we made.
    [[nodiscard]] static int timersOf(const QObject &root)
    {
        int timers = 0;
        QList<const QObject *> objects = {&root};
        for (const QObject *child : root.findChildren<QObject *>())
            objects.append(child);
        for (const QObject *object : objects)
            timers += int(QAbstractEventDispatcher::instance()
                              ->registeredTimers(const_cast<QObject *>(object))
                              .size());
        return timers;
    }
};

void ManyTest::makesRowsInViewOnly()
{
    UiRoom room;
    std::vector<test::Sample> many(10'000);
    for (std::size_t at = 0; at < many.size(); ++at)
        many[at] = {
            at % 100 == 0 ? "Rare" : "Often", "someone", otp::Kind::Totp, 30, "", false, at + 1};
    QVERIFY(room.behind.add(many));
    room.settle();
    QCOMPARE(room.behind.list().count(), 10'000);
    const auto made = [&room] {
        return room.window()->contentItem()->findChildren<QQuickItem *>().size();
    };
    // 600 px hold eight rows of 72; a few more may wait at the edges.
    QVERIFY2(room.rows().size() <= 14, qPrintable(QString::number(room.rows().size())));
    QVERIFY(room.rows().size() >= 5);
    QVERIFY(room.behind.list().cachedCodes() <= 20);
    const qsizetype items = made();
    room.type(QStringLiteral("often"));
    QCOMPARE(room.behind.list().count(), 9'900);
    QVERIFY2(room.rows().size() <= 14, qPrintable(QString::number(room.rows().size())));
    QVERIFY(room.behind.list().cachedCodes() <= 60);
    QVERIFY2(made() <= items + 60, qPrintable(QStringLiteral("%1 of %2").arg(made()).arg(items)));
    room.key(Qt::Key_Return);
    QCOMPARE(room.behind.clipboard.text().size(), 6);
}

void ManyTest::standsStillWhileHidden()
{
    UiRoom room;
    QVERIFY(room.behind.add({{"A"}, {"B", "", otp::Kind::Totp, 60, "", false, 2}}));
    room.settle();
    QVERIFY(room.behind.application->ticker().isRunning());
    QVERIFY(timersOf(room.behind.application->ticker()) == 1);
    room.window()->hide();
    room.settle();
    QVERIFY(!room.behind.application->ticker().isRunning());
    QCOMPARE(timersOf(room.behind.application->ticker()), 0);
    // Qt may still end one of its own that fires once.
    QTRY_COMPARE_WITH_TIMEOUT(timersOf(*room.window()), 0, 60'000);
    room.behind.room.clock.advance(1h);
    room.window()->show();
    QVERIFY(QTest::qWaitForWindowExposed(room.window(), 60'000));
    room.settle();
    QVERIFY(room.behind.application->ticker().isRunning());
    // What is shown again is of now.
    QCOMPARE(room.rows().first()->property("code").toString().remove(QLatin1Char(' ')),
             room.behind.list().plainCode(0));
    room.window()->showMinimized();
    room.settle();
    QVERIFY(!room.behind.application->ticker().isRunning());
}

void ManyTest::standsStillOnOtherPages()
{
    UiRoom room;
    QVERIFY(room.behind.add({{"A"}}));
    room.settle();
    for (const Page page :
         {Page::Settings, Page::Shortcuts, Page::About, Page::HowItWorks, Page::Trash}) {
        room.behind.application->openPage(page);
        room.settle();
        QVERIFY(!room.behind.application->ticker().isRunning());
        room.key(Qt::Key_Escape);
        QVERIFY(room.behind.application->ticker().isRunning());
    }
    room.behind.application->lock();
    room.settle();
    QVERIFY(!room.behind.application->ticker().isRunning());
}

QTEST_MAIN(ManyTest)
#include "tst_many.moc"
