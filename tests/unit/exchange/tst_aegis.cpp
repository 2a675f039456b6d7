// SPDX-License-Identifier: Apache-2.0
// Aegis: every field of an entry, every field of the header, and slots that do and do not open.

#include "tests/unit/exchange/imports.h"

#include "core/crypto/gcm.h"
#include "core/crypto/scrypt.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr int kPasswordNeeded = static_cast<int>(Protection::Needs::Password);

QByteArray plain(const QByteArray &entries)
{
    return R"({"version":1,"header":{"slots":null,"params":null},"db":{"version":3,"entries":[)"
        + entries + R"(],"groups":[{"uuid":"g1","name":"Work"}]}})";
}

QByteArray entryWith(const QByteArray &fields, const QByteArray &info)
{
    return R"({"type":"totp","name":"alice","issuer":"Example",)" + fields + R"("info":{)" + info
        + "}}";
}

const QByteArray kInfo = R"("secret":"$S","algo":"SHA1","digits":6,"period":30)";

// A file as Aegis would seal it, with n small; the master key is 32 times 'k'.
struct Sealed
{
    QByteArray password = "test";
    QByteArray text = withSecret(R"({"version":2,"entries":[)" + entryWith("", kInfo) + "]}");
    QByteArray repaired = "true";
    QByteArray n = "16";
    QByteArray extraSlot;

    [[nodiscard]] QByteArray file() const
    {
        const QByteArray master(32, 'k');
        const QByteArray salt(32, 's');
        const QByteArray nonce(12, 'n');
        const auto key = crypto::scrypt(viewOf(password), viewOf(salt), {16, 8, 1}, 32).value();
        // The test's own key.
        const auto slot = crypto::sealAesGcm(key.expose(), viewOf(nonce), {}, viewOf(master));
        const auto db = crypto::sealAesGcm(viewOf(master), viewOf(nonce), {}, viewOf(text));
        const QByteArray keys = arrayOf(slot);
        const QByteArray body = arrayOf(db);
        return R"({"version":1,"header":{"slots":[)" + extraSlot + R"({"type":"1","key":")"
            + keys.left(32).toHex() + R"(","key_params":{"nonce":")" + nonce.toHex()
            + R"(","tag":")" + keys.mid(32).toHex() + R"("},"n":)" + n + R"(,"r":8,"p":1,"salt":")"
            + salt.toHex() + R"(","repaired":)" + repaired
            + R"(,"is_backup":true}],"params":{"nonce":")" + nonce.toHex() + R"(","tag":")"
            + body.right(16).toHex() + R"("}},"db":")" + body.chopped(16).toBase64() + R"("})";
    }
};

} // namespace

class AegisTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void opensWithThePassword();
    void triesEachSlot();
    void opensOldLongPasswords();
    void damagedHeaders_data();
    void damagedHeaders();
    void checksTheCostFirst();
};

