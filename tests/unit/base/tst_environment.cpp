// SPDX-License-Identifier: Apache-2.0
// The system's clock and randomness as far as a test can tell: shape, not quality.
#include "core/base/environment.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <set>
#include <vector>

class EnvironmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void entropyFillsEveryByte_data();
    void entropyFillsEveryByte();
    void entropyDiffersEachTime();
    void timeHasSixtyFourBits();
};

void EnvironmentTest::entropyFillsEveryByte_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {0, 1, 7, 8, 9, 255, 256, 257, 1000})
        QTest::addRow("%d bytes", size) << size;
}

void EnvironmentTest::entropyFillsEveryByte()
{
    QFETCH(int, size);
    warifu::SystemEntropy entropy;
    // A byte that stays at its start value in 64 fills was not filled (chance 2^-512 each).
    std::vector<bool> changed(static_cast<std::size_t>(size), false);
    for (int round = 0; round < 64; ++round) {
        std::vector<std::uint8_t> bytes(static_cast<std::size_t>(size), 0xC3);
        entropy.fill(bytes);
        for (std::size_t i = 0; i < bytes.size(); ++i)
            changed[i] = changed[i] || bytes[i] != 0xC3;
    }
    QVERIFY(std::ranges::all_of(changed, [](bool byte) { return byte; }));
}

void EnvironmentTest::entropyDiffersEachTime()
{
    warifu::SystemEntropy entropy;
    std::set<std::array<std::uint8_t, 16>> seen;
    for (int i = 0; i < 1000; ++i) {
        std::array<std::uint8_t, 16> value{};
        entropy.fill(value);
        seen.insert(value);
    }
    QCOMPARE(seen.size(), std::size_t(1000));
}

void EnvironmentTest::timeHasSixtyFourBits()
{
    // RFC 6238 appendix B has rows beyond 2038 and 2106.
    QCOMPARE(warifu::unixSeconds(20'000'000'000).time_since_epoch().count(),
             std::int64_t(20'000'000'000));
    // 2020-01-01, well before this was written.
    QVERIFY(warifu::SystemClock().now() > warifu::unixSeconds(1'577'836'800));
}

QTEST_APPLESS_MAIN(EnvironmentTest)
#include "tst_environment.moc"
