// SPDX-License-Identifier: Apache-2.0
// andOTP: entries of all ages, GNOME's variant, and the two encrypted layouts.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/digest.h"
#include "core/crypto/gcm.h"
#include "core/crypto/pbkdf2.h"

#include <QtEndian>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood =
    R"({"secret":"$S","issuer":"E","label":"a","type":"TOTP","algorithm":"SHA1","digits":6,"period":30})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray entry(const QByteArray &more)
{
    return R"({"type":"TOTP","algorithm":"SHA1",)" + more + "}";
}

QByteArray current(const QByteArray &text, quint32 iterations)
{
    QByteArray head(4, '\0');
    qToBigEndian(iterations, head.data());
    const QByteArray salt(12, 's');
    const QByteArray iv(12, 'i');
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, viewOf("test"), viewOf(salt), iterations, 32)
            .value();
    const QByteArray plain = withSecret(text);
    // The test's own key.
    return head + salt + iv
        + arrayOf(crypto::sealAesGcm(key.expose(), viewOf(iv), {}, viewOf(plain)));
}

QByteArray old(const QByteArray &text)
{
    const QByteArray iv(12, '\xFF');
    const QByteArray plain = withSecret(text);
    return iv
        + arrayOf(
               crypto::sealAesGcm(crypto::sha256(viewOf("test")), viewOf(iv), {}, viewOf(plain)));
}

} // namespace

class AndOtpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsFilesWithoutIssuers_data();
    void readsFilesWithoutIssuers();
    void opensTheCurrentLayout();
    void opensTheOldLayout();
    void recognises_data();
    void recognises();
};

void AndOtpTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("tags", entry(R"("secret":"$S======","issuer":"I","label":"b","tags":["x","y"])"),
        "totp [I] [b] sha1 6 30 #x #y");
    row("hotp",
        R"({"secret":"$S","issuer":"I","label":"b","type":"HOTP","algorithm":"SHA512","digits":8,"counter":9})",
        "hotp [I] [b] sha512 8 9");
    row("steam without numbers",
        R"({"secret":"$S","issuer":"","label":"b","type":"STEAM","algorithm":"SHA1"})",
        "steam [] [b] sha1 5 30");
    row("issuer in the label", entry(R"("secret":"$S","issuer":"","label":"I:b")"),
        "totp [I] [b] sha1 6 30");
    row("old label", entry(R"("secret":"$S","label":"I - I:b")"), "totp [I] [b] sha1 6 30");
    row("motp with an odd number of digits",
        R"({"secret":"GAYTCMTB","issuer":"I","label":"b","type":"MOTP","algorithm":"SHA1"})",
        failedAt(1, said(Enrol::SecretLength)));
    row("motp",
        R"({"secret":"MFRDAMI","issuer":"I","label":"b","type":"MOTP","algorithm":"SHA1","period":30})",
        "motp [I] [b] sha1 6 10 secret=ab01");
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(1, problem));
    };
    bad("no object", "null", said(Entry::NotAnEntry));
    bad("no secret", entry(R"("label":"b")"), said(Enrol::MissingSecret));
    bad("secret of another type", entry(R"("secret":[])"), said(Entry::WrongType, "secret"));
    bad("secret with a foreign character", entry(R"("secret":"A!")"), said(Enrol::SecretCharacter));
    bad("motp without secret", R"({"type":"MOTP"})", said(Enrol::MissingSecret));
    bad("motp secret no Base32", R"({"secret":"1!","type":"MOTP"})", said(Enrol::SecretCharacter));
    bad("motp secret no hexadecimal", R"({"secret":"PJ5A","type":"MOTP"})",
        said(Enrol::SecretCharacter));
    bad("unknown type", R"({"secret":"$S","type":"X"})", said(Entry::UnsupportedType, {}, "X"));
    bad("type of another type", R"({"secret":"$S","type":1})", said(Entry::WrongType, "type"));
    bad("issuer of another type", entry(R"("secret":"$S","issuer":1)"),
        said(Entry::WrongType, "issuer"));
    bad("label of another type", entry(R"("secret":"$S","label":1)"),
        said(Entry::WrongType, "label"));
    bad("tags of another type", entry(R"("secret":"$S","tags":"x")"),
        said(Entry::WrongType, "tags"));
    bad("algorithm", R"({"secret":"$S","type":"TOTP","algorithm":"MD4"})",
        said(Entry::UnsupportedAlgorithm, {}, "MD4"));
    bad("algorithm of another type", R"({"secret":"$S","type":"TOTP","algorithm":1})",
        said(Entry::WrongType, "algorithm"));
    bad("digits", entry(R"("secret":"$S","digits":3)"), said(Enrol::Digits));
    bad("period", entry(R"("secret":"$S","period":0)"), said(Enrol::Period));
    bad("period of another type", entry(R"("secret":"$S","period":[])"),
        said(Entry::WrongType, "period"));
    bad("counter of another type",
        R"({"secret":"$S","type":"HOTP","algorithm":"SHA1","counter":"x"})",
        said(Entry::WrongType, "counter"));
}

void AndOtpTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf("[" + text + "," + kGood + "]");
    QStringList lines = readLines("andotp", source);
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(inspected("andotp", source), QStringLiteral("protection 0"));
}

void AndOtpTest::readsFilesWithoutIssuers_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QString>("expected");
    QTest::newRow("GNOME: the first tag is the provider")
        << QByteArray(R"(,"tags":["Example","x"])") << "totp [Example] [a] sha1 6 30 #x";
    QTest::newRow("GNOME without provider")
        << QByteArray(R"(,"tags":["Default"])") << "totp [] [a] sha1 6 30";
    QTest::newRow("no tags") << QByteArray() << "totp [] [a] sha1 6 30";
}

void AndOtpTest::readsFilesWithoutIssuers()
{
    QFETCH(QByteArray, more);
    QFETCH(QString, expected);
    QCOMPARE(
        readLines("andotp", sourceOf("[" + entry(R"("secret":"$S","label":"a")" + more) + "]")),
        QStringList{expected});
}

void AndOtpTest::opensTheCurrentLayout()
{
    const QByteArray file = current("[" + kGood + "]", 140'000);
    const Source source = sourceOf(file);
    QCOMPARE(readLines("andotp", source, "test"), QStringList{kLine});
    QVERIFY(!hasNotice("andotp", source, ImportNotice::Code::WeakProtection, "test"));
    QCOMPARE(readLines("andotp", source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    QCOMPARE(readLines("andotp", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("andotp", source), QStringLiteral("protection 1"));
    const Source weak = sourceOf(current("[" + kGood + "]", 1'000));
    QVERIFY(hasNotice("andotp", weak, ImportNotice::Code::WeakProtection, "test"));
    QCOMPARE(readLines("andotp", sourceOf(current("no JSON", 1'000)), "test"),
             QStringList{said(File::Damaged, "JSON")});
    QCOMPARE(readLines("andotp", sourceOf(current("{}", 1'000)), "test"),
             QStringList{said(File::Damaged, "JSON")});
}

void AndOtpTest::opensTheOldLayout()
{
    const Source source = sourceOf(old("[" + kGood + "]"), "otp_accounts.json.aes");
    QCOMPARE(readLines("andotp", source, "test"), QStringList{kLine});
    QVERIFY(hasNotice("andotp", source, ImportNotice::Code::WeakProtection, "test"));
    QCOMPARE(readLines("andotp", source, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    // Too short for anything: --format may still ask for it.
    const auto cut = format("andotp").read(sourceOf(QByteArray(28, '\xFF')), with("test"));
    QCOMPARE(said(cut.error()), said(File::Damaged, "header"));
    QCOMPARE(inspected("andotp", sourceOf(QByteArray(28, '\xFF'))), said(File::Damaged, "header"));
}

void AndOtpTest::recognises_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("expected");
    const auto row = [](const char *tag, const QByteArray &bytes, const char *name, Match match) {
        QTest::newRow(tag) << bytes << QString::fromLatin1(name) << static_cast<int>(match);
    };
    const auto binary = [](quint32 iterations, int size) {
        QByteArray bytes(size, '\0');
        qToBigEndian(iterations, bytes.data());
        return bytes;
    };
    row("what the app draws", binary(145'776, 60), "x", Match::Sure);
    row("what it may read", binary(1'000, 60), "x", Match::Weak);
    row("too few rounds", binary(999, 60), "x", Match::No);
    row("too many rounds", binary(10'000'001, 60), "x", Match::No);
    row("too short", binary(145'776, 44), "x", Match::No);
    row("the old layout by its name only", binary(0, 60), "a.json.aes", Match::Weak);
    row("text of that name", QByteArray(60, 'x'), "a.json.aes", Match::No);
    row("empty list", "[]", "x", Match::No);
    row("Raivo's list",
        R"([{"secret":"A","type":"t","label":"l","algorithm":"SHA1","kind":"TOTP"}])", "x",
        Match::No);
}

void AndOtpTest::recognises()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, name);
    QFETCH(int, expected);
    QCOMPARE(static_cast<int>(format("andotp").match(sourceOf(bytes, qPrintable(name)))), expected);
}

QTEST_APPLESS_MAIN(AndOtpTest)
#include "tst_andotp.moc"
