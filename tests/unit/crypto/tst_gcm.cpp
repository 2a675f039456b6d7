// SPDX-License-Identifier: Apache-2.0
// AES-GCM against the test cases of McGrew and Viega that NIST published with the mode, with all
// key sizes and nonces of 8, 12 and 60 bytes; and that nothing changed passes.
#include "core/crypto/gcm.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class GcmTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void refusesEveryFlippedBit();
    void refusesEveryTruncation();
    void refusesWhatBelongsElsewhere_data();
    void refusesWhatBelongsElsewhere();
};

void GcmTest::matchesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("sealed"); // hexadecimal ciphertext and tag
    const QByteArray none;
    QTest::newRow("case 1: AES-128, nothing")
        << QByteArray(16, '\0') << QByteArray(12, '\0') << none << none
        << QByteArray("58e2fccefa7e3061367f1d57a4e7455a");
    QTest::newRow("case 7: AES-192, nothing")
        << QByteArray(24, '\0') << QByteArray(12, '\0') << none << none
        << QByteArray("cd33b28ac773f74ba00ed1f312572435");
    QTest::newRow("case 13: AES-256, nothing")
        << QByteArray(32, '\0') << QByteArray(12, '\0') << none << none
        << QByteArray("530f8afbc74536b9a963b4f1c4cb738b");
    const QByteArray key16 = unhex("feffe9928665731c6d6a8f9467308308");
    const QByteArray key24 = key16 + key16.left(8), key32 = key16 + key16;
    const QByteArray nonce12 = unhex("cafebabefacedbaddecaf888"), nonce8 = nonce12.left(8);
    const QByteArray nonce60 =
        unhex("9313225df88406e555909c5aff5269aa6a7a9538534f7da1e4c303d2a318a728c3c0c951"
              "56809539fcf0e2429a6b525416aedbf5a0de6a57a637b39b");
    const QByteArray associated = unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
    const QByteArray plain =
        unhex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95"
              "956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
    QTest::newRow("case 4: AES-128, 12-byte nonce")
        << key16 << nonce12 << associated << plain
        << QByteArray("42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b2"
                      "5466931c7d8f6a5aac84aa051ba30b396a0aac973d58e0915bc94fbc3221a5db94fae95a"
                      "e7121a47");
    QTest::newRow("case 5: AES-128, 8-byte nonce")
        << key16 << nonce8 << associated << plain
        << QByteArray("61353b4c2806934a777ff51fa22a4755699b2a714fcdc6f83766e5f97b6c742373806900"
                      "e49f24b22b097544d4896b424989b5e1ebac0f07c23f45983612d2e79e3b0785561be14a"
                      "aca2fccb");
    QTest::newRow("case 6: AES-128, 60-byte nonce")
        << key16 << nonce60 << associated << plain
        << QByteArray("8ce24998625615b603a033aca13fb894be9112a5c3a211a8ba262a3cca7e2ca701e4a9a4"
                      "fba43c90ccdcb281d48c7c6fd62875d2aca417034c34aee5619cc5aefffe0bfa462af43c"
                      "1699d050");
    QTest::newRow("case 10: AES-192, 12-byte nonce")
        << key24 << nonce12 << associated << plain
        << QByteArray("3980ca0b3c00e841eb06fac4872a2757859e1ceaa6efd984628593b40ca1e19c7d773d00"
                      "c144c525ac619d18c84a3f4718e2448b2fe324d9ccda27102519498e80f1478f37ba55bd"
                      "6d27618c");
    QTest::newRow("case 11: AES-192, 8-byte nonce")
        << key24 << nonce8 << associated << plain
        << QByteArray("0f10f599ae14a154ed24b36e25324db8c566632ef2bbb34f8347280fc4507057fddc29df"
                      "9a471f75c66541d4d4dad1c9e93a19a58e8b473fa0f062f765dcc57fcf623a24094fcca4"
                      "0d3533f8");
    QTest::newRow("case 12: AES-192, 60-byte nonce")
        << key24 << nonce60 << associated << plain
        << QByteArray("d27e88681ce3243c4830165a8fdcf9ff1de9a1d8e6b447ef6ef7b79828666e4581e79012"
                      "af34ddd9e2f037589b292db3e67c036745fa22e7e9b7373bdcf566ff291c25bbb8568fc3"
                      "d376a6d9");
    QTest::newRow("case 16: AES-256, 12-byte nonce")
        << key32 << nonce12 << associated << plain
        << QByteArray("522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48"
                      "590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853"
                      "bb2d551b");
    QTest::newRow("case 17: AES-256, 8-byte nonce")
        << key32 << nonce8 << associated << plain
        << QByteArray("c3762df1ca787d32ae47c13bf19844cbaf1ae14d0b976afac52ff7d79bba9de0feb582d3"
                      "3934a4f0954cc2363bc73f7862ac430e64abe499f47c9b1f3a337dbf46a792c45e454913"
                      "fe2ea8f2");
    QTest::newRow("case 18: AES-256, 60-byte nonce")
        << key32 << nonce60 << associated << plain
        << QByteArray("5a8def2f0c9e53f1f75d7853659e2a20eeb2b22aafde6419a058ab4f6f746bf40fc0c3b7"
                      "80f244452da3ebf1c5d82cdea2418997200ef82e44ae7e3fa44a8266ee1c8eb0c8b5d4cf"
                      "5ae9f19a");
}

