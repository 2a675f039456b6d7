// SPDX-License-Identifier: Apache-2.0
// Engine::openExisting: where no vault is, none is made, nor a folder or a file.

#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QDir>
#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using keystore::KeystoreError;
using test::EngineRoom;
using test::FakeKeystore;
using vault::VaultError;

class LookingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room.reset();
        m_keychain = std::make_unique<FakeKeystore>();
        m_room = std::make_unique<EngineRoom>(*m_keychain);
    }

    void makesNothing_data();
    void makesNothing();
    void opensWhatTheKeychainRebuilds();
    void makesNoVaultInAFileWithoutOne();
    void tellsWhereTheProfileIsKept();

private:
    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<EngineRoom> m_room;
};

void LookingTest::makesNothing_data()
{
    QTest::addColumn<KeystoreChoice>("choice");
    QTest::addColumn<std::optional<KeystoreError>>("state");
    QTest::addColumn<VaultError>("error");
    using Failing = std::optional<KeystoreError>;
    QTest::newRow("keychain") << KeystoreChoice::Automatic << Failing() << VaultError::NoVault;
    QTest::newRow("locked keychain") << KeystoreChoice::Automatic << Failing(KeystoreError::Locked)
                                     << VaultError::KeystoreLocked;
    QTest::newRow("no service") << KeystoreChoice::Automatic << Failing(KeystoreError::NoService)
                                << VaultError::KeystoreNoService;
    QTest::newRow("passphrase file")
        << KeystoreChoice::Passphrase << Failing() << VaultError::NoVault;
}

void LookingTest::makesNothing()
{
    QFETCH(KeystoreChoice, choice);
    QFETCH(std::optional<KeystoreError>, state);
    QFETCH(VaultError, error);
    const QString home = m_room->home() + QStringLiteral("/mistyped");
    EngineRoom room(*m_keychain, 7, home);
    room.restart(choice);
    m_keychain->failAlways(state);
    QCOMPARE(room.openExisting("horse").error(), error);
    QVERIFY(!QDir(home).exists());
    QCOMPARE(m_keychain->writes(), 0);
    QVERIFY(room.engine->isFirstRun());
    // And the next call may make one.
    m_keychain->failAlways(std::nullopt);
    QVERIFY(room.open("horse").has_value());
    room.restart(choice);
    QVERIFY(room.openExisting("horse").has_value());
}

void LookingTest::opensWhatTheKeychainRebuilds()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(3));
    m_room->engine.reset();
    QVERIFY(QDir(m_room->home()).removeRecursively());
    m_room->restart();
    const auto opened = m_room->openExisting();
    QVERIFY(opened.has_value());
    QVERIFY(opened->rebuiltFromPages);
    QVERIFY(m_room->hasAll());
}

void LookingTest::makesNoVaultInAFileWithoutOne()
{
    // A first run that was interrupted between the keystore and the vault.
    m_room->restart(KeystoreChoice::Passphrase);
    QVERIFY(m_room->open("horse").has_value());
    m_room->engine.reset();
    QDir home(m_room->home());
    QFile file(m_room->path("keystore.warifu"));
    {
        test::SeededEntropy entropy(9);
        keystore::PassphraseKeystore fresh(m_room->path("fresh"), entropy, {1, 8 * 1024});
        test::Answer<Result<void, keystore::UnlockError>> made;
        fresh.create(EngineRoom::secret("horse"), made.callback());
        QVERIFY(made.arrives() && made->has_value());
    }
    for (const QString &name : home.entryList({QStringLiteral("catalogue*")}, QDir::Files))
        QVERIFY(home.remove(name));
    QVERIFY(file.remove());
    QVERIFY(home.rename(QStringLiteral("fresh"), QStringLiteral("keystore.warifu")));
    m_room->restart();
    QCOMPARE(m_room->openExisting("horse").error(), VaultError::NoVault);
    QVERIFY(home.entryList({QStringLiteral("catalogue*")}, QDir::Files).isEmpty());
    QVERIFY(m_room->open("horse").has_value());
}

void LookingTest::tellsWhereTheProfileIsKept()
{
    QCOMPARE(m_room->engine->keystoreOfProfile(), KeystoreChoice::Automatic);
    QVERIFY(m_room->open().has_value());
    QCOMPARE(m_room->engine->keystoreOfProfile(), KeystoreChoice::Keychain);
    QVERIFY(m_room->usePassphrase("horse").has_value());
    QCOMPARE(m_room->engine->keystoreOfProfile(), KeystoreChoice::Passphrase);
    m_room->restart(KeystoreChoice::Keychain); // whatever the options ask for
    QCOMPARE(m_room->engine->keystoreOfProfile(), KeystoreChoice::Passphrase);
}

QTEST_GUILESS_MAIN(LookingTest)
#include "tst_looking.moc"
