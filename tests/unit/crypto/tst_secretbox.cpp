// SPDX-License-Identifier: Apache-2.0
// crypto_secretbox against the example of "Cryptography in NaCl" (Bernstein, 2009, section 10), and
// that nothing changed passes.
#include "core/crypto/secretbox.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

class SecretBoxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensPublishedBoxes_data();
    void opensPublishedBoxes();
    void refusesEveryFlippedBit();
    void refusesEveryTruncation();
    void refusesSizes_data();
    void refusesSizes();

private:
    const QByteArray m_key =
        unhex("1b27556473e985d462cd51197a9a46c76009549eac6474f206c4ee0844f68389");
    const QByteArray m_nonce = unhex("69696ee955b62b73cd62bda875fc73d68219e0036b7a0b37");
    const QByteArray m_box =
        unhex("f3ffc7703f9400e52a7dfb4b3d3305d98e993b9f48681273c29650ba32fc76ce48332ea7164d96a4"
              "476fb8c531a1186ac0dfc17c98dce87b4da7f011ec48c97271d2c20f9b928fe2270d6fb863d51738"
              "b48eeee314a7cc8ab932164548e526ae90224368517acfeabd6bb3732bc0e9da99832b61ca01b6de"
              "56244a9e88d5f9b37973f622a43d14a6599b1f654cb45a74e355a5");
};

void SecretBoxTest::opensPublishedBoxes_data()
{
    QTest::addColumn<QByteArray>("box");
    QTest::addColumn<QByteArray>("plain");
    QTest::newRow("NaCl")
        << m_box
        << QByteArray(
               "be075fc53c81f2d5cf141316ebeb0c7b5228c52a4c62cbd44b66849b64244ffce5ecbaaf33bd751a"
               "1ac728d45e6c61296cdc3c01233561f41db66cce314adb310e3be8250c46f06dceea3a7fa1348057"
               "e2f6556ad6b1318a024a838f21af1fde048977eb48f59ffd4924ca1c60902e52f0a089bc76897040"
               "e082f937763848645e0705");
    // Computed in Python (Salsa20 written out, Poly1305 of cryptography 48); the same program gives
    // the box above.
    QTest::newRow("empty") << unhex("2539121d8e234e652d651fa4c8cff880") << QByteArray();
}

void SecretBoxTest::opensPublishedBoxes()
{
    QFETCH(QByteArray, box);
    QFETCH(QByteArray, plain);
    const auto opened = openSecretBox(view(m_key), view(m_nonce), view(box));
    QVERIFY(opened);
    // The test compares what was sealed.
    QCOMPARE(hex(opened->expose()), plain);
}

void SecretBoxTest::refusesEveryFlippedBit()
{
    QByteArray box = m_box;
    for (qsizetype bit = 0; bit < box.size() * 8; ++bit) {
        const char flip = char(1 << (bit % 8));
        box[bit / 8] = char(box[bit / 8] ^ flip);
        const auto opened = openSecretBox(view(m_key), view(m_nonce), view(box));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), AeadError::Refused);
        box[bit / 8] = char(box[bit / 8] ^ flip);
    }
}

void SecretBoxTest::refusesEveryTruncation()
{
    for (std::size_t size = 0; size < std::size_t(m_box.size()); ++size) {
        const auto opened = openSecretBox(view(m_key), view(m_nonce), view(m_box).first(size));
        QVERIFY(!opened);
        QCOMPARE(opened.error(),
                 size < kSecretBoxMacSize ? AeadError::TooShort : AeadError::Refused);
    }
}

void SecretBoxTest::refusesSizes_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::newRow("no key") << QByteArray() << m_nonce;
    QTest::newRow("31-byte key") << m_key.left(31) << m_nonce;
    QTest::newRow("33-byte key") << m_key + 'x' << m_nonce;
    QTest::newRow("other key") << QByteArray(32, 'k') << m_nonce;
    QTest::newRow("no nonce") << m_key << QByteArray();
    QTest::newRow("23-byte nonce") << m_key << m_nonce.left(23);
    QTest::newRow("25-byte nonce") << m_key << m_nonce + 'x';
    QTest::newRow("other nonce") << m_key << QByteArray(24, 'n');
}

void SecretBoxTest::refusesSizes()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    const auto opened = openSecretBox(view(key), view(nonce), view(m_box));
    QVERIFY(!opened);
    QCOMPARE(opened.error(), AeadError::Refused);
}

QTEST_APPLESS_MAIN(SecretBoxTest)
#include "tst_secretbox.moc"