void GcmTest::matchesPublishedVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, associated);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, sealed);
    QCOMPARE(hex(sealAesGcm(view(key), view(nonce), view(associated), view(plain))), sealed);
    const QByteArray bytes = QByteArray::fromHex(sealed);
    const auto opened = openAesGcm(view(key), view(nonce), view(associated), view(bytes));
    QVERIFY(opened);
    // The test compares what was sealed.
    QCOMPARE(hex(opened->expose()), plain.toHex());
}

void GcmTest::refusesEveryFlippedBit()
{
    const QByteArray key(24, 'k'), nonce(16, 'n'), plain("sixteen and more bytes");
    auto sealed = sealAesGcm(view(key), view(nonce), {}, view(plain));
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1u << (bit % 8));
        sealed[bit / 8] ^= flip;
        const auto opened = openAesGcm(view(key), view(nonce), {}, sealed);
        QVERIFY(!opened);
        QCOMPARE(opened.error(), AeadError::Refused);
        sealed[bit / 8] ^= flip;
    }
    QVERIFY(openAesGcm(view(key), view(nonce), {}, sealed));
}

void GcmTest::refusesEveryTruncation()
{
    const QByteArray key(16, 'k'), nonce(12, 'n'), plain("sixteen and more bytes");
    const auto sealed = sealAesGcm(view(key), view(nonce), {}, view(plain));
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        const auto opened = openAesGcm(view(key), view(nonce), {}, ByteView(sealed).first(size));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), size < kGcmTagSize ? AeadError::TooShort : AeadError::Refused);
    }
}

void GcmTest::refusesWhatBelongsElsewhere_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("associated");
    const QByteArray key(32, 'k'), nonce(12, 'n'), associated("page");
    QTest::newRow("other key") << QByteArray(32, 'K') << nonce << associated;
    QTest::newRow("shorter key") << key.left(16) << nonce << associated;
    QTest::newRow("no key") << QByteArray() << nonce << associated;
    QTest::newRow("31-byte key") << key.left(31) << nonce << associated;
    QTest::newRow("33-byte key") << QByteArray(33, 'k') << nonce << associated;
    QTest::newRow("other nonce") << key << QByteArray(12, 'N') << associated;
    QTest::newRow("longer nonce") << key << QByteArray(13, 'n') << associated;
    QTest::newRow("no nonce") << key << QByteArray() << associated;
    QTest::newRow("129-byte nonce") << key << QByteArray(129, 'n') << associated;
    QTest::newRow("other associated data") << key << nonce << QByteArray("pagE");
    QTest::newRow("no associated data") << key << nonce << QByteArray();
}

void GcmTest::refusesWhatBelongsElsewhere()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, associated);
    const auto sealed = sealAesGcm(view(QByteArray(32, 'k')), view(QByteArray(12, 'n')),
                                   view(QByteArray("page")), view(QByteArray("text")));
    const auto opened = openAesGcm(view(key), view(nonce), view(associated), sealed);
    QVERIFY(!opened);
    QCOMPARE(opened.error(), AeadError::Refused);
}

QTEST_APPLESS_MAIN(GcmTest)
#include "tst_gcm.moc"
