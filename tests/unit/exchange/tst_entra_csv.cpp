// SPDX-License-Identifier: Apache-2.0
// Entra's list of hardware tokens as portals, vendors and spreadsheets write it; each row that
// cannot be read keeps what is needed to correct it.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/failed_rows.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kHeader = QByteArray::fromRawData(kEntraHeader.data(), kEntraHeader.size()) + "\n";
constexpr char kHexSeed[] = "3132333435363738393031323334353637383930";

Import importOf(const QByteArray &text)
{
    const Source source = sourceOf(text);
    auto import = format("entra-csv").read(source, {});
    if (!import)
        qFatal("not read");
    return std::move(*import);
}

std::size_t counted(const QByteArray &text, ImportNotice::Code code)
{
    for (const ImportNotice &notice : importOf(text).notices) {
        if (notice.code == code)
            return notice.count;
    }
    return 0;
}

QByteArray toCorrect(const Import &import,
                     const std::function<QString(const EntryFailure &)> &reason = {})
{
    // Compared with what the test wrote itself.
    return arrayOf(formatFailedRows(import, reason).expose());
}

} // namespace

class EntraCsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsRows_data();
    void readsRows();
    void readsFiles_data();
    void readsFiles();
    void keepsTheDevice();
    void countsWhatEntraRefuses_data();
    void countsWhatEntraRefuses();
    void recognises_data();
    void recognises();
    void writesRowsToCorrect();
    void readsCorrectedRows();
    void readsTenThousandRows();
};

void EntraCsvTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("all of it", "a@x.jp,0012,$S,60,Maker,M1", "totp [Maker] [a@x.jp] sha1 6 60");
    row("no user", ",0012,$S,30,Maker,M1", "totp [Maker] [0012] sha1 6 30");
    row("no maker", "a,1,$S,30,,", "totp [Microsoft Entra ID] [a] sha1 6 30");
    row("no interval", "a,1,$S,,M,M1", "totp [M] [a] sha1 6 30");
    row("lower case and spaces", "a,1, gezd gnbv gy3t qojq gezd gnbv gy3t qojq ,30,M,M1",
        "totp [M] [a] sha1 6 30");
    row("quotes", "\"a\",\"1\",\"$S\",\"30\",\"M, \"\"Inc\"\"\",\"M1\"",
        "totp [M, \"Inc\"] [a] sha1 6 30");
    row("zeros kept by a formula", "a,=\"0012\",$S,30,M,M1", "totp [M] [a] sha1 6 30");
    row("hexadecimal seed", QByteArray("a,1,") + kHexSeed + ",30,M,M1", "totp [M] [a] sha1 6 30");
    row("short hexadecimal seed", "a,1,31323334353637383930313233343536,30,M,M1",
        "totp [M] [a] sha1 6 30 secret=31323334353637383930313233343536");
    row("more columns", "a,1,$S,30,M,M1,,,", "totp [M] [a] sha1 6 30");
    row("no maker and model in the row", "a,1,$S", "totp [Microsoft Entra ID] [a] sha1 6 30");
    row("interval that Entra would refuse", "a,1,$S,15,M,M1", "totp [M] [a] sha1 6 15");
    row("formula as text", "=1+1,1,$S,30,@M,M1", "totp [@M] [=1+1] sha1 6 30");
    row("long number with an E inside", "a,12E34,$S,30,M,M1", "totp [M] [a] sha1 6 30");
    bad("too few cells", "a,1", said(Entry::Columns));
    bad("no secret", "a,1,,30,M,M1", said(Enrol::MissingSecret));
    bad("1 is not Base32", "a,1,1234567ABCDEFGH2,30,M,M1", said(Enrol::SecretCharacter));
    bad("hexadecimal of an odd size", "a,1,313233343536373839303132333435363738393,30,M,M1",
        said(Enrol::SecretCharacter));
    bad("serial number of a spreadsheet", "a,1.23457E+12,$S,30,M,M1",
        said(Entry::ExcelDamage, "serial number", "1.23457E+12"));
    bad("serial number of a German one", "a,\"1,23457E+12\",$S,30,M,M1",
        said(Entry::ExcelDamage, "serial number", "1,23457E+12"));
    bad("secret of a spreadsheet", "a,1,3.13233E+39,30,M,M1",
        said(Entry::ExcelDamage, "secret key"));
    bad("interval in words", "a,1,$S,30 s,M,M1", said(Entry::WrongType, "time interval"));
    bad("interval of 0", "a,1,$S,0,M,M1", said(Enrol::Period));
    bad("interval too long", "a,1,$S,99999999999999999999,M,M1",
        said(Entry::WrongType, "time interval"));
    bad("serial number used before", "a,B1,$S,30,M,M1\nb,B1,$S,30,M,M1",
        said(Entry::DuplicateSerial, {}, "B1"));
    bad("text behind a quote", "\"a\"b,1,$S,30,M,M1", said(Entry::NotAnEntry));
    bad("too many columns", "a,1,$S,30,M,M1" + QByteArray(300, ','), said(Entry::Columns));
}

