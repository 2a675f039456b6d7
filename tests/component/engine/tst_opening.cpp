// SPDX-License-Identifier: Apache-2.0
// The engine over a fake keychain: the first run, the next ones, and every way in which a keychain
// can fail.

#include "core/engine/profile.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using keystore::KeystoreError;
using test::EngineRoom;
using test::FakeKeystore;
using vault::VaultError;
using State = vault::Vault::State;

class OpeningTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room.reset();
        m_keychain = std::make_unique<FakeKeystore>();
        m_room = std::make_unique<EngineRoom>(*m_keychain);
    }

    void makesAVaultAtTheFirstRun();
    void makesAVaultWithAnAppPassphrase();
    void opensAgain();
    void locksAndOpens();
    void startsInAPassphraseFileWithoutKeychain();
    void refusesAPassphraseFileWithoutPassphrase();
    void asksForTheFilesPassphrase();
    void namesEachStateOfTheKeychain_data();
    void namesEachStateOfTheKeychain();
    void makesNothingInABrokenKeychain_data();
    void makesNothingInABrokenKeychain();
    void neverMakesASecondVault();
    void namesWhatIsWrongWithTheFile();
    void missesTheFile();
    void answersNotOpenWhenLockedMeanwhile();
    void mayBeDestroyedWhileOpening();
    void keepsProfilesApart();

private:
    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<EngineRoom> m_room;
};

void OpeningTest::makesAVaultAtTheFirstRun()
{
    QVERIFY(m_room->engine->isFirstRun());
    const auto opened = m_room->open();
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    QVERIFY(!m_room->engine->isFirstRun());
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Keychain);
    QCOMPARE(m_room->engine->vault().state(), State::Open);
    QVERIFY(m_keychain->names().contains(QStringLiteral("vault-key")));
}

void OpeningTest::makesAVaultWithAnAppPassphrase()
{
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->add(3));
    m_room->restart();
    QCOMPARE(m_room->open().error(), VaultError::NeedsPassphrase);
    QCOMPARE(m_room->open("cow").error(), VaultError::WrongPassphrase);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasAll());
    QVERIFY(m_room->changePassphrase("horse", "").has_value());
    m_room->restart();
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->hasAll());
}

void OpeningTest::opensAgain()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(50));
    m_room->restart();
    QVERIFY(!m_room->engine->isFirstRun());
    const auto opened = m_room->open();
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    QVERIFY(m_room->hasAll());
}

void OpeningTest::locksAndOpens()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(2));
    m_room->engine->lock();
    QCOMPARE(m_room->engine->vault().state(), State::Locked);
    QCOMPARE(m_room->engine->vault().catalogue().size(), std::size_t(0));
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->hasAll());
}

void OpeningTest::startsInAPassphraseFileWithoutKeychain()
{
    m_keychain->failAlways(KeystoreError::NoService);
    QCOMPARE(m_room->open().error(), VaultError::KeystoreNoService);
    QVERIFY(m_room->engine->isFirstRun());
    QCOMPARE(m_room->usePassphrase("").error(), VaultError::NeedsPassphrase);
    QVERIFY(m_room->usePassphrase("horse").has_value());
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Passphrase);
    QVERIFY(!m_room->engine->isFirstRun());
    QVERIFY(m_room->add(5));
    // The choice is kept, and the keychain is not asked any more.
    m_room->restart();
    m_keychain->resetCounters();
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Passphrase);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasAll());
    QCOMPARE(m_keychain->reads() + m_keychain->writes() + m_keychain->removes(), 0);
}

void OpeningTest::refusesAPassphraseFileWithoutPassphrase()
{
    m_room->restart(KeystoreChoice::Passphrase);
    QVERIFY(m_room->engine->isFirstRun());
    QCOMPARE(m_room->open().error(), VaultError::NeedsPassphrase);
    QVERIFY(m_room->engine->isFirstRun());
    QVERIFY(!m_room->hasFile("keystore.warifu"));
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasFile("keystore.warifu"));
    QVERIFY(m_keychain->names().isEmpty());
}

