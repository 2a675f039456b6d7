// SPDX-License-Identifier: Apache-2.0
// Inventories: no secret in them, no cell that a spreadsheet runs, and the weak ones marked.

#include "tests/unit/exchange/exports.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

template<class... Entries>
std::vector<ExportEntry> listOf(Entries... entries)
{
    std::vector<ExportEntry> list;
    (list.push_back(std::move(entries)), ...);
    return list;
}

} // namespace

class InventoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void holdsNoSecret();
    void cellsAreNoFormulas_data();
    void cellsAreNoFormulas();
    void flags_data();
    void flags();
};

void InventoryTest::holdsNoSecret()
{
    for (const char *id : {"inventory-csv", "inventory-json"}) {
        const auto result =
            exported(id, listOf(entryOf(otp::Kind::Motp), entryOf(otp::Kind::Totp)));
        QVERIFY(result);
        const QByteArray file = textOf(*result);
        for (const QByteArray &form : {QByteArray(kSecret), QByteArray(kSecretHex),
                                       QByteArray("1234567890"), QByteArray("\"1234\"")})
            QVERIFY2(!file.contains(form), form.constData());
        QVERIFY(file.contains("alice"));
    }
}

void InventoryTest::cellsAreNoFormulas_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("=") << QStringLiteral("=cmd|' /C calc'!A0")
                       << QByteArray("\"'=cmd|' /C calc'!A0\"");
    QTest::newRow("+") << QStringLiteral("+1") << QByteArray("\"'+1\"");
    QTest::newRow("-") << QStringLiteral("-1") << QByteArray("\"'-1\"");
    QTest::newRow("@") << QStringLiteral("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
    QTest::newRow("tab") << QStringLiteral("\t=1") << QByteArray("\"'\t=1\"");
    QTest::newRow("CR") << QStringLiteral("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("quote") << QStringLiteral("a\",=1") << QByteArray("\"a\"\",=1\"");
    QTest::newRow("inside") << QStringLiteral("a=1") << QByteArray("\"a=1\"");
}

void InventoryTest::cellsAreNoFormulas()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    const auto result = exported("inventory-csv", listOf(entryOf(otp::Kind::Totp, name, name)));
    QVERIFY(result);
    QVERIFY2(textOf(*result).contains("," + cell + "," + cell + ","), textOf(*result).constData());
}

void InventoryTest::flags_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("secretSize");
    QTest::addColumn<int>("digits");
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *expected, otp::Kind kind, int size, int digits, int period) {
        QTest::addRow("%s, %d bytes", expected, size)
            << int(kind) << size << digits << period << QString::fromLatin1(expected);
    };
    row("", otp::Kind::Totp, 16, 6, 60);
    row("short-secret", otp::Kind::Totp, 15, 6, 30);
    row("no-secret", otp::Kind::Totp, 0, 6, 30);
    row("few-digits", otp::Kind::Totp, 20, 5, 30);
    row("long-period", otp::Kind::Totp, 20, 6, 61);
    row("counter-based", otp::Kind::Hotp, 20, 6, 30);
    row("md5", otp::Kind::Motp, 8, 6, 10);
    row("short-secret few-digits long-period", otp::Kind::Totp, 10, 4, 300);
}

void InventoryTest::flags()
{
    QFETCH(int, kind);
    QFETCH(int, secretSize);
    QFETCH(int, digits);
    QFETCH(int, period);
    QFETCH(QString, expected);
    ExportEntry entry = entryOf(static_cast<otp::Kind>(kind));
    entry.secret = SecretBytes(std::size_t(secretSize));
    entry.account.parameters.digits = digits;
    entry.account.parameters.period = std::chrono::seconds(period);
    const auto result = exported("inventory-json", listOf(std::move(entry)));
    QVERIFY(result);
    const auto account = QJsonDocument::fromJson(textOf(*result))[QLatin1String("accounts")][0];
    QStringList flags;
    for (const QJsonValue &flag : account[QLatin1String("weak")].toArray())
        flags << flag.toString();
    QCOMPARE(flags.join(QLatin1Char(' ')), expected);
    QCOMPARE(account[QLatin1String("secretBits")].toInt(), secretSize * 8);
}

QTEST_GUILESS_MAIN(InventoryTest)
#include "tst_inventory.moc"
