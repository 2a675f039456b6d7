// SPDX-License-Identifier: Apache-2.0
// The keystore or the disk fails at every step of every operation: afterwards, in memory and after
// a restart, there is the old state or the new one.

#include "tests/component/vault/vault_deeds.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using keystore::KeystoreError;
using vault::Vault;
using vault::VaultError;

class VaultFailuresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oldOrNewWhenAWriteFails_data();
    void oldOrNewWhenAWriteFails();
    void oldOrNewWhenTheKeystoreGoesAway_data();
    void oldOrNewWhenTheKeystoreGoesAway();
    void oldWhenTheFileCannotBeWritten_data();
    void oldWhenTheFileCannotBeWritten();
    void catalogueChangesNeedNoKeystore();
    void hangs_data();
    void hangs();
    void creationFailsWhole_data();
    void creationFailsWhole();
    void forgetsNoFailedTransaction();

private:
    void check(VaultRoom &room, const Snapshot &before, const Snapshot &after, bool succeeded);
    static Snapshot outcomeOf(const Deed &deed, const Prepared &prepared);
};

void VaultFailuresTest::check(VaultRoom &room, const Snapshot &before, const Snapshot &after,
                              bool succeeded)
{
    const Snapshot now = look(room);
    if (succeeded)
        QVERIFY(now == after);
    else
        QVERIFY(now == before || now == after);
    const auto opened = room.reopen();
    QVERIFY(opened);
    const Snapshot later = look(room);
    QVERIFY(later == now);
    QVERIFY(opened->allGood());
    // It is a vault to live with.
    QVERIFY(room.add(900));
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasSecret(900));
}

