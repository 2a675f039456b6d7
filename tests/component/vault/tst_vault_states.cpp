// SPDX-License-Identifier: Apache-2.0
// Opening in every state that the keystore and the files can be in. Each has its name, none makes
// an empty vault out of a full one.

#include "tests/component/vault/vault_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;

using keystore::KeystoreError;
using vault::Vault;
using vault::VaultError;

class VaultStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEveryKeystoreState_data();
    void namesEveryKeystoreState();
    void absentKeyIsNeverAFirstRun_data();
    void absentKeyIsNeverAFirstRun();
    void namesAForeignKeychain();
    void namesADamagedKeychainItem();
    void keepsPagesOfALostVault();
    void opensAgainAfterAFailedOpening();
    void waitsForASlowKeychain();
};

void VaultStatesTest::namesEveryKeystoreState_data()
{
    QTest::addColumn<int>("keystore");
    QTest::addColumn<int>("vault");
    const auto row = [](const char *name, KeystoreError error, VaultError expected) {
        QTest::newRow(name) << static_cast<int>(error) << static_cast<int>(expected);
    };
    row("locked", KeystoreError::Locked, VaultError::KeystoreLocked);
    row("denied", KeystoreError::Denied, VaultError::KeystoreDenied);
    row("absent", KeystoreError::NotFound, VaultError::KeystoreAbsent);
    row("no service", KeystoreError::NoService, VaultError::KeystoreNoService);
    row("no answer", KeystoreError::NoAnswer, VaultError::KeystoreNoAnswer);
    row("failed", KeystoreError::Failed, VaultError::KeystoreFailed);
    row("not ours", KeystoreError::Damaged, VaultError::Damaged);
}

void VaultStatesTest::namesEveryKeystoreState()
{
    QFETCH(const int, keystore);
    QFETCH(const int, vault);
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1, 3));
    const auto blobs = room.keystore.blobs();
    room.keystore.failAlways(static_cast<KeystoreError>(keystore));
    room.keystore.resetCounters();
    const auto opened = room.reopen();
    QVERIFY(!opened);
    QCOMPARE(static_cast<int>(opened.error()), vault);
    QCOMPARE(room.vault->state(), Vault::State::Closed);
    QCOMPARE(room.vault->catalogue().size(), std::size_t(0));
    QCOMPARE(room.keystore.writes() + room.keystore.removes(), 0);
    // Nor can a new one be made over it.
    QVERIFY(!room.create());
    QVERIFY(!room.add(9));
    room.keystore.failAlways(std::nullopt);
    QVERIFY(room.keystore.blobs() == blobs);
    QVERIFY(room.open()->allGood());
    QVERIFY(room.hasAll(1, 3));
}

void VaultStatesTest::absentKeyIsNeverAFirstRun_data()
{
    QTest::addColumn<int>("keptFile");
    for (int slot = 0; slot < 5; ++slot)
        QTest::addRow("only file %d is left", slot) << slot;
}

void VaultStatesTest::absentKeyIsNeverAFirstRun()
{
    QFETCH(const int, keptFile);
    VaultRoom room;
    QVERIFY(room.create());
    for (std::uint32_t i = 0; i < 5; ++i)
        QVERIFY(room.add(i));
    for (int slot = 0; slot < 5; ++slot)
        if (slot != keptFile)
            QVERIFY(QFile::remove(room.file(slot)));
    room.keystore.lose(QStringLiteral("vault-key"));
    QCOMPARE(room.reopen().error(), VaultError::KeystoreAbsent);
    QCOMPARE(room.create().error(), VaultError::Damaged);
}

void VaultStatesTest::namesAForeignKeychain()
{
    VaultRoom mine;
    VaultRoom other;
    other.entropy = SeededEntropy(99);
    QVERIFY(mine.create());
    QVERIFY(mine.add(1));
    QVERIFY(other.create());
    const auto blobs = mine.keystore.blobs();
    mine.keystore.setBlobs(other.keystore.blobs());
    QCOMPARE(mine.reopen().error(), VaultError::WrongKeychain);
    mine.keystore.setBlobs(blobs);
    QVERIFY(mine.open());
    QVERIFY(mine.hasSecret(1));
}

void VaultStatesTest::namesADamagedKeychainItem()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    const auto blobs = room.keystore.blobs();
    const std::size_t size = blobs.at(QStringLiteral("vault-key")).size();
    for (std::size_t i = 0; i < size; i += 7) {
        QVERIFY(room.keystore.damage(QStringLiteral("vault-key"), i));
        QCOMPARE(room.reopen().error(), VaultError::Damaged);
        room.keystore.setBlobs(blobs);
    }
    QVERIFY(room.reopen()->allGood());
}

void VaultStatesTest::keepsPagesOfALostVault()
{
    // The key and the files are gone, a page is left: a new vault does not touch it.
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    const auto old = room.keystore.blobs().at(QStringLiteral("page-0"));
    room.keystore.lose(QStringLiteral("vault-key"));
    for (int slot = 0; slot < 5; ++slot)
        QFile::remove(room.file(slot));
    room.restart();
    QCOMPARE(room.open().error(), VaultError::NoVault);
    QVERIFY(room.create());
    QVERIFY(room.add(2));
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-0")) == old);
    QVERIFY(room.reopen());
    QVERIFY(room.hasSecret(2));
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-0")) == old);
}

void VaultStatesTest::opensAgainAfterAFailedOpening()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    room.restart();
    for (const KeystoreError error : {KeystoreError::Locked, KeystoreError::NoAnswer}) {
        room.keystore.failNext(FakeKeystore::Operation::Read, error);
        QVERIFY(!room.open());
    }
    QVERIFY(room.open()->allGood());
    const auto again = room.open(); // open already: says the same
    QVERIFY(again && again->allGood());
}

void VaultStatesTest::waitsForASlowKeychain()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    room.restart();
    room.keystore.hold();
    Answer<VaultRoom::Opened> opened;
    room.vault->open({}, opened.callback());
    runPendingEvents();
    QCOMPARE(room.vault->state(), Vault::State::Opening);
    QVERIFY(!opened.hasArrived());
    // The user has had enough.
    room.vault->lock();
    QCOMPARE(room.vault->state(), Vault::State::Locked);
    QVERIFY(opened.arrives());
    QCOMPARE(opened->error(), VaultError::NotOpen);
    room.keystore.release();
    runPendingEvents();
    QCOMPARE(room.vault->state(), Vault::State::Locked);
    QVERIFY(room.open());
    QVERIFY(room.hasSecret(1));
}

QTEST_GUILESS_MAIN(VaultStatesTest)
#include "tst_vault_states.moc"
