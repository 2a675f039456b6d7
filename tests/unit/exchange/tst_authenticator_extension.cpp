// SPDX-License-Identifier: Apache-2.0
// The browser extension's backups: entries of all kinds, and what encrypts them.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/openssl_salted.h"

#include "core/crypto/argon2.h"
#include "core/crypto/cbc.h"

#include <QCryptographicHash>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr char kId[] = "authenticator-extension";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";
// By OpenSSL 3.0: openssl enc -aes-256-cbc -md md5 -salt -pass pass:test -a
constexpr char kByOpenSsl[] = "U2FsdGVkX18IxdnA6e8h9HqUuK0+m17mplDefNF13XXqnXo5qVz/ELFPYdjf5Fon";
constexpr char kByOpenSslPlain[] = "GEZDGNBVGY3TQOJQ";

// CryptoJS' way, written down a second time.
QByteArray salted(const QByteArray &plain, const QByteArray &password)
{
    const QByteArray salt("8 bytes.");
    QByteArray derived, last;
    while (derived.size() < 48) {
        last = QCryptographicHash::hash(last + password + salt, QCryptographicHash::Md5);
        derived += last;
    }
    const QByteArray text = withSecret(plain);
    return ("Salted__" + salt
            + arrayOf(crypto::encryptCbc(viewOf(derived).first(32), viewOf(derived).subspan(32),
                                         viewOf(text))))
        .toBase64();
}

QByteArray openEntry(const QByteArray &more, int index = 1)
{
    return R"({"dataType":"OTPStorage","hash":"h","index":)" + QByteArray::number(index) + ","
        + more + "}";
}

QByteArray encrypted(const QByteArray &secret)
{
    return openEntry(R"("account":"a","issuer":"E","encrypted":true,"secret":")" + secret
                     + R"(","type":"totp")");
}

const QByteArray kGood = R"("h0":{"account":"a","encrypted":false,"hash":"h0","index":0,)"
                         R"("issuer":"E","secret":"$S","type":"totp"})";
const QByteArray kKey =
    R"("k":{"dataType":"Key","id":"k","salt":"0123456789abcdef","hash":"x","version":3})";

QByteArray passphrase(const QByteArray &password)
{
    crypto::Argon2Request request;
    request.passes = 2;
    request.memoryKiB = 19'456;
    const QByteArray salt("0123456789abcdef");
    const auto hash = crypto::argon2(viewOf(password), viewOf(salt), request);
    // The test's own key.
    return arrayOf(hash.value().expose()).toBase64(QByteArray::OmitTrailingEquals);
}

QByteArray sealedEntry(const QByteArray &data, const char *keyId = "k", int index = 0)
{
    return R"({"dataType":"EncOTPStorage","keyId":")" + QByteArray(keyId) + R"(","index":)"
        + QByteArray::number(index) + R"(,"data":")" + data + R"("})";
}

QByteArray object(const QByteArrayList &members)
{
    return "{" + members.join(",\r\n") + "}";
}

} // namespace

class AuthenticatorExtensionTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void keepsTheOrder();
    void opensTheThird();
    void opensTheSecond();
    void opensTheFirst();
    void opensSalted();
    void refuses_data();
    void refuses();
    void recognises_data();
    void recognises();
};

void AuthenticatorExtensionTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &fields, const QString &expected) {
        QTest::newRow(tag) << openEntry(fields) << expected;
    };
    row("host in the issuer",
        R"("secret":"$S","issuer":"I::i.example","account":"b","type":"totp")",
        "totp [I] [b] sha1 6 30");
    row("no type", R"("secret":"$S","pinned":true)", "totp [] [] sha1 6 30 *");
    row("numbers", R"("secret":"$S","digits":8,"period":60,"algorithm":"SHA256")",
        "totp [] [] sha256 8 60");
    row("hotp", R"("secret":"$S","type":"hotp","counter":4)", "hotp [] [] sha1 6 4");
    row("steam", R"("secret":"$S","type":"steam")", "steam [] [] sha1 5 30");
    row("Battle.net", R"("secret":"$S","type":"battle")", "totp [] [] sha1 8 30");
    row("old Steam", R"("secret":"stm-$S","type":"totp")", "steam [] [] sha1 5 30");
    row("old Battle.net", R"("secret":"blz-$S")", "totp [] [] sha1 8 30");
    row("older Battle.net", R"("secret":"bliz-$S")", "totp [] [] sha1 8 30");
    row("hex", R"("secret":"3132333435363738393031323334353637383930","type":"hex")",
        "totp [] [] sha1 6 30");
    row("hex hotp",
        R"("secret":"3132333435363738393031323334353637383930","type":"hhex","counter":2)",
        "hotp [] [] sha1 6 2");
    // Twenty bits: two bytes and half of one.
    row("half a byte", R"("secret":"AAAB")", "totp [] [] sha1 6 30 secret=000010");
    row("half a byte of zero", R"("secret":"AAAA")", "totp [] [] sha1 6 30 secret=0000");
    row("half a byte and three bits", R"("secret":"AAP")", "totp [] [] sha1 6 30 secret=0010");
    row("half a byte and one bit", R"("secret":"AAAAAAAAY")",
        "totp [] [] sha1 6 30 secret=0000000000c0");
    row("no half byte", R"("secret":"AAAAB")", "totp [] [] sha1 6 30 secret=000000");
    const auto bad = [&row](const char *tag, const QByteArray &fields, const QString &problem) {
        row(tag, fields, failedAt(2, problem));
    };
    bad("no secret", R"("account":"b")", said(Enrol::MissingSecret));
    bad("secret of another type", R"("secret":1)", said(Entry::WrongType, "secret"));
    bad("secret with a foreign character", R"("secret":"A!")", said(Enrol::SecretCharacter));
    bad("hex with a foreign character", R"("secret":"xy","type":"hex")",
        said(Enrol::SecretCharacter));
    bad("type", R"("secret":"$S","type":"x")", said(Entry::UnsupportedType, {}, "x"));
    bad("type of another type", R"("secret":"$S","type":1)", said(Entry::WrongType, "type"));
    bad("issuer of another type", R"("secret":"$S","issuer":1)", said(Entry::WrongType, "issuer"));
    bad("account of another type", R"("secret":"$S","account":[])",
        said(Entry::WrongType, "account"));
    bad("GOST", R"("secret":"$S","algorithm":"GOST3411_2012_256")",
        said(Entry::UnsupportedAlgorithm, {}, "GOST"));
    bad("algorithm of another type", R"("secret":"$S","algorithm":1)",
        said(Entry::WrongType, "algorithm"));
    bad("digits", R"("secret":"$S","digits":0)", said(Enrol::Digits));
    bad("digits of another type", R"("secret":"$S","digits":"x")",
        said(Entry::WrongType, "digits"));
    bad("period", R"("secret":"$S","period":0)", said(Enrol::Period));
    bad("period of another type", R"("secret":"$S","period":{})", said(Entry::WrongType, "period"));
    bad("counter of another type", R"("secret":"$S","type":"hotp","counter":"x")",
        said(Entry::WrongType, "counter"));
}

void AuthenticatorExtensionTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(object(
        {R"("UserSettings":{"theme":"x"})", kGood, R"("h1":)" + text, R"("LocalStorage":1)"}));
    QStringList lines = readLines(kId, source);
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 0"));
}

void AuthenticatorExtensionTest::keepsTheOrder()
{
    const Source source =
        sourceOf(object({R"("h2":)" + openEntry(R"("account":"z","secret":"$S")", 2),
                         R"("h1":)" + openEntry(R"("account":"y","secret":"$S")", 1), kGood}));
    QCOMPARE(readLines(kId, source),
             (QStringList{kLine, "totp [] [y] sha1 6 30", "totp [] [z] sha1 6 30"}));
    QVERIFY(!hasNotice(kId, source, ImportNotice::Code::NotAuthenticated));
}

