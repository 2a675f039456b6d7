// SPDX-License-Identifier: Apache-2.0
// Battle.net's preferences: masked values that are and are not what they should be.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/preferences.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr char kName[] = "com.blizzard.messenger.AUTHENTICATOR_DEVICE_SECRET";
constexpr char kSerialName[] = "com.blizzard.messenger.AUTHENTICATOR_SERIAL";

QByteArray masked(const QByteArray &text)
{
    const QByteArray mask =
        QByteArray::fromHex("398e27fc50276a656065b0e525f4c06c04c61075286b8e7aeda59da9813b5dd6"
                            "c80d2fb38068773fa59ba47c17ca6c6479015c1d5b8b8f6b9a");
    QByteArray bytes = text;
    for (int i = 0; i < bytes.size(); ++i)
        bytes[i] = char(bytes[i] ^ mask[i % mask.size()]);
    return bytes.toHex();
}

} // namespace

class BattleNetTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads();
    void refuses_data();
    void refuses();
};

void BattleNetTest::reads()
{
    const Source source = sourceOf(
        preferences({{kName, masked(kSecretHex)}, {kSerialName, masked("EU-1234-5678-9012")}}));
    QCOMPARE(readLines("battlenet", source),
             QStringList{"totp [Battle.net] [EU-1234-5678-9012] sha1 8 30"});
    QCOMPARE(inspected("battlenet", source), QStringLiteral("protection 0"));
    QCOMPARE(readLines("battlenet", sourceOf(preferences({{kName, masked(kSecretHex)}}))),
             QStringList{"totp [Battle.net] [] sha1 8 30"});
}

void BattleNetTest::refuses_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("serial");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *tag, const QByteArray &secret, const QByteArray &serial,
                        const char *part) {
        QTest::newRow(tag) << secret << serial << QString::fromLatin1(part);
    };
    const QByteArray serial = masked("EU-1");
    constexpr char kSecretPart[] = "AUTHENTICATOR_DEVICE_SECRET";
    row("empty", "", serial, kSecretPart);
    row("odd", "0", serial, kSecretPart);
    row("no hexadecimal", "xy", serial, kSecretPart);
    row("longer than the mask", masked(QByteArray(58, '0')), serial, kSecretPart);
    row("another mask", QByteArray(40, 'f'), serial, kSecretPart);
    row("no hexadecimal behind the mask", masked("xyz!"), serial, kSecretPart);
    row("odd behind the mask", masked("0123a"), serial, kSecretPart);
    row("serial", masked(kSecretHex), "zz", "AUTHENTICATOR_SERIAL");
    row("serial with another mask", masked(kSecretHex), QByteArray(8, 'f'), "AUTHENTICATOR_SERIAL");
}

void BattleNetTest::refuses()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, serial);
    QFETCH(QString, part);
    QCOMPARE(
        readLines("battlenet", sourceOf(preferences({{kName, secret}, {kSerialName, serial}}))),
        QStringList{said(File::Damaged, part)});
    QCOMPARE(said(format("battlenet").read(sourceOf("<x/>"), {}).error()),
             said(File::Damaged, "XML"));
    QCOMPARE(said(format("battlenet").read(sourceOf(preferences({})), {}).error()),
             said(File::Damaged, "AUTHENTICATOR_DEVICE_SECRET"));
}

QTEST_APPLESS_MAIN(BattleNetTest)
#include "tst_battlenet.moc"
