// SPDX-License-Identifier: Apache-2.0
// Setting, changing and removing the app passphrase, and moving between keystores: K stays, its
// wrap changes, and no old wrap stays behind as a way around the new one.

#include "core/vault/catalogue_file.h"
#include "core/vault/keychain_item.h"
#include "tests/component/vault/vault_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using keystore::KeystoreError;
using vault::VaultError;

namespace {

// The wraps in all files and in the keychain.
std::vector<vault::KeyWrap> wrapsOf(const VaultRoom &room)
{
    std::vector<vault::KeyWrap> wraps;
    for (int slot = 0; slot < 5; ++slot) {
        QFile file(room.file(slot));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray content = file.readAll();
        const auto parsed =
            vault::parseCatalogueFile({reinterpret_cast<const std::uint8_t *>(content.data()),
                                       static_cast<std::size_t>(content.size())});
        if (parsed)
            wraps.push_back(parsed->wrap);
    }
    const auto blobs = room.keystore.blobs();
    const auto item = blobs.find(vault::keychainItemName());
    if (item != blobs.end())
        if (const auto parsed = vault::parseKeychainItem(item->second))
            wraps.push_back(parsed->wrap);
    return wraps;
}

} // namespace

class VaultPassphraseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void setsChangesAndRemoves();
    void leavesNoOldWrap();
    void refusesAWrongCurrentOne();
    void verifiesAndWritesNothing();
    void failsWholeWhenTheFileCannotBeWritten();
    void putsTheKeychainRightLater_data();
    void putsTheKeychainRightLater();
    void rewritesNoPage();
    void movesAndBack();
    void movesIntoSmallerPages();
    void moveFailsWhole_data();
    void moveFailsWhole();
    void moveRespectsAnotherVault();
    void opensEitherKeystoreAfterAnInterruptedMove();
};

void VaultPassphraseTest::setsChangesAndRemoves()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    QVERIFY(room.changePassphrase({}, secretOf("first")));
    QVERIFY(room.vault->hasPassphrase());
    QCOMPARE(room.reopen().error(), VaultError::NeedsPassphrase);
    QVERIFY(room.vault->hasPassphrase());
    QCOMPARE(room.open(secretOf("wrong")).error(), VaultError::WrongPassphrase);
    QVERIFY(room.open(secretOf("first"))->allGood());
    QVERIFY(room.hasSecret(1));
    QVERIFY(room.changePassphrase(secretOf("first"), secretOf("zwölf Köche")));
    QCOMPARE(room.reopen(secretOf("first")).error(), VaultError::WrongPassphrase);
    QVERIFY(room.open(secretOf("zwölf Köche")));
    QVERIFY(room.changePassphrase(secretOf("zwölf Köche"), {}));
    QVERIFY(!room.vault->hasPassphrase());
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasSecret(1));
    // One that is not asked for is not minded.
    QVERIFY(room.reopen(secretOf("anything"))->allGood());
}

void VaultPassphraseTest::leavesNoOldWrap()
{
    VaultRoom room;
    QVERIFY(room.create());
    for (std::uint32_t i = 0; i < 6; ++i)
        QVERIFY(room.add(i));
    QVERIFY(room.changePassphrase({}, secretOf("pass")));
    const auto wraps = wrapsOf(room);
    QCOMPARE(wraps.size(), std::size_t(6));
    for (const vault::KeyWrap &wrap : wraps) {
        QVERIFY(wrap == wraps.front());
        QVERIFY(wrap.passphrase);
    }
    // Nor in an older generation, when the newest is broken.
    QFile file(room.file());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(100));
    file.close();
    QCOMPARE(room.reopen().error(), VaultError::NeedsPassphrase);
    QVERIFY(room.open(secretOf("pass")));
    QVERIFY(room.hasAll(0, 6));
}

void VaultPassphraseTest::refusesAWrongCurrentOne()
{
    VaultRoom room;
    QVERIFY(room.create(secretOf("pass")));
    const auto wraps = wrapsOf(room);
    QCOMPARE(room.changePassphrase(secretOf("wrong"), secretOf("mine")).error(),
             VaultError::WrongPassphrase);
    QCOMPARE(room.changePassphrase({}, secretOf("mine")).error(), VaultError::WrongPassphrase);
    QCOMPARE(room.changePassphrase({}, {}).error(), VaultError::WrongPassphrase);
    QVERIFY(wrapsOf(room) == wraps);
    room.vault->lock();
    QCOMPARE(room.changePassphrase(secretOf("pass"), {}).error(), VaultError::NotOpen);
    QVERIFY(room.open(secretOf("pass")));
}