void AuthenticatorExtensionTest::opensTheThird()
{
    const QByteArray inner = R"({"account":"a","issuer":"E","secret":"$S","type":"totp"})";
    const QByteArray key = passphrase("test");
    const QByteArray one = R"("h":)" + sealedEntry(salted(inner, key));
    const Source source = sourceOf(object({kKey, one}));
    QCOMPARE(readLines(kId, source, "test"), QStringList{kLine});
    QVERIFY(hasNotice(kId, source, ImportNotice::Code::NotAuthenticated, "test"));
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 1"));
    QCOMPARE(readLines(kId, source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines(kId, source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    const auto mixed = [&](const QByteArray &bad) {
        QStringList lines = readLines(kId, sourceOf(object({kKey, one, R"("i":)" + bad})), "test");
        return lines.removeAll(QLatin1String(kLine)) == 1 ? lines : QStringList{"lost one"};
    };
    using Lines = QStringList;
    QCOMPARE(mixed(sealedEntry("!", "k", 1)), Lines{failedAt(2, said(Entry::Decryption, "data"))});
    QCOMPARE(mixed(sealedEntry(salted("[]", key), "k", 1)),
             Lines{failedAt(2, said(Entry::Decryption, "data"))});
    QCOMPARE(mixed(sealedEntry(salted("{}", key), "k", 1)),
             Lines{failedAt(2, said(Enrol::MissingSecret))});
    QCOMPARE(mixed(sealedEntry(salted(inner, key), "other", 1)),
             Lines{failedAt(2, said(Entry::NoKeyMaterial, "keyId"))});
    QCOMPARE(mixed(R"({"dataType":"EncOTPStorage","keyId":"k","data":1,"index":1})"),
             Lines{failedAt(2, said(Entry::WrongType, "data"))});
}

void AuthenticatorExtensionTest::opensTheSecond()
{
    const QByteArray random = QByteArray::fromHex("00ff10a5b6c7d8e9");
    const QByteArray enc = salted(random, "test");
    const QByteArray one = R"("h":)" + encrypted(salted("$S", random.toHex()));
    const Source source = sourceOf(object({R"("key":{"enc":")" + enc + R"(","hash":"x"})", one}));
    QCOMPARE(readLines(kId, source, "test"), QStringList{kLine});
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 1"));
    QCOMPARE(readLines(kId, source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines(kId, source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    const Source misplaced = sourceOf(object({R"("enc":")" + enc + R"(","hash":"x")", one}));
    QCOMPARE(readLines(kId, misplaced, "test"), QStringList{kLine});
    const Source noSalted = sourceOf(object({R"("enc":"AAAA")", one}));
    QCOMPARE(readLines(kId, noSalted, "test"), QStringList{said(File::WrongPasswordOrDamaged)});
    const Source nothing = sourceOf(object({R"("enc":")" + salted({}, "test") + R"(")", one}));
    QCOMPARE(readLines(kId, nothing, "test"), QStringList{said(File::WrongPasswordOrDamaged)});
}

void AuthenticatorExtensionTest::opensTheFirst()
{
    const QByteArray one = R"("h":)" + encrypted(salted("$S", "test"));
    QCOMPARE(readLines(kId, sourceOf(object({one})), "test"), QStringList{kLine});
    QCOMPARE(readLines(kId, sourceOf(object({one})), "Test"),
             QStringList{said(File::WrongPasswordOrDamaged)});
    // What opens and is no text, what does not open, and what is plain beside it.
    const QByteArray binary = R"("i":)" + encrypted(salted("\x01\x02", "test"));
    const QByteArray damaged = R"("j":)" + encrypted("AAAA");
    QCOMPARE(readLines(kId, sourceOf(object({kGood, one, binary, damaged})), "test"),
             (QStringList{kLine, kLine, failedAt(3, said(Entry::Decryption, "secret")),
                          failedAt(4, said(Entry::Decryption, "secret"))}));
}

void AuthenticatorExtensionTest::opensSalted()
{
    const QByteArray password("test");
    const auto opened = openSalted(kByOpenSsl, viewOf(password));
    QVERIFY(opened);
    // The test's own text.
    QCOMPARE(arrayOf(opened->expose()), QByteArray(kByOpenSslPlain));
    for (const char *bad : {"", "!", "U2FsdGVkX18=", "QUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFB",
                            "U2FsdGVkX18xMjM0NTY3OA==", "U2FsdGVkX18xMjM0NTY3OEFB"})
        QVERIFY2(!openSalted(bad, viewOf(password)), bad);
}

void AuthenticatorExtensionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto key = [](const QByteArray &more) {
        return object({kGood, R"("k":{"dataType":"Key","id":"k",)" + more + "}"});
    };
    QTest::newRow("newer key") << key(R"("salt":"12345678","version":4)")
                               << said(File::NewerVersion, "4");
    QTest::newRow("version of another type")
        << key(R"("salt":"12345678","version":"x")") << said(File::Damaged, "version");
    QTest::newRow("no salt") << key(R"("version":3)") << said(File::Damaged, "salt");
    QByteArrayList keys{kGood};
    for (char name = 'a'; name <= 'i'; ++name)
        keys << QByteArray("\"") + name + R"(":{"dataType":"Key","salt":"12345678"})";
    QTest::newRow("too many keys") << object(keys) << said(File::CostRefused, "Argon2");
}

void AuthenticatorExtensionTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(readLines(kId, sourceOf(text), "test"), QStringList{expected});
    QCOMPARE(inspected(kId, sourceOf(text)), expected);
}

void AuthenticatorExtensionTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("a key alone", object({kKey}), {});
    row("short salt",
        object({R"("k":{"dataType":"Key","id":"k","salt":"1","hash":"x"})",
                R"("h":)" + sealedEntry("AAAA")}),
        said(File::Damaged, "salt"));
    row("another data type", R"({"a":{"dataType":"x","salt":"y","data":"z"}})", "not recognised");
    row("list", R"([{"dataType":"OTPStorage","secret":"$S"}])", "not recognised");
    row("no secret", R"({"a":{"encrypted":false,"hash":"h","index":0}})", "not recognised");
    row("empty object", "{}", "not recognised");
}

void AuthenticatorExtensionTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines(kId, source, "test").join(QLatin1Char('|')), expected);
    if (expected == QLatin1String("not recognised")) {
        const auto forced = format(kId).read(source, with("test"));
        QCOMPARE(said(forced.error()), said(File::Damaged, "JSON"));
        QCOMPARE(inspected(kId, source), said(File::Damaged, "JSON"));
    }
}

QTEST_APPLESS_MAIN(AuthenticatorExtensionTest)
#include "tst_authenticator_extension.moc"
