// SPDX-License-Identifier: Apache-2.0
// OTPClient: its three databases, made here, and the list of tokens in them.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/argon2.h"
#include "core/crypto/gcm.h"
#include "core/crypto/pbkdf2.h"

#include <QtEndian>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr char kId[] = "otpclient";
const QByteArray kGood =
    R"({"type":"TOTP","label":"a","issuer":"E","secret":"$S","digits":6,"algo":"SHA1","period":30})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";
const QByteArray kIv(16, '\x81');
const QByteArray kSalt(32, '\x82');

QByteArray entry(const QByteArray &more)
{
    return R"({"type":"TOTP","label":"b","digits":6,"algo":"SHA1",)" + more + "}";
}

template<class Number>
QByteArray numberOf(quint32 value)
{
    const Number number(value);
    return {reinterpret_cast<const char *>(&number), sizeof number};
}

template<class Number>
QByteArray costs(quint32 passes, quint32 memory, quint32 lanes)
{
    return numberOf<Number>(passes) + numberOf<Number>(memory) + numberOf<Number>(lanes);
}

QByteArray third(const QByteArray &costs, quint32 version = 3)
{
    return "OTPClient" + numberOf<quint32_be>(version) + kIv + kSalt + costs;
}

QByteArray second()
{
    return "OTPClient" + QByteArray("\xAA\xBB\xCC") + numberOf<quint32_le>(2) + kIv + kSalt
        + costs<quint32_le>(1, 8192, 2);
}

QByteArray sealed(const QByteArray &head, const SecretBytes &key, const QByteArray &text)
{
    const QByteArray plain = withSecret(text);
    // The test's own key.
    return head
        + arrayOf(crypto::sealAesGcm(key.expose(), viewOf(kIv), viewOf(head), viewOf(plain)));
}

SecretBytes argon2Key(const QByteArray &password, quint32 lanes)
{
    crypto::Argon2Request request;
    request.passes = 1;
    request.memoryKiB = 8192;
    request.lanes = lanes;
    return crypto::argon2(viewOf(password), viewOf(kSalt), request).value();
}

const QByteArray kSmall = costs<quint32_be>(1, 8192, 1);

QByteArray newest(const QByteArray &text)
{
    return sealed(third(kSmall), argon2Key("test", 1), text);
}

QByteArray oldest(const QByteArray &text, const QByteArray &password)
{
    return sealed(
        kIv + kSalt,
        crypto::pbkdf2(crypto::HashAlgorithm::Sha512, viewOf(password), viewOf(kSalt), 100'000, 32)
            .value(),
        text);
}

} // namespace

class OtpClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void opensTheThird();
    void opensTheSecond();
    void opensTheFirst();
    void refuses_data();
    void refuses();
    void recognises_data();
    void recognises();
};

void OtpClientTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("group", entry(R"("secret":"$S","issuer":"I","group":"x","period":60)"),
        "totp [I] [b] sha1 6 60 #x");
    row("hotp",
        R"({"type":"HOTP","label":"b","issuer":null,"secret":"$S","digits":8,"algo":"SHA256","counter":9})",
        "hotp [] [b] sha256 8 9");
    row("Steam", entry(R"("secret":"$S","issuer":"Steam")"), "steam [Steam] [b] sha1 5 30");
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(1, problem));
    };
    bad("no object", "null", said(Entry::NotAnEntry));
    bad("no secret", entry(R"("issuer":"")"), said(Enrol::MissingSecret));
    bad("secret of another type", entry(R"("secret":1)"), said(Entry::WrongType, "secret"));
    bad("secret with a foreign character", entry(R"("secret":"A!")"), said(Enrol::SecretCharacter));
    bad("issuer of another type", entry(R"("secret":"$S","issuer":1)"),
        said(Entry::WrongType, "issuer"));
    bad("label of another type",
        R"({"type":"TOTP","label":1,"secret":"$S","digits":6,"algo":"SHA1"})",
        said(Entry::WrongType, "label"));
    bad("group of another type", entry(R"("secret":"$S","group":1)"),
        said(Entry::WrongType, "group"));
    bad("type", R"({"type":"X","label":"b","secret":"$S","digits":6,"algo":"SHA1"})",
        said(Entry::UnsupportedType, {}, "X"));
    bad("type of another type", R"({"type":1,"label":"b","secret":"$S"})",
        said(Entry::WrongType, "type"));
    bad("algorithm", R"({"type":"TOTP","label":"b","secret":"$S","algo":"MD5"})",
        said(Entry::UnsupportedAlgorithm, {}, "MD5"));
    bad("algorithm of another type", R"({"type":"TOTP","label":"b","secret":"$S","algo":1})",
        said(Entry::WrongType, "algo"));
    bad("digits", R"({"type":"TOTP","secret":"$S","digits":0})", said(Enrol::Digits));
    bad("digits of another type", R"({"type":"TOTP","secret":"$S","digits":[]})",
        said(Entry::WrongType, "digits"));
    bad("period", entry(R"("secret":"$S","period":0)"), said(Enrol::Period));
    bad("period of another type", entry(R"("secret":"$S","period":"x")"),
        said(Entry::WrongType, "period"));
    bad("counter of another type", R"({"type":"HOTP","secret":"$S","counter":{}})",
        said(Entry::WrongType, "counter"));
}

void OtpClientTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf("[" + text + "," + kGood + "]");
    QStringList lines = readLines(kId, source);
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 0"));
}

void OtpClientTest::opensTheThird()
{
    const QByteArray file = newest("[" + kGood + "]");
    const Source source = sourceOf(file);
    QCOMPARE(readLines(kId, source, "test"), QStringList{kLine});
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 1"));
    QCOMPARE(readLines(kId, source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines(kId, source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    QByteArray changed = file;
    changed[file.size() - 1] = static_cast<char>(changed[file.size() - 1] ^ 1);
    QCOMPARE(readLines(kId, sourceOf(changed), "test"),
             QStringList{said(File::WrongPasswordOrDamaged)});
    QCOMPARE(readLines(kId, sourceOf(newest("no JSON")), "test"),
             QStringList{said(File::Damaged, "JSON")});
    QCOMPARE(readLines(kId, sourceOf(newest("{}")), "test"),
             QStringList{said(File::Damaged, "JSON")});
    // The third never cut a password short.
    const QByteArray cut = sealed(third(kSmall), argon2Key("caf\xC3", 1), "[" + kGood + "]");
    QCOMPARE(readLines(kId, sourceOf(cut), "caf\xC3\xA9"),
             QStringList{said(File::WrongPasswordOrDamaged)});
}

void OtpClientTest::opensTheSecond()
{
    const QByteArray file = sealed(second(), argon2Key("test", 2), "[" + kGood + "]");
    QCOMPARE(readLines(kId, sourceOf(file), "test"), QStringList{kLine});
    QCOMPARE(readLines(kId, sourceOf(file), "Test"),
             QStringList{said(File::WrongPasswordOrDamaged)});
    // "café" is four characters and five bytes: early versions took four.
    const QByteArray cut = sealed(second(), argon2Key("caf\xC3", 2), "[" + kGood + "]");
    QCOMPARE(readLines(kId, sourceOf(cut), "caf\xC3\xA9"), QStringList{kLine});
}

void OtpClientTest::opensTheFirst()
{
    const QByteArray file = oldest("[" + kGood + "]", "test");
    const Source source = sourceOf(file, "NewDatabase.enc");
    QCOMPARE(readLines(kId, source, "test"), QStringList{kLine});
    QCOMPARE(inspected(kId, source), QStringLiteral("protection 1"));
    QCOMPARE(readLines(kId, source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(readLines(kId, source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    const Source cut = sourceOf(oldest("[" + kGood + "]", "caf\xC3"), "a.enc");
    QCOMPARE(readLines(kId, cut, "caf\xC3\xA9"), QStringList{kLine});
}

void OtpClientTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("expected");
    const QByteArray rest(40, '\xFF');
    const QByteArray whole = third(kSmall) + rest;
    const QString header = said(File::Damaged, "header");
    QTest::newRow("nothing behind the magic") << whole.left(9) + "\xFF" << header;
    QTest::newRow("no place for a version") << whole.left(15) << header;
    QTest::newRow("shorter than the head and a tag") << whole.left(73 + 15) << header;
    QTest::newRow("version 1 does not say so") << third(kSmall, 1) + rest << header;
    QTest::newRow("version 2 in the order of 3") << third(kSmall, 2) + rest << header;
    QTest::newRow("version 4") << third(kSmall, 4) + rest << said(File::NewerVersion, "4");
    QTest::newRow("shorter than the second's head") << second() + QByteArray(15, '\xFF') << header;
}

void OtpClientTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, expected);
    const Source source = sourceOf(bytes);
    QCOMPARE(readLines(kId, source, "test"), QStringList{expected});
    QCOMPARE(inspected(kId, source), expected);
}

void OtpClientTest::recognises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const QByteArray rest(40, '\xFF');
    const auto row = [](const char *tag, const QByteArray &bytes, const char *name,
                        const QString &expected) {
        QTest::newRow(tag) << bytes << QString::fromLatin1(name) << expected;
    };
    row("the first by its name only", QByteArray(65, '\xFF'), "a.enc",
        said(File::WrongPasswordOrDamaged));
    row("without its name", QByteArray(65, '\xFF'), "a", "not recognised");
    row("too short for the first", QByteArray(64, '\xFF'), "a.enc", "not recognised");
    row("text of that name", QByteArray(65, 'x'), "a.enc", "not recognised");
    row("text that begins alike", "OTPClient is an app", "a", "not recognised");
    row("andOTP's list",
        R"([{"type":"TOTP","label":"a","secret":"$S","algorithm":"SHA1","digits":6}])", "a",
        "not recognised");
    row("no lanes", third(costs<quint32_be>(1, 8192, 0)) + rest, "a",
        said(File::CostRefused, "Argon2"));
    row("too many passes", third(costs<quint32_be>(65, 8192, 1)) + rest, "a",
        said(File::CostRefused, "Argon2"));
    row("too much memory", third(costs<quint32_be>(1, 0xFFFFFFFF, 1)) + rest, "a",
        said(File::CostRefused, "Argon2"));
    row("high cost", third(costs<quint32_be>(4, 1048576, 4)) + rest, "a", said(File::CostTooHigh));
}

void OtpClientTest::recognises()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    QCOMPARE(readLines(kId, sourceOf(bytes, qPrintable(name)), "test"), QStringList{expected});
}

QTEST_APPLESS_MAIN(OtpClientTest)
#include "tst_otpclient.moc"
