// SPDX-License-Identifier: Apache-2.0
// A vault's ordinary life: made, filled, changed, locked and opened again.

#include "tests/component/vault/vault_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using vault::OpenReport;
using vault::Vault;
using vault::VaultError;

class VaultBasicsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void firstRunIsNoVault();
    void makesAVaultOnce();
    void keepsAnAccountAcrossARestart();
    void refusesBadChanges();
    void editsARecord();
    void purgesForGood();
    void keepsOrderPinsAndCounters();
    void locks();
    void findsASecret();
    void answersInOrder();
    void lockingAnswersWhatWaits();
    void destroyingSilences();
};

void VaultBasicsTest::firstRunIsNoVault()
{
    VaultRoom room;
    const auto opened = room.open();
    QVERIFY(!opened);
    QCOMPARE(opened.error(), VaultError::NoVault);
    QCOMPARE(room.vault->state(), Vault::State::Closed);
    QCOMPARE(room.keystore.writes(), 0);
    // Looking for a vault takes the lock, and leaves nothing else.
    QCOMPARE(QDir(room.folder()).entryList(QDir::Files),
             QStringList{QStringLiteral("lock.warifu")});
}

void VaultBasicsTest::makesAVaultOnce()
{
    VaultRoom room;
    QVERIFY(room.create());
    QCOMPARE(room.vault->state(), Vault::State::Open);
    QVERIFY(!room.vault->hasPassphrase());
    const auto blobs = room.keystore.blobs();
    QCOMPARE(room.keystore.names(), QStringList{QStringLiteral("vault-key")});
    room.restart();
    const auto again = room.create();
    QVERIFY(!again);
    QCOMPARE(again.error(), VaultError::Damaged);
    QVERIFY(room.keystore.blobs() == blobs);
    // Also when only the keychain knows of it.
    QFile::remove(room.file());
    QCOMPARE(room.create().error(), VaultError::Damaged);
    QVERIFY(room.keystore.blobs() == blobs);
}

void VaultBasicsTest::keepsAnAccountAcrossARestart()
{
    VaultRoom room;
    QVERIFY(room.create());
    QSignalSpy changed(room.vault.get(), &Vault::catalogueChanged);
    room.keystore.resetCounters();
    QVERIFY(room.add(1));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(room.keystore.writes(), 1);
    QCOMPARE(room.keystore.reads(), 0);
    QVERIFY(room.hasSecret(1));
    const accounts::Catalogue before = room.vault->catalogue();

    room.restart();
    room.keystore.resetCounters();
    const auto opened = room.open();
    QVERIFY(opened);
    QVERIFY(opened->allGood());
    QCOMPARE(room.keystore.reads(), 2);
    QCOMPARE(room.keystore.writes(), 0);
    QVERIFY(room.hasSecret(1));
    QVERIFY(room.vault->catalogue() == before);
    QCOMPARE(room.vault->catalogue().accounts()[0].group, QStringLiteral("Work"));
    QCOMPARE(room.vault->state(), Vault::State::Open);
}

