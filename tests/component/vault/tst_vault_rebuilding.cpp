// SPDX-License-Identifier: Apache-2.0
// No catalogue file can be read: the pages alone rebuild every account, and that is written at once
// and told once.

#include "tests/component/vault/catalogue_files.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using accounts::Health;
using vault::VaultError;

class VaultRebuildingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rebuildsAtEveryTruncation();
    void rebuildsFromPagesAlone_data();
    void rebuildsFromPagesAlone();
    void rebuildsAroundALostPage();
    void tellsOnce();
    void keepsProbingWhilePagesAreUnread();
};

void VaultRebuildingTest::rebuildsAtEveryTruncation()
{
    VaultRoom room;
    fill(room);
    const QByteArray whole = contentOf(room.file());
    for (qsizetype size = 0; size < whole.size(); size += 3) {
        removeFiles(room);
        put(room.file(), whole.left(size));
        const auto opened = room.reopen();
        QVERIFY2(opened, qPrintable(QString::number(size)));
        QVERIFY(opened->rebuiltFromPages);
        QCOMPARE(opened->recovered, std::size_t(3));
        QVERIFY(room.hasAll(0, 3));
    }
    QVERIFY(room.reopen()->allGood());
}

void VaultRebuildingTest::rebuildsFromPagesAlone_data()
{
    QTest::addColumn<int>("capacity");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("one page") << 32'768 << QByteArray();
    QTest::newRow("several pages") << 2'048 << QByteArray();
    QTest::newRow("with a passphrase") << 2'048 << QByteArray("pass");
}

void VaultRebuildingTest::rebuildsFromPagesAlone()
{
    QFETCH(const int, capacity);
    QFETCH(const QByteArray, passphrase);
    VaultRoom room(static_cast<std::size_t>(capacity));
    QVERIFY(room.create(secretOf(passphrase.constData())));
    QVERIFY(room.add(0, 100));
    vault::Change change;
    change.add.push_back(newAccount(200, otp::Kind::Hotp));
    change.add.back().account.counter = 33;
    change.add.push_back(newAccount(201, otp::Kind::Yandex));
    change.add.back().pin = secretOf("1234");
    QVERIFY(room.commit(std::move(change)));
    removeFiles(room);
    room.restart();
    if (!passphrase.isEmpty()) {
        QCOMPARE(room.open().error(), VaultError::NeedsPassphrase);
        QCOMPARE(room.open(secretOf("other")).error(), VaultError::WrongPassphrase);
    }
    const auto opened = room.open(secretOf(passphrase.constData()));
    room.settle();
    QVERIFY(opened);
    QVERIFY(opened->rebuiltFromPages);
    QCOMPARE(opened->recovered, std::size_t(102));
    QVERIFY(room.hasAll(0, 100));
    const accounts::Account &hotp = *room.vault->catalogue().find(idOf(200));
    QCOMPARE(hotp.counter, std::uint64_t(33)); // as enrolled: the report says that it may be behind
    QCOMPARE(hotp.parameters.kind, otp::Kind::Hotp);
    QCOMPARE(hotp.issuer, QStringLiteral("Example 200"));
    QCOMPARE(room.vault->credential(idOf(201))->pin.size(), std::size_t(4));
    QVERIFY(room.reopen(secretOf(passphrase.constData()))->allGood());
    QVERIFY(room.hasAll(0, 100));
}

void VaultRebuildingTest::rebuildsAroundALostPage()
{
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 100)); // five pages
    const std::size_t pages = room.keystore.blobs().size() - 1;
    QVERIFY(pages >= 4);
    for (std::size_t lost = 0; lost < pages; ++lost) {
        VaultRoom copy(2'048);
        copy.keystore.setBlobs(room.keystore.blobs());
        copy.keystore.lose(QStringLiteral("page-%1").arg(lost));
        const auto opened = copy.open();
        QVERIFY(opened);
        QVERIFY(opened->rebuiltFromPages);
        // Everything but the one page.
        QVERIFY2(opened->recovered >= 100 - 24, qPrintable(QString::number(opened->recovered)));
        QVERIFY(opened->recovered < 100);
    }
}

void VaultRebuildingTest::tellsOnce()
{
    VaultRoom room;
    fill(room);
    // warifuctl ends as soon as it has its answer: nothing that would be done later is done.
    const auto opensOnce = [&room] {
        room.restart();
        auto opened = room.open();
        room.vault.reset();
        return opened;
    };
    removeFiles(room);
    const auto rebuilt = opensOnce();
    QVERIFY(rebuilt && rebuilt->rebuiltFromPages);
    const auto next = opensOnce();
    QVERIFY(next && next->allGood());
    // The same for an older generation, and for a record that came back.
    const QByteArray whole = contentOf(room.file());
    room.restart();
    QVERIFY(room.open() && room.add(7));
    put(room.file(), whole.left(whole.size() / 2));
    const auto older = opensOnce();
    QVERIFY(older && older->generationsBack == 1);
    QCOMPARE(older->recovered, std::size_t(1));
    QVERIFY(opensOnce()->allGood());
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 3) && room.hasSecret(7));
}

void VaultRebuildingTest::keepsProbingWhilePagesAreUnread()
{
    VaultRoom room(2'048);
    QVERIFY(room.create());
    QVERIFY(room.add(0, 100)); // five pages
    removeFiles(room);
    room.restart();
    // The keychain refuses in the middle: how many pages there are is not known yet.
    room.keystore.failNext(FakeKeystore::Operation::Read, keystore::KeystoreError::Locked, 2);
    const auto half = room.open();
    room.settle();
    QVERIFY(half && half->rebuiltFromPages && half->unreadPages > 0);
    const auto whole = room.reopen();
    QVERIFY(whole && whole->rebuiltFromPages);
    QCOMPARE(whole->recovered, std::size_t(100));
    QVERIFY(room.hasAll(0, 100));
    // The same vault may try again as well.
    removeFiles(room);
    room.restart();
    room.keystore.failNext(FakeKeystore::Operation::Read, keystore::KeystoreError::Locked, 2);
    QVERIFY(room.open()->unreadPages > 0);
    const auto retried = room.retryPages();
    QVERIFY(retried && retried->unreadPages == 0);
    room.settle();
    QVERIFY(room.hasAll(0, 100));
    QVERIFY(room.reopen()->allGood());
    QVERIFY(room.hasAll(0, 100));
}

QTEST_GUILESS_MAIN(VaultRebuildingTest)
#include "tst_vault_rebuilding.moc"
