// SPDX-License-Identifier: Apache-2.0
// Pages that are lost, damaged or not to be read: they take their own accounts with them and no
// others, and nothing is ever written over them.

#include "tests/component/vault/vault_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using accounts::Health;
using keystore::KeystoreError;
using vault::Vault;
using vault::VaultError;

class VaultPagesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void losesOnePageOnly();
    void damagesOnePageOnly();
    void opensWithUnreadPages_data();
    void opensWithUnreadPages();
    void readsOnAfterAnUnreadPage();
    void showsCodesBeforeTheLastPage();
    void neverWritesIntoAPageItCouldNotOpen();
    void purgesWhatCannotBeReadYet();
    void countsReadsAndWrites_data();
    void countsReadsAndWrites();
};

void VaultPagesTest::losesOnePageOnly()
{
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 60)); // three pages
    const auto blobs = room.keystore.blobs();
    QCOMPARE(blobs.size(), std::size_t(4));
    room.keystore.lose(QStringLiteral("page-1"));
    const auto opened = room.reopen();
    QVERIFY(opened);
    QCOMPARE(opened->damagedPages, std::size_t(1));
    QVERIFY(opened->withoutSecret > 10 && opened->withoutSecret < 40);
    QCOMPARE(room.vault->catalogue().size(), std::size_t(60));
    std::size_t missing = 0;
    for (const accounts::Account &account : room.vault->catalogue().accounts()) {
        const bool has = room.vault->credential(account.id) != nullptr;
        QCOMPARE(account.health, has ? Health::Good : Health::SecretMissing);
        QVERIFY(!account.issuer.isEmpty());
        missing += has ? 0 : 1;
    }
    QCOMPARE(missing, opened->withoutSecret);
    // Life goes on, and the page's place stays free for it.
    QVERIFY(room.add(100, 30));
    QVERIFY(!room.keystore.blobs().contains(QStringLiteral("page-1")));
    // It comes back, out of a backup of the keyring.
    auto now = room.keystore.blobs();
    now[QStringLiteral("page-1")] = blobs.at(QStringLiteral("page-1"));
    room.keystore.setBlobs(now);
    const auto again = room.reopen();
    QVERIFY(again && again->allGood());
    QVERIFY(room.hasAll(0, 60) && room.hasAll(100, 30));
}

void VaultPagesTest::damagesOnePageOnly()
{
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 60));
    QVERIFY(room.keystore.damage(QStringLiteral("page-0"), 50));
    const auto damaged = room.keystore.blobs().at(QStringLiteral("page-0"));
    const auto opened = room.reopen();
    QVERIFY(opened);
    QCOMPARE(opened->damagedPages, std::size_t(1));
    std::size_t missing = 0;
    for (const accounts::Account &account : room.vault->catalogue().accounts()) {
        const bool has = room.vault->credential(account.id) != nullptr;
        QCOMPARE(account.health, has ? Health::Good : Health::PageDamaged);
        missing += has ? 0 : 1;
    }
    QCOMPARE(missing, opened->withoutSecret);
    QVERIFY(missing > 10);
    // An entry can be renamed; its secret waits for better days.
    QVERIFY(room.rename(0, QStringLiteral("renamed")));
    QCOMPARE(room.vault->catalogue().find(idOf(0))->name, QStringLiteral("renamed"));
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-0")) == damaged);
}

void VaultPagesTest::opensWithUnreadPages_data()
{
    QTest::addColumn<int>("keystore");
    QTest::addColumn<int>("vault");
    const auto row = [](const char *name, KeystoreError error, VaultError expected) {
        QTest::newRow(name) << static_cast<int>(error) << static_cast<int>(expected);
    };
    row("locked", KeystoreError::Locked, VaultError::KeystoreLocked);
    row("denied", KeystoreError::Denied, VaultError::KeystoreDenied);
    row("no service", KeystoreError::NoService, VaultError::KeystoreNoService);
    row("no answer", KeystoreError::NoAnswer, VaultError::KeystoreNoAnswer);
    row("failed", KeystoreError::Failed, VaultError::KeystoreFailed);
}

void VaultPagesTest::opensWithUnreadPages()
{
    QFETCH(const int, keystore);
    QFETCH(const int, vault);
    const auto error = static_cast<KeystoreError>(keystore);
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 60));
    const auto blobs = room.keystore.blobs();
    room.restart();
    room.keystore.failNext(FakeKeystore::Operation::Read, error, 2); // vault-key, page-0
    const auto opened = room.open();
    room.settle();
    QVERIFY(opened);
    QCOMPARE(opened->unreadPages, std::size_t(2));
    QVERIFY(opened->pageError);
    QCOMPARE(static_cast<int>(*opened->pageError), vault);
    QVERIFY(room.hasSecret(0));
    QVERIFY(!room.hasSecret(59));
    QCOMPARE(room.vault->catalogue().find(idOf(59))->health, Health::PageUnread);
    // What cannot be read is neither dropped nor changed nor moved.
    QCOMPARE(static_cast<int>(room.rename(59, QStringLiteral("x")).error()), vault);
    FakeKeystore target;
    QCOMPARE(static_cast<int>(room.moveTo(target).error()), vault);
    QVERIFY(room.keystore.blobs() == blobs);
    QVERIFY(room.add(70, 30));
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-1"))
            == blobs.at(QStringLiteral("page-1")));
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-2"))
            == blobs.at(QStringLiteral("page-2")));

    const auto again = room.retryPages();
    QVERIFY(again);
    QVERIFY(again->allGood());
    QVERIFY(room.hasAll(0, 60) && room.hasAll(70, 30));
    QCOMPARE(room.vault->catalogue().find(idOf(59))->health, Health::Good);
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 60) && room.hasAll(70, 30));
}

