// SPDX-License-Identifier: Apache-2.0
// Raivo's archive, sealed as WinZip AES by libzip, and its list of texts.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/packed_zip.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood =
    R"({"issuer":"E","account":"a","secret":"$S","algorithm":"SHA1","digits":"6","kind":"TOTP",)"
    R"("timer":"30","counter":"0","pinned":"false"})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";
constexpr char kMember[] = "raivo-otp-export.json";

QByteArray entry(const QByteArray &more)
{
    return R"({"issuer":"I","account":"b","secret":"$S","kind":"TOTP",)" + more + "}";
}

// As it is: "$S" may occur in what is packed.
Source archive(const QByteArray &text, zip_uint16_t method = ZIP_EM_AES_256)
{
    const QByteArray bytes =
        packedZip({{kMember, withSecret(text)}, {"raivo-otp-export.html", "x"}}, method);
    return Source::fromBytes(QStringLiteral("x.zip"), SecretBytes::copyOf(viewOf(bytes)));
}

} // namespace

class RaivoTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void opens();
    void refuses();
};

void RaivoTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("numbers", entry(R"("algorithm":"SHA512","digits":"8","timer":"60","pinned":"true")"),
        "totp [I] [b] sha512 8 60 *");
    row("hotp", R"({"issuer":"I","account":"b","secret":"$S","kind":"HOTP","counter":"9"})",
        "hotp [I] [b] sha1 6 9");
    row("without kind", R"({"account":"b","secret":"$S"})", "totp [] [b] sha1 6 30");
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("no secret", R"({"kind":"TOTP"})", said(Enrol::MissingSecret));
    bad("secret of another type", R"({"secret":7})", said(Entry::WrongType, "secret"));
    bad("foreign character", R"({"secret":"A!"})", said(Enrol::SecretCharacter));
    bad("unknown kind", R"({"secret":"$S","kind":"X"})", said(Entry::UnsupportedType, {}, "X"));
    bad("kind of another type", R"({"secret":"$S","kind":1})", said(Entry::WrongType, "kind"));
    bad("algorithm", entry(R"("algorithm":"MD4")"), said(Entry::UnsupportedAlgorithm, {}, "MD4"));
    bad("algorithm of another type", entry(R"("algorithm":1)"),
        said(Entry::WrongType, "algorithm"));
    bad("digits", entry(R"("digits":"3")"), said(Enrol::Digits));
    bad("digits that are none", entry(R"("digits":"x")"), said(Entry::WrongType, "digits"));
    bad("period", entry(R"("timer":"0")"), said(Enrol::Period));
    bad("period that is none", entry(R"("timer":"x")"), said(Entry::WrongType, "timer"));
    bad("counter that is none", R"({"secret":"$S","kind":"HOTP","counter":"x"})",
        said(Entry::WrongType, "counter"));
    bad("issuer of another type", R"({"secret":"$S","issuer":1})",
        said(Entry::WrongType, "issuer"));
    bad("account of another type", R"({"secret":"$S","account":1})",
        said(Entry::WrongType, "account"));
}

void RaivoTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf("[" + kGood + "," + text + "]");
    QCOMPARE(readLines("raivo", source), (QStringList{kLine, expected}));
    QCOMPARE(inspected("raivo", source), QStringLiteral("protection 0"));
}

void RaivoTest::opens()
{
    const Source source = archive("[" + kGood + "]");
    QCOMPARE(readLines("raivo", source, "test"), QStringList{kLine});
    QCOMPARE(readLines("raivo", source, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("raivo", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("raivo", source), QStringLiteral("protection 1"));
    QCOMPARE(readLines("raivo", archive("[]", ZIP_EM_NONE)), QStringList{});
}

void RaivoTest::refuses()
{
    QCOMPARE(readLines("raivo", archive("x"), "test"), QStringList{said(File::Damaged, kMember)});
    QCOMPARE(readLines("raivo", archive("{}"), "test"), QStringList{said(File::Damaged, kMember)});
    QCOMPARE(readLines("raivo", archive(R"({"message":"none"})"), "test"),
             QStringList{said(File::Unsupported, "none", Advice::RaivoReport)});
    QCOMPARE(said(format("raivo").read(sourceOf("x"), {}).error()), said(File::Damaged, kMember));
    QCOMPARE(inspected("raivo", sourceOf("x")), said(File::Damaged, kMember));
}

QTEST_APPLESS_MAIN(RaivoTest)
#include "tst_raivo.moc"
