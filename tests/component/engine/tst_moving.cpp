// SPDX-License-Identifier: Apache-2.0
// Moving the vault between the keychain and a passphrase file: every account is kept, also when the
// move fails or is cut off at any step.

#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <optional>

using namespace warifu;
using engine::KeystoreChoice;
using keystore::KeystoreError;
using test::EngineRoom;
using test::FakeKeystore;
using vault::VaultError;

class MovingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_room.reset();
        m_keychain = std::make_unique<FakeKeystore>();
        m_room = std::make_unique<EngineRoom>(*m_keychain);
        QVERIFY(m_room->open().has_value());
        QVERIFY(m_room->add(20));
    }

    void movesToAFile();
    void movesBack();
    void movesToAndFroInOneRun();
    void asksForTheSamePassphrase();
    void refusesWhenTheVaultIsClosed();
    void keepsAForeignFile();
    void staysWhereItIsWhenTheKeychainRefuses();
    void staysWhereItIsWhenTheDiskRefuses();
    void survivesAnEndAtAnyStep_data();
    void survivesAnEndAtAnyStep();

private:
    // The files of the profile and the keychain as they are now, for a crash to come back to.
    using Files = QMap<QString, QByteArray>;
    struct Moment
    {
        FakeKeystore::Blobs keychain;
        Files files;
    };
    // Nothing when a file went away under the reader.
    std::optional<Files> files() const;
    Moment moment() const;
    void goBackTo(const Moment &then);

    std::unique_ptr<FakeKeystore> m_keychain;
    std::unique_ptr<EngineRoom> m_room;
};

std::optional<MovingTest::Files> MovingTest::files() const
{
    Files found;
    const QDir folder(m_room->home());
    for (const QString &name : folder.entryList(QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return std::nullopt; // renamed since it was listed
        found.insert(name, file.readAll());
    }
    return found;
}

// Files are written and renamed on a worker thread meanwhile. A look during which the folder
// changes shows a state that never was (a file on its way from one name to the other is missing
// under both); only what two looks in a row agree upon was there between them.
MovingTest::Moment MovingTest::moment() const
{
    auto seen = files();
    for (;;) {
        auto again = files();
        if (seen && again && *seen == *again)
            return {m_keychain->blobs(), std::move(*seen)};
        seen = std::move(again);
    }
}

void MovingTest::goBackTo(const Moment &then)
{
    m_room->engine.reset();
    m_keychain->setBlobs(then.keychain);
    QVERIFY(QDir(m_room->home()).removeRecursively());
    QVERIFY(QDir().mkpath(m_room->home()));
    for (auto file = then.files.begin(); file != then.files.end(); ++file) {
        QFile out(m_room->home() + QLatin1Char('/') + file.key());
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(file.value()), file.value().size());
    }
    m_room->restart();
}

void MovingTest::movesToAFile()
{
    QVERIFY(m_room->usePassphrase("horse").has_value());
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Passphrase);
    QVERIFY(m_room->hasAll());
    QVERIFY(m_keychain->names().isEmpty());
    QVERIFY(m_room->hasFile("keystore.warifu"));
    QVERIFY(!m_room->hasFile("keystore.moving.warifu"));
    QVERIFY(m_room->add(5));
    m_room->restart();
    QCOMPARE(m_room->open().error(), VaultError::NeedsPassphrase);
    const auto opened = m_room->open("horse");
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    QVERIFY(m_room->hasAll());
}

void MovingTest::movesBack()
{
    QVERIFY(m_room->usePassphrase("horse").has_value());
    m_room->restart();
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->useKeychain().has_value());
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Keychain);
    QVERIFY(!m_room->hasFile("keystore.warifu"));
    QVERIFY(m_room->hasAll());
    QVERIFY(m_room->add(5));
    m_room->restart();
    const auto opened = m_room->open();
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    QVERIFY(m_room->hasAll());
}

void MovingTest::movesToAndFroInOneRun()
{
    for (int i = 0; i < 3; ++i) {
        QVERIFY(m_room->usePassphrase("horse").has_value());
        QVERIFY(m_room->usePassphrase("horse").has_value()); // already there
        m_room->engine->lock();
        QVERIFY(m_room->open("horse").has_value());
        QVERIFY(m_room->add(1));
        QVERIFY(m_room->useKeychain().has_value());
        QVERIFY(m_room->useKeychain().has_value());
        m_room->engine->lock();
        QVERIFY(m_room->open().has_value());
        QVERIFY(m_room->add(1));
        QVERIFY(m_room->hasAll());
    }
}

void MovingTest::asksForTheSamePassphrase()
{
    QVERIFY(m_room->changePassphrase("", "horse").has_value());
    QCOMPARE(m_room->usePassphrase("cow").error(), VaultError::WrongPassphrase);
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Keychain);
    QVERIFY(!m_room->hasFile("keystore.warifu"));
    QVERIFY(m_room->usePassphrase("horse").has_value());
    QVERIFY(!m_room->engine->vault().hasPassphrase());
    QVERIFY(m_room->changePassphrase("horse", "donkey").has_value());
    m_room->restart();
    QVERIFY(m_room->open("donkey").has_value());
    QVERIFY(m_room->hasAll());
}