Snapshot VaultFailuresTest::outcomeOf(const Deed &deed, const Prepared &prepared)
{
    VaultRoom room(2'048);
    prepared.into(room);
    if (!deed.act(room))
        qFatal("%s does not even work in peace", deed.name);
    return look(room);
}

void VaultFailuresTest::oldOrNewWhenAWriteFails_data()
{
    QTest::addColumn<int>("deed");
    QTest::addColumn<int>("error");
    QTest::addColumn<bool>("isApplied");
    for (std::size_t i = 0; i < deeds().size(); ++i)
        for (const bool isApplied : {false, true})
            for (const KeystoreError error : {KeystoreError::Failed, KeystoreError::NoAnswer})
                QTest::addRow("%s, error %d, %s", deeds()[i].name, static_cast<int>(error),
                              isApplied ? "but applied" : "not applied")
                    << static_cast<int>(i) << static_cast<int>(error) << isApplied;
}

void VaultFailuresTest::oldOrNewWhenAWriteFails()
{
    QFETCH(const int, deed);
    QFETCH(const int, error);
    QFETCH(const bool, isApplied);
    static const Prepared prepared;
    const Deed &act = deeds()[static_cast<std::size_t>(deed)];
    const Snapshot after = outcomeOf(act, prepared);
    int steps = 0;
    for (int skip = 0;; ++skip) {
        VaultRoom room(2'048);
        prepared.into(room);
        const Snapshot before = look(room);
        room.keystore.resetCounters();
        room.keystore.failNext(
            FakeKeystore::Operation::Write, static_cast<KeystoreError>(error), skip,
            isApplied ? FakeKeystore::Effect::Applied : FakeKeystore::Effect::None);
        const auto done = act.act(room);
        if (room.keystore.writes() <= skip) {
            QVERIFY(done);
            break; // nothing failed: every step has had its turn
        }
        ++steps;
        check(room, before, after, done.has_value());
        if (QTest::currentTestFailed())
            return;
    }
    QVERIFY(steps > 0 || qstrcmp(act.name, "reorder") == 0);
}

void VaultFailuresTest::oldOrNewWhenTheKeystoreGoesAway_data()
{
    QTest::addColumn<int>("deed");
    QTest::addColumn<int>("error");
    for (std::size_t i = 0; i < deeds().size(); ++i)
        for (const KeystoreError error :
             {KeystoreError::Locked, KeystoreError::Denied, KeystoreError::NoService,
              KeystoreError::NoAnswer, KeystoreError::Failed})
            QTest::addRow("%s, error %d", deeds()[i].name, static_cast<int>(error))
                << static_cast<int>(i) << static_cast<int>(error);
}

void VaultFailuresTest::oldOrNewWhenTheKeystoreGoesAway()
{
    // From the given write on nothing works any more, not even taking back.
    QFETCH(const int, deed);
    QFETCH(const int, error);
    static const Prepared prepared;
    const Deed &act = deeds()[static_cast<std::size_t>(deed)];
    const Snapshot after = outcomeOf(act, prepared);
    for (int skip = 0;; ++skip) {
        VaultRoom room(2'048);
        prepared.into(room);
        const Snapshot before = look(room);
        int writes = 0;
        room.keystore.onChange([&](FakeKeystore::Operation, const QString &) {
            // The spy is called before the effect: the next one fails.
            if (++writes == skip)
                room.keystore.failAlways(static_cast<KeystoreError>(error));
        });
        if (skip == 0)
            room.keystore.failAlways(static_cast<KeystoreError>(error));
        const auto done = act.act(room);
        const bool hasFailed = writes > skip;
        room.keystore.failAlways(std::nullopt);
        room.keystore.onChange({});
        check(room, before, after, done.has_value());
        if (QTest::currentTestFailed())
            return;
        if (!hasFailed)
            break;
    }
}

void VaultFailuresTest::oldWhenTheFileCannotBeWritten_data()
{
    QTest::addColumn<int>("deed");
    QTest::addColumn<int>("write");
    for (std::size_t i = 0; i < deeds().size(); ++i)
        for (int write = 0; write < 2; ++write)
            QTest::addRow("%s, from page write %d", deeds()[i].name, write)
                << static_cast<int>(i) << write;
}

void VaultFailuresTest::oldWhenTheFileCannotBeWritten()
{
    // A folder in the place of the temporary file: whoever we are, the file cannot be replaced.
    QFETCH(const int, deed);
    QFETCH(const int, write);
    static const Prepared prepared;
    const Deed &act = deeds()[static_cast<std::size_t>(deed)];
    VaultRoom room(2'048);
    prepared.into(room);
    const Snapshot before = look(room);
    const Snapshot after = outcomeOf(act, prepared);
    const QString block = QStringLiteral("catalogue.warifu.new");
    int writes = 0;
    if (write == 0)
        QVERIFY(QDir(room.folder()).mkdir(block));
    room.keystore.onChange([&](FakeKeystore::Operation, const QString &) {
        if (++writes == write)
            QDir(room.folder()).mkdir(block);
    });
    const auto done = act.act(room);
    room.keystore.onChange({});
    if (QDir(room.folder()).exists(block)) {
        // A purge writes its page when all is decided.
        const bool isTooLate = write == 1 && qstrcmp(act.name, "purge") == 0;
        QCOMPARE(done.has_value(), isTooLate);
        if (!done) {
            QCOMPARE(done.error(), VaultError::FileBroken);
            QVERIFY(look(room) == before);
        }
        QVERIFY(QDir(room.folder()).rmdir(block));
    }
    check(room, before, after, done.has_value());
}

void VaultFailuresTest::catalogueChangesNeedNoKeystore()
{
    static const Prepared prepared;
    VaultRoom room(2'048);
    prepared.into(room);
    room.keystore.failAlways(KeystoreError::Locked);
    QVERIFY(!room.add(100)); // leaves a page in doubt
    QVERIFY(room.inCatalogue([](accounts::Catalogue &c) { c.find(idOf(1))->counter = 5; }));
    room.keystore.failAlways(std::nullopt);
    QVERIFY(room.reopen()->allGood());
    QCOMPARE(room.vault->catalogue().find(idOf(1))->counter, std::uint64_t(5));
    QCOMPARE(room.vault->catalogue().size(), std::size_t(50));
}

void VaultFailuresTest::hangs_data()
{
    QTest::addColumn<int>("deed");
    for (std::size_t i = 0; i + 1 < deeds().size(); ++i) // reordering asks no keystore
        QTest::newRow(deeds()[i].name) << static_cast<int>(i);
}

void VaultFailuresTest::hangs()
{
    QFETCH(const int, deed);
    static const Prepared prepared;
    const Deed &act = deeds()[static_cast<std::size_t>(deed)];
    VaultRoom room(2'048);
    prepared.into(room);
    const Snapshot before = look(room);
    const Snapshot after = outcomeOf(act, prepared);
    room.keystore.hold();
    QTimer deadline; // the keystore's, which every job has
    QObject::connect(&deadline, &QTimer::timeout, &room.keystore,
                     [&] { room.keystore.expireHeld(); });
    deadline.start(0);
    const auto done = act.act(room);
    deadline.stop();
    QCOMPARE(done.has_value(), qstrcmp(act.name, "purge") == 0); // a tombstone needs no page
    room.keystore.release();
    check(room, before, after, done.has_value());
}

void VaultFailuresTest::creationFailsWhole_data()
{
    QTest::addColumn<int>("reads");
    QTest::addColumn<int>("writes");
    QTest::addColumn<bool>("isFileBlocked");
    QTest::newRow("vault key unreadable") << 0 << -1 << false;
    QTest::newRow("page unreadable") << 1 << -1 << false;
    QTest::newRow("vault key unwritable") << -1 << 0 << false;
    QTest::newRow("vault key not read back") << 2 << -1 << false;
    QTest::newRow("file unwritable") << -1 << -1 << true;
}

void VaultFailuresTest::creationFailsWhole()
{
    QFETCH(const int, reads);
    QFETCH(const int, writes);
    QFETCH(const bool, isFileBlocked);
    VaultRoom room;
    const QString block = QStringLiteral("catalogue.warifu.new");
    if (reads >= 0)
        room.keystore.failNext(FakeKeystore::Operation::Read, KeystoreError::Locked, reads);
    if (writes >= 0)
        room.keystore.failNext(FakeKeystore::Operation::Write, KeystoreError::Denied, writes);
    if (isFileBlocked)
        QVERIFY(QDir(room.folder()).mkdir(block));
    const auto made = room.create();
    QVERIFY(!made);
    QCOMPARE(made.error(),
             isFileBlocked     ? VaultError::FileBroken
                 : writes >= 0 ? VaultError::KeystoreDenied
                               : VaultError::KeystoreLocked);
    QCOMPARE(room.vault->state(), Vault::State::Closed);
    QDir(room.folder()).rmdir(block);
    // Whatever is left, there is a way on.
    const auto opened = room.open();
    if (opened)
        QVERIFY(opened->allGood());
    else
        QCOMPARE(opened.error(), VaultError::NoVault);
    if (!opened)
        QVERIFY(room.create());
    QVERIFY(room.add(1));
    QVERIFY(room.reopen()->allGood());
}

void VaultFailuresTest::forgetsNoFailedTransaction()
{
    // Many failures in a row, each leaving a record behind; then the keystore is well again.
    static const Prepared prepared;
    VaultRoom room(2'048);
    prepared.into(room);
    const Snapshot before = look(room);
    for (std::uint32_t i = 0; i < 20; ++i) {
        room.keystore.failNext(FakeKeystore::Operation::Write, KeystoreError::NoAnswer, 0,
                               FakeKeystore::Effect::Applied);
        QVERIFY(!room.add(100 + i));
    }
    QVERIFY(look(room) == before);
    QVERIFY(room.reopen()->allGood());
    QVERIFY(look(room) == before);
    // And not even the pages alone remember them.
    for (int slot = 0; slot < 5; ++slot)
        QFile::remove(room.file(slot));
    QCOMPARE(room.reopen()->recovered, std::size_t(50));
}

QTEST_GUILESS_MAIN(VaultFailuresTest)
#include "tst_vault_failures.moc"
