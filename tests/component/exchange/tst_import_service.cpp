// SPDX-License-Identifier: Apache-2.0
// What was read from another app's file against a real vault: what each entry would mean there,
// what takes another's place, and the way back.

#include "core/exchange/import_service.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QDir>
#include <QTest>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::test;
using accounts::Account;
using accounts::AccountId;
using Ids = ImportService::Ids;

namespace {

ImportedEntry entryOf(const char *issuer, const char *name, const char *secret)
{
    ImportedEntry entry;
    entry.draft.issuer = QString::fromUtf8(issuer);
    entry.draft.name = QString::fromUtf8(name);
    entry.draft.secret = EngineRoom::secret(secret);
    return entry;
}

} // namespace

class ImportServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_room.reset(); }

    void knowsWhatTheVaultHas();
    void prefersTheListToTheTrash();
    void knowsWhatTheFileHasTwice();
    void addsBeside();
    void replacesInItsPlace();
    void replacesOneByTwo();
    void whatReplacesIsNotInTheTrash();
    void neverTurnsACounterBack_data();
    void neverTurnsACounterBack();
    void addsWhereTheReplacedIsGone();
    void takesBackWhatItAdded();
    void changesNothingWhenItFails();

private:
    struct Room
    {
        FakeKeystore keychain;
        EngineRoom engine{keychain};
    };

    [[nodiscard]] vault::Vault &vault() { return m_room->engine.engine->vault(); }
    [[nodiscard]] ImportService service()
    {
        return ImportService(vault(), m_room->engine.clock, m_room->engine.entropy);
    }
    Result<Ids, vault::VaultError> commit(std::vector<Addition> additions)
    {
        Answer<Result<Ids, vault::VaultError>> answer;
        service().commit(std::move(additions), answer.callback());
        if (!answer.arrives())
            qFatal("no answer");
        return std::move(*answer);
    }
    AccountId add(const char *issuer, const char *name, const char *secret)
    {
        std::vector<Addition> one;
        one.push_back({entryOf(issuer, name, secret), {}});
        return commit(std::move(one))->front();
    }
    void edit(const AccountId &id, const std::function<void(Account &)> &change)
    {
        vault::Change edit;
        edit.catalogue = [id, change](accounts::Catalogue &catalogue) {
            change(*catalogue.find(id));
        };
        Answer<EngineRoom::Done> answer;
        vault().commit(std::move(edit), answer.callback());
        QVERIFY(answer.arrives() && answer->has_value());
    }
    // "Issuer:name" of those in the list, then "-" and those in the trash, in the vault's order.
    [[nodiscard]] QString stored()
    {
        QStringList kept;
        QStringList gone;
        for (const Account &account : vault().catalogue().accounts())
            (account.trashedAt ? gone : kept) << account.issuer + u':' + account.name;
        return kept.join(u' ') + QStringLiteral(" - ") + gone.join(u' ');
    }

    std::unique_ptr<Room> m_room;
};

void ImportServiceTest::init()
{
    m_room = std::make_unique<Room>();
    QVERIFY(m_room->engine.open());
}

void ImportServiceTest::knowsWhatTheVaultHas()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    std::vector<ImportedEntry> entries;
    entries.push_back(entryOf("bank", "ALICE", "12345678901234567890")); // same for people
    entries.push_back(entryOf("Bank", "alice", "abcdefghijklmnopqrst"));
    entries.push_back(entryOf("Shop", "alice", "12345678901234567890"));
    entries.push_back(entryOf("Shop", "bob", "ABCDEFGHIJKLMNOPQRST"));
    const auto compared = service().compare(entries);
    QCOMPARE(compared.size(), std::size_t(4));
    QCOMPARE(compared[0].state, RowState::Same);
    QCOMPARE(compared[1].state, RowState::Conflict);
    QCOMPARE(compared[1].reason, ConflictReason::SameNames);
    QCOMPARE(compared[2].state, RowState::Conflict);
    QCOMPARE(compared[2].reason, ConflictReason::SameKey);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(compared[std::size_t(i)].account, bank);
    QCOMPARE(compared[3].state, RowState::New);
    QVERIFY(compared[3].account.isNull());
}

void ImportServiceTest::prefersTheListToTheTrash()
{
    const AccountId old = add("Bank", "alice", "12345678901234567890");
    edit(old, [](Account &account) { account.trashedAt = unixSeconds(1); });
    std::vector<ImportedEntry> entries;
    entries.push_back(entryOf("Bank", "alice", "12345678901234567890"));
    entries.push_back(entryOf("Other", "name", "12345678901234567890"));
    auto compared = service().compare(entries);
    QCOMPARE(compared[0].state, RowState::Same);
    QCOMPARE(compared[0].account, old);
    QCOMPARE(compared[1].state, RowState::Conflict);
    QCOMPARE(compared[1].reason, ConflictReason::SameKey);
    QCOMPARE(compared[1].account, old);
    // Names in the trash are free; a key beside it counts more.
    const AccountId fresh = add("Bank", "alice", "12345678901234567890");
    compared = service().compare(entries);
    QCOMPARE(compared[0].account, fresh);
    QCOMPARE(compared[1].account, fresh);
}