void EntraCsvTest::readsRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    QStringList lines = readLines("entra-csv", sourceOf(kHeader + row + "\nz,Z9,$S,30,Good,M1\n"));
    QVERIFY(lines.removeOne(QStringLiteral("totp [Good] [z] sha1 6 30")));
    if (row.contains("B1")) {
        QVERIFY(lines.removeOne(QStringLiteral("totp [M] [a] sha1 6 30")));
        expected.replace(QLatin1String("!2"), QLatin1String("!3"));
    }
    QCOMPARE(lines, QStringList{expected});
}

void EntraCsvTest::readsFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::addColumn<bool>("hasHeader");
    const auto row = [](const char *tag, const QByteArray &text, bool hasHeader = true) {
        QTest::newRow(tag) << text << "totp [M] [a] sha1 6 60" << hasHeader;
    };
    row("Entra's", kHeader + "a,1,$S,60,M,M1");
    row("byte order mark and CRLF",
        "\xEF\xBB\xBF" + QByteArray(kHeader).replace("\n", "\r\n") + "a,1,$S,60,M,M1\r\n\r\n");
    row("semicolons", QByteArray(kHeader).replace(',', ';') + "a;1;$S;60;M;M1");
    row("tabs", QByteArray(kHeader).replace(',', '\t') + "a\t1\t$S\t60\tM\tM1");
    row("another order and spelling",
        "Secret_Key,Model,UPN,SerialNumber,TIME-INTERVAL,Manufacturer\n$S,M1,a,1,60,M");
    row("rows of commas", kHeader + ",,,,,\na,1,$S,60,M,M1\n,,,,,\n , ,\n");
    row("no header", "a,1,$S,60,M,M1\n", false);
    QTest::newRow("no header, no users")
        << QByteArray("1,$S,60,M,M1\n") << "totp [M] [1] sha1 6 60" << false;
    QTest::newRow("no users") << QByteArray("serial number,secret key,time interval,manufacturer,"
                                            "model\n1,$S,60,M,M1")
                              << "totp [M] [1] sha1 6 60" << true;
    QTest::newRow("nothing but two columns")
        << QByteArray("serial,secret\n1,$S") << "totp [Microsoft Entra ID] [1] sha1 6 30" << true;
}

void EntraCsvTest::readsFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QFETCH(bool, hasHeader);
    const Source source = sourceOf(text);
    QCOMPARE(readLines("entra-csv", source), QStringList{expected});
    QCOMPARE(hasNotice("entra-csv", source, ImportNotice::Code::NoHeader), !hasHeader);
    QCOMPARE(inspected("entra-csv", source), QStringLiteral("protection 0"));
    QVERIFY(!hasNotice("entra-csv", source, ImportNotice::Code::OtherEncoding));
}

void EntraCsvTest::keepsTheDevice()
{
    const Import import = importOf(kHeader + "a@x.jp,0012,$S,30,Maker,M1");
    QCOMPARE(import.entries.size(), std::size_t(1));
    const Device expected{"0012", "Maker", "M1", "a@x.jp"};
    QCOMPARE(import.entries.front().device, expected);
    // All seeds of the file are hexadecimal, also the one that could be Base32.
    const Import hex = importOf(kHeader + "a,1," + kHexSeed + ",30,M,M1\nb,2,"
                                + QByteArray("abcdef2345").repeated(4) + ",30,M,M1");
    QCOMPARE(lineOf(hex.entries[1]),
             QStringLiteral("totp [M] [b] sha1 6 30 secret=")
                 + QString::fromLatin1("abcdef2345").repeated(4));
    // Without a sign of that it is Base32, as Entra would read it.
    const Import plain =
        importOf(kHeader + "b,2," + QByteArray("abcdef2345").repeated(4) + ",30,M,M1");
    QCOMPARE(plain.entries[0].draft.secret.size(), std::size_t(25));
    const Import mixed =
        importOf(kHeader + "a,1," + kHexSeed + ",30,M,M1\nb,2,"
                 + QByteArray("abcdef2345").repeated(4) + ",30,M,M1\n" + "c,3,$S,30,M,M1");
    QCOMPARE(mixed.entries[1].draft.secret.size(), std::size_t(25));
    // A maker's name in another encoding; the codes are not touched by it.
    const Source japanese = sourceOf(kHeader + "a,1,$S,30,\x83\x81\x81\x5B,M1");
    QVERIFY(hasNotice("entra-csv", japanese, ImportNotice::Code::OtherEncoding));
    QCOMPARE(readLines("entra-csv", japanese).size(), 1);
    QVERIFY(readLines("entra-csv", japanese).front().startsWith(QLatin1String("totp [")));
}

