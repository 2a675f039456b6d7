// SPDX-License-Identifier: Apache-2.0
// Which page opening the vault leads to: the first run, every state of the keychain, passphrases,
// and what was found.

#include "tests/support/window/window_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using keystore::KeystoreError;
using test::WindowRoom;
using viewmodels::VaultViewModel;
using Page = viewmodels::Navigation::Page;
using State = VaultViewModel::State;

class VaultStatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<WindowRoom>(); }
    void cleanup() { m_room.reset(); }

    void opensAtTheFirstRun();
    void namesEachStateOfTheKeychain_data();
    void namesEachStateOfTheKeychain();
    void offersNoFileBesideAVault();
    void tellsWhatIsDamaged();
    void waitsForTheKeychain();
    void asksForThePassphrase();
    void startsWithAGivenPassphrase();
    void wipesTheErrorWhenTyping();
    void startsInAFileWithoutKeychain();
    void asksForTheFirstPassphraseOfAFile();
    void tellsWhatWasFound();
    void readsLostPagesAgain();

private:
    VaultViewModel &vault() { return *m_room->application->vault(); }
    void unlock(const char *passphrase)
    {
        vault().unlock(QString::fromUtf8(passphrase));
        m_room->settle();
    }
    std::unique_ptr<WindowRoom> m_room;
};

void VaultStatesTest::opensAtTheFirstRun()
{
    QCOMPARE(vault().state(), State::Starting);
    QCOMPARE(m_room->page(), Page::Starting);
    m_room->open();
    QCOMPARE(vault().state(), State::Open);
    QCOMPARE(m_room->page(), Page::Accounts);
    QVERIFY(!vault().hasPassphrase() && !vault().isInPassphraseFile());
    QVERIFY(vault().findings().isEmpty());
}

void VaultStatesTest::namesEachStateOfTheKeychain_data()
{
    QTest::addColumn<KeystoreError>("error");
    QTest::newRow("locked") << KeystoreError::Locked;
    QTest::newRow("denied") << KeystoreError::Denied;
    QTest::newRow("no service") << KeystoreError::NoService;
    QTest::newRow("no answer") << KeystoreError::NoAnswer;
    QTest::newRow("failed") << KeystoreError::Failed;
}

void VaultStatesTest::namesEachStateOfTheKeychain()
{
    QFETCH(KeystoreError, error);
    m_room->keychain.failAlways(error);
    m_room->open();
    QCOMPARE(vault().state(), State::Problem);
    QCOMPARE(m_room->page(), Page::KeychainProblem);
    QVERIFY(!vault().problemTitle().isEmpty());
    QVERIFY(!vault().problemBody().isEmpty());
    QVERIFY(!vault().problemRemedy().isEmpty());
    QVERIFY(vault().canUseFile());
    vault().open(); // still broken
    m_room->settle();
    QCOMPARE(vault().state(), State::Problem);
    m_room->keychain.failAlways(std::nullopt);
    vault().open();
    m_room->settle();
    QCOMPARE(vault().state(), State::Open);
    QVERIFY(vault().problemTitle().isEmpty());
}

void VaultStatesTest::offersNoFileBesideAVault()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    m_room->restart();
    m_room->keychain.lose(QStringLiteral("vault-key")); // the fifth state: absent
    m_room->open();
    QCOMPARE(vault().state(), State::Problem);
    QVERIFY(!vault().problemRemedy().isEmpty());
    QVERIFY(!vault().canUseFile());
    vault().chooseFile(); // a page that is not offered is not reached either
    QCOMPARE(m_room->page(), Page::KeychainProblem);
}

void VaultStatesTest::tellsWhatIsDamaged()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    m_room->restart();
    QVERIFY(m_room->keychain.damage(QStringLiteral("vault-key"), 0));
    m_room->open();
    QCOMPARE(vault().state(), State::Problem);
    QVERIFY(!vault().problemTitle().isEmpty());
    QVERIFY(!vault().canUseFile());
}

void VaultStatesTest::waitsForTheKeychain()
{
    m_room->keychain.hold();
    m_room->open();
    QVERIFY(vault().isBusy());
    QCOMPARE(m_room->page(), Page::Starting);
    QVERIFY(!vault().isWaitingForKeychain());
    // What the engine's own keychain tells after a second of silence; a fake one tells nothing.
    Q_EMIT m_room->room.engine->waitingForKeychain(true);
    QVERIFY(vault().isWaitingForKeychain());
    vault().open(); // pressed again: nothing is started twice
    const int waiting = m_room->keychain.waitingOperations();
    m_room->settle();
    QCOMPARE(m_room->keychain.waitingOperations(), waiting);
    m_room->keychain.release();
    m_room->settle();
    QTRY_COMPARE_WITH_TIMEOUT(vault().state(), State::Open, 60'000);
    QVERIFY(!vault().isWaitingForKeychain());
    QVERIFY(!vault().isBusy());
}

void VaultStatesTest::asksForThePassphrase()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    QVERIFY(m_room->room.changePassphrase("", "correct horse").has_value());
    m_room->restart();
    m_room->open();
    QCOMPARE(vault().state(), State::Locked);
    QCOMPARE(m_room->page(), Page::Unlock);
    QVERIFY(vault().asksPassphrase());
    QVERIFY(vault().passphraseError().isEmpty()); // nobody has typed anything yet
    unlock("");
    QVERIFY(!vault().passphraseError().isEmpty());
    unlock("wrong");
    QCOMPARE(vault().state(), State::Locked);
    QVERIFY(!vault().passphraseError().isEmpty());
    QCOMPARE(m_room->list().count(), 0);
    unlock("correct horse");
    QCOMPARE(vault().state(), State::Open);
    QVERIFY(vault().passphraseError().isEmpty());
    QVERIFY(vault().hasPassphrase());
    QCOMPARE(m_room->list().count(), 1);
    m_room->application->lock();
    QVERIFY(vault().asksPassphrase());
    QVERIFY(vault().passphraseError().isEmpty());
    vault().open(); // without one
    m_room->settle();
    QCOMPARE(vault().state(), State::Locked);
    unlock("correct horse");
    QCOMPARE(vault().state(), State::Open);
}

