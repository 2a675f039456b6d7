// SPDX-License-Identifier: Apache-2.0
// Two vaults over one folder and one keystore, as two processes have them: neither loses what the
// other has done, at whatever step they meet.

#include "tests/component/vault/neighbour.h"
#include "tests/component/vault/vault_deeds.h"

#include <QSignalSpy>
#include <QTest>

#include <set>

using namespace warifu;
using namespace warifu::test;
using keystore::KeystoreError;
using vault::Vault;
using vault::VaultError;

namespace {

vault::Change counting(std::uint32_t number, std::shared_ptr<std::uint64_t> taken)
{
    vault::Change change;
    change.catalogue = [number, taken = std::move(taken)](accounts::Catalogue &c) {
        if (accounts::Account *const account = c.find(idOf(number)))
            *taken = account->counter++;
    };
    return change;
}

} // namespace

class VaultSharingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_other.reset();
        m_room = std::make_unique<VaultRoom>(2'048);
        prepared().into(*m_room);
        m_other = std::make_unique<Neighbour>(*m_room);
        QVERIFY(m_other->open().has_value());
    }
    void takesOverWhatTheOtherDid();
    void changesUponWhatTheOtherDid();
    void neverTakesACounterTwice();
    void meetsAtEveryStep_data();
    void meetsAtEveryStep();
    void opensInTheMiddleOfAChange();
    void isBusyAfterTheDeadline();
    void holdsTheLockUntilTheKeystoreHasAnswered();
    void holdsTheLockOverSeveralCalls();
    void looksForChangesCheaply();
    void staysAsItIsWhenPagesCannotBeRead();

private:
    static const Prepared &prepared()
    {
        static const Prepared kPrepared;
        return kPrepared;
    }
    // Both see the same, and so does whoever opens next.
    void expectSame();

    std::unique_ptr<VaultRoom> m_room;
    std::unique_ptr<Neighbour> m_other;
};

void VaultSharingTest::expectSame()
{
    QVERIFY(refresh(*m_room).has_value());
    QVERIFY(m_other->refresh().has_value());
    const Snapshot seen = look(*m_room);
    QVERIFY(m_other->vault.catalogue() == seen.catalogue);
    for (const auto &[id, record] : seen.records)
        QVERIFY(m_other->vault.credential(id));
    const auto opened = m_room->reopen();
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    QVERIFY(look(*m_room) == seen);
}

void VaultSharingTest::takesOverWhatTheOtherDid()
{
    QSignalSpy changed(&m_other->vault, &Vault::catalogueChanged);
    QVERIFY(m_other->refresh().has_value());
    QCOMPARE(changed.count(), 0);
    QVERIFY(m_room->add(100).has_value());
    QVERIFY(m_room->purge(3).has_value());
    QVERIFY(m_room->rename(4, QStringLiteral("renamed")).has_value());
    QVERIFY(m_other->refresh().has_value());
    QCOMPARE(changed.count(), 1);
    QVERIFY(m_other->vault.credential(idOf(100)));
    QVERIFY(!m_other->vault.credential(idOf(3)));
    QVERIFY(!m_other->vault.catalogue().find(idOf(3)));
    QCOMPARE(m_other->vault.credential(idOf(4))->name, QStringLiteral("renamed"));
    expectSame();
}

void VaultSharingTest::changesUponWhatTheOtherDid()
{
    for (std::uint32_t i = 0; i < 20; ++i) {
        QVERIFY(m_room->add(100 + 2 * i).has_value());
        QVERIFY(m_other->add(101 + 2 * i).has_value());
    }
    QVERIFY(m_room->purge(101).has_value()); // the other's
    vault::Change edit;
    edit.edit.push_back({});
    edit.edit.back().id = idOf(101);
    edit.edit.back().name = QStringLiteral("gone");
    QCOMPARE(m_other->commit(std::move(edit)).error(), VaultError::UnknownAccount);
    vault::Change twice;
    twice.add.push_back(newAccount(100));
    QCOMPARE(m_other->commit(std::move(twice)).error(), VaultError::UnknownAccount);
    expectSame();
    QVERIFY(m_room->hasAll(0, 50));
    QVERIFY(m_room->hasSecret(100));
    QVERIFY(!m_room->hasSecret(101));
    QVERIFY(m_room->hasAll(102, 38));
}

