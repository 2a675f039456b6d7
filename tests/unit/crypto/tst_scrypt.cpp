// SPDX-License-Identifier: Apache-2.0
// scrypt against RFC 7914 section 12, and the costs that are refused before any memory is taken.
#include "core/crypto/scrypt.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class ScryptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void refusesCosts_data();
    void refusesCosts();
    void takesTheSmallestCosts();
};

void ScryptTest::matchesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<QByteArray>("key");
    QTest::newRow("RFC 7914, empty")
        << QByteArray() << QByteArray() << quint64(16) << 1u << 1u
        << QByteArray("77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
                      "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906");
    QTest::newRow("RFC 7914, p 16")
        << QByteArray("password") << QByteArray("NaCl") << quint64(1024) << 8u << 16u
        << QByteArray("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"
                      "2eaf30d92e22a3886ff109279d9830dac727afb94a83ee6d8360cbdfa2cc0640");
    QTest::newRow("RFC 7914, 16 MiB")
        << QByteArray("pleaseletmein") << QByteArray("SodiumChloride") << quint64(16384) << 8u << 1u
        << QByteArray("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
                      "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887");
}

void ScryptTest::matchesPublishedVectors()
{
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, salt);
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(QByteArray, key);
    const auto made = scrypt(view(password), view(salt), {n, r, p}, std::size_t(key.size() / 2));
    QVERIFY(made);
    // The test compares the derived bytes.
    QCOMPARE(hex(made->expose()), key);
}

void ScryptTest::refusesCosts_data()
{
    QTest::addColumn<quint64>("n");
    QTest::addColumn<quint32>("r");
    QTest::addColumn<quint32>("p");
    QTest::addColumn<int>("salt");
    QTest::addColumn<int>("size");
    const quint64 n = 16;
    QTest::newRow("n 0") << quint64(0) << 8u << 1u << 8 << 32;
    QTest::newRow("n 1") << quint64(1) << 8u << 1u << 8 << 32;
    QTest::newRow("n 3") << quint64(3) << 8u << 1u << 8 << 32;
    QTest::newRow("n 16385") << quint64(16385) << 8u << 1u << 8 << 32;
    QTest::newRow("n 2^21") << (quint64(1) << 21) << 1u << 1u << 8 << 32;
    QTest::newRow("n 2^63") << (quint64(1) << 63) << 1u << 1u << 8 << 32;
    QTest::newRow("r 0") << n << 0u << 1u << 8 << 32;
    QTest::newRow("r 33") << n << 33u << 1u << 8 << 32;
    QTest::newRow("largest r") << n << 0xFFFFFFFFu << 1u << 8 << 32;
    QTest::newRow("p 0") << n << 8u << 0u << 8 << 32;
    QTest::newRow("p 17") << n << 8u << 17u << 8 << 32;
    QTest::newRow("largest p") << n << 8u << 0xFFFFFFFFu << 8 << 32;
    QTest::newRow("1152 MiB") << (quint64(1) << 20) << 9u << 1u << 8 << 32;
    QTest::newRow("2 GiB by r") << (quint64(1) << 19) << 32u << 1u << 8 << 32;
    QTest::newRow("1025 bytes of salt") << n << 8u << 1u << 1025 << 32;
    QTest::newRow("no size") << n << 8u << 1u << 8 << 0;
    QTest::newRow("1025 bytes of key") << n << 8u << 1u << 8 << 1025;
}

void ScryptTest::refusesCosts()
{
    QFETCH(quint64, n);
    QFETCH(quint32, r);
    QFETCH(quint32, p);
    QFETCH(int, salt);
    QFETCH(int, size);
    const auto made =
        scrypt(view(QByteArray("x")), view(QByteArray(salt, 's')), {n, r, p}, std::size_t(size));
    QVERIFY(!made);
    QCOMPARE(made.error(), KdfError::Cost);
}

void ScryptTest::takesTheSmallestCosts()
{
    // Computed with Python: hashlib.scrypt(b'x', salt=b's', n=2, r=1, p=1, dklen=16).
    const auto made = scrypt(view(QByteArray("x")), view(QByteArray("s")), {2, 1, 1}, 16);
    QVERIFY(made);
    // The test compares the derived bytes.
    QCOMPARE(hex(made->expose()), QByteArray("b9e635b84d3925fa9e64ec33604d58d6"));
}

QTEST_APPLESS_MAIN(ScryptTest)
#include "tst_scrypt.moc"
