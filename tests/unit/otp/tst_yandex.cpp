// SPDX-License-Identifier: Apache-2.0
// Yandex.Key beyond the published codes: both secret forms, the checksum, the dropped zero byte.
// The secret is the one of the published vectors; other codes were computed with Python.

#include "core/base/base32.h"
#include "core/otp/code.h"

#include <QTest>

using namespace warifu;
using otp::OtpError;

namespace {

constexpr auto kTime = unixSeconds(1641559648);

QByteArray longSecret()
{
    const auto secret = parseBase32("6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY");
    // Published test vector.
    const ByteView bytes = secret.value().expose();
    return {reinterpret_cast<const char *>(bytes.data()), qsizetype(bytes.size())};
}

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

Result<otp::Code, OtpError> code(const QByteArray &secret, const QByteArray &pin)
{
    return otp::codeAt(otp::validated({.kind = otp::Kind::Yandex}).value(), viewOf(secret),
                       viewOf(pin), kTime);
}

} // namespace

class YandexTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsBothForms();
    void dependsOnThePin_data();
    void dependsOnThePin();
    void refusesEveryFlippedBit();
    void refusesOtherSizes_data();
    void refusesOtherSizes();
};

void YandexTest::acceptsBothForms()
{
    const auto whole = code(longSecret(), "5239");
    const auto shortForm = code(longSecret().first(16), "5239");
    QVERIFY(whole && shortForm);
    QCOMPARE(whole->text, std::string("umozdicq"));
    QCOMPARE(shortForm->text, whole->text);
}

void YandexTest::dependsOnThePin_data()
{
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QString>("expected");
    // SHA-256(PIN, secret) starts with a zero byte for these three.
    QTest::newRow("zero byte dropped, 1022") << QByteArray("1022") << QStringLiteral("yzpwakpk");
    QTest::newRow("zero byte dropped, 1044") << QByteArray("1044") << QStringLiteral("esofolpm");
    QTest::newRow("zero byte dropped, 1100") << QByteArray("1100") << QStringLiteral("zdctekzl");
    QTest::newRow("beyond ASCII") << QByteArray("割符") << QStringLiteral("pbuktafi");
}

void YandexTest::dependsOnThePin()
{
    QFETCH(QByteArray, pin);
    QFETCH(QString, expected);
    const auto result = code(longSecret(), pin);
    QVERIFY(result);
    QCOMPARE(QString::fromStdString(result->text), expected);
}

void YandexTest::refusesEveryFlippedBit()
{
    const QByteArray good = longSecret();
    QCOMPARE(good.size(), 26);
    for (int bit = 0; bit < good.size() * 8; ++bit) {
        QByteArray bad = good;
        bad[bit / 8] = char(bad[bit / 8] ^ (1 << bit % 8));
        const auto result = code(bad, "5239");
        QVERIFY2(!result, qPrintable(QStringLiteral("bit %1").arg(bit)));
        QCOMPARE(result.error(), OtpError::BadSecret);
    }
}

void YandexTest::refusesOtherSizes_data()
{
    QTest::addColumn<int>("size");
    for (const int size : {1, 15, 17, 20, 25})
        QTest::addRow("%d bytes", size) << size;
}

void YandexTest::refusesOtherSizes()
{
    QFETCH(int, size);
    const auto result = code(longSecret().first(size), "5239");
    QVERIFY(!result);
    QCOMPARE(result.error(), OtpError::BadSecret);
    const auto longer = code(longSecret() + QByteArray(size, 'x'), "5239");
    QVERIFY(!longer);
    QCOMPARE(longer.error(), OtpError::BadSecret);
}

QTEST_APPLESS_MAIN(YandexTest)
#include "tst_yandex.moc"
