// SPDX-License-Identifier: Apache-2.0
// Catalogue files that are cut, changed, gone or newer: an older generation steps in.

#include "core/vault/checked_header.h"
#include "tests/component/vault/catalogue_files.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using accounts::Health;
using vault::VaultError;

class VaultGenerationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsFive();
    void fallsBackAtEveryTruncation();
    void fallsBackWhenTheFileIsGone();
    void fallsBackFurther();
    void keepsTheDamagedFile();
    void neverReusesAGeneration();
    void refusesANewerFile();
    void doesNotTakeForDamagedWhatItMayNotRead();
};

void VaultGenerationsTest::keepsFive()
{
    VaultRoom room;
    QVERIFY(room.create());
    for (std::uint32_t i = 0; i < 12; ++i)
        QVERIFY(room.add(i));
    QCOMPARE(QDir(room.folder()).entryList({QStringLiteral("catalogue*")}, QDir::Files).size(), 5);
    // Five different states: each file taken alone opens with one account less in its catalogue.
    QSet<int> sizes;
    for (int slot = 0; slot < 5; ++slot) {
        VaultRoom copy;
        copy.keystore.setBlobs(room.keystore.blobs());
        put(copy.file(), contentOf(room.file(slot)));
        const auto opened = copy.open();
        QVERIFY(opened);
        sizes.insert(static_cast<int>(copy.vault->catalogue().size() - opened->recovered));
        QVERIFY(copy.hasAll(0, 12));
    }
    QCOMPARE(sizes, (QSet<int>{8, 9, 10, 11, 12}));
}

void VaultGenerationsTest::fallsBackAtEveryTruncation()
{
    VaultRoom room;
    fill(room);
    const QByteArray whole = contentOf(room.file());
    QHash<int, QByteArray> older;
    for (int slot = 1; slot < 5; ++slot)
        older[slot] = contentOf(room.file(slot));
    QVERIFY(whole.size() > 300);
    for (qsizetype size = 0; size < whole.size(); ++size) {
        put(room.file(), whole.left(size));
        for (int slot = 1; slot < 5; ++slot) {
            QFile::remove(room.file(slot));
            if (!older[slot].isEmpty())
                put(room.file(slot), older[slot]);
        }
        const auto opened = room.reopen();
        QVERIFY2(opened, qPrintable(QString::number(size)));
        QCOMPARE(opened->generationsBack, 1);
        QVERIFY(!opened->rebuiltFromPages);
        QCOMPARE(opened->recovered, std::size_t(1));
        QVERIFY(room.hasAll(0, 3));
        QCOMPARE(room.vault->catalogue().accounts()[0].id, idOf(1)); // the order is kept
        QCOMPARE(room.vault->catalogue().find(idOf(2))->health, Health::Recovered);
    }
    // And it is whole again afterwards.
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 3));
}

void VaultGenerationsTest::fallsBackWhenTheFileIsGone()
{
    VaultRoom room;
    fill(room);
    QVERIFY(QFile::remove(room.file()));
    const auto opened = room.reopen();
    QVERIFY(opened);
    QCOMPARE(opened->generationsBack, 1);
    QVERIFY(room.hasAll(0, 3));
    QVERIFY(room.reopen()->allGood());
}

void VaultGenerationsTest::fallsBackFurther()
{
    VaultRoom room;
    QVERIFY(room.create());
    for (std::uint32_t i = 0; i < 8; ++i)
        QVERIFY(room.add(i));
    QVERIFY(room.inCatalogue([](accounts::Catalogue &c) { c.find(idOf(0))->counter = 9; }));
    // Damage from the newest on; the file that is good is the one taken.
    QList<QByteArray> whole;
    for (int slot = 0; slot < 5; ++slot)
        whole.append(contentOf(room.file(slot)));
    put(room.file(), whole[0].left(whole[0].size() - 1));
    for (int slot = 1; slot < 5; ++slot) {
        QByteArray changed = whole[slot];
        changed[changed.size() - 3] = static_cast<char>(changed[changed.size() - 3] ^ 1);
        put(room.file(slot), changed);
    }
    for (int good = 1; good < 5; ++good) {
        VaultRoom copy;
        copy.keystore.setBlobs(room.keystore.blobs());
        for (int slot = 0; slot < 5; ++slot)
            put(copy.file(slot), slot == good ? whole[slot] : contentOf(room.file(slot)));
        const auto opened = copy.open();
        QVERIFY(opened);
        QVERIFY(opened->generationsBack >= 1 && opened->generationsBack <= 4);
        QVERIFY(copy.hasAll(0, 8));
        QCOMPARE(copy.vault->catalogue().size(), std::size_t(8));
    }
}

void VaultGenerationsTest::keepsTheDamagedFile()
{
    VaultRoom room;
    fill(room);
    const QByteArray cut = contentOf(room.file()).left(200);
    put(room.file(), cut);
    QVERIFY(room.reopen());
    QVERIFY(room.add(5));
    QCOMPARE(contentOf(room.dir.filePath(QStringLiteral("catalogue.damaged.warifu"))), cut);
}

void VaultGenerationsTest::neverReusesAGeneration()
{
    // A revision that was aborted before the fall must not kill what is added after it.
    VaultRoom room;
    fill(room);
    const QByteArray before = contentOf(room.file());
    room.keystore.failNext(FakeKeystore::Operation::Write, keystore::KeystoreError::Locked);
    QVERIFY(!room.add(7));
    removeFiles(room);
    put(room.file(1), before);
    QVERIFY(room.reopen());
    QVERIFY(room.add(7));
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasSecret(7) && room.hasAll(0, 3));
}

void VaultGenerationsTest::refusesANewerFile()
{
    VaultRoom room;
    fill(room);
    ByteWriter writer;
    const std::vector<std::uint8_t> future{1, 2, 3};
    vault::writeCheckedHeader(writer, {'W', 'A', 'R', 'I', 'F', 'U', 'C', '\n'}, 2, future);
    const SecretBytes bytes = writer.take();
    // Test data.
    const QByteArray newer(reinterpret_cast<const char *>(bytes.expose().data()),
                           static_cast<qsizetype>(bytes.size()));
    put(room.file(), newer);
    QCOMPARE(room.reopen().error(), VaultError::NewerFormat);
    QCOMPARE(contentOf(room.file()), newer);
}

void VaultGenerationsTest::doesNotTakeForDamagedWhatItMayNotRead()
{
    VaultRoom room;
    fill(room);
    QVERIFY(QFile::setPermissions(room.file(), QFile::Permissions()));
    QFile probe(room.file());
    if (probe.open(QIODevice::ReadOnly))
        QSKIP("this user (root?) reads every file; run it as another one");
    QCOMPARE(room.reopen().error(), VaultError::FileNoAccess);
    QVERIFY(QFile::setPermissions(room.file(), QFile::ReadOwner | QFile::WriteOwner));
    QVERIFY(room.open()->allGood());
}

QTEST_GUILESS_MAIN(VaultGenerationsTest)
#include "tst_vault_generations.moc"