void VaultSharingTest::neverTakesACounterTwice()
{
    std::vector<std::shared_ptr<std::uint64_t>> taken;
    std::vector<std::unique_ptr<Answer<VaultRoom::Done>>> answers;
    for (int i = 0; i < 40; ++i) {
        taken.push_back(std::make_shared<std::uint64_t>(0));
        answers.push_back(std::make_unique<Answer<VaultRoom::Done>>());
        Vault &vault = i % 2 == 0 ? *m_room->vault : m_other->vault;
        vault.commit(counting(7, taken.back()), answers.back()->callback());
    }
    std::set<std::uint64_t> different;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        QVERIFY(answers[i]->arrives() && (*answers[i])->has_value());
        different.insert(*taken[i]);
    }
    QCOMPARE(different.size(), taken.size());
    expectSame();
    QCOMPARE(m_room->vault->catalogue().find(idOf(7))->counter, std::uint64_t(40));
}

void VaultSharingTest::meetsAtEveryStep_data()
{
    QTest::addColumn<int>("deed");
    for (std::size_t i = 0; i < deeds().size(); ++i)
        QTest::newRow(deeds()[i].name) << static_cast<int>(i);
}

// At the n-th change of the keystore or file of the one's deed, the other wants three things.
void VaultSharingTest::meetsAtEveryStep()
{
    QFETCH(const int, deed);
    for (int step = 0;; ++step) {
        init();
        Answer<VaultRoom::Done> added;
        Answer<VaultRoom::Done> counted;
        Answer<VaultRoom::Done> refreshed;
        const auto taken = std::make_shared<std::uint64_t>(99);
        int steps = 0;
        const auto meet = [&] {
            if (steps++ != step)
                return;
            m_other->vault.refresh(refreshed.callback());
            vault::Change change;
            change.add.push_back(newAccount(500));
            m_other->vault.commit(std::move(change), added.callback());
            m_other->vault.commit(counting(8, taken), counted.callback());
        };
        if (step == 0)
            meet(); // before it begins
        steps = 1;
        m_room->keystore.onChange([&](FakeKeystore::Operation, const QString &) { meet(); });
        QVERIFY(deeds()[static_cast<std::size_t>(deed)].act(*m_room).has_value());
        runPendingEvents();
        if (steps <= step)
            break;
        QVERIFY(added.arrives() && added->has_value());
        QVERIFY(counted.arrives() && counted->has_value());
        QVERIFY(refreshed.arrives() && refreshed->has_value());
        m_room->keystore.onChange({});
        expectSame();
        QVERIFY(m_room->hasSecret(500));
        QVERIFY(*taken == 0 || *taken == 12); // before or after the deed that sets it
    }
}

void VaultSharingTest::opensInTheMiddleOfAChange()
{
    m_room->keystore.hold();
    Answer<VaultRoom::Done> added;
    m_room->vault->commit(mixedChange(), added.callback());
    runPendingEvents();
    QCOMPARE(m_room->keystore.waitingOperations(), 1);
    Neighbour third(*m_room);
    Answer<VaultRoom::Opened> opened;
    third.vault.open({}, opened.callback());
    runPendingEvents();
    QVERIFY(!opened.hasArrived());
    QCOMPARE(m_room->keystore.waitingOperations(), 1); // it has not looked at the keystore
    m_room->keystore.release();
    QVERIFY(added.arrives() && added->has_value());
    QVERIFY(opened.arrives() && opened->has_value());
    QVERIFY((*opened)->allGood());
    QVERIFY(third.vault.catalogue() == m_room->vault->catalogue());
}