void AegisTest::reads_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &entry, const QString &expected) {
        QTest::newRow(tag) << entry << expected;
    };
    row("all fields", entryWith(R"("note":"n","favorite":true,"groups":["g1","unknown"],)", kInfo),
        "totp [Example] [alice] sha1 6 30 #Work note=n *");
    row("group of old databases", entryWith(R"("group":"Old",)", kInfo),
        "totp [Example] [alice] sha1 6 30 #Old");
    row("null issuer of OTPClient",
        R"({"type":"totp","name":"a","issuer":null,"info":{)" + kInfo + "}}",
        "totp [] [a] sha1 6 30");
    row("hotp in GNOME's case",
        R"({"type":"Hotp","name":"a","issuer":"E","info":{"secret":"$S","counter":5,"period":30}})",
        "hotp [E] [a] sha1 6 5");
    row("steam", R"({"type":"steam","name":"a","info":{"secret":"$S","digits":5,"period":30}})",
        "steam [] [a] sha1 5 30");
    row("motp",
        R"({"type":"motp","name":"a","info":{"secret":"VKVKVKVK","algo":"MD5","pin":"1234"}})",
        "motp [] [a] sha1 6 10 secret=aaaaaaaaaa pin=1234");
    row("numbers in strings", entryWith("", R"("secret":"$S","digits":"8","period":"60")"),
        "totp [Example] [alice] sha1 8 60");
    const auto bad = [&row](const char *tag, const QByteArray &entry, const QString &problem) {
        row(tag, entry, failedAt(1, problem));
    };
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("unknown type", R"({"type":"ocra","info":{)" + kInfo + "}}",
        said(Entry::UnsupportedType, {}, "ocra"));
    bad("type of another type", R"({"type":7,"info":{)" + kInfo + "}}",
        said(Entry::WrongType, "type"));
    bad("issuer of another type", R"({"type":"totp","issuer":[],"info":{)" + kInfo + "}}",
        said(Entry::WrongType, "issuer"));
    bad("name of another type", R"({"type":"totp","name":{},"info":{)" + kInfo + "}}",
        said(Entry::WrongType, "name"));
    bad("note of another type", entryWith(R"("note":1,)", kInfo), said(Entry::WrongType, "note"));
    bad("info of another type", R"({"type":"totp","info":"x"})", said(Entry::WrongType, "info"));
    bad("no info", R"({"type":"totp"})", said(Enrol::MissingSecret));
    bad("no secret", entryWith("", R"("digits":6)"), said(Enrol::MissingSecret));
    bad("secret of another type", entryWith("", R"("secret":1)"), said(Entry::WrongType, "secret"));
    bad("secret with a foreign character", entryWith("", R"("secret":"ABC1")"),
        said(Enrol::SecretCharacter));
    bad("MD5", entryWith("", R"("secret":"$S","algo":"MD5")"),
        said(Entry::UnsupportedAlgorithm, {}, "MD5"));
    bad("unknown algorithm", entryWith("", R"("secret":"$S","algo":"GOST")"),
        said(Entry::UnsupportedAlgorithm, {}, "GOST"));
    bad("digits of another type", entryWith("", R"("secret":"$S","digits":"six")"),
        said(Entry::WrongType, "digits"));
    bad("no digits", entryWith("", R"("secret":"$S","digits":0)"), said(Enrol::Digits));
    bad("no period", entryWith("", R"("secret":"$S","period":0)"), said(Enrol::Period));
    bad("period of another type", entryWith("", R"("secret":"$S","period":true)"),
        said(Entry::WrongType, "period"));
    bad("counter of another type", R"({"type":"hotp","info":{"secret":"$S","counter":[]}})",
        said(Entry::WrongType, "counter"));
    bad("pin of another type", R"({"type":"motp","info":{"secret":"$S","pin":1234}})",
        said(Entry::WrongType, "pin"));
}

void AegisTest::reads()
{
    QFETCH(QByteArray, entry);
    QFETCH(QString, expected);
    // A good entry behind it proves that the file goes on.
    const Source source = sourceOf(plain(entry + "," + entryWith("", kInfo)));
    QStringList lines = readLines("aegis", source);
    QCOMPARE(lines.removeAll(QStringLiteral("totp [Example] [alice] sha1 6 30")), 1);
    QCOMPARE(lines, QStringList{expected});
    QCOMPARE(inspected("aegis", source), QStringLiteral("protection 0"));
}

void AegisTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &file, const QString &expected) {
        QTest::newRow(tag) << file << expected;
    };
    const QByteArray none = R"("header":{"slots":null,"params":null})";
    row("newer file", R"({"version":2,)" + none + R"(,"db":{}})", said(File::NewerVersion, "2"));
    row("newer database", R"({"version":1,)" + none + R"(,"db":{"version":4,"entries":[]}})",
        said(File::NewerVersion, "4"));
    row("no database version", R"({"version":1,)" + none + R"(,"db":{"entries":[]}})",
        said(File::Damaged, "db.version"));
    row("no entries", R"({"version":1,)" + none + R"(,"db":{"version":1}})",
        said(File::Damaged, "db.entries"));
    row("slots beside a plain database",
        R"({"version":1,"header":{"slots":[],"params":null},"db":{"version":1,"entries":[]}})",
        said(File::Damaged, "header"));
    row("sealed without slots", R"({"version":1,)" + none + R"(,"db":"AAAA"})",
        said(File::Damaged, "slots"));
    row("biometric slot only",
        R"({"version":1,"header":{"slots":[{"type":2}],"params":null},"db":"AAAA"})",
        said(File::Unsupported, {}, Advice::AegisBiometricOnly));
}

void AegisTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("aegis", sourceOf(file), "test"), QStringList{expected});
}

