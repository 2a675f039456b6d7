// SPDX-License-Identifier: Apache-2.0
// Plain hashes against FIPS 180-2 appendix B and RFC 1321 appendix A.5.
#include "core/crypto/digest.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu::crypto;
using namespace warifu::test;

class DigestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sha256MatchesPublishedVectors_data();
    void sha256MatchesPublishedVectors();
    void sha512MatchesPublishedVectors();
    void sha1MatchesPublishedVectors();
    void md5MatchesPublishedVectors_data();
    void md5MatchesPublishedVectors();
};

void DigestTest::sha256MatchesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    QTest::newRow("empty")
        << QByteArray()
        << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("FIPS 180-2 B.1")
        << QByteArray("abc")
        << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("FIPS 180-2 B.2")
        << QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")
        << QByteArray("248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    QTest::newRow("FIPS 180-2 B.3")
        << QByteArray(1'000'000, 'a')
        << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void DigestTest::sha256MatchesPublishedVectors()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(hex(sha256(view(message))), digest);
}

void DigestTest::sha512MatchesPublishedVectors()
{
    // FIPS 180-2 appendix C.1 and C.2.
    QCOMPARE(hex(sha512(view(QByteArray("abc")))),
             QByteArray("ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
                        "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"));
    QCOMPARE(hex(sha512(
                 view(QByteArray("abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmno"
                                 "ijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu")))),
             QByteArray("8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
                        "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909"));
}

void DigestTest::sha1MatchesPublishedVectors()
{
    // FIPS 180-2 appendix A.1 and A.2.
    QCOMPARE(hex(sha1(view(QByteArray("abc")))),
             QByteArray("a9993e364706816aba3e25717850c26c9cd0d89d"));
    QCOMPARE(
        hex(sha1(view(QByteArray("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")))),
        QByteArray("84983e441c3bd26ebaae4aa1f95129e5e54670f1"));
}

void DigestTest::md5MatchesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("digest");
    const auto row = [](const char *message, const char *digest) {
        QTest::addRow("RFC 1321 A.5, %.10s", message) << QByteArray(message) << QByteArray(digest);
    };
    row("", "d41d8cd98f00b204e9800998ecf8427e");
    row("a", "0cc175b9c0f1b6a831c399e269772661");
    row("abc", "900150983cd24fb0d6963f7d28e17f72");
    row("message digest", "f96b697d7cb7938d525a2f31aaf161d0");
    row("abcdefghijklmnopqrstuvwxyz", "c3fcd3d76192e4007dfb496cca67e13b");
    row("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
        "d174ab98d277d9f5a5611c2c9f419d9f");
    row("12345678901234567890123456789012345678901234567890123456789012345678901234567890",
        "57edf4a22be3c955ac49da2e2107b67a");
}

void DigestTest::md5MatchesPublishedVectors()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, digest);
    QCOMPARE(hex(md5(view(message))), digest);
}

QTEST_APPLESS_MAIN(DigestTest)
#include "tst_digest.moc"