void VaultBasicsTest::refusesBadChanges()
{
    VaultRoom room;
    QCOMPARE(room.add(1).error(), VaultError::NotOpen);
    QVERIFY(room.create());
    QVERIFY(room.add(1, 3));
    const accounts::Catalogue before = room.vault->catalogue();
    const auto blobs = room.keystore.blobs();

    QCOMPARE(room.add(1).error(), VaultError::UnknownAccount); // there already
    QCOMPARE(room.purge(9).error(), VaultError::UnknownAccount);
    QCOMPARE(room.rename(9, QStringLiteral("x")).error(), VaultError::UnknownAccount);
    QCOMPARE(room.rename(1, QString(5'000, QLatin1Char('x'))).error(), VaultError::TooLarge);
    vault::Change nobody;
    nobody.add.push_back(newAccount(4));
    nobody.add.back().account.id = {};
    QCOMPARE(room.commit(std::move(nobody)).error(), VaultError::UnknownAccount);
    vault::Change huge;
    huge.add.push_back(newAccount(4)); // good, but not without the other
    huge.add.push_back(newAccount(5));
    huge.add.back().secret = SecretBytes(otp::kMaxSecretSize + 1);
    QCOMPARE(room.commit(std::move(huge)).error(), VaultError::TooLarge);
    vault::Change digits;
    digits.add.push_back(newAccount(4));
    digits.add.back().account.parameters.digits = 99;
    QCOMPARE(room.commit(std::move(digits)).error(), VaultError::TooLarge);
    QCOMPARE(room.inCatalogue([](accounts::Catalogue &c) { c.remove(idOf(1)); }).error(),
             VaultError::UnknownAccount);
    QCOMPARE(room.inCatalogue([](accounts::Catalogue &c) {
                     accounts::Account stranger;
                     stranger.id = idOf(77);
                     c.add(stranger);
                 })
                 .error(),
             VaultError::UnknownAccount);
    QCOMPARE(room.inCatalogue([](accounts::Catalogue &c) {
                     c.find(idOf(1))->note = QString(20'000, QLatin1Char('x'));
                 })
                 .error(),
             VaultError::TooLarge);

    QVERIFY(room.vault->catalogue() == before);
    QVERIFY(room.keystore.blobs() == blobs);
    QVERIFY(room.reopen());
    QVERIFY(room.vault->catalogue() == before);
}

void VaultBasicsTest::editsARecord()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1, 3));
    vault::Change change;
    vault::CredentialEdit edit;
    edit.id = idOf(2);
    edit.issuer = QStringLiteral("銀行");
    edit.name = QStringLiteral("hanako");
    edit.parameters = otp::Parameters{otp::Kind::Totp, otp::HashAlgorithm::Sha512, 8,
                                      std::chrono::seconds(60), std::chrono::seconds(5)};
    edit.pin = secretOf("1234");
    change.edit.push_back(std::move(edit));
    QVERIFY(room.commit(std::move(change)));
    for (int pass = 0; pass < 2; ++pass) {
        const accounts::Account &account = *room.vault->catalogue().find(idOf(2));
        const vault::Credential &record = *room.vault->credential(idOf(2));
        QCOMPARE(account.issuer, QStringLiteral("銀行"));
        QCOMPARE(record.issuer, QStringLiteral("銀行"));
        QCOMPARE(account.name, QStringLiteral("hanako"));
        QCOMPARE(record.parameters.digits, 8);
        QVERIFY(account.parameters == record.parameters);
        QCOMPARE(record.pin.size(), std::size_t(4));
        QVERIFY(room.hasAll(1, 3));
        QCOMPARE(room.vault->catalogue().accounts()[1].id, idOf(2));
        const auto opened = room.reopen();
        QVERIFY(opened && opened->allGood());
    }
}

void VaultBasicsTest::purgesForGood()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1, 3));
    QVERIFY(room.purge(2));
    QVERIFY(!room.vault->credential(idOf(2)));
    QVERIFY(!room.vault->catalogue().find(idOf(2)));
    QVERIFY(room.reopen()->allGood());
    QCOMPARE(room.vault->catalogue().size(), std::size_t(2));
    // Not even the pages alone bring it back.
    QDir dir(room.folder());
    for (const QString &name : dir.entryList(QDir::Files))
        QVERIFY(dir.remove(name));
    const auto rebuilt = room.reopen();
    QVERIFY(rebuilt && rebuilt->rebuiltFromPages);
    QCOMPARE(rebuilt->recovered, std::size_t(2));
    QVERIFY(!room.vault->catalogue().find(idOf(2)));
    // But its owner may.
    QVERIFY(room.add(2));
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(1, 3));
}

void VaultBasicsTest::keepsOrderPinsAndCounters()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1, 4));
    room.keystore.resetCounters();
    QVERIFY(room.inCatalogue([](accounts::Catalogue &c) {
        c.move(idOf(4), 0);
        c.find(idOf(2))->pinned = true;
        c.find(idOf(3))->counter = 41;
        c.find(idOf(3))->tags = {QStringLiteral("bank"), QStringLiteral("家")};
        c.find(idOf(1))->trashedAt = unixSeconds(5);
        c.find(idOf(1))->issuer = QStringLiteral("not through here");
    }));
    QCOMPARE(room.keystore.writes(), 0);
    const accounts::Catalogue before = room.vault->catalogue();
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.vault->catalogue() == before);
    QCOMPARE(before.accounts()[0].id, idOf(4));
    QCOMPARE(before.find(idOf(3))->counter, std::uint64_t(41));
    QCOMPARE(before.find(idOf(1))->issuer, QStringLiteral("Example 1"));
    QVERIFY(before.find(idOf(1))->trashedAt);
}

