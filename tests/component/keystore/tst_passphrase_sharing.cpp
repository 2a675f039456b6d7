// SPDX-License-Identifier: Apache-2.0
// Two passphrase keystores over one file, as two processes have them: neither undoes what the other
// has written.

#include "core/base/durable_file.h"
#include "core/keystore/passphrase_keystore.h"
#include "tests/support/answer.h"
#include "tests/support/seeded_entropy.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

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

class PassphraseSharingTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = makeStore();
        QVERIFY(create("correct horse").has_value());
    }
    void keepsWhatAnotherProcessWrote();
    void locksWhenAnotherProcessSetAPassphrase();
    void refusesToWriteOverADamagedFile();
    void makesAFileAgainThatIsGone();

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
        return ask<Unlocked>(
            [&](auto done) { m_store->create(bytes(passphrase), std::move(done)); });
    }
    Unlocked unlock(const char *passphrase)
    {
        return ask<Unlocked>(
            [&](auto done) { m_store->unlock(bytes(passphrase), std::move(done)); });
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

    bool closeAndOpenAgain()
    {
        m_store = makeStore();
        return unlock("correct horse").has_value();
    }
    Written refresh()
    {
        return ask<Written>([&](auto done) { m_store->refresh(std::move(done)); });
    }
    // deed is done by a second store over the same file, as another process has one.
    template<class Deed>
    void elsewhere(Deed deed)
    {
        auto mine = std::exchange(m_store, makeStore());
        QVERIFY(unlock("correct horse").has_value());
        deed();
        m_store = std::move(mine);
    }

    test::SeededEntropy m_entropy;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<PassphraseKeystore> m_store;
    const QString m_name = QStringLiteral("page-0");
};

void PassphraseSharingTest::keepsWhatAnotherProcessWrote()
{
    const QString theirs = QStringLiteral("theirs");
    QVERIFY(write(m_name, "ours").has_value());
    elsewhere([&] { QVERIFY(write(theirs, "1").has_value()); });
    QCOMPARE(read(theirs).error(), KeystoreError::NotFound); // reading does not look at the file
    QVERIFY(refresh().has_value());
    QVERIFY(reads(theirs, "1"));
    elsewhere([&] {
        QVERIFY(write(theirs, "2").has_value());
        QVERIFY(write(m_name, "theirs").has_value());
    });
    // A write that did not ask before looks all the same.
    QVERIFY(write(QStringLiteral("new"), "ours").has_value());
    QVERIFY(reads(theirs, "2"));
    elsewhere([&] {
        QVERIFY(m_store->isUnlocked());
        const Written removed =
            ask<Written>([&](auto done) { m_store->remove(theirs, std::move(done)); });
        QVERIFY(removed.has_value());
    });
    QVERIFY(closeAndOpenAgain());
    QVERIFY(reads(m_name, "theirs"));
    QVERIFY(reads(QStringLiteral("new"), "ours"));
    QCOMPARE(read(theirs).error(), KeystoreError::NotFound);
}

void PassphraseSharingTest::locksWhenAnotherProcessSetAPassphrase()
{
    for (const bool isWrite : {false, true}) {
        QVERIFY(write(m_name, "ours").has_value());
        elsewhere([&] { QVERIFY(change("correct horse", "battery").has_value()); });
        const auto before = readFile(path(), 1'000'000);
        const Written answer = isWrite ? write(m_name, "over it") : refresh();
        QCOMPARE(answer.error(), KeystoreError::Locked);
        QVERIFY(!m_store->isUnlocked());
        QVERIFY(readFile(path(), 1'000'000) == before);
        QVERIFY(unlock("battery").has_value());
        QVERIFY(reads(m_name, "ours"));
        QVERIFY(change("battery", "correct horse").has_value());
    }
}

void PassphraseSharingTest::refusesToWriteOverADamagedFile()
{
    QVERIFY(write(m_name, "ours").has_value());
    QVERIFY(replaceFile(path(), std::vector<std::uint8_t>{1, 2, 3}));
    QCOMPARE(refresh().error(), KeystoreError::Damaged);
    QCOMPARE(write(m_name, "over it").error(), KeystoreError::Damaged);
    QCOMPARE(QFileInfo(path()).size(), 3);
    QVERIFY(reads(m_name, "ours")); // what is known stays known
}

void PassphraseSharingTest::makesAFileAgainThatIsGone()
{
    QVERIFY(write(m_name, "ours").has_value());
    QVERIFY(QFile::remove(path()));
    QVERIFY(refresh().has_value());
    QVERIFY(!QFileInfo::exists(path()));
    QVERIFY(write(QStringLiteral("new"), "x").has_value());
    QVERIFY(closeAndOpenAgain());
    QVERIFY(reads(m_name, "ours"));
}

QTEST_GUILESS_MAIN(PassphraseSharingTest)
#include "tst_passphrase_sharing.moc"
