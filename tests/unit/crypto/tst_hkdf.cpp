// SPDX-License-Identifier: Apache-2.0
// HKDF-SHA256 against RFC 5869 appendix A, and at its largest size.
#include "core/crypto/hkdf.h"

#include "core/crypto/digest.h"
#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu::crypto;
using namespace warifu::test;

class HkdfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void matchesPublishedVectors_data();
    void matchesPublishedVectors();
    void expandsPublishedKeys();
    void fillsItsLargestSize();
    void everyInputCounts();
};

void HkdfTest::matchesPublishedVectors_data()
{
    QTest::addColumn<QByteArray>("material");
    QTest::addColumn<QByteArray>("salt");
    QTest::addColumn<QByteArray>("info");
    QTest::addColumn<QByteArray>("output");
    const auto run = [](int first, int count) {
        QByteArray bytes;
        for (int i = 0; i < count; ++i)
            bytes.append(char(first + i));
        return bytes;
    };
    QTest::newRow("RFC 5869 A.1") << QByteArray(22, '\x0b') << run(0x00, 13) << run(0xf0, 10)
                                  << QByteArray(
                                         "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db"
                                         "02d56ecc4c5bf34007208d5b887185865");
    QTest::newRow("RFC 5869 A.2") << run(0x00, 80) << run(0x60, 80) << run(0xb0, 80)
                                  << QByteArray(
                                         "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a05"
                                         "0cc4c19afa97c59045a99cac7827271cb41c65e590e09da327"
                                         "5600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d"
                                         "5c1f3434f1d87");
    QTest::newRow("RFC 5869 A.3") << QByteArray(22, '\x0b') << QByteArray() << QByteArray()
                                  << QByteArray(
                                         "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec34"
                                         "54e5f3c738d2d9d201395faa4b61a96c8");
}

void HkdfTest::matchesPublishedVectors()
{
    QFETCH(QByteArray, material);
    QFETCH(QByteArray, salt);
    QFETCH(QByteArray, info);
    QFETCH(QByteArray, output);
    const auto made =
        hkdfSha256(view(material), view(salt), {info.constData(), std::size_t(info.size())},
                   std::size_t(output.size() / 2));
    // The test compares the derived bytes.
    QCOMPARE(hex(made.expose()), output);
}

void HkdfTest::expandsPublishedKeys()
{
    // The PRK of RFC 5869 A.1 and A.3.
    const QByteArray info = unhex("f0f1f2f3f4f5f6f7f8f9");
    const auto first = hkdfExpandSha256(
        view(unhex("077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5")),
        {info.constData(), std::size_t(info.size())}, 42);
    const auto third = hkdfExpandSha256(
        view(unhex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04")), {}, 42);
    // The test compares the derived bytes.
    QCOMPARE(hex(first.expose()),
             QByteArray("3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db"
                        "02d56ecc4c5bf34007208d5b887185865"));
    QCOMPARE(hex(third.expose()),
             QByteArray("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec34"
                        "54e5f3c738d2d9d201395faa4b61a96c8"));
}

void HkdfTest::fillsItsLargestSize()
{
    const auto made = hkdfSha256(view(QByteArray("k")), {}, "all", 8160);
    QCOMPARE(made.size(), std::size_t(8160));
    // SHA-256 of the output, computed with Python's hmac module.
    QCOMPARE(hex(sha256(made.expose())),
             QByteArray("69c141c2a88c464540613539fc920af5378b231c1b56270a8c9ad5017ad4b761"));
}

void HkdfTest::everyInputCounts()
{
    const QByteArray a("a"), b("b");
    const auto derived = [](const QByteArray &material, const QByteArray &salt, const char *info) {
        const auto made = hkdfSha256(view(material), view(salt), info);
        // The test compares the derived bytes.
        return hex(made.expose());
    };
    const QByteArray reference = derived(a, a, "a");
    QCOMPARE(derived(a, a, "a"), reference);
    QVERIFY(derived(b, a, "a") != reference);
    QVERIFY(derived(a, b, "a") != reference);
    QVERIFY(derived(a, a, "b") != reference);
}

QTEST_APPLESS_MAIN(HkdfTest)
#include "tst_hkdf.moc"
