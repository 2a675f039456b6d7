// SPDX-License-Identifier: Apache-2.0
// The ranges that validated() lets through, and the values that a scheme fixes.

#include "core/otp/parameters.h"

#include <QTest>

#include <limits>

using namespace warifu;
using otp::HashAlgorithm;
using otp::Kind;
using otp::ParameterError;
using otp::Parameters;
using std::chrono::seconds;

namespace {

Parameters totp(int digits, qint64 period, qint64 epoch)
{
    return {Kind::Totp, HashAlgorithm::Sha1, digits, seconds(period), seconds(epoch)};
}

} // namespace

class ParametersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void fixesTheScheme_data();
    void fixesTheScheme();
};

void ParametersTest::accepts_data()
{
    QTest::addColumn<Parameters>("parameters");
    for (int digits = 4; digits <= 10; ++digits)
        QTest::addRow("%d digits", digits) << totp(digits, 30, 0);
    QTest::newRow("period 1 s") << totp(6, 1, 0);
    QTest::newRow("period 24 h") << totp(6, 86400, 0);
    QTest::newRow("T0 far away") << totp(6, 30, std::numeric_limits<qint64>::max());
    QTest::newRow("Hotp") << Parameters{Kind::Hotp, HashAlgorithm::Sha512, 8, seconds(30),
                                        seconds(0)};
}

void ParametersTest::accepts()
{
    QFETCH(Parameters, parameters);
    const auto result = otp::validated(parameters);
    QVERIFY(result);
    QVERIFY(*result == parameters);
}

void ParametersTest::refuses_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<ParameterError>("error");
    constexpr qint64 kMost = std::numeric_limits<qint64>::max();
    constexpr qint64 kLeast = std::numeric_limits<qint64>::min();
    QTest::newRow("3 digits") << totp(3, 30, 0) << ParameterError::Digits;
    QTest::newRow("11 digits") << totp(11, 30, 0) << ParameterError::Digits;
    QTest::newRow("0 digits") << totp(0, 30, 0) << ParameterError::Digits;
    QTest::newRow("-6 digits") << totp(-6, 30, 0) << ParameterError::Digits;
    QTest::newRow("most digits") << totp(std::numeric_limits<int>::max(), 30, 0)
                                 << ParameterError::Digits;
    QTest::newRow("period 0") << totp(6, 0, 0) << ParameterError::Period;
    QTest::newRow("period -1") << totp(6, -1, 0) << ParameterError::Period;
    QTest::newRow("period 24 h and 1 s") << totp(6, 86401, 0) << ParameterError::Period;
    QTest::newRow("longest period") << totp(6, kMost, 0) << ParameterError::Period;
    QTest::newRow("most negative period") << totp(6, kLeast, 0) << ParameterError::Period;
    QTest::newRow("T0 -1") << totp(6, 30, -1) << ParameterError::Epoch;
    QTest::newRow("most negative T0") << totp(6, 30, kLeast) << ParameterError::Epoch;
    QTest::newRow("Hotp, 3 digits")
        << Parameters{.kind = Kind::Hotp, .digits = 3} << ParameterError::Digits;
}

void ParametersTest::refuses()
{
    QFETCH(Parameters, parameters);
    QFETCH(ParameterError, error);
    const auto result = otp::validated(parameters);
    QVERIFY(!result);
    QCOMPARE(result.error(), error);
}

void ParametersTest::fixesTheScheme_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<Parameters>("expected");
    QTest::addColumn<bool>("pin");
    QTest::newRow("Steam") << Kind::Steam
                           << Parameters{Kind::Steam, HashAlgorithm::Sha1, 5, seconds(30),
                                         seconds(0)}
                           << false;
    QTest::newRow("mOTP") << Kind::Motp
                          << Parameters{Kind::Motp, HashAlgorithm::Sha1, 6, seconds(10), seconds(0)}
                          << true;
    QTest::newRow("Yandex") << Kind::Yandex
                            << Parameters{Kind::Yandex, HashAlgorithm::Sha256, 8, seconds(30),
                                          seconds(0)}
                            << true;
}

void ParametersTest::fixesTheScheme()
{
    QFETCH(Kind, kind);
    QFETCH(Parameters, expected);
    QFETCH(bool, pin);
    const auto result = otp::validated({kind, HashAlgorithm::Sha512, -3, seconds(0), seconds(-5)});
    QVERIFY(result);
    QVERIFY(*result == expected);
    QCOMPARE(otp::needsPin(kind), pin);
    QVERIFY(otp::isTimeBased(kind));
    QVERIFY(!otp::isTimeBased(Kind::Hotp));
    QVERIFY(!otp::needsPin(Kind::Totp));
}

QTEST_APPLESS_MAIN(ParametersTest)
#include "tst_parameters.moc"
