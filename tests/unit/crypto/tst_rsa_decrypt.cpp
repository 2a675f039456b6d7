// SPDX-License-Identifier: Apache-2.0
// RSA decryption of what Python's cryptography 48 encrypted to tests/data/rs256_test_key.pem (the
// published vectors have keys of 1024 bits, which PrivateKey refuses).
#include "core/crypto/rsa_decrypt.h"

#include "tests/unit/crypto/vectors.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

namespace {

const char kMessage[] = "000102030405060708090a0b0c0d0e0f";

const char kPkcs1[] =
    "aLIIlXBT/epBOlLFhJpZvfMzieT9QQfHJWK4HzUTW8olRS8HeSad7C1FWdbMJNt+7Kzk15yctnN2eJOc"
    "FjHVbB+F74Lx3ZVX93OPXEwN3VKbinqR4+mCqLHinFFeB4cJCip9TZ7VyNCjIgaPeMngWSKmHaW12rJK"
    "KBKVpY7OvuqD5keJ7j6xNVKmdqCWO8cBRJTMRSz4iR26QNCrtIfDE2HzE06L6Amd4duw9o1NRKJIAh+4"
    "krB/4xCXl7izN31i5lljHLYfLY0ER+G7ihsqdho6s7gojuGVpZklZf6jQxN1Xynp5bYUZiUfPamGugEX"
    "zHY4rjQoJbVJGsxKsHqGpw==";
const char kOaepSha1[] =
    "BoWeqk/fENvwo6prPjHcIT4z221M6uIuGsMmXsbPiWbuaXBI0T7VsrPfbjjIW9lLcSsU9OH1j4xgE53t"
    "mlEkxqxoGiprJk7luVr3N3GmYQePs4wObZKJOibCcgFQw8FCpYSrGbJtVfReoT6ivjwn0MtAMDP1rpBH"
    "USMC515wVMcP27lFZI3jtPDk4I5l3vfN4O8ASAXkD68JNGExAfHO+dUKYnNMXlNbbFav7goGMeCtooOw"
    "dzC52e5k/ZNlHGpCl3bDZ5o1MriObCDkwsj8pbD/5/t0hJHpUXYCSSYcmVExZR8kJLhH0V373topftMY"
    "byDzwG4ijwvFAVRTT69gjw==";
const char kOaepSha256[] =
    "DgKPMB0vA+3I7AlmXqffSJexdWSCF8utQVHHXUkuh4OsLty6yaSoaX5fd1ObPRvXnrAUIcc06lJnqMkO"
    "lmpssauYe44nG2E2iJYfwio2KEeXtDZY6iUMYGxbI5+6EFaFzU0PH1nWrTyMT3QrTq9nitqx9SxJHL+/"
    "C/r4K27YbMbj7KFTUoWJpgZVn7JaFBjTUVwXrkVtJC8S/dNFlxHtH4BZi2ULXmFmS68Fwz+e68rtSyey"
    "h6SRRGlUCMKghVkhGhZPacIgTspFPqHlj8hI1Cf3hZiabdy53KAbtroNldA5QGpBSS9rqC7NpXVf6mlk"
    "EE5gmO6eLGmRGuAfe8py4A==";
const char kOaepSha256Mask1[] =
    "efmBcSMOe3iduDo2FqsY9hP1q8lrzmGvF1fGsdTsu8Mxvx4QZ2DZ+Z2c4Rqu/DZ2pkHujlpBNK6eUTBj"
    "7PM5/CwgJ65lE5/adr9PtWzx+Nb+jQ/nDnTW2nXMPi141KtTvvQqvrjHoW9cwOBa2b040u4uME61qRAH"
    "R8ND02uJ4TYGfXOcQG3Vg3ZSvqE7L9udFVOoy015XPB5TO0C9M5aVPTS1PiUexsBid6n1yj2c8P76YUB"
    "PDg+m6aZxD/SdKU+l5nl/O6T9lbY06h0tNMTHLyaBG7Rbu8Z/HLahNElglhb2I5Wbg+VGAG1yijSZ93S"
    "iN3BsR5lparvHcOZxtfy1g==";
const char kOaepLabel[] =
    "UyDJdLROJ+DfqO36fp9quYH6iiKMdrCzxMXnQXDwNgr1OBOTj3ALbpgZ9G6X9W8JysXGTuyPZKINV516"
    "h5/usQlnJO8thn4v1zsy4f07Sfae6+ib+HDHPFSc0NXWNSKhXqZ4ED+xwnBkdUojXuoEkuUtO2RvszAD"
    "EA/7nvCZAPaGyT8BtirMj1qUNuu5kAPoDp3yDVNjw59MxYAs27aqeWv9RNNy7RSvanCqQkYNDlkRrnAA"
    "RHGjvzD0UoEc9aT0NmzAd4/polqQ6CxXhETeqTEc8wLNUDMWRIWXdOzbKW6DkU1tu4VUbNg/hbA9ixtY"
    "eiY09EO5bNrDFk0HuIx/wA==";
const char kOaepEmpty[] =
    "AJDXqKTkcH+SH2rnnWNFrT3V1jbX2nQSo3y1rBeSgVpj4rkM8CchoHzjkcXhnE0whZbYNnLD/yIBWBU4"
    "5FqfYevQqonDxd2Y6mG54nq/Q1fOyyDN7A3ssubr525Vq4d/dC3DYr8yrB0GLGg2tX8asxM4fZ85CW2p"
    "5fU0wFrqdD/gI2VYeN3bERa3H+9z4EvNFIHcUQzVJofBVhAICCib5YJVw2qjNlhby2RcR2D6QTXDRgfg"
    "aqP3CoFoLP5aqtLbkpgl+mxL3wyJAoKPqwi3ah2laL+Xjtr2p6jbb4Jw8fUzviPlH+DLGOeB+4N1JfYK"
    "UC4B3tMlFHrUB2D8foCTFQ==";

RsaOaep oaep(HashAlgorithm digest, HashAlgorithm maskDigest, ByteView label = {})
{
    return {digest, maskDigest, label};
}

} // namespace

class RsaDecryptTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void decryptsPkcs1();
    void decryptsOaep_data();
    void decryptsOaep();
    void refusesOtherParameters_data();
    void refusesOtherParameters();
    void refusesChangedBytes();
    void refusesOtherLengths();
    void refusesOtherKeys();
    void refusesALongLabel();

private:
    const PrivateKey m_key = privateKey(pemFile("rs256_test_key.pem"));
    const QByteArray m_label = "label";
};

void RsaDecryptTest::decryptsPkcs1()
{
    const auto made = decryptRsaPkcs1(m_key, view(QByteArray::fromBase64(kPkcs1)));
    QVERIFY(made);
    // The test compares the message.
    QCOMPARE(hex(made->expose()), QByteArray(kMessage));
}

void RsaDecryptTest::decryptsOaep_data()
{
    QTest::addColumn<QByteArray>("ciphertext");
    QTest::addColumn<RsaOaep>("parameters");
    QTest::addColumn<QByteArray>("message");
    const auto sha1 = HashAlgorithm::Sha1, sha256 = HashAlgorithm::Sha256;
    const auto row = [](const char *name, const char *ciphertext, const RsaOaep &parameters,
                        const char *message = kMessage) {
        QTest::newRow(name) << QByteArray::fromBase64(ciphertext) << parameters
                            << QByteArray(message);
    };
    row("defaults", kOaepSha1, {});
    row("SHA-256", kOaepSha256, oaep(sha256, sha256));
    row("SHA-256, mask SHA-1", kOaepSha256Mask1, oaep(sha256, sha1));
    row("SHA-384, mask SHA-512, label", kOaepLabel,
        oaep(HashAlgorithm::Sha384, HashAlgorithm::Sha512, view(m_label)));
    row("empty", kOaepEmpty, {}, "");
}

