// SPDX-License-Identifier: Apache-2.0
// Saving that is refused, slow, or left: nothing that was read is lost, nothing is stored twice.

#include "tests/component/adding/add_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using adding::AddViewModel;
using keystore::KeystoreError;

class SavingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<AddRoom>(); }
    void cleanup() { m_room.reset(); }

    void losesNothingWhenTheKeychainRefuses_data();
    void losesNothingWhenTheKeychainRefuses();
    void losesNothingWhenTheDiskRefuses();
    void savesOnce();
    void waitsForTheKeychain();
    void tellsWhatWasStoredAfterLeaving();

private:
    [[nodiscard]] AddViewModel &add() { return *m_room->add; }
    std::unique_ptr<AddRoom> m_room;
};

void SavingTest::losesNothingWhenTheKeychainRefuses_data()
{
    QTest::addColumn<KeystoreError>("error");
    QTest::newRow("locked") << KeystoreError::Locked;
    QTest::newRow("denied") << KeystoreError::Denied;
    QTest::newRow("no service") << KeystoreError::NoService;
    QTest::newRow("no answer") << KeystoreError::NoAnswer;
    QTest::newRow("failed") << KeystoreError::Failed;
}

void SavingTest::losesNothingWhenTheKeychainRefuses()
{
    QFETCH(KeystoreError, error);
    add().takeText(linkOf(QStringLiteral("A")) + QLatin1Char('\n')
                   + linkOf(QStringLiteral("B"), otherSecret()));
    add().editDraft(0);
    add().review()->setIssuer(QStringLiteral("Renamed"));
    add().back();
    m_room->keychain.failAlways(error);
    m_room->save();
    QCOMPARE(m_room->step(), Step::Several);
    QVERIFY(!add().saving()->isBusy());
    QVERIFY(!add().saving()->problemTitle().isEmpty() && !add().saving()->problemText().isEmpty());
    QCOMPARE(add().drafts()->count(), 2);
    QVERIFY(m_room->stored().isEmpty());
    m_room->keychain.failAlways(std::nullopt);
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(m_room->stored(), (QStringList{QStringLiteral("Renamed"), QStringLiteral("B")}));
    QVERIFY(add().saving()->problemTitle().isEmpty());
}

void SavingTest::losesNothingWhenTheDiskRefuses()
{
    add().takeText(linkOf(QStringLiteral("A"), rfcSecret(), QStringLiteral("&counter=5"),
                          QStringLiteral("hotp")));
    add().review()->preview()->reveal();
    m_room->breakFile(true);
    m_room->save();
    QCOMPARE(m_room->step(), Step::Review);
    QVERIFY(!add().saving()->problemTitle().isEmpty());
    m_room->breakFile(false);
    m_room->save();
    QCOMPARE(m_room->step(), Step::Done);
    // Stepped over once, not once for each attempt.
    QCOMPARE(m_room->room.engine->vault().catalogue().accounts().front().counter, std::uint64_t(6));
}

void SavingTest::savesOnce()
{
    add().takeText(linkOf(QStringLiteral("A")));
    QSignalSpy added(&add(), &AddViewModel::added);
    add().save();
    add().save();
    add().takeText(linkOf(QStringLiteral("B"))); // nothing comes in between
    add().start(Way::Camera);
    add().back();
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.first().first().toStringList().size(), 1);
    QCOMPARE(m_room->stored(), QStringList{QStringLiteral("A")});
    add().save();
    m_room->settle();
    QCOMPARE(m_room->stored().size(), 1);
}

void SavingTest::waitsForTheKeychain()
{
    add().takeText(linkOf(QStringLiteral("A")));
    m_room->keychain.hold();
    m_room->save();
    QVERIFY(add().saving()->isBusy());
    Q_EMIT m_room->room.engine->waitingForKeychain(true);
    QVERIFY(add().saving()->isWaitingForKeychain());
    Q_EMIT m_room->room.engine->waitingForKeychain(false);
    m_room->keychain.release();
    m_room->settle();
    QVERIFY(!add().saving()->isWaitingForKeychain());
    QCOMPARE(m_room->step(), Step::Done);
}

void SavingTest::tellsWhatWasStoredAfterLeaving()
{
    add().takeText(linkOf(QStringLiteral("A")));
    QSignalSpy added(&add(), &AddViewModel::added);
    m_room->keychain.hold();
    m_room->save();
    add().cancel();
    QCOMPARE(m_room->step(), Step::Choose);
    m_room->keychain.release();
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Choose); // no "Done" out of the blue
    QCOMPARE(added.count(), 1);
    QCOMPARE(m_room->stored(), QStringList{QStringLiteral("A")});
}

QTEST_MAIN(SavingTest)
#include "tst_saving.moc"