void AegisTest::opensWithThePassword()
{
    const Source source = sourceOf(Sealed().file());
    QCOMPARE(readLines("aegis", source, "test"), QStringList{"totp [Example] [alice] sha1 6 30"});
    QCOMPARE(readLines("aegis", source, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("aegis", source), QStringList{said(File::PasswordNeeded)});
    const auto protection = format("aegis").inspect(source);
    QVERIFY(protection);
    QCOMPARE(static_cast<int>(protection->needs), kPasswordNeeded);
    QVERIFY(protection->backupPassword);
    Sealed noJson;
    noJson.text = "no JSON";
    QCOMPARE(readLines("aegis", sourceOf(noJson.file()), "test"),
             QStringList{said(File::Damaged, "db")});
    QByteArray changed = Sealed().file();
    const qsizetype at = changed.indexOf(R"("db":")") + 10;
    changed[at] = changed[at] == 'A' ? 'B' : 'A';
    QCOMPARE(readLines("aegis", sourceOf(changed), "test"), QStringList{said(File::Damaged, "db")});
}

void AegisTest::triesEachSlot()
{
    Sealed sealed;
    sealed.extraSlot = R"({"type":2},{"type":1,"key":")" + QByteArray(64, '0')
        + R"(","key_params":{"nonce":")" + QByteArray(24, '0') + R"(","tag":")"
        + QByteArray(32, '0') + R"("},"n":16,"salt":")" + QByteArray(64, '0') + R"("},)";
    QCOMPARE(readLines("aegis", sourceOf(sealed.file()), "test"),
             QStringList{"totp [Example] [alice] sha1 6 30"});
}

// 60 times 'x' fill a buffer of 66 bytes, which HMAC hashes instead of padding.
void AegisTest::opensOldLongPasswords()
{
    const QByteArray typed(60, 'x');
    Sealed sealed;
    sealed.password = typed + QByteArray(6, '\0');
    sealed.repaired = "false";
    QCOMPARE(readLines("aegis", sourceOf(sealed.file()), typed),
             QStringList{"totp [Example] [alice] sha1 6 30"});
    sealed.repaired = "true"; // then nothing but the password itself is tried
    QCOMPARE(readLines("aegis", sourceOf(sealed.file()), typed),
             QStringList{said(File::WrongPassword)});
    // Three bytes a character: 22 fill 24 of 24, 49, 99.
    const QByteArray wide = QByteArray("\xE3\x81\x82").repeated(22);
    sealed.password = wide + QByteArray(99 - 66, '\0');
    sealed.repaired = "false";
    QCOMPARE(readLines("aegis", sourceOf(sealed.file()), wide),
             QStringList{"totp [Example] [alice] sha1 6 30"});
}

void AegisTest::damagedHeaders_data()
{
    QTest::addColumn<QByteArray>("find");
    QTest::addColumn<QByteArray>("put");
    QTest::addColumn<QString>("part");
    QTest::newRow("key not hexadecimal")
        << QByteArray(R"("key":")") << QByteArray(R"("key":"zz)") << "key";
    QTest::newRow("key missing") << QByteArray(R"("key":)") << QByteArray(R"("kez":)") << "key";
    QTest::newRow("slot nonce too long")
        << QByteArray(R"("key_params":{"nonce":")") << QByteArray(R"("key_params":{"nonce":"00)")
        << "key_params";
    QTest::newRow("slot tag missing")
        << QByteArray(R"("tag":)") << QByteArray(R"("tah":)") << "key_params";
    QTest::newRow("salt not hexadecimal")
        << QByteArray(R"("salt":")") << QByteArray(R"("salt":"z)") << "salt";
    QTest::newRow("params missing")
        << QByteArray(R"("params":{)") << QByteArray(R"("paramz":{)") << "params";
    QTest::newRow("db no Base64") << QByteArray(R"("db":")") << QByteArray(R"("db":"!)") << "db";
}

void AegisTest::damagedHeaders()
{
    QFETCH(QByteArray, find);
    QFETCH(QByteArray, put);
    QFETCH(QString, part);
    QByteArray file = Sealed().file();
    const qsizetype at = file.indexOf(find);
    QVERIFY(at >= 0);
    const Source source = sourceOf(file.replace(at, find.size(), put));
    QCOMPARE(readLines("aegis", source, "test"), QStringList{said(File::Damaged, part)});
    QCOMPARE(inspected("aegis", source), said(File::Damaged, part));
}

void AegisTest::checksTheCostFirst()
{
    Sealed sealed;
    for (const char *n : {"15", "0", "-4", "2097152", "1e300", "\"many\""}) {
        sealed.n = n;
        QCOMPARE(readLines("aegis", sourceOf(sealed.file()), "test"),
                 QStringList{said(File::CostRefused, "scrypt")});
    }
    sealed.n = "1048576"; // a GiB: possible, but asked about
    const Source large = sourceOf(sealed.file());
    QCOMPARE(readLines("aegis", large, "test"), QStringList{said(File::CostTooHigh)});
    QVERIFY(format("aegis").inspect(large)->cost.isHigh());
}

QTEST_APPLESS_MAIN(AegisTest)
#include "tst_aegis.moc"
