// SPDX-License-Identifier: Apache-2.0
// HMAC against RFC 2202 (SHA-1) and RFC 4231 (SHA-2), and that no key stays behind.
#include "core/crypto/hmac.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu::crypto;
using namespace warifu::test;

class HmacTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void anEmptyKeyIsNotTheLastKey();
    void wipedStateHasNoEffectOnResults();
    void tellsSizes();
};

void HmacTest::matchesPublishedVectors_data()
{
    QTest::addColumn<int>("algorithm");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("tag"); // hexadecimal; RFC 4231 case 5 publishes 128 bits only
    const auto row = [](const char *name, HashAlgorithm algorithm, const QByteArray &key,
                        const QByteArray &message, const char *tag) {
        QTest::newRow(name) << int(algorithm) << key << message << QByteArray(tag);
    };
    row("RFC 2202 section 3, case 1, SHA-1", HashAlgorithm::Sha1, QByteArray(20, '\x0b'),
        QByteArray("Hi There"), "b617318655057264e28bc0b6fb378c8ef146be00");
    row("RFC 2202 section 3, case 2, SHA-1", HashAlgorithm::Sha1, unhex("4a656665"),
        QByteArray("what do ya want for nothing?"), "effcdf6ae5eb2fa2d27416d5f184df9c259a7c79");
    row("RFC 2202 section 3, case 3, SHA-1", HashAlgorithm::Sha1, QByteArray(20, '\xaa'),
        QByteArray(50, '\xdd'), "125d7342b9ac11cd91a39af48aa17b4f63f175d3");
    row("RFC 2202 section 3, case 4, SHA-1", HashAlgorithm::Sha1,
        unhex("0102030405060708090a0b0c0d0e0f10111213141516171819"), QByteArray(50, '\xcd'),
        "4c9007f4026250c6bc8414f9bf50c86c2d7235da");
    row("RFC 2202 section 3, case 5, SHA-1", HashAlgorithm::Sha1, QByteArray(20, '\x0c'),
        QByteArray("Test With Truncation"), "4c1a03424b55e07fe7f27be1d58bb9324a9a5a04");
    row("RFC 2202 section 3, case 6, SHA-1", HashAlgorithm::Sha1, QByteArray(80, '\xaa'),
        QByteArray("Test Using Larger Than Block-Size Key - Hash Key First"),
        "aa4ae5e15272d00e95705637ce8a3b55ed402112");
    row("RFC 2202 section 3, case 7, SHA-1", HashAlgorithm::Sha1, QByteArray(80, '\xaa'),
        QByteArray("Test Using Larger Than Block-Size Key and Larger Than One Block-Size"
                   " Data"),
        "e8e99d0f45237d786d6bbaa7965c7808bbff1a91");
    row("RFC 4231 case 1, SHA-256", HashAlgorithm::Sha256, QByteArray(20, '\x0b'),
        QByteArray("Hi There"), "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7");
    row("RFC 4231 case 1, SHA-512", HashAlgorithm::Sha512, QByteArray(20, '\x0b'),
        QByteArray("Hi There"),
        "87aa7cdea5ef619d4ff0b4241a1d6cb02379f4e2ce4ec2787ad0b30545e17cde"
        "daa833b7d6b8a702038b274eaea3f4e4be9d914eeb61f1702e696c203a126854");
    row("RFC 4231 case 2, SHA-256", HashAlgorithm::Sha256, unhex("4a656665"),
        QByteArray("what do ya want for nothing?"),
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    row("RFC 4231 case 2, SHA-512", HashAlgorithm::Sha512, unhex("4a656665"),
        QByteArray("what do ya want for nothing?"),
        "164b7a7bfcf819e2e395fbe73b56e0a387bd64222e831fd610270cd7ea250554"
        "9758bf75c05a994a6d034f65f8f0e6fdcaeab1a34d4a6b4b636e070a38bce737");
    row("RFC 4231 case 3, SHA-256", HashAlgorithm::Sha256, QByteArray(20, '\xaa'),
        QByteArray(50, '\xdd'), "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe");
    row("RFC 4231 case 3, SHA-512", HashAlgorithm::Sha512, QByteArray(20, '\xaa'),
        QByteArray(50, '\xdd'),
        "fa73b0089d56a284efb0f0756c890be9b1b5dbdd8ee81a3655f83e33b2279d39"
        "bf3e848279a722c806b485a47e67c807b946a337bee8942674278859e13292fb");
    row("RFC 4231 case 4, SHA-256", HashAlgorithm::Sha256,
        unhex("0102030405060708090a0b0c0d0e0f10111213141516171819"), QByteArray(50, '\xcd'),
        "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b");
    row("RFC 4231 case 4, SHA-512", HashAlgorithm::Sha512,
        unhex("0102030405060708090a0b0c0d0e0f10111213141516171819"), QByteArray(50, '\xcd'),
        "b0ba465637458c6990e5a8c5f61d4af7e576d97ff94b872de76f8050361ee3db"
        "a91ca5c11aa25eb4d679275cc5788063a5f19741120c4f2de2adebeb10a298dd");
    row("RFC 4231 case 5, SHA-256", HashAlgorithm::Sha256, QByteArray(20, '\x0c'),
        QByteArray("Test With Truncation"), "a3b6167473100ee06e0c796c2955552b");
    row("RFC 4231 case 5, SHA-512", HashAlgorithm::Sha512, QByteArray(20, '\x0c'),
        QByteArray("Test With Truncation"), "415fad6271580a531d4179bc891d87a6");
    row("RFC 4231 case 6, SHA-256", HashAlgorithm::Sha256, QByteArray(131, '\xaa'),
        QByteArray("Test Using Larger Than Block-Size Key - Hash Key First"),
        "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54");
    row("RFC 4231 case 6, SHA-512", HashAlgorithm::Sha512, QByteArray(131, '\xaa'),
        QByteArray("Test Using Larger Than Block-Size Key - Hash Key First"),
        "80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352"
        "6b56d037e05f2598bd0fd2215d6a1e5295e64f73f63f0aec8b915a985d786598");
    row("RFC 4231 case 7, SHA-256", HashAlgorithm::Sha256, QByteArray(131, '\xaa'),
        QByteArray("This is a test using a larger than block-size key and a larger than "
                   "block-size data. The key needs to be hashed before being used by the"
                   " HMAC algorithm."),
        "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2");
    row("RFC 4231 case 7, SHA-512", HashAlgorithm::Sha512, QByteArray(131, '\xaa'),
        QByteArray("This is a test using a larger than block-size key and a larger than "
                   "block-size data. The key needs to be hashed before being used by the"
                   " HMAC algorithm."),
        "e37b6a775dc87dbaa4dfa9f96e5e3ffddebd71f8867289865df5a32d20cdc944"
        "b6022cac3c4982b10d5eeb55c3e4de15134676fb6de0446065c97440fa8c6a58");
    row("empty key and message, SHA-1", HashAlgorithm::Sha1, QByteArray(), QByteArray(),
        "fbdb1d1b18aa6c08324b7d64b71fb76370690e1d");
    row("empty key and message, SHA-256", HashAlgorithm::Sha256, QByteArray(), QByteArray(),
        "b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad");
    row("empty key and message, SHA-512", HashAlgorithm::Sha512, QByteArray(), QByteArray(),
        "b936cee86c9f87aa5d3c6f2e84cb5a4239a5fe50480a6ec66b70ab5b1f4ac673"
        "0c6c515421b327ec1d69402e53dfb49ad7381eb067b338fd7b0cb22247225d47");
    row("RFC 4231 case 1, SHA-224", HashAlgorithm::Sha224, QByteArray(20, '\x0b'),
        QByteArray("Hi There"), "896fb1128abbdf196832107cd49df33f47b4b1169912ba4f53684b22");
    row("RFC 4231 case 2, SHA-224", HashAlgorithm::Sha224, unhex("4a656665"),
        QByteArray("what do ya want for nothing?"),
        "a30e01098bc6dbbf45690f3a7e9e6d0f8bbea2a39e6148008fd05e44");
    row("RFC 4231 case 3, SHA-224", HashAlgorithm::Sha224, QByteArray(20, '\xaa'),
        QByteArray(50, '\xdd'), "7fb3cb3588c6c1f6ffa9694d7d6ad2649365b0c1f65d69d1ec8333ea");
    row("RFC 4231 case 4, SHA-224", HashAlgorithm::Sha224,
        unhex("0102030405060708090a0b0c0d0e0f10111213141516171819"), QByteArray(50, '\xcd'),
        "6c11506874013cac6a2abc1bb382627cec6a90d86efc012de7afec5a");
    row("RFC 4231 case 5, SHA-224", HashAlgorithm::Sha224, QByteArray(20, '\x0c'),
        QByteArray("Test With Truncation"), "0e2aea68a90c8d37c988bcdb9fca6fa8");
    row("RFC 4231 case 6, SHA-224", HashAlgorithm::Sha224, QByteArray(131, '\xaa'),
        QByteArray("Test Using Larger Than Block-Size Key - Hash Key First"),
        "95e9a0db962095adaebe9b2d6f0dbce2d499f112f2d2b7273fa6870e");
    row("RFC 4231 case 7, SHA-224", HashAlgorithm::Sha224, QByteArray(131, '\xaa'),
        QByteArray("This is a test using a larger than block-size key and a larger than "
                   "block-size data. The key needs to be hashed before being used by the"
                   " HMAC algorithm."),
        "3a854166ac5d9f023f54d517d0b39dbd946770db9c2b95c9f6f565d1");
    row("empty key and message, SHA-224", HashAlgorithm::Sha224, QByteArray(), QByteArray(),
        "5ce14f72894662213e2748d2a6ba234b74263910cedde2f5a9271524");
    row("RFC 4231 case 1, SHA-384", HashAlgorithm::Sha384, QByteArray(20, '\x0b'),
        QByteArray("Hi There"),
        "afd03944d84895626b0825f4ab46907f15f9dadbe4101ec682aa034c7cebc59c"
        "faea9ea9076ede7f4af152e8b2fa9cb6");
    row("RFC 4231 case 2, SHA-384", HashAlgorithm::Sha384, unhex("4a656665"),
        QByteArray("what do ya want for nothing?"),
        "af45d2e376484031617f78d2b58a6b1b9c7ef464f5a01b47e42ec3736322445e"
        "8e2240ca5e69e2c78b3239ecfab21649");
    row("RFC 4231 case 3, SHA-384", HashAlgorithm::Sha384, QByteArray(20, '\xaa'),
        QByteArray(50, '\xdd'),
        "88062608d3e6ad8a0aa2ace014c8a86f0aa635d947ac9febe83ef4e55966144b"
        "2a5ab39dc13814b94e3ab6e101a34f27");
    row("RFC 4231 case 4, SHA-384", HashAlgorithm::Sha384,
        unhex("0102030405060708090a0b0c0d0e0f10111213141516171819"), QByteArray(50, '\xcd'),
        "3e8a69b7783c25851933ab6290af6ca77a9981480850009cc5577c6e1f573b4e"
        "6801dd23c4a7d679ccf8a386c674cffb");
    row("RFC 4231 case 5, SHA-384", HashAlgorithm::Sha384, QByteArray(20, '\x0c'),
        QByteArray("Test With Truncation"), "3abf34c3503b2a23a46efc619baef897");
    row("RFC 4231 case 6, SHA-384", HashAlgorithm::Sha384, QByteArray(131, '\xaa'),
        QByteArray("Test Using Larger Than Block-Size Key - Hash Key First"),
        "4ece084485813e9088d2c63a041bc5b44f9ef1012a2b588f3cd11f05033ac4c6"
        "0c2ef6ab4030fe8296248df163f44952");
    row("RFC 4231 case 7, SHA-384", HashAlgorithm::Sha384, QByteArray(131, '\xaa'),
        QByteArray("This is a test using a larger than block-size key and a larger than "
                   "block-size data. The key needs to be hashed before being used by the"
                   " HMAC algorithm."),
        "6617178e941f020d351e2f254e8fd32c602420feb0b8fb9adccebb82461e99c5"
        "a678cc31e799176d3860e6110c46523e");
    row("empty key and message, SHA-384", HashAlgorithm::Sha384, QByteArray(), QByteArray(),
        "6c1f2ee938fad2e24bd91298474382ca218c75db3d83e114b3d4367776d14d35"
        "51289e75e8209cd4b792302840234adc");
}

void HmacTest::matchesPublishedVectors()
{
    QFETCH(int, algorithm);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, tag);
    const HmacTag made = hmac(HashAlgorithm(algorithm), view(key), view(message));
    QCOMPARE(made.size, hashSize(HashAlgorithm(algorithm)));
    QCOMPARE(hex(made.view()).left(tag.size()), tag);
}

