// SPDX-License-Identifier: Apache-2.0
// Secret streams of one message against values computed without libsodium: HChaCha20 in Python
// (draft-irtf-cfrg-xchacha-03 section 2.2.1 holds) with ChaCha20 and Poly1305 of Python's
// cryptography 48, put together as libsodium's documentation describes.
#include "core/crypto/secretstream.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

#include <algorithm>

using namespace warifu;
using namespace warifu::crypto;
using namespace warifu::test;

namespace {

// Gives a known header, so that sealing has a known answer.
class FixedEntropy final : public Entropy
{
public:
    explicit FixedEntropy(QByteArray bytes) : m_bytes(std::move(bytes)) {}
    void fill(std::span<std::uint8_t> bytes) override
    {
        std::copy_n(m_bytes.constBegin(), bytes.size(), bytes.begin());
    }

private:
    QByteArray m_bytes;
};

} // namespace

class SecretStreamTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesAnIndependentComputation_data();
    void matchesAnIndependentComputation();
    void refusesOtherTags();
    void refusesEveryFlippedBit();
    void refusesEveryTruncation();
    void refusesSizes_data();
    void refusesSizes();
    void sealsEveryTimeDifferently();

private:
    const QByteArray m_key =
        unhex("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const QByteArray m_header = unhex("6465666768696a6b6c6d6e6f707172737475767778797a7b");
};

void SecretStreamTest::matchesAnIndependentComputation_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("message"); // with the tag MESSAGE
    QTest::addColumn<QByteArray>("final");   // with the tag FINAL
    QTest::newRow("empty") << QByteArray() << QByteArray("5fd5ec9f27982984c6c795bc5f0c7c4685")
                           << QByteArray("5c445f22054d0860a3cb03d02d6c500ff9");
    QTest::newRow("short") << QByteArray("secret")
                           << QByteArray("5f2f7fd5340b67e2e020df1bf4f7fbc9a3792c50d88f6f")
                           << QByteArray("5c2f7fd5340b672e51626cd554ed2bf054b48568d7a598");
    QTest::newRow("a block")
        << QByteArray(64, 'x')
        << QByteArray("5f2462ce3e166bce44b6b138f8c8807d332027cc2bc3468f0c2c22d5f4a4d4422f325c2a089"
                      "698578c2d875327e6b0edf23b16147c88706a9099845b8fd730b3b7aefaf4a21a50530fd0fb"
                      "ad24dfc4ab44")
        << QByteArray("5c2462ce3e166bce44b6b138f8c8807d332027cc2bc3468f0c2c22d5f4a4d4422f325c2a089"
                      "698578c2d875327e6b0edf23b16147c88706a9099845b8fd730b3b72e86efca9533537aaff7"
                      "c23d26a3c7b3");
    QTest::newRow("a URI")
        << QByteArray("otpauth://totp/Warifu:alice?secret=GEZDGNBVGY3TQOJQ&issuer=Warifu")
        << QByteArray("5f336ec6271b67de06e1e634efc4882a1c392ddd35ce0496183d39c8b3afc959252f506f37a"
                      "bba6bb31bbd7d18c7fbc1db0c243d22997b619d848e1ea0ce3aa2a9bcb183da4f6c050693a9"
                      "02c133910cdc8d")
        << QByteArray("5c336ec6271b67de06e1e634efc4882a1c392ddd35ce0496183d39c8b3afc959252f506f37a"
                      "bba6bb31bbd7d18c7fbc1db0c243d22997b619d848e1ea0ce3aa2a9bc9a55b801990ef800a9"
                      "01e014717e82ec");
}

void SecretStreamTest::matchesAnIndependentComputation()
{
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, final);
    for (const QByteArray &sealed : {message, final}) {
        const auto opened =
            openSecretStream(view(m_key), view(m_header), view(QByteArray::fromHex(sealed)));
        QVERIFY(opened);
        // The test compares what was sealed.
        QCOMPARE(hex(opened->expose()), plain.toHex());
    }
    FixedEntropy entropy(m_header);
    const SecretStream made = sealSecretStream(view(m_key), view(plain), entropy);
    QCOMPARE(hex(made.header), m_header.toHex());
    QCOMPARE(hex(made.message), final);
}

void SecretStreamTest::refusesOtherTags()
{
    // "secret" with the tags PUSH and REKEY: they authenticate, but announce more messages.
    for (const char *sealed : {"5e2f7fd5340b674f068c6304bf49618189e2f402d8417d",
                               "5d2f7fd5340b67c12bf7e7ec899bc6386f4bbdb5d7f38a"}) {
        const auto opened = openSecretStream(view(m_key), view(m_header), view(unhex(sealed)));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), AeadError::Refused);
    }
}

void SecretStreamTest::refusesEveryFlippedBit()
{
    QByteArray sealed = unhex("5c2f7fd5340b672e51626cd554ed2bf054b48568d7a598");
    for (qsizetype bit = 0; bit < sealed.size() * 8; ++bit) {
        const char flip = char(1 << (bit % 8));
        sealed[bit / 8] = char(sealed[bit / 8] ^ flip);
        const auto opened = openSecretStream(view(m_key), view(m_header), view(sealed));
        QVERIFY(!opened);
        QCOMPARE(opened.error(), AeadError::Refused);
        sealed[bit / 8] = char(sealed[bit / 8] ^ flip);
    }
}

void SecretStreamTest::refusesEveryTruncation()
{
    const QByteArray sealed = unhex("5c2f7fd5340b672e51626cd554ed2bf054b48568d7a598");
    for (std::size_t size = 0; size < std::size_t(sealed.size()); ++size) {
        const auto opened = openSecretStream(view(m_key), view(m_header), view(sealed).first(size));
        QVERIFY(!opened);
        QCOMPARE(opened.error(),
                 size < kSecretStreamOverhead ? AeadError::TooShort : AeadError::Refused);
    }
}

void SecretStreamTest::refusesSizes_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("header");
    QTest::newRow("no key") << QByteArray() << m_header;
    QTest::newRow("31-byte key") << m_key.left(31) << m_header;
    QTest::newRow("33-byte key") << m_key + 'x' << m_header;
    QTest::newRow("no header") << m_key << QByteArray();
    QTest::newRow("23-byte header") << m_key << m_header.left(23);
    QTest::newRow("25-byte header") << m_key << m_header + 'x';
    QTest::newRow("other header") << m_key << QByteArray(24, 'h');
    QTest::newRow("other key") << QByteArray(32, 'k') << m_header;
}

void SecretStreamTest::refusesSizes()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, header);
    const auto opened = openSecretStream(
        view(key), view(header), view(unhex("5c2f7fd5340b672e51626cd554ed2bf054b48568d7a598")));
    QVERIFY(!opened);
    QCOMPARE(opened.error(), AeadError::Refused);
}

void SecretStreamTest::sealsEveryTimeDifferently()
{
    SystemEntropy entropy;
    const SecretStream one = sealSecretStream(view(m_key), {}, entropy);
    const SecretStream two = sealSecretStream(view(m_key), {}, entropy);
    QVERIFY(one.header != two.header);
    QVERIFY(one.message != two.message);
    QVERIFY(openSecretStream(view(m_key), one.header, one.message));
}

QTEST_APPLESS_MAIN(SecretStreamTest)
#include "tst_secretstream.moc"