void EntraCsvTest::countsWhatEntraRefuses_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<int>("refused");
    QTest::newRow("nothing") << QByteArray("a,1,$S,30,M,M1") << 0;
    QTest::newRow("interval") << QByteArray("a,1,$S,45,M,M1") << 1;
    QTest::newRow("no interval") << QByteArray("a,1,$S,,M,M1") << 1;
    QTest::newRow("no serial number") << QByteArray("a,,$S,30,M,M1") << 1;
    QTest::newRow("no maker") << QByteArray("a,1,$S,30,,M1") << 1;
    QTest::newRow("no model") << QByteArray("a,1,$S,30,M,") << 1;
    QTest::newRow("hexadecimal") << QByteArray("a,1,") + kHexSeed + ",30,M,M1" << 1;
    QTest::newRow("128 characters") << "a,1," + QByteArray(128, 'A') + ",30,M,M1" << 0;
    QTest::newRow("136 characters") << "a,1," + QByteArray(136, 'A') + ",30,M,M1" << 1;
    QTest::newRow("a row that we refuse as well") << QByteArray("a,1,,45,M,M1") << 0;
}

void EntraCsvTest::countsWhatEntraRefuses()
{
    QFETCH(QByteArray, row);
    QFETCH(int, refused);
    QCOMPARE(counted(kHeader + row, ImportNotice::Code::RejectedByEntra),
             static_cast<std::size_t>(refused));
}

void EntraCsvTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *tag, const QByteArray &text, Match match) {
        QTest::newRow(tag) << text << static_cast<int>(match);
    };
    row("header", kHeader, Match::Sure);
    row("no header", "a,1,$S,30,M,M1", Match::Weak);
    row("no header, another interval", "a,1,$S,15,M,M1", Match::No);
    row("no header, short secret", "a,1,ABCDEFGH,30,M,M1", Match::No);
    row("no header, no secret", "a,1,no secret at all!,30,M,M1", Match::No);
    row("four columns", "1,$S,30,M", Match::No);
    row("no serial number", "upn,secret key", Match::No);
    row("no secret", "upn,serial number", Match::No);
    row("one column", "secret key serial number", Match::No);
    row("JSON", R"(["serial number","secret key"])", Match::No);
    row("binary", QByteArray("serial,secret\n\0", 15), Match::No);
    row("header without an end", "serial,secret,\"" + QByteArray(20'000, 'x'), Match::No);
    row("nothing", "", Match::No);
}

void EntraCsvTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(int, expected);
    const Source source = sourceOf(text);
    QCOMPARE(static_cast<int>(format("entra-csv").match(source)), expected);
    if (expected == static_cast<int>(Match::No)) {
        const auto import = format("entra-csv").read(source, {});
        QCOMPARE(said(import.error()), said(File::Damaged, "header"));
    }
}

void EntraCsvTest::writesRowsToCorrect()
{
    const Import import = importOf("secret key;serial number;manufacturer;upn;x\n"
                                   "A!;1;\"M; \"\"Inc\"\"\";a;y\n"
                                   "$S;2;M;b\n"
                                   "A!\n"
                                   "\"A\"B;4\n");
    QVERIFY(hasFailedRows(import));
    QCOMPARE(toCorrect(import),
             QByteArray("upn,serial number,secret key,time interval,manufacturer,model\r\n"
                        "a,1,A!,,\"M; \"\"Inc\"\"\",\r\n"
                        ",,A!,,,\r\n"
                        "\"\"\"A\"\"B;4\"\r\n"));
    const auto reason = [](const EntryFailure &failed) {
        return QStringLiteral("line %1, \"why\"").arg(failed.position);
    };
    QVERIFY(
        toCorrect(import, reason)
            .startsWith("upn,serial number,secret key,time interval,manufacturer,model,error\r\n"
                        "a,1,A!,,\"M; \"\"Inc\"\"\",,\"line 2, \"\"why\"\"\"\r\n"));
    QVERIFY(!hasFailedRows(importOf(kHeader + "a,1,$S,30,M,M1")));
}

void EntraCsvTest::readsCorrectedRows()
{
    const Import first = importOf("serial number,secret key,time interval,manufacturer,model,upn\n"
                                  "0012,A!,60,M,M1,a@x.jp\n");
    const auto reason = [](const EntryFailure &) { return QStringLiteral("not Base32"); };
    const QByteArray corrected = toCorrect(first, reason).replace("A!", kSecret);
    const Import second = importOf(corrected);
    QVERIFY(second.failures.empty());
    QCOMPARE(lineOf(second.entries[0]), QStringLiteral("totp [M] [a@x.jp] sha1 6 60"));
    QCOMPARE(second.entries[0].device.serial, QStringLiteral("0012"));
}

void EntraCsvTest::readsTenThousandRows()
{
    QByteArray text = kHeader;
    for (int i = 0; i < 10'000; ++i)
        text += "user" + QByteArray::number(i) + "@example.jp," + QByteArray::number(i)
            + (i % 100 == 0 ? ",A!,30,M,M1\r\n" : ",$S,30,M,M1\r\n");
    const Import import = importOf(text);
    QCOMPARE(import.entries.size(), std::size_t(9'900));
    QCOMPARE(import.failures.size(), std::size_t(100));
    QCOMPARE(import.failures[1].position, std::size_t(102));
    QCOMPARE(toCorrect(import).count('\n'), 101);
    const auto more = format("entra-csv").read(sourceOf(text + "x,x,$S,30,M,M1"), {});
    QCOMPARE(said(more.error()), said(File::TooManyEntries));
}

QTEST_GUILESS_MAIN(EntraCsvTest)
#include "tst_entra_csv.moc"
