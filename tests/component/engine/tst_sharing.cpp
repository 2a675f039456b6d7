// SPDX-License-Identifier: Apache-2.0
// Two engines over one profile, as the window and warifuctl are: what one does the other sees, and
// neither stands in the other's way, whatever keystore is in use and whoever moves the vault.

#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using test::Answer;
using test::EngineRoom;
using test::FakeKeystore;
using vault::VaultError;
using State = vault::Vault::State;

class SharingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_second.reset();
        m_first.reset();
        m_keychain = std::make_unique<FakeKeystore>();
        m_first = std::make_unique<EngineRoom>(*m_keychain);
        m_second = std::make_unique<EngineRoom>(*m_keychain, 99, m_first->home());
    }
    void makesOneVaultTogether_data();
    void makesOneVaultTogether();
    void sharesAPassphraseFile();
    void followsWithoutBeingAsked();
    void endsWhenTheFileHasAnotherPassphrase();
    void findsTheVaultThatTheOtherMoved();
    void waitsForTheOthersMove_data();
    void waitsForTheOthersMove();
    void changesNothingInTheMiddleOfAMove();
    void opensWhereNothingCanBeWritten();

private:
    // A passphrase file when one is given.
    void openBoth(const char *passphrase = "");
    // Each sees what both have added.
    void expectShared();

    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<EngineRoom> m_first;
    std::unique_ptr<EngineRoom> m_second;
};

void SharingTest::openBoth(const char *passphrase)
{
    if (*passphrase)
        QVERIFY(m_first->usePassphrase(passphrase).has_value());
    else
        QVERIFY(m_first->open().has_value());
    QVERIFY(m_first->add(3));
    QVERIFY(m_second->open(passphrase).has_value());
    QCOMPARE(m_second->engine->keystoreInUse(), m_first->engine->keystoreInUse());
    QVERIFY(m_second->add(2));
}

void SharingTest::expectShared()
{
    const std::size_t size = m_first->added() + m_second->added();
    for (EngineRoom *const room : {m_first.get(), m_second.get()}) {
        QVERIFY(room->refresh().has_value());
        QCOMPARE(room->engine->vault().catalogue().size(), size);
        QVERIFY(m_first->isKnownTo(*room->engine));
        QVERIFY(m_second->isKnownTo(*room->engine));
    }
}

void SharingTest::makesOneVaultTogether_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<KeystoreChoice>("choice");
    QTest::newRow("keychain") << QByteArray() << KeystoreChoice::Automatic;
    QTest::newRow("file") << QByteArray("horse") << KeystoreChoice::Passphrase;
}

void SharingTest::makesOneVaultTogether()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(KeystoreChoice, choice);
    m_first->restart(choice);
    m_second->restart(choice);
    Answer<EngineRoom::Opened> one;
    Answer<EngineRoom::Opened> two;
    m_first->engine->open(EngineRoom::secret(passphrase.constData()), one.callback());
    m_second->engine->open(EngineRoom::secret(passphrase.constData()), two.callback());
    QVERIFY(one.arrives() && one->has_value());
    QVERIFY(two.arrives() && two->has_value());
    QVERIFY(m_first->add(2));
    QVERIFY(m_second->add(2));
    expectShared();
}

void SharingTest::sharesAPassphraseFile()
{
    openBoth("horse");
    for (int i = 0; i < 5; ++i) {
        QVERIFY(m_first->add(1));
        QVERIFY(m_second->add(1));
    }
    expectShared();
    m_first->restart();
    const auto opened = m_first->open("horse");
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    expectShared();
}

