// SPDX-License-Identifier: Apache-2.0
// Tokens as Microsoft Graph takes and gives them: the body of a bulk PATCH, arrays, one alone.

#include "tests/unit/exchange/imports.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood =
    R"({"serialNumber":"1","manufacturer":"M","model":"M1","secretKey":"$S","timeIntervalInSeconds":30})";
constexpr char kLine[] = "totp [M] [1] sha1 6 30";

QByteArray token(const QByteArray &more)
{
    return R"({"serialNumber":"2","manufacturer":"N","model":"M1",)" + more + "}";
}

} // namespace

class EntraGraphJsonTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsShapes_data();
    void readsShapes();
    void recognises_data();
    void recognises();
    void countsWhatEntraRefuses();
};

void EntraGraphJsonTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(1, problem));
    };
    row("number as text", token(R"("secretKey":"$S","timeIntervalInSeconds":"60")"),
        "totp [N] [2] sha1 6 60");
    row("hash", token(R"("secretKey":"$S","hashFunction":"hmacsha256")"),
        "totp [N] [2] sha256 6 30");
    row("SHA-1 by name", token(R"("secretKey":"$S","hashFunction":"hmacsha1")"),
        "totp [N] [2] sha1 6 30");
    row("nulls", token(R"("secretKey":"$S","hashFunction":null,"timeIntervalInSeconds":null)"),
        "totp [N] [2] sha1 6 30");
    row("assigned", token(R"("secretKey":"$S","assignedTo":{"id":"x","displayName":"Anna"})"),
        "totp [N] [Anna] sha1 6 30");
    row("to assign", token(R"("secretKey":"$S","assignTo":{"id":"x"})"), "totp [N] [2] sha1 6 30");
    row("assigned to a name",
        token(R"("secretKey":"$S","assignTo":{"userPrincipalName":"a@x.jp"})"),
        "totp [N] [a@x.jp] sha1 6 30");
    bad("no object", "1", said(Entry::NotAnEntry));
    bad("answers hold no secret", token(R"("secretKey":null)"), said(Enrol::MissingSecret));
    bad("no secret", token(R"("status":"available")"), said(Enrol::MissingSecret));
    bad("secret of another type", token(R"("secretKey":1)"), said(Entry::WrongType, "secretKey"));
    bad("secret with a foreign character", token(R"("secretKey":"A!")"),
        said(Enrol::SecretCharacter));
    bad("serial number of another type", R"({"serialNumber":1,"secretKey":"$S"})",
        said(Entry::WrongType, "serialNumber"));
    bad("manufacturer of another type",
        R"({"serialNumber":"2","manufacturer":[],"secretKey":"$S"})",
        said(Entry::WrongType, "manufacturer"));
    bad("model of another type", R"({"serialNumber":"2","model":{},"secretKey":"$S"})",
        said(Entry::WrongType, "model"));
    bad("model too long",
        R"({"serialNumber":"2","secretKey":"$S","model":")" + QByteArray(70'000, 'm') + "\"}",
        said(Entry::TextTooLong, "model"));
    bad("interval of another type", token(R"("secretKey":"$S","timeIntervalInSeconds":[])"),
        said(Entry::WrongType, "timeIntervalInSeconds"));
    bad("interval", token(R"("secretKey":"$S","timeIntervalInSeconds":0)"), said(Enrol::Period));
    bad("hash of another type", token(R"("secretKey":"$S","hashFunction":1)"),
        said(Entry::WrongType, "hashFunction"));
    bad("unknown hash", token(R"("secretKey":"$S","hashFunction":"moon")"),
        said(Entry::UnsupportedAlgorithm, {}, "moon"));
    bad("serial number of a spreadsheet",
        R"({"serialNumber":"1.2E+9","manufacturer":"N","secretKey":"$S"})",
        said(Entry::ExcelDamage, "serial number", "1.2E+9"));
}

void EntraGraphJsonTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source =
        sourceOf(R"({"@context":"#$delta","value":[)" + text + "," + kGood + "]}");
    QStringList lines = readLines("entra-graph-json", source);
    QVERIFY(lines.removeOne(QLatin1String(kLine)));
    QCOMPARE(lines, QStringList{expected});
}

void EntraGraphJsonTest::readsShapes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("one alone") << kGood << QStringList{kLine};
    QTest::newRow("array") << "[" + kGood + "]" << QStringList{kLine};
    QTest::newRow("delta") << R"({"value":[)" + kGood + "]}" << QStringList{kLine};
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF[" + kGood + "]" << QStringList{kLine};
    QTest::newRow("twice") << "[" + kGood + "," + kGood
            + "]" << QStringList{kLine, failedAt(2, said(Entry::DuplicateSerial, {}, "1"))};
}

void EntraGraphJsonTest::readsShapes()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines("entra-graph-json", source), expected);
    QCOMPARE(inspected("entra-graph-json", source), QStringLiteral("protection 0"));
}

void EntraGraphJsonTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error"); // of read(), where match() says no
    QTest::newRow("no array") << QByteArray(R"({"value":1})") << said(File::Damaged, "value");
    QTest::newRow("nothing") << QByteArray("{}") << said(File::Damaged, "value");
    QTest::newRow("no JSON") << QByteArray("[") << said(File::Damaged, "JSON");
    QTest::newRow("other things") << QByteArray(R"([{"serialNumber":1,"model":"x"}])") << QString();
    QTest::newRow("a serial number alone") << QByteArray(R"([{"serialNumber":"1"}])") << QString();
}

void EntraGraphJsonTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const Source source = sourceOf(text);
    QCOMPARE(static_cast<int>(format("entra-graph-json").match(source)),
             static_cast<int>(Match::No));
    const auto import = format("entra-graph-json").read(source, {});
    QCOMPARE(import ? QString() : said(import.error()), error);
}

void EntraGraphJsonTest::countsWhatEntraRefuses()
{
    QVERIFY(!hasNotice("entra-graph-json",
                       sourceOf("[" + kGood + ","
                                + token(R"("secretKey":"$S","hashFunction":)"
                                        R"("hmacsha256","timeIntervalInSeconds":60)")
                                + "]"),
                       ImportNotice::Code::RejectedByEntra));
    QVERIFY(hasNotice("entra-graph-json",
                      sourceOf("["
                               + token(R"("secretKey":"$S","hashFunction":"hmacsha512",)"
                                       R"("timeIntervalInSeconds":30)")
                               + "]"),
                      ImportNotice::Code::RejectedByEntra));
}

QTEST_GUILESS_MAIN(EntraGraphJsonTest)
#include "tst_entra_graph_json.moc"