void ImportServiceTest::knowsWhatTheFileHasTwice()
{
    std::vector<ImportedEntry> entries;
    for (const char *name : {"alice", "bob", "alice"})
        entries.push_back(entryOf("Bank", name, "12345678901234567890"));
    const auto compared = service().compare(entries);
    QCOMPARE(compared[0].state, RowState::New);
    QCOMPARE(compared[1].state, RowState::Conflict);
    QCOMPARE(compared[2].state, RowState::Conflict); // the neighbour before it is "bob"
    for (const Comparison &each : compared) {
        QVERIFY(each.account.isNull());
        QCOMPARE(each.reason, ConflictReason::SameKey);
    }
}

void ImportServiceTest::addsBeside()
{
    add("Bank", "alice", "12345678901234567890");
    add("Bank", "alice", "abcdefghijklmnopqrst");
    QCOMPARE(stored(), QStringLiteral("Bank:alice Bank:alice - "));
}

void ImportServiceTest::replacesInItsPlace()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    add("Last", "one", "ABCDEFGHIJKLMNOPQRST");
    edit(bank, [](Account &account) {
        account.group = QStringLiteral("Money");
        account.note = QStringLiteral("mine");
        account.pinned = true;
        account.uses = 7;
    });
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "alice2", "abcdefghijklmnopqrst"), bank});
    const auto ids = commit(std::move(additions));
    QVERIFY(ids);
    QCOMPARE(stored(), QStringLiteral("Bank:alice2 Last:one - Bank:alice"));
    const Account &fresh = vault().catalogue().accounts().front();
    QCOMPARE(fresh.id, ids->front());
    QCOMPARE(fresh.group, QStringLiteral("Money"));
    QCOMPARE(fresh.note, QStringLiteral("mine"));
    QVERIFY(fresh.pinned);
    QCOMPARE(fresh.uses, 7U);
    QVERIFY(vault().credential(bank)); // the trash keeps its key
}

void ImportServiceTest::replacesOneByTwo()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "one", "abcdefghijklmnopqrst"), bank});
    additions.push_back({entryOf("Bank", "two", "ABCDEFGHIJKLMNOPQRST"), bank});
    QVERIFY(commit(std::move(additions)));
    QCOMPARE(stored(), QStringLiteral("Bank:one Bank:two - Bank:alice"));
}

// Both accounts would be in the trash otherwise.
void ImportServiceTest::whatReplacesIsNotInTheTrash()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "old", "abcdefghijklmnopqrst"), bank});
    additions.back().entry.trashed = true;
    QVERIFY(commit(std::move(additions)));
    QCOMPARE(stored(), QStringLiteral("Bank:old - Bank:alice"));
}

void ImportServiceTest::neverTurnsACounterBack_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<quint64>("inFile");
    QTest::addColumn<quint64>("counter");
    const QByteArray same = "12345678901234567890";
    QTest::newRow("older file") << same << quint64(3) << quint64(9);
    QTest::newRow("newer file") << same << quint64(12) << quint64(12);
    QTest::newRow("another key") << QByteArray("abcdefghijklmnopqrst") << quint64(3) << quint64(3);
}

void ImportServiceTest::neverTurnsACounterBack()
{
    QFETCH(const QByteArray, secret);
    QFETCH(const quint64, inFile);
    QFETCH(const quint64, counter);
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    edit(bank, [](Account &account) {
        account.parameters.kind = otp::Kind::Hotp;
        account.counter = 9;
    });
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "renamed", secret.constData()), bank});
    additions.back().entry.draft.parameters.kind = otp::Kind::Hotp;
    additions.back().entry.draft.counter = inFile;
    QVERIFY(commit(std::move(additions)));
    QCOMPARE(quint64(vault().catalogue().accounts().front().counter), counter);
}

void ImportServiceTest::addsWhereTheReplacedIsGone()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    vault::Change purge;
    purge.purge = {bank};
    Answer<EngineRoom::Done> answer;
    vault().commit(std::move(purge), answer.callback());
    QVERIFY(answer.arrives());
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "alice", "abcdefghijklmnopqrst"), bank});
    QVERIFY(commit(std::move(additions)));
    QCOMPARE(stored(), QStringLiteral("Bank:alice - "));
}

void ImportServiceTest::takesBackWhatItAdded()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "fresh", "abcdefghijklmnopqrst"), bank});
    additions.push_back({entryOf("Shop", "bob", "ABCDEFGHIJKLMNOPQRST"), {}});
    const auto ids = commit(std::move(additions));
    QVERIFY(ids);
    Ids unknown{bank};
    unknown.push_back(AccountId::make(m_room->engine.entropy)); // gone meanwhile
    Answer<EngineRoom::Done> answer;
    service().takeBack(*ids, unknown, answer.callback());
    QVERIFY(answer.arrives() && answer->has_value());
    QCOMPARE(stored(), QStringLiteral("Bank:alice - Bank:fresh Shop:bob"));
}

void ImportServiceTest::changesNothingWhenItFails()
{
    const AccountId bank = add("Bank", "alice", "12345678901234567890");
    const QString before = stored();
    QDir dir(m_room->engine.home());
    QVERIFY(dir.mkpath(QStringLiteral("catalogue.warifu.new/x")));
    std::vector<Addition> additions;
    additions.push_back({entryOf("Bank", "fresh", "abcdefghijklmnopqrst"), bank});
    QVERIFY(!commit(std::move(additions)));
    QCOMPARE(stored(), before);
}

QTEST_GUILESS_MAIN(ImportServiceTest)
#include "tst_import_service.moc"
