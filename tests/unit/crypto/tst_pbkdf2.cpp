// SPDX-License-Identifier: Apache-2.0
// PBKDF2 against RFC 6070 (SHA-1) and RFC 7914 section 11 (SHA-256), Python's hashlib (the rest
// of SHA-2), and its limits.

#include "core/crypto/pbkdf2.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class Pbkdf2Test : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void refusesCosts();
    void takesEmptyInputs();
};

void Pbkdf2Test::matchesPublishedVectors_data()
{
    QTest::addColumn<HashAlgorithm>("algorithm");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<unsigned>("iterations");
    QTest::addColumn<QByteArray>("key");
    const QByteArray password("password"), salt("salt");
    QTest::newRow("RFC 6070 1") << HashAlgorithm::Sha1 << password << salt << 1u
                                << QByteArray("0c60c80f961f0e71f3a9b524af6012062fe037a6");
    QTest::newRow("RFC 6070 2") << HashAlgorithm::Sha1 << password << salt << 2u
                                << QByteArray("ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957");
    QTest::newRow("RFC 6070 4096") << HashAlgorithm::Sha1 << password << salt << 4096u
                                   << QByteArray("4b007901b765489abead49d926f721d065a429c1");
    QTest::newRow("RFC 6070 25 bytes")
        << HashAlgorithm::Sha1 << QByteArray("passwordPASSWORDpassword")
        << QByteArray("saltSALTsaltSALTsaltSALTsaltSALTsalt") << 4096u
        << QByteArray("3d2eec4fe41c849b80c8d83662c0e44a8b291a964cf2f07038");
    QTest::newRow("RFC 6070 zeros")
        << HashAlgorithm::Sha1 << QByteArray("pass\0word", 9) << QByteArray("sa\0lt", 5) << 4096u
        << QByteArray("56fa6aa75548099dcc37d7f03425e0c3");
    QTest::newRow("RFC 7914 passwd")
        << HashAlgorithm::Sha256 << QByteArray("passwd") << salt << 1u
        << QByteArray("55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                      "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783");
    QTest::newRow("RFC 7914 Password")
        << HashAlgorithm::Sha256 << QByteArray("Password") << QByteArray("NaCl") << 80'000u
        << QByteArray("4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56");
    // Computed with Python: hashlib.pbkdf2_hmac(name, b'password', b'salt', 4096, 32).
    QTest::newRow("SHA-224")
        << HashAlgorithm::Sha224 << password << salt << 4096u
        << QByteArray("218c453bf90635bd0a21a75d172703ff6108ef603f65bb821aedade1d6961683");
    QTest::newRow("SHA-384")
        << HashAlgorithm::Sha384 << password << salt << 4096u
        << QByteArray("559726be38db125bc85ed7895f6e3cf574c7a01c080c3447db1e8a76764deb3c");
    QTest::newRow("SHA-512")
        << HashAlgorithm::Sha512 << password << salt << 4096u
        << QByteArray("d197b1b33db0143e018b12f3d1d1479e6cdebdcc97c5c0f87f6902e072f457b5");
}

void Pbkdf2Test::matchesPublishedVectors()
{
    QFETCH(HashAlgorithm, algorithm);
    QFETCH(QByteArray, password);
    QFETCH(QByteArray, salt);
    QFETCH(unsigned, iterations);
    QFETCH(QByteArray, key);
    const auto made =
        pbkdf2(algorithm, view(password), view(salt), iterations, std::size_t(key.size() / 2));
    QVERIFY(made.has_value());
    // The test compares the derived bytes.
    QCOMPARE(hex(made->expose()), key);
}

void Pbkdf2Test::refusesCosts()
{
    const auto error = [](std::uint32_t iterations, std::size_t size) {
        return pbkdf2(HashAlgorithm::Sha1, {}, {}, iterations, size).error();
    };
    QCOMPARE(error(0, 20), Pbkdf2Error::Iterations);
    QCOMPARE(error(kMaxPbkdf2Iterations + 1, 20), Pbkdf2Error::Iterations);
    QCOMPARE(error(0xFFFFFFFF, 20), Pbkdf2Error::Iterations);
    QCOMPARE(error(1, 0), Pbkdf2Error::Size);
    QCOMPARE(error(1, kMaxPbkdf2Size + 1), Pbkdf2Error::Size);
}

void Pbkdf2Test::takesEmptyInputs()
{
    const auto made = pbkdf2(HashAlgorithm::Sha1, {}, {}, 1, 20);
    QVERIFY(made.has_value());
    // Computed with Python: hashlib.pbkdf2_hmac('sha1', b'', b'', 1, 20).
    QCOMPARE(hex(made->expose()), QByteArray("1e437a1c79d75be61e91141dae20affc4892cc99"));
}

QTEST_APPLESS_MAIN(Pbkdf2Test)
#include "tst_pbkdf2.moc"
