// SPDX-License-Identifier: Apache-2.0
// Edges of HOTP: digits, counters and key sizes. Values without a published source were computed
// with Python's hmac module.

#include "core/otp/code.h"

#include <QTest>

#include <limits>
#include <numeric>
#include <vector>

using namespace warifu;
using otp::HashAlgorithm;

namespace {

// RFC 4226 appendix D.
constexpr char kRfcKey[] = "12345678901234567890";

ByteView rfcKey()
{
    return {reinterpret_cast<const std::uint8_t *>(kRfcKey), 20};
}

// size bytes 0, 1, 2, ... that start again at 256.
std::vector<std::uint8_t> countingBytes(std::size_t size)
{
    std::vector<std::uint8_t> bytes(size);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t(0));
    return bytes;
}

} // namespace

class HotpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void digits_data();
    void digits();
    void refusesDigits_data();
    void refusesDigits();
    void counters_data();
    void counters();
    void keySizes_data();
    void keySizes();
    void refusesEmptySecret();
};

void HotpTest::digits_data()
{
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("expected");
    // RFC 4226 appendix D, counter 0: the truncated value is 1284755224.
    QTest::newRow("4") << 4 << QStringLiteral("5224");
    QTest::newRow("5") << 5 << QStringLiteral("55224");
    QTest::newRow("6") << 6 << QStringLiteral("755224");
    QTest::newRow("7") << 7 << QStringLiteral("4755224");
    QTest::newRow("8") << 8 << QStringLiteral("84755224");
    QTest::newRow("9") << 9 << QStringLiteral("284755224");
    QTest::newRow("10, above 2^30") << 10 << QStringLiteral("1284755224");
}

void HotpTest::digits()
{
    QFETCH(int, digits);
    QFETCH(QString, expected);
    const auto code = otp::hotp(rfcKey(), 0, HashAlgorithm::Sha1, digits);
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(*code), expected);
}

void HotpTest::refusesDigits_data()
{
    QTest::addColumn<int>("digits");
    QTest::newRow("3") << 3;
    QTest::newRow("11") << 11;
    QTest::newRow("0") << 0;
    QTest::newRow("1") << 1;
    QTest::newRow("negative") << -6;
    QTest::newRow("largest int") << std::numeric_limits<int>::max();
    QTest::newRow("smallest int") << std::numeric_limits<int>::min();
}

void HotpTest::refusesDigits()
{
    QFETCH(int, digits);
    const auto code = otp::hotp(rfcKey(), 0, HashAlgorithm::Sha1, digits);
    QVERIFY(!code);
    QCOMPARE(code.error(), otp::OtpError::BadDigits);
}

void HotpTest::counters_data()
{
    QTest::addColumn<quint64>("counter");
    QTest::addColumn<HashAlgorithm>("algorithm");
    QTest::addColumn<int>("digits");
    QTest::addColumn<QString>("expected");
    constexpr auto kLast = std::numeric_limits<quint64>::max();
    const auto sha1 = HashAlgorithm::Sha1;
    QTest::newRow("2^32") << (quint64(1) << 32) << sha1 << 10 << QStringLiteral("0255999456");
    QTest::newRow("2^63") << (quint64(1) << 63) << sha1 << 10 << QStringLiteral("0817959616");
    QTest::newRow("2^64-1") << kLast << sha1 << 10 << QStringLiteral("1663094451");
    QTest::newRow("2^64-1, SHA-256, leading zeros")
        << kLast << HashAlgorithm::Sha256 << 10 << QStringLiteral("0027790413");
    QTest::newRow("2^64-1, SHA-512")
        << kLast << HashAlgorithm::Sha512 << 10 << QStringLiteral("1111381515");
    // Computed with Python's hmac and RFC 4226 section 5.3.
    QTest::newRow("0, SHA-224, leading zero")
        << quint64(0) << HashAlgorithm::Sha224 << 10 << QStringLiteral("0342893239");
    QTest::newRow("2^64-1, SHA-224")
        << kLast << HashAlgorithm::Sha224 << 10 << QStringLiteral("0388855539");
    QTest::newRow("1, SHA-384") << quint64(1) << HashAlgorithm::Sha384 << 10
                                << QStringLiteral("0646080675");
    QTest::newRow("2^64-1, SHA-384")
        << kLast << HashAlgorithm::Sha384 << 10 << QStringLiteral("1620770136");
    QTest::newRow("one leading zero") << quint64(226500) << sha1 << 7 << QStringLiteral("3000007");
    QTest::newRow("five leading zeros") << quint64(226500) << sha1 << 6 << QStringLiteral("000007");
    QTest::newRow("all zeros") << quint64(349495) << sha1 << 6 << QStringLiteral("000000");
    QTest::newRow("ten digits below 10^9")
        << quint64(349495) << sha1 << 10 << QStringLiteral("0378000000");
    QTest::newRow("above 2 * 10^9")
        << quint64(464254) << sha1 << 10 << QStringLiteral("2056000005");
}

void HotpTest::counters()
{
    QFETCH(quint64, counter);
    QFETCH(HashAlgorithm, algorithm);
    QFETCH(int, digits);
    QFETCH(QString, expected);
    const auto code = otp::hotp(rfcKey(), counter, algorithm, digits);
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(*code), expected);
}

void HotpTest::keySizes_data()
{
    QTest::addColumn<quint64>("size");
    QTest::addColumn<quint64>("counter");
    QTest::addColumn<HashAlgorithm>("algorithm");
    QTest::addColumn<QString>("expected");
    const auto sha1 = HashAlgorithm::Sha1;
    QTest::newRow("1 byte, zero") << quint64(1) << quint64(0) << sha1
                                  << QStringLiteral("1335328482");
    QTest::newRow("one SHA-1 block")
        << quint64(64) << quint64(7) << sha1 << QStringLiteral("0660056793");
    QTest::newRow("one byte more than a block: hashed first")
        << quint64(65) << quint64(7) << sha1 << QStringLiteral("1497060404");
    QTest::newRow("one SHA-512 block")
        << quint64(128) << quint64(7) << HashAlgorithm::Sha512 << QStringLiteral("1293476076");
    QTest::newRow("one byte more than a SHA-512 block")
        << quint64(129) << quint64(7) << HashAlgorithm::Sha512 << QStringLiteral("1842190078");
    QTest::newRow("640 bytes") << quint64(640) << quint64(1) << sha1
                               << QStringLiteral("0170502465");
    QTest::newRow("640 bytes, SHA-256")
        << quint64(640) << quint64(1) << HashAlgorithm::Sha256 << QStringLiteral("0288964667");
    QTest::newRow("640 bytes, SHA-512")
        << quint64(640) << quint64(1) << HashAlgorithm::Sha512 << QStringLiteral("0723491549");
}

void HotpTest::keySizes()
{
    QFETCH(quint64, size);
    QFETCH(quint64, counter);
    QFETCH(HashAlgorithm, algorithm);
    QFETCH(QString, expected);
    const auto code = otp::hotp(countingBytes(size), counter, algorithm, 10);
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(*code), expected);
}

void HotpTest::refusesEmptySecret()
{
    // Also right after a call with a key: nothing may be left over from it.
    QVERIFY(otp::hotp(rfcKey(), 0, HashAlgorithm::Sha1, 6));
    const auto code = otp::hotp({}, 0, HashAlgorithm::Sha1, 6);
    QVERIFY(!code);
    QCOMPARE(code.error(), otp::OtpError::EmptySecret);
}

QTEST_APPLESS_MAIN(HotpTest)
#include "tst_hotp.moc"