void OpeningTest::asksForTheFilesPassphrase()
{
    m_room->restart(KeystoreChoice::Passphrase);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->add(3));
    m_room->engine->lock();
    QCOMPARE(m_room->open().error(), VaultError::NeedsPassphrase);
    QCOMPARE(m_room->open("cow").error(), VaultError::WrongPassphrase);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasAll());
    QCOMPARE(m_room->changePassphrase("cow", "donkey").error(), VaultError::WrongPassphrase);
    QCOMPARE(m_room->changePassphrase("horse", "").error(), VaultError::NeedsPassphrase);
    QVERIFY(m_room->changePassphrase("horse", "donkey").has_value());
    m_room->restart();
    QCOMPARE(m_room->open("horse").error(), VaultError::WrongPassphrase);
    QVERIFY(m_room->open("donkey").has_value());
    QVERIFY(m_room->hasAll());
    m_room->engine->lock();
    QCOMPARE(m_room->changePassphrase("donkey", "mule").error(), VaultError::NotOpen);
}

void OpeningTest::namesEachStateOfTheKeychain_data()
{
    QTest::addColumn<KeystoreError>("state");
    QTest::addColumn<VaultError>("error");
    QTest::newRow("locked") << KeystoreError::Locked << VaultError::KeystoreLocked;
    QTest::newRow("denied") << KeystoreError::Denied << VaultError::KeystoreDenied;
    QTest::newRow("absent") << KeystoreError::NotFound << VaultError::KeystoreAbsent;
    QTest::newRow("no service") << KeystoreError::NoService << VaultError::KeystoreNoService;
    QTest::newRow("no answer") << KeystoreError::NoAnswer << VaultError::KeystoreNoAnswer;
    QTest::newRow("failed") << KeystoreError::Failed << VaultError::KeystoreFailed;
}

void OpeningTest::namesEachStateOfTheKeychain()
{
    QFETCH(KeystoreError, state);
    QFETCH(VaultError, error);
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(3));
    const FakeKeystore::Blobs before = m_keychain->blobs();
    m_room->restart();
    m_keychain->failAlways(state);
    QCOMPARE(m_room->open().error(), error);
    QVERIFY(m_room->engine->vault().state() != State::Open);
    QVERIFY(!m_room->engine->isFirstRun());
    // Nothing can be started anew over what is there.
    QCOMPARE(m_room->usePassphrase("horse").error(), VaultError::NotOpen);
    QVERIFY(!m_room->hasFile("keystore.warifu"));
    m_keychain->failAlways(std::nullopt);
    QCOMPARE(m_keychain->blobs(), before);
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->hasAll());
}

void OpeningTest::makesNothingInABrokenKeychain_data()
{
    QTest::addColumn<KeystoreError>("state");
    for (const auto &[name, state] : {std::pair("locked", KeystoreError::Locked),
                                      std::pair("denied", KeystoreError::Denied),
                                      std::pair("no service", KeystoreError::NoService),
                                      std::pair("no answer", KeystoreError::NoAnswer),
                                      std::pair("failed", KeystoreError::Failed)})
        QTest::newRow(name) << state;
}

void OpeningTest::makesNothingInABrokenKeychain()
{
    QFETCH(KeystoreError, state);
    m_keychain->failAlways(state);
    QVERIFY(!m_room->open().has_value());
    QVERIFY(m_room->engine->isFirstRun());
    QCOMPARE(m_keychain->writes(), 0);
    QCOMPARE(m_keychain->removes(), 0);
}

void OpeningTest::neverMakesASecondVault()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(3));
    m_room->engine.reset();
    // The catalogue is lost; the keychain is locked at first, then it is not.
    QVERIFY(QDir(m_room->home()).removeRecursively());
    m_room->restart();
    m_keychain->failAlways(KeystoreError::Locked);
    QCOMPARE(m_room->open().error(), VaultError::KeystoreLocked);
    m_keychain->failAlways(std::nullopt);
    const auto opened = m_room->open();
    QVERIFY(opened.has_value());
    QVERIFY(opened->rebuiltFromPages);
    QVERIFY(m_room->hasAll());
}

