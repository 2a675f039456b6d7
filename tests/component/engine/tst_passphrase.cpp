// SPDX-License-Identifier: Apache-2.0
// Engine::hasPassphrase and verifyPassphrase, whichever passphrase it is.

#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QDir>
#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using test::EngineRoom;
using test::FakeKeystore;
using vault::VaultError;

class EnginePassphraseTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room.reset();
        m_keychain = std::make_unique<FakeKeystore>();
        m_room = std::make_unique<EngineRoom>(*m_keychain);
    }

    void verifiesTheAppPassphrase();
    void verifiesTheFilesPassphrase();
    void needsAnOpenVault();
    void noticesAChangeElsewhere();

private:
    [[nodiscard]] std::optional<VaultError> verify(const char *passphrase)
    {
        const auto verified = m_room->verifyPassphrase(passphrase);
        return verified ? std::optional<VaultError>() : verified.error();
    }
    // Every file of the profile, by name.
    [[nodiscard]] QHash<QString, QByteArray> files() const
    {
        QHash<QString, QByteArray> all;
        const QDir home(m_room->home());
        for (const QString &name : home.entryList(QDir::Files | QDir::Hidden)) {
            if (name == QLatin1String("unlock-failures.warifu"))
                continue; // counts the wrong ones
            QFile file(home.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read");
            all[name] = file.readAll();
        }
        return all;
    }

    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<EngineRoom> m_room;
};

void EnginePassphraseTest::verifiesTheAppPassphrase()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(1));
    QVERIFY(!m_room->engine->hasPassphrase());
    QCOMPARE(verify(""), std::optional<VaultError>());
    QCOMPARE(verify("horse"), std::optional(VaultError::WrongPassphrase));
    QVERIFY(m_room->changePassphrase("", "horse").has_value());
    QVERIFY(m_room->engine->hasPassphrase());
    const auto before = files();
    const int writes = m_keychain->writes();
    QCOMPARE(verify("horse"), std::optional<VaultError>());
    QCOMPARE(verify("cow"), std::optional(VaultError::WrongPassphrase));
    QCOMPARE(verify(""), std::optional(VaultError::WrongPassphrase));
    QCOMPARE(files(), before);
    QCOMPARE(m_keychain->writes(), writes);
}

void EnginePassphraseTest::verifiesTheFilesPassphrase()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(1));
    QVERIFY(m_room->usePassphrase("horse").has_value());
    QVERIFY(m_room->engine->hasPassphrase());
    QVERIFY(!m_room->engine->vault().hasPassphrase());
    const auto before = files();
    QCOMPARE(verify("horse"), std::optional<VaultError>());
    QCOMPARE(verify("cow"), std::optional(VaultError::WrongPassphrase));
    QCOMPARE(verify(""), std::optional(VaultError::WrongPassphrase));
    QCOMPARE(files(), before);
    QVERIFY(m_room->changePassphrase("horse", "donkey").has_value());
    QCOMPARE(verify("horse"), std::optional(VaultError::WrongPassphrase));
    QCOMPARE(verify("donkey"), std::optional<VaultError>());
    // A file that cannot be read tells nothing of a passphrase.
    QFile file(m_room->path("keystore.warifu"));
    QVERIFY(file.rename(m_room->path("away")));
    QCOMPARE(verify("donkey"), std::optional(VaultError::KeystoreAbsent));
    QVERIFY(file.rename(m_room->path("keystore.warifu")));
    // The vault lives on as it was.
    QVERIFY(m_room->add(1));
    QVERIFY(m_room->hasAll());
}

void EnginePassphraseTest::needsAnOpenVault()
{
    for (const KeystoreChoice choice : {KeystoreChoice::Keychain, KeystoreChoice::Passphrase}) {
        init();
        m_room->restart(choice);
        QCOMPARE(verify("horse"), std::optional(VaultError::NotOpen));
        QVERIFY(m_room->open("horse").has_value());
        m_room->engine->lock();
        QVERIFY(m_room->engine->hasPassphrase());
        QCOMPARE(verify("horse"), std::optional(VaultError::NotOpen));
        // Locked on the way.
        QVERIFY(m_room->open("horse").has_value());
        test::Answer<EngineRoom::Done> late;
        m_room->engine->verifyPassphrase(EngineRoom::secret("horse"), late.callback());
        m_room->engine->lock();
        QVERIFY(late.arrives());
        QCOMPARE(late->error(), VaultError::NotOpen);
    }
}

void EnginePassphraseTest::noticesAChangeElsewhere()
{
    QVERIFY(m_room->open("horse").has_value());
    EngineRoom other(*m_keychain, 7, m_room->home());
    QVERIFY(other.open("horse").has_value());
    QVERIFY(other.changePassphrase("horse", "donkey").has_value());
    // Neither the old one nor the new one counts in a session that has ended.
    QCOMPARE(verify("horse"), std::optional(VaultError::ChangedElsewhere));
}

QTEST_GUILESS_MAIN(EnginePassphraseTest)
#include "tst_passphrase.moc"
