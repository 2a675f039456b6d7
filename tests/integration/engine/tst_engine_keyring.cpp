// SPDX-License-Identifier: Apache-2.0
// The whole engine on a real gnome-keyring: how often it asks, and moving.

#include "tests/support/counting_keystore.h"
#include "tests/support/engine_room.h"
#include "tests/support/require.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using engine::KeystoreChoice;
using test::CountingKeystore;
using test::EngineRoom;

class EngineKeyringTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        WARIFU_REQUIRE(qEnvironmentVariable("WARIFU_KEYRING") == QLatin1String("ready"),
                       "gnome-keyring-daemon (run under tests/support/with-keyring.sh)");
    }
    void init()
    {
        m_room.reset();
        m_keychain = std::make_unique<keystore::KeychainKeystore>(keystore::KeychainOptions{
            .service = QStringLiteral("warifu-engine-%1").arg(++m_count)});
        m_counting = std::make_unique<CountingKeystore>(*m_keychain);
        m_room = std::make_unique<EngineRoom>(*m_counting);
    }

    void showsTheFirstCodeAfterAtMostThreeReads();
    void storesAThousandAccountsInAtMostSixtyWrites();
    void movesToAFileAndBack();
    void worksAsConstructedByTheProgram();

private:
    int m_count = 0;
    std::unique_ptr<keystore::KeychainKeystore> m_keychain;
    std::unique_ptr<CountingKeystore> m_counting;
    std::unique_ptr<EngineRoom> m_room;
};

void EngineKeyringTest::showsTheFirstCodeAfterAtMostThreeReads()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(50));
    m_room->restart();
    m_counting->reset();
    QVERIFY(m_room->open().has_value());
    const int reads = m_counting->reads;
    const auto id = m_room->engine->vault().catalogue().accounts().front().id;
    const auto code = m_room->engine->codes().at(
        id, std::chrono::floor<std::chrono::seconds>(m_room->clock.now()));
    QVERIFY(code.has_value());
    QVERIFY2(reads <= 3, qPrintable(QString::number(reads)));
    QCOMPARE(m_counting->writes, 0);
    QVERIFY(m_room->hasAll());
    qInfo("50 accounts: %d keychain reads before the first code", reads);
}

void EngineKeyringTest::storesAThousandAccountsInAtMostSixtyWrites()
{
    QVERIFY(m_room->open().has_value());
    m_counting->reset();
    QVERIFY(m_room->add(1000));
    const int writes = m_counting->writes;
    QVERIFY2(writes <= 60, qPrintable(QString::number(writes)));
    m_room->restart();
    m_counting->reset();
    const auto opened = m_room->open();
    QVERIFY(opened.has_value());
    QVERIFY(opened->allGood());
    QVERIFY(m_room->hasAll());
    qInfo("1000 accounts: %d keychain writes, %d reads to open", writes, m_counting->reads);
}

void EngineKeyringTest::movesToAFileAndBack()
{
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->add(50));
    QVERIFY(m_room->usePassphrase("horse").has_value());
    m_room->restart();
    m_counting->reset();
    QVERIFY(m_room->open("horse").has_value());
    QVERIFY(m_room->hasAll());
    QCOMPARE(m_counting->reads, 0);
    QVERIFY(m_room->useKeychain().has_value());
    m_room->restart();
    QVERIFY(m_room->open().has_value());
    QVERIFY(m_room->hasAll());
    QCOMPARE(m_room->engine->keystoreInUse(), KeystoreChoice::Keychain);
}

void EngineKeyringTest::worksAsConstructedByTheProgram()
{
    QTemporaryDir folder;
    engine::EngineOptions options;
    options.home = folder.filePath(QStringLiteral("home"));
    for (const bool isFirst : {true, false}) {
        engine::Engine program(options);
        QCOMPARE(program.isFirstRun(), isFirst);
        test::Answer<EngineRoom::Opened> opened;
        program.open({}, opened.callback());
        QVERIFY(opened.arrives());
        QVERIFY(opened->has_value());
        QCOMPARE(program.keystoreInUse(), KeystoreChoice::Keychain);
    }
}

QTEST_GUILESS_MAIN(EngineKeyringTest)
#include "tst_engine_keyring.moc"