void OpeningTest::namesWhatIsWrongWithTheFile()
{
    m_room->restart(KeystoreChoice::Passphrase);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->add(3));
    m_room->engine.reset();
    QFile file(m_room->path("keystore.warifu"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray whole = file.readAll();
    file.close();
    const auto opensWith = [&](const QByteArray &content) {
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate)
            || file.write(content) != content.size())
            qFatal("cannot write");
        file.close();
        m_room->restart();
        const auto opened = m_room->open("horse");
        return opened ? std::optional<VaultError>() : opened.error();
    };
    QCOMPARE(opensWith(whole.chopped(1)), VaultError::Damaged);
    QCOMPARE(opensWith(QByteArray()), VaultError::Damaged);
    QByteArray newer = whole;
    newer[8] = 9;
    QCOMPARE(opensWith(newer), VaultError::NewerFormat);
    QCOMPARE(opensWith(whole), std::optional<VaultError>());
    QVERIFY(m_room->hasAll());
}

void OpeningTest::missesTheFile()
{
    m_room->restart(KeystoreChoice::Passphrase);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(QFile::remove(m_room->path("keystore.warifu")));
    m_room->restart(KeystoreChoice::Passphrase);
    // There is a catalogue, so this is no first run, whatever passphrase is given.
    QCOMPARE(m_room->open("horse").error(), VaultError::KeystoreAbsent);
    QVERIFY(!m_room->hasFile("keystore.warifu"));
}

void OpeningTest::answersNotOpenWhenLockedMeanwhile()
{
    m_room->restart(KeystoreChoice::Passphrase);
    QVERIFY(m_room->open("horse").has_value());
    m_room->engine->lock();
    test::Answer<EngineRoom::Opened> opened;
    m_room->engine->open(EngineRoom::secret("horse"), opened.callback());
    m_room->engine->lock();
    QVERIFY(opened.arrives());
    QCOMPARE(opened->error(), VaultError::NotOpen);
    QVERIFY(m_room->engine->vault().state() != State::Open);
    test::Answer<EngineRoom::Opened> again;
    m_room->engine->open(EngineRoom::secret("horse"), again.callback());
    QCoreApplication::processEvents(); // the derivation is under way
    m_room->engine->lock();
    QVERIFY(again.arrives());
    QCOMPARE(again->error(), VaultError::NotOpen);
    QVERIFY(m_room->engine->vault().state() != State::Open);
}

void OpeningTest::mayBeDestroyedWhileOpening()
{
    m_keychain->hold();
    test::Answer<EngineRoom::Opened> opened;
    m_room->engine->open({}, opened.callback());
    test::runPendingEvents();
    m_room->engine.reset();
    m_keychain->release();
    test::runPendingEvents();
    QVERIFY(!opened.hasArrived() || !opened->has_value());
}

void OpeningTest::keepsProfilesApart()
{
    using engine::Profile;
    QCOMPARE(Profile::of({}).service, QStringLiteral("warifu"));
    QVERIFY(Profile::of({}).home.endsWith(QStringLiteral("/Warifu")));
    QCOMPARE(Profile::of(Profile::of({}).home).service, QStringLiteral("warifu"));
    const Profile a = Profile::of(QStringLiteral("/tmp/a"));
    const Profile b = Profile::of(QStringLiteral("/tmp/b"));
    QVERIFY(a.service != b.service);
    QCOMPARE(a.home, QStringLiteral("/tmp/a"));
    // SHA-256 of "/tmp/a" begins with these bytes (sha256sum).
    QCOMPARE(a.service, QStringLiteral("warifu-d9b741ea"));
    QCOMPARE(Profile::of(QStringLiteral("/tmp/x/../a/")).service, a.service);
}

QTEST_GUILESS_MAIN(OpeningTest)
#include "tst_opening.moc"