void VaultPassphraseTest::verifiesAndWritesNothing()
{
    VaultRoom room;
    QVERIFY(room.create());
    const auto verify = [&room](const char *passphrase) {
        Answer<Result<void, VaultError>> answer;
        room.vault->verifyPassphrase(secretOf(passphrase), answer.callback());
        if (!answer.arrives())
            qFatal("no answer");
        return *answer ? std::optional<VaultError>() : answer->error();
    };
    QCOMPARE(verify(""), std::optional<VaultError>());
    QCOMPARE(verify("anything"), std::optional(VaultError::WrongPassphrase));
    QVERIFY(room.changePassphrase({}, secretOf("pass")));
    const int writes = room.keystore.writes();
    const auto wraps = wrapsOf(room);
    QFile file(room.file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray content = file.readAll();
    QCOMPARE(verify("pass"), std::optional<VaultError>());
    QCOMPARE(verify("wrong"), std::optional(VaultError::WrongPassphrase));
    QCOMPARE(verify(""), std::optional(VaultError::WrongPassphrase));
    QFile after(room.file());
    QVERIFY(after.open(QIODevice::ReadOnly));
    QCOMPARE(after.readAll(), content);
    QVERIFY(wrapsOf(room) == wraps);
    QCOMPARE(room.keystore.writes(), writes);
    room.vault->lock();
    QCOMPARE(verify("pass"), std::optional(VaultError::NotOpen));
    // Locked while the key is derived: no answer after that says "right".
    QVERIFY(room.open(secretOf("pass")));
    Answer<Result<void, VaultError>> late;
    room.vault->verifyPassphrase(secretOf("pass"), late.callback());
    room.vault->lock();
    QVERIFY(late.arrives());
    QCOMPARE(late->error(), VaultError::NotOpen);
}

void VaultPassphraseTest::failsWholeWhenTheFileCannotBeWritten()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    const auto wraps = wrapsOf(room);
    QVERIFY(QDir(room.folder()).mkdir(QStringLiteral("catalogue.warifu.new")));
    QCOMPARE(room.changePassphrase({}, secretOf("pass")).error(), VaultError::FileBroken);
    QVERIFY(!room.vault->hasPassphrase());
    QVERIFY(wrapsOf(room).front() == wraps.front());
    QVERIFY(QDir(room.folder()).rmdir(QStringLiteral("catalogue.warifu.new")));
    QVERIFY(room.add(2)); // under the old wrap
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(1, 2));
}

void VaultPassphraseTest::putsTheKeychainRightLater_data()
{
    QTest::addColumn<int>("error");
    QTest::newRow("locked") << static_cast<int>(KeystoreError::Locked);
    QTest::newRow("denied") << static_cast<int>(KeystoreError::Denied);
    QTest::newRow("no answer") << static_cast<int>(KeystoreError::NoAnswer);
    QTest::newRow("failed") << static_cast<int>(KeystoreError::Failed);
}

void VaultPassphraseTest::putsTheKeychainRightLater()
{
    QFETCH(const int, error);
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    room.keystore.failNext(FakeKeystore::Operation::Write, static_cast<KeystoreError>(error));
    QVERIFY(room.changePassphrase({}, secretOf("pass"))); // it is in force, whatever the item says
    QCOMPARE(room.reopen().error(), VaultError::NeedsPassphrase);
    QVERIFY(!wrapsOf(room).back().passphrase);
    QVERIFY(room.open(secretOf("pass"))->allGood());
    room.settle();
    for (const vault::KeyWrap &wrap : wrapsOf(room))
        QVERIFY(wrap.passphrase);
    room.keystore.resetCounters();
    QVERIFY(room.reopen(secretOf("pass"))->allGood());
    QCOMPARE(room.keystore.writes(), 0);
}

void VaultPassphraseTest::rewritesNoPage()
{
    VaultRoom room;
    QVERIFY(room.create());
    QVERIFY(room.add(0, 100));
    const auto page = room.keystore.blobs().at(QStringLiteral("page-0"));
    room.keystore.resetCounters();
    QVERIFY(room.changePassphrase({}, secretOf("pass")));
    QCOMPARE(room.keystore.writes(), 1);
    QVERIFY(room.keystore.blobs().at(QStringLiteral("page-0")) == page);
}

