// SPDX-License-Identifier: Apache-2.0
// The engine obeys the organisation: passphrases, accounts that may be added.

#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using test::EngineRoom;
using test::FakeKeystore;
using vault::VaultError;

class EnginePolicyTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room.reset();
        m_keychain = std::make_unique<FakeKeystore>();
        m_room = std::make_unique<EngineRoom>(*m_keychain);
    }

    void asksForAPassphraseWhereThereIsNone();
    void makesNoVaultWithoutPassphrase();
    void keepsThePassphrase();
    void wantsLongPassphrases();
    void obeysWhatChanges();

private:
    void require(int leastLength = 0)
    {
        policy::PolicyValues values;
        values.lock.isRequired = true;
        values.lock.leastLength = leastLength;
        m_room->engine->setPolicy(values);
    }
    template<class T>
    static std::optional<VaultError> error(const Result<T, VaultError> &result)
    {
        return result ? std::optional<VaultError>() : result.error();
    }
    [[nodiscard]] bool isOpen() const
    {
        return m_room->engine->vault().state() == vault::Vault::State::Open;
    }

    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<EngineRoom> m_room;
};

void EnginePolicyTest::asksForAPassphraseWhereThereIsNone()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(1));
    m_room->restart();
    require();
    QCOMPARE(error(m_room->open()), VaultError::NeedsPassphrase);
    QVERIFY(m_room->engine->needsNewPassphrase());
    QVERIFY(!isOpen());
    QVERIFY(m_room->open("correct horse").has_value());
    QVERIFY(!m_room->engine->needsNewPassphrase());
    QVERIFY(m_room->engine->hasPassphrase());
    QVERIFY(m_room->hasAll());
    // It is set for good, policy or not.
    m_room->restart();
    QCOMPARE(error(m_room->open()), VaultError::NeedsPassphrase);
    QVERIFY(!m_room->engine->needsNewPassphrase());
    QVERIFY(m_room->open("correct horse").has_value());
}

void EnginePolicyTest::makesNoVaultWithoutPassphrase()
{
    require(10);
    QCOMPARE(error(m_room->open()), VaultError::NeedsPassphrase);
    QVERIFY(m_room->engine->needsNewPassphrase());
    QCOMPARE(error(m_room->open("short")), VaultError::NotAllowed);
    QVERIFY(m_room->engine->isFirstRun());
    QVERIFY(m_room->open("correct horse").has_value());
    QVERIFY(m_room->engine->hasPassphrase());
}

void EnginePolicyTest::keepsThePassphrase()
{
    require();
    QVERIFY(m_room->open("correct horse").has_value());
    QCOMPARE(error(m_room->changePassphrase("correct horse", "")), VaultError::NotAllowed);
    QVERIFY(m_room->engine->hasPassphrase());
    QVERIFY(m_room->usePassphrase("correct horse").has_value());
    QCOMPARE(error(m_room->useKeychain()), VaultError::NotAllowed); // it would have none there
    m_room->engine->setPolicy({});
    QVERIFY(m_room->useKeychain().has_value());
}

void EnginePolicyTest::wantsLongPassphrases()
{
    policy::PolicyValues values;
    values.lock.leastLength = 4;
    m_room->engine->setPolicy(values);
    QVERIFY(m_room->open().has_value());
    QCOMPARE(error(m_room->changePassphrase("", "abc")), VaultError::NotAllowed);
    // Characters, not bytes.
    QCOMPARE(error(m_room->changePassphrase("", "\xe5\x89\xb2\xe7\xac\xa6")),
             VaultError::NotAllowed);
    QCOMPARE(error(m_room->usePassphrase("abc")), VaultError::NotAllowed);
    QVERIFY(m_room->changePassphrase("", "abcd").has_value());
}

void EnginePolicyTest::obeysWhatChanges()
{
    QSignalSpy changed(m_room->engine.get(), &engine::Engine::policyChanged);
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(1));
    policy::PolicyValues values;
    values.adding.leastBits = 168;
    m_room->engine->setPolicy(values);
    QVERIFY(!m_room->add(1)); // 160 bits
    values.adding.leastBits = 160;
    values.adding.issuers = {QStringLiteral("Example ?")};
    m_room->engine->setPolicy(values);
    QVERIFY(m_room->add(1));
    values.adding.mayAdd = false;
    m_room->engine->setPolicy(values);
    QVERIFY(!m_room->add(1));
    QCOMPARE(changed.size(), 3);
    m_room->engine->setPolicy(values);
    QCOMPARE(changed.size(), 3);
    QVERIFY(m_room->hasAll());
}

QTEST_GUILESS_MAIN(EnginePolicyTest)
#include "tst_policy.moc"
