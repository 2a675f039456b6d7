// SPDX-License-Identifier: Apache-2.0
// CBC against NIST SP 800-38A appendix F.2 (AES), NIST's Triple-DES example and the Twofish paper
// (ecb_ival.txt, whose blocks are chained here), and every way a padding can be wrong.
#include "core/crypto/cbc.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class CbcTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decryptsPublishedVectors_data();
    void decryptsPublishedVectors();
    void encryptsAsPublished();
    void takesPaddingsOff_data();
    void takesPaddingsOff();
    void refusesSizes_data();
    void refusesSizes();
    void roundTripsEveryLength();
};

void CbcTest::decryptsPublishedVectors_data()
{
    QTest::addColumn<BlockCipher>("cipher");
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("iv");
    QTest::addColumn<QByteArray>("ciphertext");
    QTest::addColumn<QByteArray>("plain"); // hexadecimal
    const QByteArray iv = unhex("000102030405060708090a0b0c0d0e0f");
    const QByteArray plain = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51"
                             "30c81c46a35ce411e5fbc1191a0a52eff69f2445df4f9b17ad2b417be66c3710";
    QTest::newRow("SP 800-38A F.2.2, AES-128")
        << BlockCipher::Aes << unhex("2b7e151628aed2a6abf7158809cf4f3c") << iv
        << unhex("7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2"
                 "73bed6b8e3c1743b7116e69e222295163ff1caa1681fac09120eca307586e1a7")
        << plain;
    QTest::newRow("SP 800-38A F.2.4, AES-192")
        << BlockCipher::Aes << unhex("8e73b0f7da0e6452c810f32b809079e562f8ead2522c6b7b") << iv
        << unhex("4f021db243bc633d7178183a9fa071e8b4d9ada9ad7dedf4e5e738763f69145a"
                 "571b242012fb7ae07fa9baac3df102e008b0e27988598881d920a9e64f5615cd")
        << plain;
    QTest::newRow("SP 800-38A F.2.6, AES-256")
        << BlockCipher::Aes
        << unhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4") << iv
        << unhex("f58c4c04d6e5f1ba779eabfb5f7bfbd69cfc4e967edb808d679f777bc6702c7d"
                 "39f23369a9d9bacfa530e26304231461b2eb05e2c39be9fcda6c19078c6a9d1b")
        << plain;
    QTest::newRow("NIST example, Triple-DES")
        << BlockCipher::TripleDes << unhex("0123456789abcdef23456789abcdef01456789abcdef0123")
        << unhex("f69f2445df4f9b17")
        << unhex("2079c3d53aa763e193b79e2569ab5262516570481f25b50f73c0bda85c8e0da7")
        << plain.left(64);
    const QByteArray twofishKey =
        unhex("0123456789abcdeffedcba987654321000112233445566778899aabbccddeeff");
    const QByteArray block = unhex("37527be0052334b89f0cfccae87cfa20"); // of zeros
    QTest::newRow("Twofish paper, one block")
        << BlockCipher::Twofish << twofishKey << QByteArray(16, '\0') << block
        << QByteArray(32, '0');
    QTest::newRow("Twofish paper, chained")
        << BlockCipher::Twofish << twofishKey << iv << block + block << iv.toHex() + block.toHex();
    QTest::newRow("Twofish ecb_ival.txt, 49th step")
        << BlockCipher::Twofish
        << unhex("248a7f3528b168acfdd1386e3f51e30c2e2158bc3e5fc714c1eeeca0ea696d48")
        << QByteArray(16, '\0') << unhex("37fe26ff1cf66175f5ddf4c33b97a205")
        << QByteArray("431058f4dbc7f734da4f02f04cc4f459");
    QTest::newRow("nothing") << BlockCipher::Aes << QByteArray(16, 'k') << iv << QByteArray()
                             << QByteArray();
}

void CbcTest::decryptsPublishedVectors()
{
    QFETCH(BlockCipher, cipher);
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, iv);
    QFETCH(QByteArray, ciphertext);
    QFETCH(QByteArray, plain);
    const auto made = decryptCbc(cipher, view(key), view(iv), view(ciphertext), Padding::None);
    QVERIFY(made);
    // The test compares the plain text.
    QCOMPARE(hex(made->expose()), plain);
}

