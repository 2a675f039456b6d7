// SPDX-License-Identifier: Apache-2.0
// The passphrase keystore over a real file in a temporary folder: the port's contract, and its own.

#include "core/keystore/passphrase_keystore.h"

#include "core/base/durable_file.h"
#include "tests/support/answer.h"
#include "tests/support/keystore_contract.h"
#include "tests/support/seeded_entropy.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace warifu;
using namespace warifu::keystore;
using test::Answer;

using Unlocked = Result<void, UnlockError>;
using Written = Result<void, KeystoreError>;
using Read = Result<SecretBytes, KeystoreError>;

constexpr crypto::Argon2Cost kCheap{1, 8192};

static SecretBytes bytes(const char *text)
{
    return SecretBytes::copyOf({reinterpret_cast<const std::uint8_t *>(text), qstrlen(text)});
}

class PassphraseKeystoreTest final : public test::KeystoreContract
{
    Q_OBJECT
public:
    keystore::Keystore &store() override { return *m_store; }
    void renew() override
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore();
        QVERIFY(create("correct horse").has_value());
    }
    void destroy() override { m_store.reset(); }
    bool closeAndOpenAgain() override
    {
        m_store = makeStore();
        return unlock("correct horse").has_value();
    }

private Q_SLOTS:
    void startsWithoutFile();
    void refusesToCreateOverAFile();
    void refusesAnEmptyPassphrase();
    void makesTheFolder();
    void writesForItsOwnerOnly();
    void answersLockedUntilUnlocked();
    void locks();
    void tellsAWrongPassphraseFromDamage();
    void tellsWhyItCannotUnlock_data();
    void tellsWhyItCannotUnlock();
    void staysLockedWhenLockedMeanwhile();
    void changesThePassphrase();
    void changesThePassphraseWhileLocked();
    void keepsThePassphraseWhenTheCurrentOneIsWrong();
    void keepsTheOldBlobWhenTheDiskRefuses();
    void keepsQuietWhenDestroyedDuringTheDerivation();
    void takesItsTurnAfterTheUnlock();
    void refusesTooManyBlobsAndBadNames();

private:
    QString path() const { return m_folder->filePath(QStringLiteral("keystore.warifu")); }
    std::unique_ptr<PassphraseKeystore> makeStore()
    {
        return std::make_unique<PassphraseKeystore>(path(), m_entropy, kCheap);
    }
    // Runs one operation to its answer.
    template<class Value, class Start>
    Value ask(Start start)
    {
        Answer<Value> answer;
        start(answer.callback());
        if (!answer.arrives())
            qFatal("no answer");
        return std::move(*answer);
    }
    Unlocked create(const char *passphrase)
    {
        return ask<Unlocked>([&](auto done) { m_store->create(bytes(passphrase), std::move(done)); });
    }
    Unlocked unlock(const char *passphrase)
    {
        return ask<Unlocked>([&](auto done) { m_store->unlock(bytes(passphrase), std::move(done)); });
    }
    Unlocked change(const char *current, const char *fresh)
    {
        return ask<Unlocked>([&](auto done) {
            m_store->changePassphrase(bytes(current), bytes(fresh), std::move(done));
        });
    }
    Written write(const QString &name, const char *blob)
    {
        return ask<Written>([&](auto done) { m_store->write(name, bytes(blob), std::move(done)); });
    }
    Read read(const QString &name)
    {
        return ask<Read>([&](auto done) { m_store->read(name, std::move(done)); });
    }
    bool reads(const QString &name, const char *expected)
    {
        const Read back = read(name);
        // Test data.
        return back && equalInConstantTime(back->expose(), bytes(expected).expose());
    }

    test::SeededEntropy m_entropy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PassphraseKeystore> m_store;
    const QString m_name = QStringLiteral("warifu/page-0");
};

void PassphraseKeystoreTest::startsWithoutFile()
{
    QVERIFY(QFile::remove(path()));
    m_store = makeStore();
    QVERIFY(!m_store->fileExists());
    QVERIFY(!m_store->isUnlocked());
    QCOMPARE(unlock("correct horse").error(), UnlockError::NoFile);
    QCOMPARE(change("correct horse", "x").error(), UnlockError::NoFile);
    QCOMPARE(read(m_name).error(), KeystoreError::Locked);
}