void VaultBasicsTest::locks()
{
    VaultRoom room;
    QVERIFY(room.create(secretOf("open sesame")));
    QVERIFY(room.vault->hasPassphrase());
    QVERIFY(room.add(1));
    QSignalSpy states(room.vault.get(), &Vault::stateChanged);
    room.vault->lock();
    QCOMPARE(states.count(), 1);
    QCOMPARE(room.vault->state(), Vault::State::Locked);
    QVERIFY(!room.vault->credential(idOf(1)));
    QCOMPARE(room.vault->catalogue().size(), std::size_t(0));
    QVERIFY(room.vault->findSecret(newAccount(1).secret.expose()).isNull());
    QCOMPARE(room.open().error(), VaultError::NeedsPassphrase);
    QCOMPARE(room.open(secretOf("open barley")).error(), VaultError::WrongPassphrase);
    QCOMPARE(room.vault->state(), Vault::State::Locked);
    QVERIFY(room.open(secretOf("open sesame")));
    QVERIFY(room.hasSecret(1));
}

void VaultBasicsTest::findsASecret()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1, 5));
    QCOMPARE(room.vault->findSecret(newAccount(4).secret.expose()), idOf(4));
    QVERIFY(room.vault->findSecret(newAccount(9).secret.expose()).isNull());
    QVERIFY(room.vault->findSecret({}).isNull());
}

void VaultBasicsTest::answersInOrder()
{
    VaultRoom room;
    std::vector<int> order;
    QObject context;
    const auto note = [&](int number) {
        return Callback<Result<void, VaultError>>(&context,
                                                  [&order, number](Result<void, VaultError> r) {
                                                      order.push_back(r ? number : -number);
                                                  });
    };
    room.vault->create({}, note(1));
    for (std::uint32_t i = 0; i < 3; ++i) {
        vault::Change change;
        change.add.push_back(newAccount(i));
        room.vault->commit(std::move(change), note(static_cast<int>(2 + i)));
    }
    QVERIFY(order.empty()); // never from within the call
    Answer<Result<OpenReport, VaultError>> last;
    room.vault->open({}, last.callback());
    QVERIFY(last.arrives());
    QVERIFY((order == std::vector<int>{1, 2, 3, 4}));
}

void VaultBasicsTest::lockingAnswersWhatWaits()
{
    VaultRoom room;
    QVERIFY(room.create());
    room.keystore.hold();
    Answer<VaultRoom::Done> first;
    Answer<VaultRoom::Done> second;
    vault::Change change;
    change.add.push_back(newAccount(1));
    room.vault->commit(std::move(change), first.callback());
    vault::Change other;
    other.add.push_back(newAccount(2));
    room.vault->commit(std::move(other), second.callback());
    runPendingEvents();
    QCOMPARE(room.keystore.waitingOperations(), 1);
    room.vault->lock();
    QVERIFY(!first.hasArrived());
    QVERIFY(first.arrives() && second.arrives());
    QCOMPARE(first->error(), VaultError::NotOpen);
    QCOMPARE(second->error(), VaultError::NotOpen);
    room.keystore.release(); // the write takes place all the same, too late
    runPendingEvents();
    const auto opened = room.open();
    QVERIFY(opened && opened->allGood());
    QCOMPARE(room.vault->catalogue().size(), std::size_t(0));
    QVERIFY(!room.vault->credential(idOf(1)));
    QCOMPARE(first.count() + second.count(), 2);
}

void VaultBasicsTest::destroyingSilences()
{
    VaultRoom room;
    QVERIFY(room.create(secretOf("pass")));
    QVERIFY(room.add(1));
    room.restart();
    Answer<VaultRoom::Opened> opened;
    room.vault->open(secretOf("pass"), opened.callback());
    runPendingEvents();
    room.vault.reset(); // perhaps in the middle of the derivation
    runPendingEvents();
    QVERIFY(!opened.hasArrived());
    room.restart();
    QVERIFY(room.open(secretOf("pass")));
}

QTEST_GUILESS_MAIN(VaultBasicsTest)
#include "tst_vault_basics.moc"
