// SPDX-License-Identifier: Apache-2.0
// FreeOTP 1's preferences and FreeOTP+'s JSON: tokens, their order, and both files' frames.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/preferences.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

// kSecret as Java prints bytes.
const QByteArray kBytes = "[49,50,51,52,53,54,55,56,57,48,49,50,51,52,53,54,55,56,57,48]";
const QByteArray kGood =
    R"({"issuerExt":"E","label":"a","type":"TOTP","algo":"SHA1","digits":6,"period":30,"secret":)"
    + kBytes + "}";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray token(const QByteArray &more, const QByteArray &secret = kBytes)
{
    return R"({"secret":)" + secret + "," + more + "}";
}

} // namespace

class FreeOtpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsTheUsersOrder();
    void refusesFrames_data();
    void refusesFrames();
    void advisesOnCounters();
};

void FreeOtpTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("defaults", token(R"("label":"b")"), "totp [] [b] sha1 6 30");
    row("edited names",
        token(R"("issuerAlt":"X","issuerExt":"E","issuerInt":"I","labelAlt":"y","label":"b")"),
        "totp [X] [y] sha1 6 30");
    row("inner issuer", token(R"("issuerInt":"I","label":"b")"), "totp [I] [b] sha1 6 30");
    row("hotp",
        token(R"("label":"b","type":"HOTP","algo":"SHA512","digits":8,"counter":9,"period":30)"),
        "hotp [] [b] sha512 8 9");
    row("hotp that never counted", token(R"("label":"b","type":"HOTP","counter":-1)"),
        "hotp [] [b] sha1 6 0");
    row("Steam by its name", token(R"("issuerExt":"Steam","label":"b","type":"TOTP","digits":6)"),
        "steam [Steam] [b] sha1 5 30");
    row("negative bytes", token(R"("label":"b")", "[-128,127,-1,0]"),
        "totp [] [b] sha1 6 30 secret=807fff00");
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("no secret", R"({"label":"b"})", said(Enrol::MissingSecret));
    bad("secret null", R"({"label":"b","secret":null})", said(Enrol::MissingSecret));
    bad("secret empty", token(R"("label":"b")", "[]"), said(Enrol::MissingSecret));
    bad("secret as text", token(R"("label":"b")", R"("x")"), said(Entry::WrongType, "secret"));
    bad("byte too large", token(R"("label":"b")", "[128]"), said(Entry::WrongType, "secret"));
    bad("byte too small", token(R"("label":"b")", "[-129]"), said(Entry::WrongType, "secret"));
    bad("byte as text", token(R"("label":"b")", R"(["1"])"), said(Entry::WrongType, "secret"));
    bad("byte with a fraction", token(R"("label":"b")", "[1.5]"), said(Entry::WrongType, "secret"));
    bad("secret too long", token(R"("label":"b")", "[" + QByteArray("1,").repeated(640) + "1]"),
        said(Entry::WrongType, "secret"));
    bad("issuer of another type", token(R"("issuerExt":1)"), said(Entry::WrongType, "issuerExt"));
    bad("label of another type", token(R"("label":[])"), said(Entry::WrongType, "label"));
    bad("type of another type", token(R"("type":1)"), said(Entry::WrongType, "type"));
    bad("unknown type", token(R"("type":"X")"), said(Entry::UnsupportedType, {}, "X"));
    bad("algorithm of another type", token(R"("algo":1)"), said(Entry::WrongType, "algo"));
    bad("unknown algorithm", token(R"("algo":"MD4")"),
        said(Entry::UnsupportedAlgorithm, {}, "MD4"));
    bad("no digits", token(R"("digits":0)"), said(Enrol::Digits));
    bad("digits of another type", token(R"("digits":[])"), said(Entry::WrongType, "digits"));
    bad("no period", token(R"("period":0)"), said(Enrol::Period));
    bad("period of another type", token(R"("period":{})"), said(Entry::WrongType, "period"));
    bad("counter of another type", token(R"("type":"HOTP","counter":"x")"),
        said(Entry::WrongType, "counter"));
}

void FreeOtpTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QStringList lines{kLine, expected};
    const Source plus = sourceOf(R"({"tokenOrder":[],"tokens":[)" + kGood + "," + text + "]}");
    QCOMPARE(readLines("freeotp+", plus), lines);
    QCOMPARE(inspected("freeotp+", plus), QStringLiteral("protection 0"));
    const Source one =
        sourceOf(preferences({{"E:a", kGood}, {"b", text}, {"tokenOrder", R"(["E:a","b"])"}}));
    QCOMPARE(readLines("freeotp1", one), lines);
    QCOMPARE(inspected("freeotp1", one), QStringLiteral("protection 0"));
}

void FreeOtpTest::keepsTheUsersOrder()
{
    const auto named = [](const QByteArray &label) { return token("\"label\":\"" + label + '"'); };
    const Source source = sourceOf(preferences({{"1", named("x")},
                                                {"2", named("y")},
                                                {"3", named("z")},
                                                {"tokenOrder", R"(["3","none","1"])"}}));
    QCOMPARE(
        readLines("freeotp1", source),
        (QStringList{"totp [] [z] sha1 6 30", "totp [] [x] sha1 6 30", "totp [] [y] sha1 6 30"}));
}

void FreeOtpTest::refusesFrames_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("order is no JSON")
        << preferences({{"a", kGood}, {"tokenOrder", "["}}) << said(File::Damaged, "tokenOrder");
    QTest::newRow("order is no list")
        << preferences({{"a", kGood}, {"tokenOrder", "{}"}}) << said(File::Damaged, "tokenOrder");
    QByteArray cut = preferences({{"tokenOrder", "[]"}, {"a", kGood}});
    cut.chop(8);
    QTest::newRow("XML without end") << cut << said(File::Damaged, "XML");
}

void FreeOtpTest::refusesFrames()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("freeotp1", sourceOf(file)), QStringList{expected});
    // By --format, on files of others.
    QCOMPARE(said(format("freeotp1").read(sourceOf("<x/>"), {}).error()),
             said(File::Damaged, "XML"));
    QCOMPARE(said(format("freeotp1").read(sourceOf(preferences({})), {}).error()),
             said(File::Damaged, "tokenOrder"));
    QCOMPARE(
        said(format("freeotp+").read(sourceOf(R"({"tokens":{},"tokenOrder":[]})"), {}).error()),
        said(File::Damaged, "JSON"));
    QCOMPARE(said(format("freeotp+").read(sourceOf("x"), {}).error()), said(File::Damaged, "JSON"));
}

void FreeOtpTest::advisesOnCounters()
{
    const auto file = [](const QByteArray &text) {
        return sourceOf(R"({"tokenOrder":[],"tokens":[)" + text + "]}");
    };
    QVERIFY(
        hasNotice("freeotp+", file(token(R"("type":"HOTP")")), ImportNotice::Code::HotpCounter));
    QVERIFY(!hasNotice("freeotp+", file(kGood), ImportNotice::Code::HotpCounter));
}

QTEST_APPLESS_MAIN(FreeOtpTest)
#include "tst_freeotp.moc"
