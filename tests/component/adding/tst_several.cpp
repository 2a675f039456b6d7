// SPDX-License-Identifier: Apache-2.0
// Several accounts at once: choosing, editing one of them, and accounts that exist already.

#include "tests/component/adding/add_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using Role = adding::DraftListModel::Role;

class SeveralTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void choosesAndSaves();
    void editsOneOfThem();
    void countsTheSameCodeOnce();
    void marksTwinsInTheList();
    void marksWhatTheVaultHas();
    void asksAboutASingleDuplicate();
    void namesATwinInTheTrash();
    void savesNothingWhenNothingIsChosen();

private:
    [[nodiscard]] adding::AddViewModel &add() { return *m_room->add; }
    void takeTwo()
    {
        add().takeText(linkOf(QStringLiteral("A")) + QLatin1Char('\n')
                       + linkOf(QStringLiteral("B"), otherSecret()));
        QCOMPARE(m_room->step(), Step::Several);
    }
    std::unique_ptr<AddRoom> m_room;
};

void SeveralTest::choosesAndSaves()
{
    takeTwo();
    QCOMPARE(add().drafts()->chosenCount(), 2);
    add().drafts()->setChosen(0, false);
    QCOMPARE(add().drafts()->chosenCount(), 1);
    for (const int row : {-1, 2, 1'000})
        add().drafts()->setChosen(row, true);
    QCOMPARE(add().drafts()->chosenCount(), 1);
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(m_room->stored(), QStringList{QStringLiteral("B")});
}

void SeveralTest::editsOneOfThem()
{
    takeTwo();
    add().editDraft(-1);
    add().editDraft(2);
    QCOMPARE(m_room->step(), Step::Several);
    add().editDraft(1);
    QCOMPARE(m_room->step(), Step::Review);
    QVERIFY(add().isPartOfSeveral());
    add().review()->setIssuer(QStringLiteral("Renamed"));
    add().back();
    QCOMPARE(m_room->step(), Step::Several);
    QCOMPARE(m_room->draft(1, Role::Title), QStringLiteral("Renamed"));
    m_room->save();
    QCOMPARE(m_room->stored(), (QStringList{QStringLiteral("A"), QStringLiteral("Renamed")}));
}

void SeveralTest::countsTheSameCodeOnce()
{
    const QString link = linkOf(QStringLiteral("A"));
    m_room->sources.setPicture({link, link});
    add().start(Way::Screen);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Review);
    QCOMPARE(add().drafts()->count(), 1);
}

void SeveralTest::marksTwinsInTheList()
{
    add().takeText(linkOf(QStringLiteral("A")) + QLatin1Char('\n') + linkOf(QStringLiteral("B")));
    QCOMPARE(add().drafts()->count(), 2);
    QCOMPARE(add().drafts()->duplicateCount(), 1);
    QCOMPARE(add().drafts()->chosenCount(), 1);
    QVERIFY(!m_room->draft(1, Role::DuplicateText).isEmpty());
    QVERIFY(m_room->draft(0, Role::DuplicateText).isEmpty());
    add().drafts()->setAllChosen(true); // both, if somebody wants that
    m_room->save();
    QCOMPARE(m_room->stored().size(), 2);
}

void SeveralTest::marksWhatTheVaultHas()
{
    add().takeText(linkOf(QStringLiteral("Known")));
    m_room->save();
    add().again();
    takeTwo();
    QCOMPARE(add().drafts()->duplicateCount(), 1);
    QVERIFY(m_room->draft(0, Role::DuplicateText).contains(QStringLiteral("Known")));
    QCOMPARE(m_room->draft(0, Role::IsChosen), QStringLiteral("false"));
    m_room->save();
    QCOMPARE(m_room->stored(), (QStringList{QStringLiteral("Known"), QStringLiteral("B")}));
}

void SeveralTest::asksAboutASingleDuplicate()
{
    add().takeText(linkOf(QStringLiteral("Known")));
    m_room->save();
    add().again();
    add().takeText(linkOf(QStringLiteral("Known")));
    QCOMPARE(m_room->step(), Step::Review);
    QVERIFY(add().review()->isDuplicate());
    QVERIFY(add().review()->duplicateText().contains(QStringLiteral("Known")));
    m_room->save(); // "add anyway"
    QCOMPARE(m_room->stored().size(), 2);
}

void SeveralTest::namesATwinInTheTrash()
{
    add().takeText(linkOf(QStringLiteral("Known")));
    m_room->save();
    vault::Change change;
    change.catalogue = [](accounts::Catalogue &catalogue) {
        catalogue.find(catalogue.accounts().front().id)->trashedAt = unixSeconds(1'800'000'000);
    };
    Answer<EngineRoom::Done> done;
    m_room->room.engine->vault().commit(std::move(change), done.callback());
    QVERIFY(done.arrives() && done->has_value());
    add().again();
    add().takeText(linkOf(QStringLiteral("Fresh")));
    QVERIFY(add().review()->duplicateText().contains(QStringLiteral("trash")));
}

void SeveralTest::savesNothingWhenNothingIsChosen()
{
    takeTwo();
    add().drafts()->setAllChosen(false);
    m_room->save();
    QCOMPARE(m_room->step(), Step::Several);
    QVERIFY(m_room->stored().isEmpty());
}

QTEST_MAIN(SeveralTest)
#include "tst_several.moc"