void RsaDecryptTest::decryptsOaep()
{
    QFETCH(QByteArray, ciphertext);
    QFETCH(RsaOaep, parameters);
    QFETCH(QByteArray, message);
    const auto made = decryptRsaOaep(m_key, view(ciphertext), parameters);
    QVERIFY(made);
    // The test compares the message.
    QCOMPARE(hex(made->expose()), message);
}

void RsaDecryptTest::refusesOtherParameters_data()
{
    QTest::addColumn<QByteArray>("ciphertext");
    QTest::addColumn<RsaOaep>("parameters");
    const auto sha1 = HashAlgorithm::Sha1, sha256 = HashAlgorithm::Sha256;
    const auto sha384 = HashAlgorithm::Sha384, sha512 = HashAlgorithm::Sha512;
    const auto row = [](const char *name, const char *ciphertext, const RsaOaep &parameters) {
        QTest::newRow(name) << QByteArray::fromBase64(ciphertext) << parameters;
    };
    row("other digest", kOaepSha1, oaep(sha256, sha1));
    row("other mask", kOaepSha256, oaep(sha256, sha1));
    row("no label", kOaepLabel, oaep(sha384, sha512));
    row("a label that was not", kOaepSha1, oaep(sha1, sha1, view(m_label)));
    row("PKCS #1 v1.5", kPkcs1, {});
}

void RsaDecryptTest::refusesOtherParameters()
{
    QFETCH(QByteArray, ciphertext);
    QFETCH(RsaOaep, parameters);
    QVERIFY(!decryptRsaOaep(m_key, view(ciphertext), parameters));
}

void RsaDecryptTest::refusesChangedBytes()
{
    // A byte in front, in the middle and at the end; all 256 would take a minute with sanitizers.
    for (const int place : {0, 128, 255}) {
        QByteArray padded = QByteArray::fromBase64(kOaepSha1);
        padded[place] = char(padded[place] ^ 1);
        QVERIFY(!decryptRsaOaep(m_key, view(padded), {}));
        QByteArray old = QByteArray::fromBase64(kPkcs1);
        old[place] = char(old[place] ^ 1);
        // Newer versions of OpenSSL answer with random bytes.
        const auto made = decryptRsaPkcs1(m_key, view(old));
        QVERIFY(!made || hex(made->expose()) != kMessage);
    }
}

void RsaDecryptTest::refusesOtherLengths()
{
    const QByteArray padded = QByteArray::fromBase64(kOaepSha1);
    const QByteArray old = QByteArray::fromBase64(kPkcs1);
    QVERIFY(!decryptRsaOaep(m_key, {}, {}));
    QVERIFY(!decryptRsaOaep(m_key, view(padded.left(255)), {}));
    QVERIFY(!decryptRsaOaep(m_key, view('\0' + padded), {}));
    QVERIFY(!decryptRsaOaep(m_key, view(QByteArray(256, '\xff')), {})); // above the modulus
    QVERIFY(!decryptRsaPkcs1(m_key, {}));
    QVERIFY(!decryptRsaPkcs1(m_key, view(old.left(255))));
    QVERIFY(!decryptRsaPkcs1(m_key, view('\0' + old)));
}

void RsaDecryptTest::refusesOtherKeys()
{
    const PrivateKey ec = PrivateKey::makeEcP256();
    const QByteArray padded = QByteArray::fromBase64(kOaepSha1);
    QVERIFY(!decryptRsaOaep(ec, view(padded), {}));
    QVERIFY(!decryptRsaPkcs1(ec, view(padded)));
}

void RsaDecryptTest::refusesALongLabel()
{
    const QByteArray label(1025, 'l');
    const auto made = decryptRsaOaep(m_key, view(QByteArray::fromBase64(kOaepSha1)),
                                     oaep(HashAlgorithm::Sha1, HashAlgorithm::Sha1, view(label)));
    QVERIFY(!made);
    QCOMPARE(made.error(), RsaDecryptError::Refused);
}

QTEST_APPLESS_MAIN(RsaDecryptTest)
#include "tst_rsa_decrypt.moc"