void VaultStatesTest::startsWithAGivenPassphrase()
{
    m_room->open();
    QVERIFY(m_room->room.changePassphrase("", "correct horse").has_value());
    m_room->restart();
    m_room->application->start({}, test::EngineRoom::secret("wrong"));
    m_room->settle();
    QCOMPARE(vault().state(), State::Locked);
    QVERIFY(vault().asksPassphrase() && !vault().passphraseError().isEmpty());
    m_room->restart();
    m_room->application->start({}, test::EngineRoom::secret("correct horse"));
    m_room->settle();
    QCOMPARE(vault().state(), State::Open);
}

void VaultStatesTest::wipesTheErrorWhenTyping()
{
    m_room->open();
    QVERIFY(m_room->room.changePassphrase("", "correct horse").has_value());
    m_room->application->lock();
    unlock("wrong");
    QVERIFY(!vault().passphraseError().isEmpty());
    vault().clearPassphraseError();
    QVERIFY(vault().passphraseError().isEmpty());
}

void VaultStatesTest::startsInAFileWithoutKeychain()
{
    m_room->keychain.failAlways(KeystoreError::NoService);
    m_room->open();
    vault().chooseFile();
    QCOMPARE(m_room->page(), Page::FirstRun);
    vault().chooseKeychain();
    QCOMPARE(m_room->page(), Page::KeychainProblem);
    vault().chooseFile();
    vault().useFile(QStringLiteral("short"), QStringLiteral("short"));
    QVERIFY(!vault().passphraseError().isEmpty() && !vault().isBusy());
    vault().useFile(QStringLiteral("correct horse"), QStringLiteral("correct house"));
    QVERIFY(!vault().passphraseError().isEmpty() && !vault().isBusy());
    vault().useFile(QStringLiteral("correct horse"), QStringLiteral("correct horse"));
    QVERIFY(vault().passphraseError().isEmpty());
    m_room->settle();
    QCOMPARE(vault().state(), State::Open);
    QVERIFY(vault().isInPassphraseFile() && vault().hasPassphrase());
    QVERIFY(m_room->add({{"A"}}));
    m_room->restart();
    m_room->open();
    QCOMPARE(vault().state(), State::Locked);
    unlock("wrong but long");
    QVERIFY(!vault().passphraseError().isEmpty());
    unlock("correct horse");
    QCOMPARE(m_room->list().count(), 1);
}

void VaultStatesTest::asksForTheFirstPassphraseOfAFile()
{
    m_room->restart(KeystoreChoice::Passphrase);
    m_room->open();
    QCOMPARE(vault().state(), State::FirstRun);
    QCOMPARE(m_room->page(), Page::FirstRun);
    QVERIFY(vault().problemTitle().isEmpty()); // no way back to a keychain that nobody tried
    vault().useFile(QStringLiteral("correct horse"), QStringLiteral("correct horse"));
    m_room->settle();
    QCOMPARE(vault().state(), State::Open);
    QCOMPARE(m_room->keychain.writes(), 0);
}

void VaultStatesTest::tellsWhatWasFound()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}, {"B", "", otp::Kind::Totp, 30, "", false, 2}}));
    m_room->restart();
    for (const QString &name : m_room->keychain.names()) {
        if (name.startsWith(QLatin1String("page")))
            m_room->keychain.lose(name);
    }
    m_room->open();
    QCOMPARE(vault().state(), State::Open); // open all the same
    QVERIFY(!vault().findings().isEmpty());
    vault().dismissFindings();
    QVERIFY(vault().findings().isEmpty());
    m_room->application->lock();
    QVERIFY(vault().findings().isEmpty());
}

void VaultStatesTest::readsLostPagesAgain()
{
    m_room->open();
    QVERIFY(m_room->add({{"A"}}));
    m_room->restart();
    // The key is read, the page after it is not.
    m_room->keychain.failNext(test::FakeKeystore::Operation::Read, KeystoreError::Locked, 1);
    m_room->open();
    QCOMPARE(vault().state(), State::Open);
    QVERIFY(vault().canRetryPages());
    QVERIFY(m_room->list().plainCode(0).isEmpty());
    vault().retryPages();
    m_room->settle();
    QVERIFY(!vault().canRetryPages());
    QVERIFY(vault().findings().isEmpty());
    QCOMPARE(m_room->list().plainCode(0).size(), 6);
}

QTEST_MAIN(VaultStatesTest)
#include "tst_vault_states.moc"