void SharingTest::followsWithoutBeingAsked()
{
    openBoth();
    vault::Vault &vault = m_second->engine->vault();
    m_second->engine->followOthers();
    QSignalSpy changed(&vault, &vault::Vault::catalogueChanged);
    for (int i = 0; i < 3; ++i) {
        const std::size_t before = vault.catalogue().size();
        QVERIFY(m_first->add(1));
        while (vault.catalogue().size() == before)
            QVERIFY(changed.wait(60'000)); // only ends a hanging test
        QCOMPARE(vault.catalogue().size(), before + 1);
    }
    // Also after it was locked and opened, and when it is the passphrase that changes.
    m_second->engine->lock();
    QVERIFY(m_second->open().has_value());
    QSignalSpy ended(m_second->engine.get(), &engine::Engine::changedElsewhere);
    QVERIFY(m_first->changePassphrase("", "horse").has_value());
    QVERIFY(ended.count() == 1 || ended.wait(60'000));
    QCOMPARE(vault.state(), State::Locked);
}

void SharingTest::endsWhenTheFileHasAnotherPassphrase()
{
    openBoth("horse");
    QSignalSpy ended(m_second->engine.get(), &engine::Engine::changedElsewhere);
    QVERIFY(m_first->changePassphrase("horse", "donkey").has_value());
    QCOMPARE(m_second->refresh().error(), VaultError::ChangedElsewhere);
    QCOMPARE(ended.count(), 1);
    QCOMPARE(m_second->open("horse").error(), VaultError::WrongPassphrase);
    QVERIFY(m_second->open("donkey").has_value());
    QVERIFY(m_second->add(1));
    QVERIFY(m_second->changePassphrase("donkey", "mule").has_value());
    // Found out by a change, and by a flow, as well as by looking.
    QVERIFY(!m_first->add(1));
    QCOMPARE(m_first->engine->vault().state(), State::Locked);
    QVERIFY(m_first->open("mule").has_value());
    QVERIFY(m_first->changePassphrase("mule", "horse").has_value());
    QCOMPARE(m_second->changePassphrase("mule", "cow").error(), VaultError::ChangedElsewhere);
    QVERIFY(m_second->open("horse").has_value());
    QVERIFY(m_second->engine->vault().catalogue().size() == 6);
}

void SharingTest::findsTheVaultThatTheOtherMoved()
{
    openBoth();
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_first->usePassphrase("horse").has_value());
        QCOMPARE(m_second->refresh().error(), VaultError::ChangedElsewhere);
        QCOMPARE(m_second->open().error(), VaultError::NeedsPassphrase);
        QCOMPARE(m_second->engine->keystoreInUse(), KeystoreChoice::Passphrase);
        QVERIFY(m_second->open("horse").has_value());
        QVERIFY(m_second->add(1));
        QVERIFY(m_first->add(1));
        expectShared();
        QVERIFY(m_second->useKeychain().has_value());
        QCOMPARE(m_first->usePassphrase("horse").error(), VaultError::ChangedElsewhere);
        QVERIFY(m_first->open().has_value());
        QCOMPARE(m_first->engine->keystoreInUse(), KeystoreChoice::Keychain);
        QVERIFY(m_first->add(1));
        QVERIFY(m_second->add(1));
        expectShared();
    }
}

void SharingTest::waitsForTheOthersMove_data()
{
    QTest::addColumn<bool>("toFile");
    QTest::newRow("to the file") << true;
    QTest::newRow("to the keychain") << false;
}

// At every turn of the event loop of a move, another one opens the vault and adds to it.
void SharingTest::waitsForTheOthersMove()
{
    QFETCH(bool, toFile);
    for (int turn = 0;; ++turn) {
        init();
        if (toFile)
            QVERIFY(m_first->open().has_value());
        else
            QVERIFY(m_first->usePassphrase("horse").has_value());
        QVERIFY(m_first->add(3));
        Answer<EngineRoom::Done> moved;
        if (toFile)
            m_first->engine->usePassphraseKeystore(EngineRoom::secret("horse"), moved.callback());
        else
            m_first->engine->useKeychain(moved.callback());
        for (int i = 0; i < turn && !moved.hasArrived(); ++i)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const bool isOver = moved.hasArrived();
        auto opened = m_second->open("horse");
        if (!opened && !toFile)
            opened = m_second->open();
        QVERIFY2(opened.has_value(), QByteArray::number(turn).constData());
        QVERIFY(opened->allGood());
        QVERIFY(moved.arrives() && moved->has_value());
        if (m_second->refresh().has_value())
            QVERIFY(m_second->add(1));
        else
            QVERIFY(m_second->open(toFile ? "horse" : "").has_value());
        QVERIFY(m_second->add(1));
        expectShared();
        QCOMPARE(m_first->hasFile("keystore.warifu"), toFile);
        QVERIFY(!m_first->hasFile("keystore.moving.warifu"));
        if (isOver)
            break;
    }
}

void SharingTest::changesNothingInTheMiddleOfAMove()
{
    openBoth();
    m_second->engine->vault().setLockDeadline(std::chrono::milliseconds(0));
    m_keychain->hold();
    Answer<EngineRoom::Done> moved;
    m_first->engine->usePassphraseKeystore(EngineRoom::secret("horse"), moved.callback());
    while (m_keychain->waitingOperations() == 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QVERIFY(!m_second->add(1));
    QCOMPARE(m_second->changePassphrase("", "cow").error(), VaultError::Busy);
    QCOMPARE(m_second->usePassphrase("cow").error(), VaultError::Busy);
    m_second->engine->lock();
    QCOMPARE(m_second->open().error(), VaultError::Busy);
    m_keychain->release();
    QVERIFY(moved.arrives() && moved->has_value());
    QVERIFY(m_second->open("horse").has_value());
}

void SharingTest::opensWhereNothingCanBeWritten()
{
    openBoth();
    m_second->engine->lock();
    // Something that is no file lies where the lock should be: it can be had by nobody.
    QVERIFY(QFile::remove(m_first->path("lock.warifu")));
    QVERIFY(QFile::link(m_first->home(), m_first->path("lock.warifu")));
    QVERIFY(m_second->open().has_value());
    QCOMPARE(m_second->engine->vault().catalogue().size(), std::size_t(5));
    QVERIFY(!m_second->add(1));
    QCOMPARE(m_second->changePassphrase("", "horse").error(), VaultError::FileBroken);
    QVERIFY(QFile::remove(m_first->path("lock.warifu")));
    QVERIFY(m_second->open().has_value());
    QVERIFY(m_first->add(1));
}

QTEST_GUILESS_MAIN(SharingTest)
#include "tst_sharing.moc"
