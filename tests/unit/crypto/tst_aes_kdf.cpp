// SPDX-License-Identifier: Apache-2.0
// AES-KDF against values computed with Python's cryptography 48 (AES-256-ECB and SHA-256 in a
// loop; nobody publishes vectors), its limits and its cancelling.
#include "core/crypto/aes_kdf.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class AesKdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPython_data();
    void matchesPython();
    void refusesCosts_data();
    void refusesCosts();
    void stopsWhenCancelled();

private:
    const QByteArray m_key =
        unhex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const QByteArray m_seed =
        unhex("202122232425262728292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f");
};

void AesKdfTest::matchesPython_data()
{
    QTest::addColumn<quint64>("rounds");
    QTest::addColumn<QByteArray>("hash");
    QTest::newRow("one round") << quint64(
        1) << QByteArray("cc90ad15c134f62626e42e128d9ec14cd0f8a74dd38ee7b09847ff1ad4551258");
    QTest::newRow("two rounds") << quint64(
        2) << QByteArray("8ce3ac5796cab90d960d9922406d179d39d7a1fdd0473997c74fc60f33afe583");
    QTest::newRow("KeePass's old default")
        << quint64(6000)
        << QByteArray("3caad4fad4b953c9be97d59f70a57ac0575d3700e819e468d9237483905b7665");
    QTest::newRow("over a look at the flag")
        << quint64(100'001)
        << QByteArray("f813d218afe7fb21fb74979d61785b34fa25bdbb67127c54d4a2ee2ab2399296");
}

void AesKdfTest::matchesPython()
{
    QFETCH(quint64, rounds);
    QFETCH(QByteArray, hash);
    const std::atomic<bool> cancel = false;
    const auto made = aesKdf(view(m_key), view(m_seed), rounds, &cancel);
    QVERIFY(made);
    // The test compares the derived key.
    QCOMPARE(hex(made->expose()), hash);
}

void AesKdfTest::refusesCosts_data()
{
    QTest::addColumn<quint64>("rounds");
    QTest::addColumn<int>("seed");
    QTest::newRow("no round") << quint64(0) << 32;
    QTest::newRow("one too many") << quint64(500'000'001) << 32;
    QTest::newRow("most") << ~quint64(0) << 32;
    QTest::newRow("no seed") << quint64(1) << 0;
    QTest::newRow("31-byte seed") << quint64(1) << 31;
    QTest::newRow("33-byte seed") << quint64(1) << 33;
}

void AesKdfTest::refusesCosts()
{
    QFETCH(quint64, rounds);
    QFETCH(int, seed);
    const auto made = aesKdf(view(m_key), view(QByteArray(seed, 's')), rounds);
    QVERIFY(!made);
    QCOMPARE(made.error(), AesKdfError::Cost);
}

void AesKdfTest::stopsWhenCancelled()
{
    const std::atomic<bool> cancel = true;
    const auto made = aesKdf(view(m_key), view(m_seed), kMaxAesKdfRounds, &cancel);
    QVERIFY(!made);
    QCOMPARE(made.error(), AesKdfError::Cancelled);
}

QTEST_APPLESS_MAIN(AesKdfTest)
#include "tst_aes_kdf.moc"