void VaultPassphraseTest::movesAndBack()
{
    VaultRoom room;
    FakeKeystore target;
    QVERIFY(room.create(secretOf("pass")));
    QVERIFY(room.add(0, 20));
    const accounts::Catalogue before = room.vault->catalogue();
    QVERIFY(room.moveTo(target));
    QVERIFY(room.keystore.names().isEmpty());
    QCOMPARE(target.names(), (QStringList{QStringLiteral("page-0"), QStringLiteral("vault-key")}));
    QVERIFY(room.add(20)); // goes to the target
    QVERIFY(room.keystore.names().isEmpty());
    QCOMPARE(room.reopen(secretOf("pass")).error(), VaultError::KeystoreAbsent);
    {
        vault::Vault there(target, room.folder(), room.clock, room.entropy, kCheapCost);
        Answer<VaultRoom::Opened> opened;
        there.open(secretOf("pass"), opened.callback());
        QVERIFY(opened.arrives());
        QVERIFY(opened->has_value() && (*opened)->allGood());
        QCOMPARE(there.catalogue().size(), std::size_t(21));
        Answer<VaultRoom::Done> moved;
        there.moveTo(room.keystore, moved.callback());
        QVERIFY(moved.arrives());
        QVERIFY(moved->has_value());
    }
    QVERIFY(target.names().isEmpty());
    QVERIFY(room.reopen(secretOf("pass"))->allGood());
    QVERIFY(room.hasAll(0, 21));
    QVERIFY(room.vault->catalogue().accounts()[19] == before.accounts()[19]);
    QVERIFY(room.moveTo(room.keystore)); // to where it is: nothing to do
    QVERIFY(room.hasAll(0, 21));
}

void VaultPassphraseTest::movesIntoSmallerPages()
{
    VaultRoom room;
    FakeKeystore target(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 100));
    // What an interrupted move of the same vault may have left behind.
    target.setBlobs({{QStringLiteral("page-5"), {1}}, {QStringLiteral("page-6"), {1}}});
    QVERIFY(room.moveTo(target));
    QCOMPARE(target.names().size(), 6);
    QVERIFY(room.hasAll(0, 100));
}

void VaultPassphraseTest::moveFailsWhole_data()
{
    QTest::addColumn<bool>("isWrite");
    QTest::addColumn<int>("skip");
    for (int skip = 0; skip < 4; ++skip)
        QTest::addRow("read %d", skip) << false << skip;
    for (int skip = 0; skip < 3; ++skip)
        QTest::addRow("write %d", skip) << true << skip;
}

void VaultPassphraseTest::moveFailsWhole()
{
    QFETCH(const bool, isWrite);
    QFETCH(const int, skip);
    VaultRoom room(2'048);
    FakeKeystore target(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 40)); // two pages: three writes, four reads
    const auto blobs = room.keystore.blobs();
    target.failNext(isWrite ? FakeKeystore::Operation::Write : FakeKeystore::Operation::Read,
                    KeystoreError::Denied, skip);
    const auto moved = room.moveTo(target);
    QVERIFY(!moved);
    QVERIFY(room.keystore.blobs() == blobs);
    QVERIFY(room.add(40));
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 41));
    QVERIFY(room.moveTo(target)); // the second try is not hindered by the first
    QVERIFY(room.hasAll(0, 41));
}

void VaultPassphraseTest::moveRespectsAnotherVault()
{
    VaultRoom room;
    VaultRoom other;
    other.entropy = SeededEntropy(99);
    QVERIFY(room.create());
    QVERIFY(room.add(1));
    QVERIFY(other.create());
    QVERIFY(other.add(2));
    const auto blobs = other.keystore.blobs();
    QCOMPARE(room.moveTo(other.keystore).error(), VaultError::WrongKeychain);
    QVERIFY(other.keystore.blobs() == blobs);
    QVERIFY(room.hasSecret(1));
}

void VaultPassphraseTest::opensEitherKeystoreAfterAnInterruptedMove()
{
    // The catalogue has switched, the source was not emptied, and whoever decides which keystore
    // to ask was not told.
    VaultRoom room;
    FakeKeystore target;
    QVERIFY(room.create(secretOf("pass")));
    QVERIFY(room.add(0, 5));
    const auto source = room.keystore.blobs();
    room.keystore.failNext(FakeKeystore::Operation::Remove, KeystoreError::Locked);
    room.keystore.failNext(FakeKeystore::Operation::Remove, KeystoreError::Locked);
    QVERIFY(room.moveTo(target));
    QVERIFY(room.keystore.blobs() == source);
    const auto opened = room.reopen(secretOf("pass"));
    QVERIFY(opened && opened->allGood());
    QVERIFY(room.hasAll(0, 5));
    QVERIFY(room.add(5));
    QVERIFY(room.reopen(secretOf("pass"))->allGood());
    QVERIFY(room.hasAll(0, 6));
    QVERIFY(wrapsOf(room).front() == wrapsOf(room).back());
}

QTEST_GUILESS_MAIN(VaultPassphraseTest)
#include "tst_vault_passphrase.moc"
