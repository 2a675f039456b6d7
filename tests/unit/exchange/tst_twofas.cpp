// SPDX-License-Identifier: Apache-2.0
// 2FAS: services of all schemas, and the sealed list.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/gcm.h"
#include "core/crypto/pbkdf2.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray file(const QByteArray &services, const QByteArray &schema = "4",
                const QByteArray &more = {})
{
    return R"({"schemaVersion":)" + schema + R"(,"groups":[{"id":"g","name":"Work"}],)" + more
        + R"("services":[)" + services + "]}";
}

const QByteArray kService = R"({"name":"Example","secret":"$S","otp":{"account":"alice"}})";
constexpr char kLine[] = "totp [Example] [alice] sha1 6 30";

// As the Android app seals: a salt of 256 bytes.
QByteArray sealed(const QByteArray &services, int saltSize = 256)
{
    const QByteArray salt(saltSize, 's');
    const QByteArray iv(12, 'i');
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha256, viewOf("test"), viewOf(salt), 10'000, 32)
            .value();
    const QByteArray text = withSecret(services);
    // The test's own key.
    const auto body = crypto::sealAesGcm(key.expose(), viewOf(iv), {}, viewOf(text));
    return file({}, "4",
                R"("servicesEncrypted":")" + arrayOf(body).toBase64() + ":" + salt.toBase64() + ":"
                    + iv.toBase64() + R"(",)");
}

} // namespace

class TwoFasTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsTheOrderOfTheApp();
    void refuses_data();
    void refuses();
    void saysWhatOldSchemasLose();
    void opensWithThePassword();
};

void TwoFasTest::reads_data()
{
    QTest::addColumn<QByteArray>("service");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &service, const QString &expected) {
        QTest::newRow(tag) << service << expected;
    };
    row("least", R"({"name":"N","secret":"$S"})", "totp [N] [] sha1 6 30");
    row("all",
        R"({"name":"N","secret":"$S","groupId":"g","otp":{"issuer":"I","account":"a","label":"x","tokenType":"TOTP","algorithm":"SHA256","digits":8,"period":60}})",
        "totp [I] [a] sha256 8 60 #Work note=N");
    row("hotp without period",
        R"({"name":"N","secret":"$S","otp":{"tokenType":"HOTP","counter":7}})",
        "hotp [N] [] sha1 6 7");
    row("steam", R"({"name":"N","secret":"$S","otp":{"tokenType":"STEAM"}})",
        "steam [N] [] sha1 5 30");
    row("nulls",
        R"({"name":"N","secret":"$S","otp":{"issuer":null,"digits":null,"period":null,"algorithm":null,"tokenType":null}})",
        "totp [N] [] sha1 6 30");
    row("label in place of an account",
        R"({"name":"N","secret":"$S","otp":{"issuer":"N","label":"N:alice"}})",
        "totp [N] [alice] sha1 6 30");
    row("lower case and spaces",
        R"({"name":"N","secret":"gezd gnbv gy3t qojq gezd gnbv gy3t qojq"})",
        "totp [N] [] sha1 6 30");
    row("the link's secret is never read",
        R"({"name":"N","otp":{"link":"otpauth://totp/x?secret=$S"}})",
        failedAt(1, said(Enrol::MissingSecret)));
    const auto bad = [&row](const char *tag, const QByteArray &otp, const QString &problem) {
        row(tag, R"({"name":"N","secret":"$S","otp":)" + otp + "}", failedAt(1, problem));
    };
    row("no object", "[]", failedAt(1, said(Entry::NotAnEntry)));
    row("secret of another type", R"({"secret":5})", failedAt(1, said(Entry::WrongType, "secret")));
    row("name of another type", R"({"name":5,"secret":"$S"})",
        failedAt(1, said(Entry::WrongType, "name")));
    bad("otp of another type", "[]", said(Entry::WrongType, "otp"));
    bad("issuer of another type", R"({"issuer":1})", said(Entry::WrongType, "issuer"));
    bad("account of another type", R"({"account":1})", said(Entry::WrongType, "account"));
    bad("label of another type", R"({"label":1})", said(Entry::WrongType, "label"));
    bad("kind of another type", R"({"tokenType":1})", said(Entry::WrongType, "tokenType"));
    bad("unknown kind", R"({"tokenType":"MAGIC"})", said(Entry::UnsupportedType, {}, "MAGIC"));
    bad("algorithm", R"({"algorithm":"SHA3"})", said(Entry::UnsupportedAlgorithm, {}, "SHA3"));
    bad("algorithm of another type", R"({"algorithm":1})", said(Entry::WrongType, "algorithm"));
    bad("digits", R"({"digits":11})", said(Enrol::Digits));
    bad("digits of another type", R"({"digits":{}})", said(Entry::WrongType, "digits"));
    bad("period", R"({"period":-30})", said(Enrol::Period));
    bad("period of another type", R"({"period":"soon"})", said(Entry::WrongType, "period"));
    bad("counter of another type", R"({"tokenType":"HOTP","counter":[]})",
        said(Entry::WrongType, "counter"));
}

