// SPDX-License-Identifier: Apache-2.0
// TOTP Authenticator: encodings of the key, the container with its default password, preferences.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/preferences.h"

#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood =
    R"({"issuer":"E","name":"a","key":"$S","base":32,"digits":"6","period":"30"})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";
constexpr char kList[] = "STATIC_TOTP_CODES_LIST";

// The list becomes the name of a member.
QByteArray wrapped(const QByteArray &list)
{
    QByteArray escaped = withSecret(list);
    return "{\"" + escaped.replace('\\', "\\\\").replace('"', "\\\"") + "\":1}";
}

QByteArray sealed(const QByteArray &text, const QByteArray &password)
{
    const QByteArray zeros(16, '\0');
    return arrayOf(
               crypto::encryptCbc(crypto::sha256(viewOf(password)), viewOf(zeros), viewOf(text)))
        .toBase64();
}

} // namespace

class TotpAuthenticatorTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void opens();
    void refuses_data();
    void refuses();
    void recognises();
};

void TotpAuthenticatorTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("defaults", R"({"issuer":"Unknown","name":"b","key":"$S","digits":"","period":""})",
        "totp [] [b] sha1 6 30");
    row("hexadecimal",
        R"({"issuer":"I","name":"b","base":16,"key":"3132333435363738393031323334353637383930"})",
        "totp [I] [b] sha1 6 30");
    row("Base64, other numbers",
        R"({"name":"b","base":64,"key":"MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=","digits":"8","period":"60"})",
        "totp [] [b] sha1 8 60");
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("no key", R"({"name":"b"})", said(Enrol::MissingSecret));
    bad("key of another type", R"({"key":7,"base":16})", said(Entry::WrongType, "key"));
    bad("foreign character", R"({"key":"A!"})", said(Enrol::SecretCharacter));
    bad("no hexadecimal", R"({"key":"xy","base":16})", said(Enrol::SecretCharacter));
    bad("no Base64", R"({"key":"A!","base":64})", said(Entry::WrongType, "key"));
    bad("empty Base64", R"({"key":"","base":64})", said(Entry::WrongType, "key"));
    bad("unknown base", R"({"key":"$S","base":58})", said(Entry::UnsupportedEncoding, {}, "58"));
    bad("base of another type", R"({"key":"$S","base":[]})", said(Entry::WrongType, "base"));
    bad("digits", R"({"key":"$S","digits":"0"})", said(Enrol::Digits));
    bad("digits that are none", R"({"key":"$S","digits":"x"})", said(Entry::WrongType, "digits"));
    bad("period", R"({"key":"$S","period":"0"})", said(Enrol::Period));
    bad("period that is none", R"({"key":"$S","period":"x"})", said(Entry::WrongType, "period"));
    bad("issuer of another type", R"({"key":"$S","issuer":1})", said(Entry::WrongType, "issuer"));
    bad("name of another type", R"({"key":"$S","name":1})", said(Entry::WrongType, "name"));
}

void TotpAuthenticatorTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QByteArray list = withSecret("[" + kGood + "," + text + "]");
    const QStringList lines{kLine, expected};
    QCOMPARE(readLines("totp-authenticator", sourceOf(sealed(wrapped(list), "test")), "test"),
             lines);
    QCOMPARE(readLines("totp-authenticator", sourceOf(wrapped(list))), lines);
    const Source prefs = sourceOf(preferences({{kList, list}}));
    QCOMPARE(readLines("totp-authenticator", prefs), lines);
    QCOMPARE(inspected("totp-authenticator", prefs), QStringLiteral("protection 0"));
}

void TotpAuthenticatorTest::opens()
{
    const QByteArray list = wrapped("[" + kGood + "]");
    const Source usual = sourceOf(sealed(list, "TotpAuthenticator"));
    QCOMPARE(readLines("totp-authenticator", usual), QStringList{kLine});
    QCOMPARE(inspected("totp-authenticator", usual), QStringLiteral("protection 2"));
    const Source own = sourceOf(" " + sealed(list, "test") + "\n");
    QCOMPARE(readLines("totp-authenticator", own), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines("totp-authenticator", own, "Test"),
             QStringList{said(File::WrongPasswordOrDamaged)});
    QVERIFY(hasNotice("totp-authenticator", own, ImportNotice::Code::NotAuthenticated, "test"));
}

void TotpAuthenticatorTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QString wrong = said(File::WrongPasswordOrDamaged);
    QTest::newRow("no JSON inside") << sealed(QByteArray(64, 'x'), "test") << wrong;
    QTest::newRow("list inside") << sealed("[" + QByteArray(64, ' ') + "]", "test") << wrong;
    QTest::newRow("two members") << sealed(R"({"[]":1,"b":2})" + QByteArray(64, ' '), "test")
                                 << wrong;
    QTest::newRow("name that is no list")
        << sealed(R"({"{}":1})" + QByteArray(64, ' '), "test") << wrong;
    QTest::newRow("preference that is no JSON")
        << preferences({{kList, "["}}) << said(File::Damaged, kList);
    QTest::newRow("preference that is no list")
        << preferences({{kList, "{}"}}) << said(File::Damaged, kList);
    QTest::newRow("name that only begins as a list")
        << QByteArray(R"({"[{":1})") << said(File::Damaged, "JSON");
}

void TotpAuthenticatorTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("totp-authenticator", sourceOf(file), "test"), QStringList{expected});
    const Format &self = format("totp-authenticator");
    QCOMPARE(said(self.read(sourceOf("A!"), {}).error()), said(File::Damaged, "Base64"));
    QCOMPARE(inspected("totp-authenticator", sourceOf("A!")), said(File::Damaged, "Base64"));
    QCOMPARE(said(self.read(sourceOf("[]"), {}).error()), said(File::Damaged, "JSON"));
    QCOMPARE(said(self.read(sourceOf(preferences({})), {}).error()), said(File::Damaged, kList));
    QCOMPARE(said(self.read(sourceOf("<x/>"), {}).error()), said(File::Damaged, "XML"));
}

void TotpAuthenticatorTest::recognises()
{
    const Format &self = format("totp-authenticator");
    const QByteArray text = sealed(wrapped("[" + kGood + "]"), "test");
    QVERIFY(self.match(sourceOf(text)) == Match::Weak);
    QVERIFY(self.match(sourceOf(text, "1.maFile")) == Match::No);
    QVERIFY(self.match(sourceOf(QByteArray(48, 'x').toBase64())) == Match::No); // too short
    QVERIFY(self.match(sourceOf(QByteArray(65, 'x').toBase64())) == Match::No); // no blocks
    QVERIFY(self.match(sourceOf("{}")) == Match::No);
}

QTEST_APPLESS_MAIN(TotpAuthenticatorTest)
#include "tst_totp_authenticator.moc"