void CbcTest::encryptsAsPublished()
{
    // SP 800-38A F.2.1; the whole block of padding that follows has no published value.
    const auto made =
        encryptCbc(view(unhex("2b7e151628aed2a6abf7158809cf4f3c")),
                   view(unhex("000102030405060708090a0b0c0d0e0f")),
                   view(unhex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51")));
    QCOMPARE(made.size(), std::size_t(48));
    QCOMPARE(hex(ByteView(made).first(32)),
             QByteArray("7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2"));
}

void CbcTest::takesPaddingsOff_data()
{
    QTest::addColumn<QByteArray>("padded");
    QTest::addColumn<Padding>("padding");
    QTest::addColumn<int>("size"); // -1: refused
    const auto row = [](const char *name, const QByteArray &padded, int pkcs7, int lastByte) {
        QTest::addRow("%s, PKCS #7", name) << padded << Padding::Pkcs7 << pkcs7;
        QTest::addRow("%s, last byte", name) << padded << Padding::LastByte << lastByte;
        QTest::addRow("%s, none", name) << padded << Padding::None << int(padded.size());
    };
    row("one byte", QByteArray(15, 'x') + QByteArray(1, '\x01'), 15, 15);
    row("four bytes", QByteArray(12, 'x') + QByteArray(4, '\x04'), 12, 12);
    row("a block", QByteArray(16, 'x') + QByteArray(16, '\x10'), 16, 16);
    row("nothing but padding", QByteArray(16, '\x10'), 0, 0);
    row("other bytes before the count", QByteArray(12, 'x') + unhex("00000004"), -1, 12);
    row("first byte of the padding is wrong", QByteArray(12, 'x') + unhex("05040404"), -1, 12);
    row("count 0", QByteArray(16, '\0'), -1, -1);
    row("count 17", QByteArray(32, '\x11'), -1, -1);
    row("count 255", QByteArray(32, '\xff'), -1, -1);
    row("empty", QByteArray(), -1, -1);
}

void CbcTest::takesPaddingsOff()
{
    QFETCH(QByteArray, padded);
    QFETCH(Padding, padding);
    QFETCH(int, size);
    const QByteArray key(32, 'k'), iv(16, 'i');
    const auto sealed = encryptCbc(view(key), view(iv), view(padded));
    // Without the block that encryptCbc added.
    const ByteView ciphertext = ByteView(sealed).first(std::size_t(padded.size()));
    const auto made = decryptCbc(BlockCipher::Aes, view(key), view(iv), ciphertext, padding);
    if (size < 0) {
        QVERIFY(!made);
        QCOMPARE(made.error(), CipherError::Padding);
        return;
    }
    QVERIFY(made);
    // The test compares the plain text.
    QCOMPARE(hex(made->expose()), padded.left(size).toHex());
}

void CbcTest::refusesSizes_data()
{
    QTest::addColumn<BlockCipher>("cipher");
    QTest::addColumn<int>("key");
    QTest::addColumn<int>("iv");
    QTest::addColumn<int>("ciphertext");
    QTest::addColumn<CipherError>("error");
    const auto aes = BlockCipher::Aes;
    QTest::newRow("no key") << aes << 0 << 16 << 16 << CipherError::KeySize;
    QTest::newRow("15-byte key") << aes << 15 << 16 << 16 << CipherError::KeySize;
    QTest::newRow("33-byte key") << aes << 33 << 16 << 16 << CipherError::KeySize;
    QTest::newRow("two-key Triple-DES")
        << BlockCipher::TripleDes << 16 << 8 << 16 << CipherError::KeySize;
    QTest::newRow("Twofish-128") << BlockCipher::Twofish << 16 << 16 << 16 << CipherError::KeySize;
    QTest::newRow("no iv") << aes << 16 << 0 << 16 << CipherError::Size;
    QTest::newRow("12-byte iv") << aes << 16 << 12 << 16 << CipherError::Size;
    QTest::newRow("17-byte iv") << aes << 16 << 17 << 16 << CipherError::Size;
    QTest::newRow("AES's iv for Triple-DES")
        << BlockCipher::TripleDes << 24 << 16 << 16 << CipherError::Size;
    QTest::newRow("Triple-DES's iv for Twofish")
        << BlockCipher::Twofish << 32 << 8 << 16 << CipherError::Size;
    QTest::newRow("15 bytes") << aes << 16 << 16 << 15 << CipherError::Size;
    QTest::newRow("17 bytes") << aes << 16 << 16 << 17 << CipherError::Size;
    QTest::newRow("half a block of Twofish")
        << BlockCipher::Twofish << 32 << 16 << 24 << CipherError::Size;
}

void CbcTest::refusesSizes()
{
    QFETCH(BlockCipher, cipher);
    QFETCH(int, key);
    QFETCH(int, iv);
    QFETCH(int, ciphertext);
    QFETCH(CipherError, error);
    const auto made = decryptCbc(cipher, view(QByteArray(key, 'k')), view(QByteArray(iv, 'i')),
                                 view(QByteArray(ciphertext, 'c')), Padding::None);
    QVERIFY(!made);
    QCOMPARE(made.error(), error);
}

void CbcTest::roundTripsEveryLength()
{
    const QByteArray key(24, 'k'), iv(16, 'i');
    for (int size = 0; size <= 48; ++size) {
        const QByteArray plain(size, 'p');
        const auto sealed = encryptCbc(view(key), view(iv), view(plain));
        const auto made = decryptCbc(BlockCipher::Aes, view(key), view(iv), sealed, Padding::Pkcs7);
        QVERIFY(made);
        // The test compares what was encrypted.
        QCOMPARE(hex(made->expose()), plain.toHex());
    }
}

QTEST_APPLESS_MAIN(CbcTest)
#include "tst_cbc.moc"