void VaultPagesTest::readsOnAfterAnUnreadPage()
{
    // One refusal ends the reading: the next page would prompt, or wait two minutes, again.
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 100));
    room.restart();
    room.keystore.resetCounters();
    room.keystore.failNext(FakeKeystore::Operation::Read, KeystoreError::NoAnswer, 1);
    const auto opened = room.open();
    QVERIFY(opened);
    QCOMPARE(room.keystore.reads(), 2);
    QVERIFY(opened->unreadPages >= 4);
    QVERIFY(room.retryPages()->allGood());
    QVERIFY(room.hasAll(0, 100));
}

void VaultPagesTest::showsCodesBeforeTheLastPage()
{
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 60));
    room.restart();
    room.keystore.resetCounters();
    int readsAtOpen = 0;
    bool hadFirst = false;
    QObject::connect(room.vault.get(), &Vault::stateChanged, room.vault.get(), [&] {
        if (room.vault->state() != Vault::State::Open)
            return;
        readsAtOpen = room.keystore.reads();
        hadFirst = room.hasSecret(0);
    });
    QVERIFY(room.open()->allGood());
    QCOMPARE(readsAtOpen, 2);
    QVERIFY(hadFirst);
    QCOMPARE(room.keystore.reads(), 4);
}

void VaultPagesTest::neverWritesIntoAPageItCouldNotOpen()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    QVERIFY(room.keystore.damage(QStringLiteral("page-0"), 30));
    const auto damaged = room.keystore.blobs().at(QStringLiteral("page-0"));
    QVERIFY(room.reopen());
    QVERIFY(room.add(2));
    QVERIFY(room.rename(2, QStringLiteral("two")));
    QVERIFY(room.purge(1));
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-0")) == damaged);
    const auto opened = room.reopen();
    QVERIFY(opened);
    QCOMPARE(opened->damagedPages, std::size_t(1));
    QVERIFY(room.hasSecret(2));
    QCOMPARE(room.vault->catalogue().size(), std::size_t(1));
}

void VaultPagesTest::purgesWhatCannotBeReadYet()
{
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 60));
    room.restart();
    room.keystore.failNext(FakeKeystore::Operation::Read, KeystoreError::Locked, 2);
    QVERIFY(room.open());
    QVERIFY(room.purge(59));
    QVERIFY(!room.vault->catalogue().find(idOf(59)));
    QVERIFY(room.retryPages()->allGood());
    QVERIFY(!room.vault->catalogue().find(idOf(59)));
    QVERIFY(!room.vault->credential(idOf(59)));
    room.settle();
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 59));
    // Swept from its page too, so that even the pages alone do not bring it back.
    for (int slot = 0; slot < 5; ++slot)
        QFile::remove(room.file(slot));
    QCOMPARE(room.reopen()->recovered, std::size_t(59));
}

void VaultPagesTest::countsReadsAndWrites_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<int>("mostWrites");
    QTest::newRow("Windows") << 2'048 << 60;
    QTest::newRow("elsewhere") << 32'768 << 4;
}

void VaultPagesTest::countsReadsAndWrites()
{
    QFETCH(const int, capacity);
    QFETCH(const int, mostWrites);
    VaultRoom room(static_cast<std::size_t>(capacity));
    QVERIFY(room.create());
    QVERIFY(room.add(0, 50));
    room.restart();
    room.keystore.resetCounters();
    int readsAtFirstCode = 0;
    QObject::connect(room.vault.get(), &Vault::stateChanged, room.vault.get(), [&] {
        if (room.vault->state() == Vault::State::Open)
            readsAtFirstCode = room.keystore.reads();
    });
    QVERIFY(room.open()->allGood());
    QVERIFY(readsAtFirstCode <= 3);
    qInfo("50 accounts at %d bytes: %d reads before the first code, %d in all", capacity,
          readsAtFirstCode, room.keystore.reads());
    room.keystore.resetCounters();
    QVERIFY(room.add(1'000, 1'000));
    qInfo("1,000 accounts at %d bytes: %d writes", capacity, room.keystore.writes());
    QVERIFY(room.keystore.writes() <= mostWrites);
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 50) && room.hasAll(1'000, 1'000));
}

QTEST_GUILESS_MAIN(VaultPagesTest)
#include "tst_vault_pages.moc"
