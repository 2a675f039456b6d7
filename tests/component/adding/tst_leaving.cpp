// SPDX-License-Identifier: Apache-2.0
// Cancel, back and the lock: drafts and what is on its way are gone, cameras are off.

#include "tests/component/adding/add_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using adding::AddViewModel;

class LeavingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void wipesEverything_data();
    void wipesEverything();
    void dropsWhatIsOnItsWay_data();
    void dropsWhatIsOnItsWay();
    void goesBackFromEachStep_data();
    void goesBackFromEachStep();
    void closesFromTheFirstStep();
    void staysSilentWhenLockedWithNothingBegun();

private:
    [[nodiscard]] AddViewModel &add() { return *m_room->add; }
    void goTo(const QString &step)
    {
        if (step == QLatin1String("camera")) {
            add().start(Way::Camera);
        } else if (step == QLatin1String("image")) {
            add().start(Way::Image);
        } else if (step == QLatin1String("manual")) {
            add().start(Way::Manual);
            add().manual()->setSecret(rfcSecret());
        } else if (step == QLatin1String("review")) {
            add().takeText(linkOf(QStringLiteral("A")));
        } else if (step == QLatin1String("several")) {
            add().takeText(linkOf(QStringLiteral("A")) + QLatin1Char('\n')
                           + linkOf(QStringLiteral("B"), otherSecret()));
        } else if (step == QLatin1String("parts")) {
            add().takeText(partOf(0, 2) + QLatin1Char('\n') + linkOf(QStringLiteral("A")));
        } else if (step == QLatin1String("problem")) {
            add().takeText(QStringLiteral("nothing of use"));
        } else {
            add().takeText(QStringLiteral("phonefactor://activate?code=1&url=x"));
        }
    }
    static void steps()
    {
        QTest::addColumn<QString>("step");
        for (const char *step :
             {"camera", "image", "manual", "review", "several", "parts", "problem", "vendor"})
            QTest::newRow(step) << QString::fromLatin1(step);
    }
    void verifyNothingIsLeft()
    {
        QCOMPARE(m_room->step(), Step::Choose);
        QCOMPARE(add().drafts()->count(), 0);
        QVERIFY(!add().migration()->isStarted());
        QVERIFY(add().manual()->typedSecret().isEmpty());
        QVERIFY(add().remarks().isEmpty());
        QVERIFY(add().review()->issuer().isEmpty());
        QVERIFY(add().review()->preview()->code().isEmpty());
        QVERIFY(!m_room->sources.isCameraOpen());
        QVERIFY(!add().saving()->isBusy());
    }
    std::unique_ptr<AddRoom> m_room;
};

void LeavingTest::wipesEverything_data()
{
    steps();
}

void LeavingTest::wipesEverything()
{
    QFETCH(QString, step);
    QSignalSpy closed(&add(), &AddViewModel::closed);
    goTo(step);
    QVERIFY(m_room->step() != Step::Choose);
    add().cancel();
    verifyNothingIsLeft();
    QCOMPARE(closed.count(), 1);
    goTo(step);
    m_room->room.engine->lock();
    verifyNothingIsLeft();
    QCOMPARE(closed.count(), 2);
}

void LeavingTest::dropsWhatIsOnItsWay_data()
{
    QTest::addColumn<bool>("lock");
    QTest::newRow("cancel") << false;
    QTest::newRow("lock") << true;
}

void LeavingTest::dropsWhatIsOnItsWay()
{
    QFETCH(bool, lock);
    m_room->sources.setPicture({linkOf(QStringLiteral("A"))});
    m_room->sources.setFile(QStringLiteral("/a.png"), {linkOf(QStringLiteral("A"))});
    for (int way = 0; way < 3; ++way) {
        if (way == 0)
            add().start(Way::Screen);
        else if (way == 1)
            add().takeUrls({QUrl::fromLocalFile(QStringLiteral("/a.png"))});
        else
            add().takeImage(QImage(4, 4, QImage::Format_RGB32));
        if (lock)
            m_room->room.engine->lock();
        else
            add().cancel();
        m_room->settle(); // the answer would come now
        verifyNothingIsLeft();
        if (lock)
            QVERIFY(m_room->room.open().has_value());
    }
}

void LeavingTest::goesBackFromEachStep_data()
{
    steps();
}

void LeavingTest::goesBackFromEachStep()
{
    QFETCH(QString, step);
    QSignalSpy closed(&add(), &AddViewModel::closed);
    goTo(step);
    add().back();
    QCOMPARE(m_room->step(), Step::Choose);
    QCOMPARE(closed.count(), 0);
    if (step == QLatin1String("parts")) { // kept, until something else is asked for
        QVERIFY(add().migration()->isStarted());
        return;
    }
    verifyNothingIsLeft();
}

void LeavingTest::closesFromTheFirstStep()
{
    QSignalSpy closed(&add(), &AddViewModel::closed);
    add().back();
    QCOMPARE(closed.count(), 1);
    add().takeText(linkOf(QStringLiteral("A")));
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
    add().back();
    QCOMPARE(closed.count(), 2);
    verifyNothingIsLeft();
}

void LeavingTest::staysSilentWhenLockedWithNothingBegun()
{
    QSignalSpy closed(&add(), &AddViewModel::closed);
    m_room->room.engine->lock();
    QCOMPARE(closed.count(), 0);
}

QTEST_MAIN(LeavingTest)
#include "tst_leaving.moc"
