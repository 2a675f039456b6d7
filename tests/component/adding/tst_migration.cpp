// SPDX-License-Identifier: Apache-2.0
// Google Authenticator's export in several parts: any order, any way, "2 of 4 read".

#include "tests/component/adding/add_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;

class MigrationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void readsPartsInAnyOrder_data();
    void readsPartsInAnyOrder();
    void keepsTheCameraOpenBetweenParts();
    void saysWhatARepeatedPartIs();
    void leavesOtherExportsOut();
    void goesOnWithoutTheMissing();
    void startsOver();
    void comesBackToPartsThatWereLeft();
    void readsAllPartsOfOnePicture();

private:
    [[nodiscard]] adding::AddViewModel &add() { return *m_room->add; }
    [[nodiscard]] adding::MigrationViewModel &parts() { return *m_room->add->migration(); }
    std::unique_ptr<AddRoom> m_room;
};

void MigrationTest::readsPartsInAnyOrder_data()
{
    QTest::addColumn<QList<int>>("order");
    QTest::newRow("forwards") << QList<int>{0, 1, 2, 3};
    QTest::newRow("backwards") << QList<int>{3, 2, 1, 0};
    QTest::newRow("mixed") << QList<int>{2, 0, 3, 1};
    QTest::newRow("with repetitions") << QList<int>{2, 2, 0, 2, 3, 0, 1};
}

void MigrationTest::readsPartsInAnyOrder()
{
    QFETCH(QList<int>, order);
    QSet<int> seen;
    for (const int number : order) {
        add().takeText(partOf(number, 4));
        seen.insert(number);
        if (seen.size() == 4)
            break;
        QCOMPARE(m_room->step(), Step::MigrationParts);
        QCOMPARE(parts().read(), int(seen.size()));
        QCOMPARE(parts().total(), 4);
        QCOMPARE(parts().accounts(), int(seen.size()));
        QCOMPARE(parts().missingParts().size(), 4 - seen.size());
        QVERIFY(!parts().missing().contains(QString::number(number + 1)));
    }
    QCOMPARE(m_room->step(), Step::Several);
    QCOMPARE(add().drafts()->count(), 4);
    for (int row = 0; row < 4; ++row) // in the order of the parts, whatever came first
        QCOMPARE(m_room->draft(row, adding::DraftListModel::Role::Subtitle),
                 QStringLiteral("part %1").arg(row));
    m_room->save();
    QCOMPARE(m_room->stored().size(), 4);
}

void MigrationTest::keepsTheCameraOpenBetweenParts()
{
    add().start(Way::Camera);
    m_room->sources.showToCamera({partOf(1, 2)});
    QCOMPARE(m_room->step(), Step::MigrationParts);
    QVERIFY(m_room->sources.isCameraOpen());
    const QString note = parts().note();
    QVERIFY(note.contains(QStringLiteral("2")));
    m_room->sources.showToCamera({partOf(1, 2)}); // still in view: no news
    QCOMPARE(parts().note(), note);
    m_room->sources.showToCamera({partOf(0, 2)});
    QCOMPARE(m_room->step(), Step::Several);
    QVERIFY(!m_room->sources.isCameraOpen());
}

void MigrationTest::saysWhatARepeatedPartIs()
{
    add().takeText(partOf(0, 3));
    add().takeText(partOf(1, 3));
    const QString fresh = parts().note();
    add().takeText(partOf(0, 3));
    QCOMPARE(parts().read(), 2);
    QVERIFY(parts().note() != fresh && !parts().note().isEmpty());
    QVERIFY(!parts().isNoteWarning());
}

void MigrationTest::leavesOtherExportsOut()
{
    add().takeText(partOf(0, 3, 7));
    add().takeText(partOf(1, 3, 8));
    QCOMPARE(parts().read(), 1);
    QVERIFY(parts().isNoteWarning());
    QVERIFY(!parts().note().isEmpty());
}

void MigrationTest::goesOnWithoutTheMissing()
{
    add().takeText(partOf(0, 4));
    add().takeText(partOf(2, 4));
    add().acceptParts();
    QCOMPARE(m_room->step(), Step::Several);
    QCOMPARE(add().drafts()->count(), 2);
    QVERIFY(!parts().isStarted());
}

void MigrationTest::startsOver()
{
    add().takeText(partOf(0, 4));
    add().restartParts();
    QCOMPARE(m_room->step(), Step::Choose);
    QVERIFY(!parts().isStarted());
    add().takeText(partOf(1, 2, 99)); // another export is welcome now
    QCOMPARE(parts().total(), 2);
}

void MigrationTest::comesBackToPartsThatWereLeft()
{
    add().takeText(partOf(0, 2));
    add().start(Way::Image);
    add().takeText(QStringLiteral("https://example.org"));
    QCOMPARE(m_room->step(), Step::Problem);
    add().back();
    QCOMPARE(m_room->step(), Step::MigrationParts); // nothing was lost by a wrong picture
    add().back();
    QCOMPARE(m_room->step(), Step::Choose);
    add().continueParts();
    QCOMPARE(m_room->step(), Step::MigrationParts);
    add().takeText(partOf(1, 2) + QLatin1Char('\n')
                   + linkOf(QStringLiteral("Beside"), otherSecret()));
    QCOMPARE(m_room->step(), Step::Several);
    QCOMPARE(add().drafts()->count(), 3);
}

void MigrationTest::readsAllPartsOfOnePicture()
{
    m_room->sources.setPicture({partOf(1, 2), partOf(0, 2)});
    add().start(Way::Screen);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Several);
    QCOMPARE(add().drafts()->count(), 2);
}

QTEST_MAIN(MigrationTest)
#include "tst_migration.moc"
