// SPDX-License-Identifier: Apache-2.0
// What another process can do to an open vault that is more than a change of accounts: a new
// passphrase, another keystore, another vault, a file that cannot be read. The session follows, or
// ends and says so; it never writes over it.

#include "core/base/durable_file.h"
#include "core/vault/checked_header.h"
#include "tests/component/vault/neighbour.h"
#include "tests/component/vault/vault_deeds.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using vault::Vault;
using vault::VaultError;

class VaultElsewhereTest : public QObject
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
    void endsWhenThePassphraseWasChanged();
    void followsWhenThePassphraseWasRemoved();
    void endsWhenTheVaultWasMoved();
    void endsWhenAnotherVaultIsThere();
    void leavesANewerFormatAlone();
    void keepsADamagedFileAside();
    void endsWhenADamagedFileHidesOthersWork();

private:
    static const Prepared &prepared()
    {
        static const Prepared kPrepared;
        return kPrepared;
    }
    // Both see the same.
    void expectSame();

    std::unique_ptr<VaultRoom> m_room;
    std::unique_ptr<Neighbour> m_other;
};

void VaultElsewhereTest::expectSame()
{
    QVERIFY(refresh(*m_room).has_value());
    QVERIFY(m_other->refresh().has_value());
    QVERIFY(m_other->vault.catalogue() == m_room->vault->catalogue());
    for (const accounts::Account &account : m_room->vault->catalogue().accounts())
        QVERIFY(m_room->vault->credential(account.id) && m_other->vault.credential(account.id));
}

void VaultElsewhereTest::endsWhenThePassphraseWasChanged()
{
    QSignalSpy told(&m_other->vault, &Vault::changedElsewhere);
    QVERIFY(m_room->changePassphrase({}, secretOf("one")).has_value());
    Answer<VaultRoom::Done> next;
    vault::Change change;
    change.add.push_back(newAccount(500));
    Answer<VaultRoom::Done> first;
    m_other->vault.commit(std::move(change), first.callback());
    m_other->vault.refresh(next.callback());
    QVERIFY(first.arrives() && next.arrives());
    QCOMPARE(first->error(), VaultError::ChangedElsewhere);
    QCOMPARE(next->error(), VaultError::NotOpen); // it was in line behind
    QCOMPARE(m_other->vault.state(), Vault::State::Locked);
    QCOMPARE(told.count(), 1);
    QVERIFY(m_room->hasAll(0, 50));
    QCOMPARE(m_other->open().error(), VaultError::NeedsPassphrase);
    QVERIFY(m_other->open(secretOf("one")).has_value());
    QVERIFY(m_other->changePassphrase("one", "two").has_value());
    QCOMPARE(refresh(*m_room).error(), VaultError::ChangedElsewhere);
    QCOMPARE(m_room->open(secretOf("one")).error(), VaultError::WrongPassphrase);
    QVERIFY(m_room->open(secretOf("two")).has_value());
}

void VaultElsewhereTest::followsWhenThePassphraseWasRemoved()
{
    QVERIFY(m_room->changePassphrase({}, secretOf("one")).has_value());
    QCOMPARE(m_other->refresh().error(), VaultError::ChangedElsewhere);
    QVERIFY(m_other->open(secretOf("one")).has_value());
    QVERIFY(m_room->changePassphrase(secretOf("one"), {}).has_value());
    QVERIFY(m_other->vault.hasPassphrase());
    QVERIFY(m_other->add(500).has_value());
    QVERIFY(!m_other->vault.hasPassphrase());
    expectSame();
    QVERIFY(m_room->hasSecret(500));
}

void VaultElsewhereTest::endsWhenTheVaultWasMoved()
{
    FakeKeystore target;
    QVERIFY(m_room->moveTo(target).has_value());
    QVERIFY(m_room->add(100).has_value());
    const FakeKeystore::Blobs moved = target.blobs();
    QCOMPARE(m_other->add(500).error(), VaultError::ChangedElsewhere);
    QCOMPARE(m_other->vault.state(), Vault::State::Locked);
    QCOMPARE(m_other->open().error(), VaultError::KeystoreAbsent);
    QVERIFY(m_room->keystore.names().isEmpty());
    QVERIFY(target.blobs() == moved);
    QVERIFY(m_room->hasSecret(100));
}

void VaultElsewhereTest::endsWhenAnotherVaultIsThere()
{
    VaultRoom foreign;
    std::array<std::uint8_t, 1> drawn{};
    foreign.entropy.fill(drawn); // so that it makes other keys than ours
    QVERIFY(foreign.create().has_value());
    QFile::remove(m_room->file());
    QVERIFY(QFile::copy(foreign.file(), m_room->file()));
    QCOMPARE(m_other->add(500).error(), VaultError::ChangedElsewhere);
    QFile theirs(foreign.file());
    QFile ours(m_room->file());
    QVERIFY(theirs.open(QIODevice::ReadOnly) && ours.open(QIODevice::ReadOnly));
    QCOMPARE(ours.readAll(), theirs.readAll());
}

void VaultElsewhereTest::leavesANewerFormatAlone()
{
    QFile file(m_room->file());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray good = file.readAll();
    file.close();
    // The same header, of a version that is not known, and with the checksum that belongs to it.
    ByteWriter writer;
    ByteReader reader({reinterpret_cast<const std::uint8_t *>(good.constData()),
                       std::size_t(good.size())}); // char has the same layout
    const vault::HeaderMagic magic{'W', 'A', 'R', 'I', 'F', 'U', 'C', '\n'};
    const auto header = vault::readCheckedHeader(reader, magic);
    QVERIFY(header);
    vault::writeCheckedHeader(writer, magic, 2, header->bytes);
    const SecretBytes bytes = writer.take();
    // Stored in clear.
    QVERIFY(replaceFile(m_room->file(), bytes.expose()));
    QCOMPARE(m_other->add(500).error(), VaultError::NewerFormat);
    QCOMPARE(m_other->refresh().error(), VaultError::NewerFormat);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(std::size_t(file.size()), bytes.size());
}

void VaultElsewhereTest::keepsADamagedFileAside()
{
    QVERIFY(m_room->add(100).has_value());
    QVERIFY(replaceFile(m_room->file(), std::vector<std::uint8_t>{1, 2, 3}));
    QVERIFY(m_room->add(101).has_value()); // memory knows all there was
    QCOMPARE(QFileInfo(m_room->dir.filePath(QStringLiteral("catalogue.damaged.warifu"))).size(), 3);
    expectSame();
    QVERIFY(m_room->hasAll(100, 2));
}

void VaultElsewhereTest::endsWhenADamagedFileHidesOthersWork()
{
    QVERIFY(m_room->add(100).has_value());
    QVERIFY(m_room->add(101).has_value());
    QVERIFY(replaceFile(m_room->file(), std::vector<std::uint8_t>{1, 2, 3}));
    QCOMPARE(m_other->add(500).error(), VaultError::ChangedElsewhere);
    QVERIFY(m_other->open().has_value()); // an older catalogue, and every record
    QVERIFY(m_other->vault.credential(idOf(101)));
}

QTEST_GUILESS_MAIN(VaultElsewhereTest)
#include "tst_vault_elsewhere.moc"
