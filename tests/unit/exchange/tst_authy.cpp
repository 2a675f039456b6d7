// SPDX-License-Identifier: Apache-2.0
// Authy: names from four places, native and encrypted tokens, the array and the preferences.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/preferences.h"

#include "core/crypto/cbc.h"
#include "core/crypto/pbkdf2.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood =
    R"({"decryptedSecret":"$S","digits":6,"name":"E: a","originalName":"E:a","originalIssuer":"E"})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";
constexpr char kImported[] = "com.authy.storage.tokens.authenticator.key";
constexpr char kOwn[] = "com.authy.storage.tokens.authy.key";

QByteArray token(const QByteArray &more)
{
    return R"({"decryptedSecret":"$S",)" + more + "}";
}

QByteArray sealed(const QByteArray &text, const QByteArray &salt = "somesalt")
{
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, viewOf("test"), viewOf(salt), 1'000, 32)
            .value();
    const QByteArray zeros(16, '\0');
    // The test's own key.
    return R"({"name":"b","encryptedSecret":")"
        + arrayOf(crypto::encryptCbc(key.expose(), viewOf(zeros), viewOf(text))).toBase64()
        + R"(","salt":")" + salt + "\"}";
}

} // namespace

class AuthyTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void opensEncrypted_data();
    void opensEncrypted();
    void asksForPasswords();
    void readsBothLists();
    void refuses();
};

void AuthyTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("issuer of the original name", token(R"("name":"b","originalName":"I:b")"),
        "totp [I] [b] sha1 6 30");
    row("original name alone", token(R"("originalName":"I:b")"), "totp [I] [b] sha1 6 30");
    row("issuer before a dash", token(R"("name":"I - b")"), "totp [I] [b] sha1 6 30");
    row("issuer by the kind", token(R"("name":"b","accountType":"google","digits":8)"),
        "totp [Google] [b] sha1 8 30");
    row("no kind at all", token(R"("name":"b","accountType":"authenticator")"),
        "totp [] [b] sha1 6 30");
    row("native", R"({"secretSeed":"3132333435363738393031323334353637383930","name":"I - b"})",
        "totp [I] [b] sha1 7 10");
    bad("no object", "null", said(Entry::NotAnEntry));
    bad("no secret", R"({"name":"b"})", said(Enrol::MissingSecret));
    bad("secret of another type", R"({"decryptedSecret":1})",
        said(Entry::WrongType, "decryptedSecret"));
    bad("foreign character", R"({"decryptedSecret":"A!"})", said(Enrol::SecretCharacter));
    bad("seed that is no hexadecimal", R"({"secretSeed":"xy"})", said(Enrol::SecretCharacter));
    bad("empty seed", R"({"secretSeed":""})", said(Enrol::MissingSecret));
    bad("digits", token(R"("digits":3)"), said(Enrol::Digits));
    bad("digits of another type", token(R"("digits":[])"), said(Entry::WrongType, "digits"));
    bad("name of another type", token(R"("name":1)"), said(Entry::WrongType, "name"));
    bad("original name of another type", token(R"("originalName":1)"),
        said(Entry::WrongType, "originalName"));
    bad("issuer of another type", token(R"("originalIssuer":1)"),
        said(Entry::WrongType, "originalIssuer"));
    bad("kind of another type", token(R"("accountType":1)"), said(Entry::WrongType, "accountType"));
}

void AuthyTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const QByteArray list = withSecret("[" + kGood + "," + text + "]");
    QCOMPARE(readLines("authy", sourceOf(list)), (QStringList{kLine, expected}));
    const Source prefs = sourceOf(preferences({{"x", "y"}, {kImported, list}}));
    QCOMPARE(readLines("authy", prefs), (QStringList{kLine, expected}));
    QCOMPARE(inspected("authy", prefs), QStringLiteral("protection 0"));
}

void AuthyTest::opensEncrypted_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const QString unopened = failedAt(2, said(Entry::Decryption));
    QTest::newRow("good") << sealed(kSecret) << "totp [] [b] sha1 6 30";
    QTest::newRow("no Base32") << sealed("A!") << unopened;
    QTest::newRow("empty") << sealed("") << unopened;
    QTest::newRow("short salt") << sealed(kSecret, "seven77") << unopened;
    QTest::newRow("no salt") << QByteArray(R"({"name":"b","encryptedSecret":"AAAA"})") << unopened;
    QTest::newRow("no Base64") << QByteArray(R"({"encryptedSecret":"A!","salt":"somesalt"})")
                               << unopened;
    QTest::newRow("no whole blocks")
        << QByteArray(R"({"encryptedSecret":"AAAA","salt":"somesalt"})") << unopened;
}

void AuthyTest::opensEncrypted()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(readLines("authy", sourceOf("[" + sealed(kSecret) + "," + text + "]"), "test"),
             (QStringList{"totp [] [b] sha1 6 30", expected}));
}

void AuthyTest::asksForPasswords()
{
    const Source source = sourceOf("[" + kGood + "," + sealed(kSecret) + "]");
    QCOMPARE(inspected("authy", source), QStringLiteral("protection 1"));
    QCOMPARE(readLines("authy", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines("authy", source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    QVERIFY(hasNotice("authy", source, ImportNotice::Code::NotAuthenticated, "test"));
    QVERIFY(!hasNotice("authy", sourceOf("[" + kGood + "]"), ImportNotice::Code::NotAuthenticated));
}

void AuthyTest::readsBothLists()
{
    const QByteArray own = R"([{"secretSeed":"3132333435363738393031323334353637383930"}])";
    const Source source =
        sourceOf(preferences({{kOwn, own}, {kImported, withSecret("[" + kGood + "]")}}));
    QCOMPARE(readLines("authy", source), (QStringList{kLine, "totp [] [] sha1 7 10"}));
}

void AuthyTest::refuses()
{
    QCOMPARE(readLines("authy", sourceOf(preferences({{kOwn, "["}}))),
             QStringList{said(File::Damaged, kOwn)});
    QCOMPARE(readLines("authy", sourceOf(preferences({{kImported, "{}"}}))),
             QStringList{said(File::Damaged, kImported)});
    QByteArray cut = preferences({{kImported, "[]"}});
    cut.chop(8);
    QCOMPARE(readLines("authy", sourceOf(cut)), QStringList{said(File::Damaged, "XML")});
    QCOMPARE(said(format("authy").read(sourceOf("{}"), {}).error()), said(File::Damaged, "JSON"));
    QCOMPARE(said(format("authy").read(sourceOf(preferences({})), {}).error()),
             said(File::Damaged, "XML"));
}

QTEST_APPLESS_MAIN(AuthyTest)
#include "tst_authy.moc"
