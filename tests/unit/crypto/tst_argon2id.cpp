// SPDX-License-Identifier: Apache-2.0
// Argon2id against the reference implementation's command (Debian package argon2, -id -p 1 -l 32),
// and the costs that are refused before any memory is taken.
#include "core/crypto/argon2id.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu::crypto;
using namespace warifu::test;

class Argon2idTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesTheReference_data();
    void matchesTheReference();
    void refusesCosts_data();
    void refusesCosts();
    void acceptsAnEmptyPassphrase();
};

void Argon2idTest::matchesTheReference_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<QByteArray>("key");
    const auto row = [](const char *name, const QByteArray &passphrase, const char *salt,
                        quint32 passes, quint32 memoryKiB, const char *key) {
        QTest::newRow(name) << passphrase << QByteArray(salt) << passes << memoryKiB
                            << QByteArray(key);
    };
    row("8 MiB, 1 pass", "password", "somesaltsomesalt", 1, 8192,
        "84fb006bbc3cd69895722b64b5bf735251a9e8e9f3ecb93ff595b98aeb7accb7");
    row("default cost", "password", "somesaltsomesalt", 3, 65536,
        "7664ad4ba1a3c999fcdd0991ffc2270f78302d2383233db5e7befc85d1bb1819");
    row("UTF-8", "pässwörd-割符", "0123456789abcdef", 2, 16384,
        "b129e5155cab4f737b5db04e3d7078492f3197e191e72b66f57092dc0ed499e6");
    row("100 letters", QByteArray(100, 'x'), "ABCDEFGHIJKLMNOP", 1, 16384,
        "22b67754bbc4acb74e26551172ae13c5a5732dbdfdb9c9271c5529069d3f18fb");
    row("other salt", "password", "somesaltsomesalT", 1, 8192,
        "728fa75d204383e4f09dd6aa6afd5a776e58711f603cfad81314c3e5435e0fe7");
    row("other case", "Password", "somesaltsomesalt", 1, 8192,
        "c1f1833212395d8dac6a7169338ff56205ef6e92a3ad537a30ed9ddbdf0b39ed");
}

void Argon2idTest::matchesTheReference()
{
    QFETCH(QByteArray, passphrase);
    QFETCH(QByteArray, salt);
    QFETCH(quint32, passes);
    QFETCH(quint32, memoryKiB);
    QFETCH(QByteArray, key);
    const auto made = argon2id(view(passphrase), view(salt), {passes, memoryKiB});
    QVERIFY(made);
    // The test compares the derived key.
    QCOMPARE(hex(made->expose()), key);
}

void Argon2idTest::refusesCosts_data()
{
    QTest::addColumn<quint32>("passes");
    QTest::addColumn<quint32>("memoryKiB");
    QTest::addColumn<int>("saltSize");
    const quint32 memory = 8192;
    QTest::newRow("no pass") << 0u << memory << 16;
    QTest::newRow("11 passes") << 11u << memory << 16;
    QTest::newRow("most passes") << 0xFFFFFFFFu << memory << 16;
    QTest::newRow("no memory") << 1u << 0u << 16;
    QTest::newRow("a little below 8 MiB") << 1u << 8191u << 16;
    QTest::newRow("a little above 1 GiB") << 1u << 1024u * 1024 + 1 << 16;
    QTest::newRow("4 TiB") << 1u << 0xFFFFFFFFu << 16;
    QTest::newRow("no salt") << 1u << memory << 0;
    QTest::newRow("short salt") << 1u << memory << 15;
    QTest::newRow("long salt") << 1u << memory << 17;
}

void Argon2idTest::refusesCosts()
{
    QFETCH(quint32, passes);
    QFETCH(quint32, memoryKiB);
    QFETCH(int, saltSize);
    const auto made =
        argon2id(view(QByteArray("x")), view(QByteArray(saltSize, 's')), {passes, memoryKiB});
    QVERIFY(!made);
    QCOMPARE(int(made.error()), int(KdfError::Cost));
}

void Argon2idTest::acceptsAnEmptyPassphrase()
{
    // Whether an empty passphrase is wise is for the caller; the function must not fail or crash.
    const auto made = argon2id({}, view(QByteArray(16, 's')), {1, 8192});
    QVERIFY(made);
    QCOMPARE(made->size(), std::size_t(32));
}

QTEST_APPLESS_MAIN(Argon2idTest)
#include "tst_argon2id.moc"