void PassphraseKeystoreTest::refusesToCreateOverAFile()
{
    QVERIFY(write(m_name, "precious").has_value());
    QCOMPARE(create("another").error(), UnlockError::Exists);
    QVERIFY(reads(m_name, "precious"));
    QVERIFY(closeAndOpenAgain());
    QVERIFY(reads(m_name, "precious"));
}

void PassphraseKeystoreTest::refusesAnEmptyPassphrase()
{
    QCOMPARE(unlock("").error(), UnlockError::WrongPassphrase);
    QCOMPARE(change("correct horse", "").error(), UnlockError::WrongPassphrase);
    QVERIFY(QFile::remove(path()));
    QCOMPARE(create("").error(), UnlockError::WrongPassphrase);
    QVERIFY(!m_store->fileExists());
}

void PassphraseKeystoreTest::makesTheFolder()
{
    const QString deep = m_folder->filePath(QStringLiteral("a/b/keystore.warifu"));
    m_store = std::make_unique<PassphraseKeystore>(deep, m_entropy, kCheap);
    QVERIFY(create("x").has_value());
    QVERIFY(QFileInfo::exists(deep));
}

void PassphraseKeystoreTest::writesForItsOwnerOnly()
{
#ifdef Q_OS_UNIX
    QVERIFY(write(m_name, "x").has_value());
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFile::permissions(path()) & others));
#else
    QSKIP("file modes are a Unix matter");
#endif
}

void PassphraseKeystoreTest::answersLockedUntilUnlocked()
{
    QVERIFY(write(m_name, "x").has_value());
    m_store = makeStore();
    QVERIFY(m_store->fileExists());
    QCOMPARE(read(m_name).error(), KeystoreError::Locked);
    QCOMPARE(write(m_name, "y").error(), KeystoreError::Locked);
    QCOMPARE(ask<Written>([&](auto done) { m_store->remove(m_name, std::move(done)); }).error(),
             KeystoreError::Locked);
    QCOMPARE(ask<KeystoreState>([&](auto done) { m_store->probe(std::move(done)); }),
             KeystoreState::Locked);
    QVERIFY(unlock("correct horse").has_value());
    QVERIFY(m_store->isUnlocked());
    QVERIFY(reads(m_name, "x"));
}

void PassphraseKeystoreTest::locks()
{
    QVERIFY(write(m_name, "x").has_value());
    m_store->lock();
    QVERIFY(!m_store->isUnlocked());
    QCOMPARE(read(m_name).error(), KeystoreError::Locked);
    QVERIFY(unlock("correct horse").has_value());
    QVERIFY(reads(m_name, "x"));
}

void PassphraseKeystoreTest::tellsAWrongPassphraseFromDamage()
{
    m_store->lock();
    QCOMPARE(unlock("wrong horse").error(), UnlockError::WrongPassphrase);
    QVERIFY(!m_store->isUnlocked());
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray content = file.readAll();
    content[content.size() - 1] = static_cast<char>(content.back() ^ 1);
    QVERIFY(file.seek(0));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(unlock("correct horse").error(), UnlockError::Damaged);
    QVERIFY(!m_store->isUnlocked());
}

void PassphraseKeystoreTest::tellsWhyItCannotUnlock_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<UnlockError>("error");
    const QByteArray magic("WARIFUKF");
    QTest::newRow("empty file") << QByteArray() << UnlockError::Damaged;
    QTest::newRow("text") << QByteArray("hello\n") << UnlockError::Damaged;
    QTest::newRow("magic only") << magic << UnlockError::Damaged;
    QTest::newRow("version 0") << magic + QByteArray(200, '\0') << UnlockError::Damaged;
    QTest::newRow("version 2") << magic + QByteArray("\x02\0", 2) + QByteArray(200, 'x')
                               << UnlockError::NewerFormat;
    QTest::newRow("21 MiB") << magic + QByteArray(21 * 1024 * 1024, 'x') << UnlockError::Damaged;
}

void PassphraseKeystoreTest::tellsWhyItCannotUnlock()
{
    QFETCH(QByteArray, content);
    QFETCH(UnlockError, error);
    m_store->lock();
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(content), content.size());
    file.close();
    QCOMPARE(unlock("correct horse").error(), error);
    QCOMPARE(change("correct horse", "another").error(), error);
    // Whatever it is, it is not overwritten.
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll() == content);
}

