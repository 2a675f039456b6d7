// SPDX-License-Identifier: Apache-2.0
// AES-256-GCM against the test cases of McGrew and Viega that NIST published with the mode, both
// ways; and that no changed bit passes.
#include "core/crypto/aead.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

#include <algorithm>

using namespace warifu::crypto;
using namespace warifu::test;

namespace {

// Gives the published nonce, so that sealing has a known answer.
class FixedEntropy final : public warifu::Entropy
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

QByteArray sealedBytes(const std::vector<std::uint8_t> &sealed)
{
    return hex(sealed);
}

} // namespace

class AeadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void refusesEveryFlippedBit();
    void refusesEveryTruncation();
    void refusesWhatBelongsElsewhere_data();
    void refusesWhatBelongsElsewhere();
    void sealsEveryTimeDifferently();
    void roundTripsAPage();
};

void AeadTest::matchesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("nonce");
    QTest::addColumn<QByteArray>("associated");
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<QByteArray>("answer"); // ciphertext and tag
    const QByteArray zeroKey(32, '\0');
    const QByteArray zeroNonce(12, '\0');
    const QByteArray key =
        unhex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
    const QByteArray nonce = unhex("cafebabefacedbaddecaf888");
    const QByteArray plain =
        unhex("d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
              "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255");
    QTest::newRow("GCM test case 13") << zeroKey << zeroNonce << QByteArray() << QByteArray()
                                      << QByteArray("530f8afbc74536b9a963b4f1c4cb738b");
    QTest::newRow("GCM test case 14")
        << zeroKey << zeroNonce << QByteArray() << QByteArray(16, '\0')
        << QByteArray("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919");
    QTest::newRow("GCM test case 15")
        << key << nonce << QByteArray() << plain
        << QByteArray(
               "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb"
               "3da7b08b1056828838c5f61e6393ba7a0abcc9f662898015adb094dac5d93471bdec1a502270e3"
               "cc6c");
    QTest::newRow("GCM test case 16")
        << key << nonce << unhex("feedfacedeadbeeffeedfacedeadbeefabaddad2") << plain.left(60)
        << QByteArray(
               "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb"
               "3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b");
}

void AeadTest::matchesPublishedVectors()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, nonce);
    QFETCH(QByteArray, associated);
    QFETCH(QByteArray, plain);
    QFETCH(QByteArray, answer);
    FixedEntropy entropy(nonce);
    QCOMPARE(sealedBytes(seal(view(key), view(associated), view(plain), entropy)),
             nonce.toHex() + answer);
    const QByteArray sealed = nonce + QByteArray::fromHex(answer);
    const auto opened = unseal(view(key), view(associated), view(sealed));
    QVERIFY(opened);
    // The test compares what was sealed.
    QCOMPARE(hex(opened->expose()), plain.toHex());
}

void AeadTest::refusesEveryFlippedBit()
{
    const QByteArray key(32, 'k'), associated("page-0"), plain("sixteen and more bytes");
    warifu::SystemEntropy entropy;
    auto sealed = seal(view(key), view(associated), view(plain), entropy);
    for (std::size_t bit = 0; bit < sealed.size() * 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1u << (bit % 8));
        sealed[bit / 8] ^= flip;
        const auto opened = unseal(view(key), view(associated), sealed);
        QVERIFY(!opened);
        QCOMPARE(int(opened.error()), int(AeadError::Refused));
        sealed[bit / 8] ^= flip;
    }
    QVERIFY(unseal(view(key), view(associated), sealed));
}

void AeadTest::refusesEveryTruncation()
{
    const QByteArray key(32, 'k'), plain("sixteen and more bytes");
    warifu::SystemEntropy entropy;
    const auto sealed = seal(view(key), {}, view(plain), entropy);
    for (std::size_t size = 0; size < sealed.size(); ++size) {
        const auto opened = unseal(view(key), {}, warifu::ByteView(sealed).first(size));
        QVERIFY(!opened);
        QCOMPARE(int(opened.error()),
                 int(size < kAeadOverhead ? AeadError::TooShort : AeadError::Refused));
    }
    auto longer = sealed;
    longer.push_back(0);
    QVERIFY(!unseal(view(key), {}, longer));
}

void AeadTest::refusesWhatBelongsElsewhere_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("associated");
    QTest::newRow("other key") << QByteArray(32, 'K') << QByteArray("page-0");
    QTest::newRow("other page") << QByteArray(32, 'k') << QByteArray("page-1");
    QTest::newRow("longer associated data") << QByteArray(32, 'k') << QByteArray("page-0 ");
    QTest::newRow("no associated data") << QByteArray(32, 'k') << QByteArray();
}

void AeadTest::refusesWhatBelongsElsewhere()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, associated);
    warifu::SystemEntropy entropy;
    const auto sealed =
        seal(view(QByteArray(32, 'k')), view(QByteArray("page-0")), view(QByteArray("x")), entropy);
    QCOMPARE(int(unseal(view(key), view(associated), sealed).error()), int(AeadError::Refused));
}

void AeadTest::sealsEveryTimeDifferently()
{
    const QByteArray key(32, 'k'), plain("x");
    warifu::SystemEntropy entropy;
    QVERIFY(seal(view(key), {}, view(plain), entropy) != seal(view(key), {}, view(plain), entropy));
}

void AeadTest::roundTripsAPage()
{
    const QByteArray key(32, 'k');
    QByteArray page(32 * 1024, '\0');
    for (qsizetype i = 0; i < page.size(); ++i)
        page[i] = char(i * 7);
    warifu::SystemEntropy entropy;
    const auto sealed = seal(view(key), {}, view(page), entropy);
    QCOMPARE(sealed.size(), std::size_t(page.size()) + kAeadOverhead);
    const auto opened = unseal(view(key), {}, sealed);
    QVERIFY(opened);
    // The test compares what was sealed.
    QVERIFY(std::ranges::equal(opened->expose(), view(page)));
}

QTEST_APPLESS_MAIN(AeadTest)
#include "tst_aead.moc"