void VaultSharingTest::isBusyAfterTheDeadline()
{
    m_room->keystore.hold();
    Answer<VaultRoom::Done> slow;
    m_room->vault->commit(mixedChange(), slow.callback());
    runPendingEvents();
    m_other->vault.setLockDeadline(std::chrono::milliseconds(0));
    QCOMPARE(m_other->add(500).error(), VaultError::Busy);
    QCOMPARE(m_other->refresh().error(), VaultError::Busy);
    QCOMPARE(m_other->changePassphrase("", "pass").error(), VaultError::Busy);
    m_other->vault.setLockDeadline(std::chrono::milliseconds(30)); // ends by itself as well
    QCOMPARE(m_other->add(500).error(), VaultError::Busy);
    QCOMPARE(m_other->vault.state(), Vault::State::Open);
    Neighbour third(*m_room);
    third.vault.setLockDeadline(std::chrono::milliseconds(0));
    QCOMPARE(third.open().error(), VaultError::Busy);
    m_room->keystore.release();
    QVERIFY(slow.arrives() && slow->has_value());
    runPendingEvents();
    QVERIFY(third.open().has_value());
    QVERIFY(m_other->add(500).has_value());
    expectSame();
}

// The write that was asked for may come after the next process has read the page.
void VaultSharingTest::holdsTheLockUntilTheKeystoreHasAnswered()
{
    m_room->keystore.hold();
    Answer<VaultRoom::Done> added;
    m_room->vault->commit(mixedChange(), added.callback());
    runPendingEvents();
    m_room->vault->lock();
    QVERIFY(added.arrives());
    QCOMPARE(added->error(), VaultError::NotOpen);
    runPendingEvents();
    m_other->vault.setLockDeadline(std::chrono::milliseconds(0));
    QCOMPARE(m_other->add(500).error(), VaultError::Busy);
    m_room->keystore.release();
    runPendingEvents();
    QVERIFY(m_other->add(500).has_value());
    QVERIFY(m_room->open().has_value());
    runPendingEvents();
    expectSame();
}

void VaultSharingTest::holdsTheLockOverSeveralCalls()
{
    Answer<Result<Vault::Hold, VaultError>> held;
    m_room->vault->holdLock(held.callback());
    QVERIFY(held.arrives() && held->has_value());
    Vault::Hold hold = std::move(**held);
    m_other->vault.setLockDeadline(std::chrono::milliseconds(0));
    QVERIFY(m_room->add(100).has_value()); // its own calls pass
    QCOMPARE(m_other->add(500).error(), VaultError::Busy);
    QVERIFY(m_room->add(101).has_value());
    QCOMPARE(m_other->add(500).error(), VaultError::Busy);
    (*held)->reset();
    hold.reset();
    QVERIFY(m_other->add(500).has_value());
}

void VaultSharingTest::looksForChangesCheaply()
{
    m_room->keystore.resetCounters();
    QVERIFY(m_other->refresh().has_value());
    QVERIFY(m_room->inCatalogue([](accounts::Catalogue &c) { c.move(idOf(9), 0); }).has_value());
    QVERIFY(m_other->refresh().has_value());
    QCOMPARE(m_other->vault.catalogue().accounts().front().id, idOf(9));
    QCOMPARE(m_room->keystore.reads(), 0); // no page was written
    QVERIFY(m_other->add(100).has_value());
    QCOMPARE(m_room->keystore.reads(), 0);
    QVERIFY(refresh(*m_room).has_value());
    QCOMPARE(m_room->keystore.reads(), static_cast<int>(m_room->vault->pages()));
    QVERIFY(refresh(*m_room).has_value());
    QCOMPARE(m_room->keystore.reads(), static_cast<int>(m_room->vault->pages()));
}

void VaultSharingTest::staysAsItIsWhenPagesCannotBeRead()
{
    QVERIFY(m_room->add(100).has_value());
    const accounts::Catalogue before = m_other->vault.catalogue();
    for (const auto &[theirs, ours] : {std::pair{KeystoreError::Locked, VaultError::KeystoreLocked},
                                       {KeystoreError::NoAnswer, VaultError::KeystoreNoAnswer}}) {
        m_room->keystore.failNext(FakeKeystore::Operation::Read, theirs, 1);
        QCOMPARE(m_other->add(101).error(), ours);
        QVERIFY(m_other->vault.catalogue() == before);
        QCOMPARE(m_other->vault.state(), Vault::State::Open);
    }
    QVERIFY(m_other->add(101).has_value());
    expectSame();
}

QTEST_GUILESS_MAIN(VaultSharingTest)
#include "tst_vault_sharing.moc"