void TwoFasTest::reads()
{
    QFETCH(QByteArray, service);
    QFETCH(QString, expected);
    QStringList lines = readLines("2fas", sourceOf(file(service + "," + kService)));
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
}

void TwoFasTest::keepsTheOrderOfTheApp()
{
    const auto named = [](const char *name, const char *position) {
        return R"({"secret":"$S","name":")" + QByteArray(name) + R"(","order":{"position":)"
            + position + "}}";
    };
    const QByteArray services = kService + "," + named("second", "1") + "," + named("first", "0");
    QCOMPARE(readLines("2fas", sourceOf(file(services))),
             (QStringList{"totp [first] [] sha1 6 30", "totp [second] [] sha1 6 30", kLine}));
}

void TwoFasTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("newer", file({}, "5"), said(File::NewerVersion, "5"));
    row("no schema at all", file({}, "0"), said(File::Damaged, "schemaVersion"));
    const auto damagedRow = [&row](const char *tag, const QByteArray &value) {
        row(tag, file({}, "4", R"("servicesEncrypted":)" + value + ","),
            said(File::Damaged, "servicesEncrypted"));
    };
    const QByteArray body = QByteArray(20, 'b').toBase64();
    const QByteArray salt = QByteArray(32, 's').toBase64();
    const QByteArray iv = QByteArray(12, 'i').toBase64();
    damagedRow("another type", "1");
    damagedRow("one part", "\"" + body + "\"");
    damagedRow("two parts", "\"" + body + ":" + salt + "\"");
    damagedRow("four parts", "\"" + body + ":" + salt + ":" + iv + ":" + iv + "\"");
    damagedRow("ciphertext no Base64", "\"?:" + salt + ":" + iv + "\"");
    damagedRow("shorter than a tag",
               "\"" + QByteArray(15, 'b').toBase64() + ":" + salt + ":" + iv + "\"");
    damagedRow("salt no Base64", "\"" + body + ":?:" + iv + "\"");
    damagedRow("short salt", "\"" + body + ":" + QByteArray(15, 's').toBase64() + ":" + iv + "\"");
    damagedRow("iv no Base64", "\"" + body + ":" + salt + ":?\"");
    damagedRow("short iv", "\"" + body + ":" + salt + ":" + QByteArray(11, 'i').toBase64() + "\"");
}

void TwoFasTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines("2fas", source, "test"), QStringList{expected});
    QCOMPARE(inspected("2fas", source), expected);
}

void TwoFasTest::saysWhatOldSchemasLose()
{
    QVERIFY(hasNotice("2fas", sourceOf(file(kService, "1")), ImportNotice::Code::Lossy));
    QVERIFY(hasNotice("2fas", sourceOf(file(kService, "2")), ImportNotice::Code::Lossy));
    QVERIFY(!hasNotice("2fas", sourceOf(file(kService, "3")), ImportNotice::Code::Lossy));
}

void TwoFasTest::opensWithThePassword()
{
    const QByteArray grouped = R"([{"name":"N","secret":"$S","groupId":"g"}])";
    const Source source = sourceOf(sealed(grouped));
    QCOMPARE(readLines("2fas", source, "test"), QStringList{"totp [N] [] sha1 6 30 #Work"});
    QCOMPARE(readLines("2fas", sourceOf(sealed(grouped, 32)), "test"),
             QStringList{"totp [N] [] sha1 6 30 #Work"});
    QCOMPARE(readLines("2fas", source, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("2fas", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("2fas", source), QStringLiteral("protection 1"));
    QCOMPARE(readLines("2fas", sourceOf(sealed("no JSON")), "test"),
             QStringList{said(File::Damaged, "services")});
    QCOMPARE(readLines("2fas", sourceOf(sealed("{}")), "test"),
             QStringList{said(File::Damaged, "services")});
    // An empty text there is a plain file.
    QCOMPARE(readLines("2fas", sourceOf(file(kService, "4", R"("servicesEncrypted":"",)"))),
             QStringList{kLine});
}

QTEST_APPLESS_MAIN(TwoFasTest)
#include "tst_twofas.moc"