void HmacTest::anEmptyKeyIsNotTheLastKey()
{
    const QByteArray key("key"), message("message");
    for (const auto algorithm : {HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha512,
                                 HashAlgorithm::Sha224, HashAlgorithm::Sha384}) {
        const QByteArray empty = hex(hmac(algorithm, {}, view(message)).view());
        const QByteArray keyed = hex(hmac(algorithm, view(key), view(message)).view());
        QVERIFY(keyed != empty);
        QCOMPARE(hex(hmac(algorithm, {}, view(message)).view()), empty);
    }
}

void HmacTest::wipedStateHasNoEffectOnResults()
{
    const QByteArray key("key"), message("message");
    const QByteArray before = hex(hmac(HashAlgorithm::Sha256, view(key), view(message)).view());
    wipeHmacState();
    QCOMPARE(hex(hmac(HashAlgorithm::Sha256, view(key), view(message)).view()), before);
}

void HmacTest::tellsSizes()
{
    QCOMPARE(hashSize(HashAlgorithm::Sha1), std::size_t(20));
    QCOMPARE(hashSize(HashAlgorithm::Sha256), std::size_t(32));
    QCOMPARE(hashSize(HashAlgorithm::Sha512), std::size_t(64));
    QCOMPARE(hashSize(HashAlgorithm::Sha224), std::size_t(28));
    QCOMPARE(hashSize(HashAlgorithm::Sha384), std::size_t(48));
}

QTEST_APPLESS_MAIN(HmacTest)
#include "tst_hmac.moc"
