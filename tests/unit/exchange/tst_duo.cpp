// SPDX-License-Identifier: Apache-2.0
// Duo Mobile: codes among approvals.

#include "tests/unit/exchange/imports.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood = R"({"name":"a","otpGenerator":{"otpSecret":"$S"}})";
constexpr char kLine[] = "totp [] [a] sha1 6 30";

} // namespace

class DuoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void countsApprovals();
    void refuses();
};

void DuoTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("hotp", R"({"name":"b","otpGenerator":{"otpSecret":"$S","counter":3}})",
        "hotp [] [b] sha1 6 3");
    row("issuer in the name", R"({"name":"I:b","otpGenerator":{"otpSecret":"$S"}})",
        "totp [I] [b] sha1 6 30");
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("generator of another type", R"({"name":"b","otpGenerator":7})",
        said(Entry::WrongType, "otpGenerator"));
    bad("no secret", R"({"name":"b","otpGenerator":{}})", said(Enrol::MissingSecret));
    bad("secret of another type", R"({"otpGenerator":{"otpSecret":7}})",
        said(Entry::WrongType, "otpSecret"));
    bad("foreign character", R"({"otpGenerator":{"otpSecret":"A!"}})",
        said(Enrol::SecretCharacter));
    bad("counter of another type", R"({"otpGenerator":{"otpSecret":"$S","counter":"x"}})",
        said(Entry::WrongType, "counter"));
    bad("name of another type", R"({"name":7,"otpGenerator":{"otpSecret":"$S"}})",
        said(Entry::WrongType, "name"));
}

void DuoTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf("[" + kGood + "," + text + "]");
    QCOMPARE(readLines("duo", source), (QStringList{kLine, expected}));
    QVERIFY(!hasNotice("duo", source, ImportNotice::Code::Skipped));
    QCOMPARE(inspected("duo", source), QStringLiteral("protection 0"));
}

void DuoTest::countsApprovals()
{
    const Source source = sourceOf(R"([{"name":"x","pkey":"y"},)" + kGood + "]");
    QCOMPARE(readLines("duo", source), QStringList{kLine});
    QVERIFY(hasNotice("duo", source, ImportNotice::Code::Skipped));
}

void DuoTest::refuses()
{
    QCOMPARE(said(format("duo").read(sourceOf("{}"), {}).error()), said(File::Damaged, "JSON"));
    QCOMPARE(said(format("duo").read(sourceOf("x"), {}).error()), said(File::Damaged, "JSON"));
}

QTEST_APPLESS_MAIN(DuoTest)
#include "tst_duo.moc"
