// SPDX-License-Identifier: Apache-2.0
// Time-based codes at the edges: periods, T0, the epoch, far times, and what is refused. Values
// without a published source were computed with Python's hmac and hashlib modules.

#include "core/otp/code.h"

#include <QTest>

#include <limits>
#include <string_view>

using namespace warifu;
using otp::Kind;
using otp::OtpError;
using std::chrono::seconds;

namespace {

ByteView bytesOf(std::string_view text)
{
    return {reinterpret_cast<const std::uint8_t *>(text.data()), text.size()};
}

constexpr std::string_view kRfcKey = "12345678901234567890"; // RFC 4226 appendix D
constexpr std::uint8_t kMotpKey[] = {0xe3, 0x15, 0x2a, 0xfe, 0xe6, 0x25, 0x99, 0xc8};
constexpr qint64 kLastTime = std::numeric_limits<qint64>::max();
constexpr qint64 kFirstTime = std::numeric_limits<qint64>::min();

otp::Parameters totp(qint64 period, qint64 epoch = 0, int digits = 6)
{
    return {Kind::Totp, otp::HashAlgorithm::Sha1, digits, seconds(period), seconds(epoch)};
}

otp::Parameters fixed(Kind kind)
{
    return otp::validated({.kind = kind}).value();
}

} // namespace

class CodeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void totpEdges_data();
    void totpEdges();
    void motpAndSteam_data();
    void motpAndSteam();
    void refuses_data();
    void refuses();
    void periodStart_data();
    void periodStart();
};

void CodeTest::totpEdges_data()
{
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("until");
    const auto row = [](const char *name, const otp::Parameters &parameters, qint64 time,
                        const char *expected, qint64 from, qint64 until) {
        QTest::newRow(name) << parameters << time << QString::fromLatin1(expected) << from << until;
    };
    row("1970, first second", totp(30), 0, "755224", 0, 30);
    row("last second of a period", totp(30), 29, "755224", 0, 30);
    row("first second of the next", totp(30), 30, "287082", 30, 60);
    row("period 60 s", totp(60), 119, "287082", 60, 120);
    row("period 1 s", totp(1), 1111111109, "510233", 1111111109, 1111111110);
    row("period 1 s, next", totp(1), 1111111110, "308143", 1111111110, 1111111111);
    row("period 24 h", totp(86400), 1111111109, "147694", 1111104000, 1111190400);
    row("T0 itself", totp(30, 1000000000), 1000000000, "755224", 1000000000, 1000000030);
    row("last second of T0's period", totp(30, 1000000000), 1000000029, "755224", 1000000000,
        1000000030);
    row("one period after T0", totp(30, 1000000000), 1000000030, "287082", 1000000030, 1000000060);
    row("T0 = 1e9, 2005", totp(30, 1000000000), 1111111109, "080717", 1111111090, 1111111120);
    row("T0 not a multiple of the period", totp(60, 7), 66, "755224", 7, 67);
    row("T0 not a multiple of the period, next", totp(60, 7), 67, "287082", 67, 127);
    row("after 2038", totp(30, 0, 8), 2147483648, "24703886", 2147483640, 2147483670);
    row("year 2603, ten digits", totp(30, 0, 10), 20000000000, "1465353130", 19999999980,
        20000000010);
    row("last second of 64 bits", totp(30, 0, 10), kLastTime, "0648451934", kLastTime - 7,
        kLastTime);
    row("last second of 64 bits, 1 s", totp(1, 0, 10), kLastTime, "0150181742", kLastTime,
        kLastTime);
}

void CodeTest::totpEdges()
{
    QFETCH(otp::Parameters, parameters);
    QFETCH(qint64, time);
    QFETCH(QString, expected);
    QFETCH(qint64, from);
    QFETCH(qint64, until);
    const auto code = otp::codeAt(parameters, bytesOf(kRfcKey), {}, unixSeconds(time));
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(code->text), expected);
    QCOMPARE(qint64(code->validFrom.time_since_epoch().count()), from);
    QCOMPARE(qint64(code->validUntil.time_since_epoch().count()), until);
}

void CodeTest::motpAndSteam_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<QString>("expected");
    QTest::newRow("mOTP, 1970: the time is written as 0")
        << Kind::Motp << QByteArray("1234") << qint64(0) << QStringLiteral("2c244b");
    QTest::newRow("mOTP, year 2603")
        << Kind::Motp << QByteArray("1234") << qint64(20000000000) << QStringLiteral("fffc49");
    QTest::newRow("mOTP, PIN beyond ASCII")
        << Kind::Motp << QByteArray("割符") << qint64(165892298) << QStringLiteral("1ca4b9");
    QTest::newRow("Steam, 1970") << Kind::Steam << QByteArray() << qint64(29)
                                 << QStringLiteral("GG5F5");
    QTest::newRow("Steam, its zero is the character 2, at the end")
        << Kind::Steam << QByteArray() << qint64(32880) << QStringLiteral("H2Y22");
    QTest::newRow("Steam, a PIN is not read")
        << Kind::Steam << QByteArray("1234") << qint64(59) << QStringLiteral("PV9M4");
}