void PassphraseKeystoreTest::staysLockedWhenLockedMeanwhile()
{
    m_store->lock();
    Answer<Unlocked> unlocked;
    m_store->unlock(bytes("correct horse"), unlocked.callback());
    QCoreApplication::processEvents(); // the derivation is under way
    m_store->lock();
    QVERIFY(unlocked.arrives());
    QCOMPARE(unlocked->error(), UnlockError::NoAnswer);
    QVERIFY(!m_store->isUnlocked());
}

void PassphraseKeystoreTest::changesThePassphrase()
{
    QVERIFY(write(m_name, "kept").has_value());
    QVERIFY(change("correct horse", "battery staple").has_value());
    QVERIFY(m_store->isUnlocked());
    QVERIFY(write(QStringLiteral("later"), "under the new key").has_value());
    m_store = makeStore();
    QCOMPARE(unlock("correct horse").error(), UnlockError::WrongPassphrase);
    QVERIFY(unlock("battery staple").has_value());
    QVERIFY(reads(m_name, "kept"));
    QVERIFY(reads(QStringLiteral("later"), "under the new key"));
}

void PassphraseKeystoreTest::changesThePassphraseWhileLocked()
{
    QVERIFY(write(m_name, "kept").has_value());
    m_store->lock();
    QVERIFY(change("correct horse", "battery staple").has_value());
    QVERIFY(!m_store->isUnlocked());
    QVERIFY(unlock("battery staple").has_value());
    QVERIFY(reads(m_name, "kept"));
}

void PassphraseKeystoreTest::keepsThePassphraseWhenTheCurrentOneIsWrong()
{
    QCOMPARE(change("wrong", "battery staple").error(), UnlockError::WrongPassphrase);
    m_store->lock();
    QVERIFY(unlock("correct horse").has_value());
}

void PassphraseKeystoreTest::keepsTheOldBlobWhenTheDiskRefuses()
{
    QVERIFY(write(m_name, "old").has_value());
    // A folder where the temporary file should be: refused for every user, root too.
    const QString obstacle = path() + QStringLiteral(".new");
    QVERIFY(QDir().mkpath(obstacle + QStringLiteral("/x")));
    QVERIFY(!write(m_name, "new").has_value());
    QVERIFY(!write(QStringLiteral("another"), "new").has_value());
    QVERIFY(!ask<Written>([&](auto done) { m_store->remove(m_name, std::move(done)); }));
    QVERIFY(!change("correct horse", "battery staple").has_value());
    QVERIFY(reads(m_name, "old"));
    QCOMPARE(read(QStringLiteral("another")).error(), KeystoreError::NotFound);
    QVERIFY(closeAndOpenAgain());
    QVERIFY(reads(m_name, "old"));
    QVERIFY(QDir(obstacle).removeRecursively());
    QVERIFY(write(m_name, "new").has_value());
    QVERIFY(reads(m_name, "new"));
}

void PassphraseKeystoreTest::keepsQuietWhenDestroyedDuringTheDerivation()
{
    m_store->lock();
    Answer<Unlocked> unlocked;
    m_store->unlock(bytes("correct horse"), unlocked.callback());
    QCoreApplication::processEvents();
    m_store.reset();
    test::runPendingEvents();
    QVERIFY(!unlocked.hasArrived());
}

void PassphraseKeystoreTest::takesItsTurnAfterTheUnlock()
{
    QVERIFY(write(m_name, "x").has_value());
    m_store->lock();
    Answer<Unlocked> unlocked;
    Answer<Read> back;
    m_store->unlock(bytes("correct horse"), unlocked.callback());
    m_store->read(m_name, back.callback());
    QVERIFY(back.arrives());
    QVERIFY(unlocked.hasArrived());
    QVERIFY(back->has_value());
}

void PassphraseKeystoreTest::refusesTooManyBlobsAndBadNames()
{
    QCOMPARE(write(QString(), "x").error(), KeystoreError::Failed);
    QCOMPARE(write(QString(300, QLatin1Char('n')), "x").error(), KeystoreError::Failed);
    for (int i = 0; i < 512; ++i)
        QVERIFY(write(QString::number(i), "x").has_value());
    QCOMPARE(write(QStringLiteral("one more"), "x").error(), KeystoreError::Failed);
    QVERIFY(write(QStringLiteral("7"), "replaced").has_value());
    QVERIFY(closeAndOpenAgain());
    QVERIFY(reads(QStringLiteral("7"), "replaced"));
}

QTEST_GUILESS_MAIN(PassphraseKeystoreTest)
#include "tst_passphrase_keystore.moc"