void MovingTest::refusesWhenTheVaultIsClosed()
{
    m_room->engine->lock();
    QCOMPARE(m_room->usePassphrase("horse").error(), VaultError::NotOpen);
    QCOMPARE(m_room->useKeychain().error(), VaultError::NotOpen);
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->usePassphrase("horse").has_value());
    m_room->engine->lock();
    QCOMPARE(m_room->useKeychain().error(), VaultError::NotOpen);
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasAll());
}

void MovingTest::keepsAForeignFile()
{
    QFile foreign(m_room->path("keystore.warifu"));
    QVERIFY(foreign.open(QIODevice::WriteOnly));
    QCOMPARE(foreign.write("precious"), qint64(8));
    foreign.close();
    QCOMPARE(m_room->usePassphrase("horse").error(), VaultError::WrongKeychain);
    QVERIFY(foreign.open(QIODevice::ReadOnly));
    QCOMPARE(foreign.readAll(), QByteArray("precious"));
}

void MovingTest::staysWhereItIsWhenTheKeychainRefuses()
{
    QVERIFY(m_room->usePassphrase("horse").has_value());
    for (const auto error : {KeystoreError::Locked, KeystoreError::NoService,
                             KeystoreError::NoAnswer, KeystoreError::Denied}) {
        m_keychain->failAlways(error);
        QVERIFY(!m_room->useKeychain().has_value());
        QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Passphrase);
        QVERIFY(m_room->hasAll());
        m_keychain->failAlways(std::nullopt);
    }
    for (int skip = 0; skip < 2; ++skip) {
        m_keychain->failNext(FakeKeystore::Operation::Write, KeystoreError::Failed, skip);
        QCOMPARE(m_room->useKeychain().error(), VaultError::KeystoreFailed);
    }
    QVERIFY(m_room->add(1));
    m_room->restart();
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasAll());
    QVERIFY(m_room->useKeychain().has_value());
    QVERIFY(m_room->hasAll());
}

void MovingTest::staysWhereItIsWhenTheDiskRefuses()
{
    // A folder where the temporary file should be: refused for every user, root too.
    const QString obstacle = m_room->path("keystore.moving.warifu.new");
    QVERIFY(QDir().mkpath(obstacle + QStringLiteral("/x")));
    QVERIFY(!m_room->usePassphrase("horse").has_value());
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Keychain);
    QVERIFY(m_room->add(1));
    QVERIFY(QDir(obstacle).removeRecursively());
    m_room->restart();
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->hasAll());
}

void MovingTest::survivesAnEndAtAnyStep_data()
{
    QTest::addColumn<bool>("toFile");
    QTest::newRow("to the file") << true;
    QTest::newRow("to the keychain") << false;
}

void MovingTest::survivesAnEndAtAnyStep()
{
    QFETCH(bool, toFile);
    if (!toFile)
        QVERIFY(m_room->usePassphrase("horse").has_value());
    // The state of disk and keychain after each turn of the event loop, whenever it has changed: a
    // program that ends there leaves exactly that behind.
    std::vector<Moment> moments;
    const auto note = [&] {
        Moment now = moment();
        if (moments.empty() || moments.back().files != now.files
            || moments.back().keychain != now.keychain)
            moments.push_back(std::move(now));
    };
    note();
    test::Answer<EngineRoom::Done> moved;
    if (toFile)
        m_room->engine->usePassphraseKeystore(EngineRoom::secret("horse"), moved.callback());
    else
        m_room->engine->useKeychain(moved.callback());
    while (!moved.hasArrived()) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        note();
    }
    QVERIFY(moved->has_value());
    note();
    QVERIFY2(moments.size() >= 5, qPrintable(QString::number(moments.size())));

    for (std::size_t i = 0; i < moments.size(); ++i) {
        const QByteArray where = "moment " + QByteArray::number(qulonglong(i));
        goBackTo(moments[i]);
        auto opened = m_room->open();
        if (!opened && opened.error() == VaultError::NeedsPassphrase)
            opened = m_room->open("horse");
        QVERIFY2(opened.has_value(), where.constData());
        QVERIFY2(m_room->hasAll(), where.constData());
        // Whatever it came to, the move can be made again, and what it did lasts.
        QVERIFY2((toFile ? m_room->usePassphrase("horse") : m_room->useKeychain()).has_value(),
                 where.constData());
        QVERIFY2(m_room->hasAll(), where.constData());
        m_room->restart();
        QVERIFY2(m_room->open(toFile ? "horse" : "").has_value(), where.constData());
        QVERIFY2(m_room->hasAll(), where.constData());
        QCOMPARE(m_room->hasFile("keystore.warifu"), toFile);
        QVERIFY2(!m_room->hasFile("keystore.moving.warifu"), where.constData());
    }
}

QTEST_GUILESS_MAIN(MovingTest)
#include "tst_moving.moc"