void CodeTest::motpAndSteam()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, pin);
    QFETCH(qint64, time);
    QFETCH(QString, expected);
    const ByteView secret = kind == Kind::Motp ? ByteView(kMotpKey) : bytesOf(kRfcKey);
    const auto code =
        otp::codeAt(fixed(kind), secret, bytesOf({pin.constData(), std::size_t(pin.size())}),
                    unixSeconds(time));
    QVERIFY(code);
    QCOMPARE(QString::fromStdString(code->text), expected);
}

void CodeTest::refuses_data()
{
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<OtpError>("error");
    const QByteArray key("12345678901234567890");
    const QByteArray none;
    const QByteArray pin("1234");
    QTest::newRow("empty secret") << totp(30) << none << none << qint64(59)
                                  << OtpError::EmptySecret;
    QTest::newRow("empty secret, Steam")
        << fixed(Kind::Steam) << none << none << qint64(59) << OtpError::EmptySecret;
    QTest::newRow("empty secret, mOTP")
        << fixed(Kind::Motp) << none << pin << qint64(59) << OtpError::EmptySecret;
    QTest::newRow("empty secret, Yandex")
        << fixed(Kind::Yandex) << none << pin << qint64(59) << OtpError::EmptySecret;
    QTest::newRow("no PIN, mOTP") << fixed(Kind::Motp) << key << none << qint64(59)
                                  << OtpError::MissingPin;
    QTest::newRow("no PIN, Yandex")
        << fixed(Kind::Yandex) << key.first(16) << none << qint64(59) << OtpError::MissingPin;
    QTest::newRow("before 1970") << totp(30) << key << none << qint64(-1) << OtpError::BeforeEpoch;
    QTest::newRow("first second of 64 bits")
        << totp(30) << key << none << kFirstTime << OtpError::BeforeEpoch;
    QTest::newRow("before 1970, mOTP")
        << fixed(Kind::Motp) << key << pin << qint64(-1) << OtpError::BeforeEpoch;
    QTest::newRow("one second before T0")
        << totp(30, 1000000000) << key << none << qint64(999999999) << OtpError::BeforeEpoch;
    QTest::newRow("counter-based") << otp::Parameters{.kind = Kind::Hotp} << key << none
                                   << qint64(59) << OtpError::NotTimeBased;
    QTest::newRow("3 digits") << totp(30, 0, 3) << key << none << qint64(59) << OtpError::BadDigits;
    QTest::newRow("11 digits") << totp(30, 0, 11) << key << none << qint64(59)
                               << OtpError::BadDigits;
}

void CodeTest::refuses()
{
    QFETCH(otp::Parameters, parameters);
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, pin);
    QFETCH(qint64, time);
    QFETCH(OtpError, error);
    const auto view = [](const QByteArray &bytes) {
        return bytesOf({bytes.constData(), std::size_t(bytes.size())});
    };
    const auto code = otp::codeAt(parameters, view(secret), view(pin), unixSeconds(time));
    QVERIFY(!code);
    QCOMPARE(code.error(), error);
}

void CodeTest::periodStart_data()
{
    QTest::addColumn<qint64>("period");
    QTest::addColumn<qint64>("epoch");
    QTest::addColumn<qint64>("time");
    QTest::addColumn<qint64>("start");
    const auto row = [](const char *name, qint64 period, qint64 epoch, qint64 time, qint64 start) {
        QTest::newRow(name) << period << epoch << time << start;
    };
    row("start", 30, 0, 60, 60);
    row("end", 30, 0, 89, 60);
    row("before 1970", 30, 0, -1, -30);
    row("before 1970, on a boundary", 30, 0, -30, -30);
    row("T0 shifts the boundaries", 30, 7, 66, 37);
    row("before T0", 30, 100, 99, 70);
    row("T0 later than the time by far", 30, kLastTime, 0, -23);
    row("last second of 64 bits", 86400, 0, kLastTime, kLastTime - kLastTime % 86400);
    row("first second of 64 bits", 86400, 0, kFirstTime, kFirstTime);
}

void CodeTest::periodStart()
{
    QFETCH(qint64, period);
    QFETCH(qint64, epoch);
    QFETCH(qint64, time);
    QFETCH(qint64, start);
    const UnixSeconds result = otp::periodStart(totp(period, epoch), unixSeconds(time));
    QCOMPARE(qint64(result.time_since_epoch().count()), start);
}

QTEST_APPLESS_MAIN(CodeTest)
#include "tst_code.moc"
