// SPDX-License-Identifier: Apache-2.0
// The databases of Google Authenticator, Microsoft Authenticator and Authenticator Plus.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/sqlite_file.h"

#include "core/crypto/cbc.h"
#include "core/crypto/hmac.h"
#include "core/crypto/pbkdf2.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray google(const QByteArray &rows, const QByteArray &before = {})
{
    return sqliteFile(withSecret(before
                                 + "CREATE TABLE accounts(email, secret, counter, type, provider,"
                                   " issuer, original_name, isencrypted, category);"
                                   "INSERT INTO accounts VALUES"
                                 + rows));
}

QByteArray microsoft(const QByteArray &rows)
{
    return sqliteFile(
        withSecret("CREATE TABLE accounts(name, username, account_type, oath_secret_key,"
                   " encrypted_oath_secret_key); INSERT INTO accounts VALUES"
                   + rows));
}

QByteArray littleEndian(quint32 number)
{
    QByteArray bytes;
    for (int shift = 0; shift < 32; shift += 8)
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

// As SQLCipher 3 writes it, in pages of 1,024 bytes of which 48 stay free.
QByteArray sqlCipher(const QByteArray &plain)
{
    const QByteArray salt(16, 's');
    const QByteArray macSalt(16, char('s' ^ 0x3A));
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, viewOf("test"), viewOf(salt), 64'000, 32)
            .value();
    // The test's own keys.
    const auto mac =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, key.expose(), viewOf(macSalt), 2, 32).value();
    QByteArray file;
    for (int at = 0; at < plain.size(); at += 1'024) {
        const int skip = at == 0 ? 16 : 0;
        const QByteArray body = plain.mid(at + skip, 1'024 - 48 - skip);
        const QByteArray iv(16, char('a' + at / 1'024));
        // Whole blocks: what the padding adds comes off again.
        const QByteArray sealed =
            arrayOf(crypto::encryptCbc(key.expose(), viewOf(iv), viewOf(body))).left(body.size());
        const QByteArray message = sealed + iv + littleEndian(quint32(at / 1'024 + 1));
        // As above.
        const auto tag = crypto::hmac(crypto::HashAlgorithm::Sha1, mac.expose(), viewOf(message));
        file += (at == 0 ? salt : QByteArray()) + sealed + iv + arrayOf(tag.view())
            + QByteArray(12, '\0');
    }
    return file;
}

// A database whose pages leave 48 bytes free: set in the header before the first page is written.
QByteArray plusDatabase(const QByteArray &rows)
{
    sqlite3 *database = nullptr;
    int reserve = 48;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK
        || sqlite3_file_control(database, "main", SQLITE_FCNTL_RESERVE_BYTES, &reserve)
            != SQLITE_OK)
        qFatal("no database");
    const QByteArray sql = withSecret(
        "PRAGMA page_size=1024; VACUUM; CREATE TABLE accounts(email, secret, counter, type,"
        " provider, issuer, original_name, category); INSERT INTO accounts VALUES"
        + rows);
    if (sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_int64 size = 0;
    unsigned char *const bytes = sqlite3_serialize(database, "main", &size, 0);
    const QByteArray file(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    sqlite3_free(bytes);
    sqlite3_close(database);
    return file;
}

// As it is: "$S" may occur in what is encrypted.
Source encrypted(const QByteArray &bytes, const char *name = "authplus.db")
{
    return Source::fromBytes(QLatin1String(name), SecretBytes::copyOf(viewOf(bytes)));
}

constexpr char kGoodRow[] = "('a','$S',0,0,0,'E',NULL,0,NULL)";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

} // namespace

class PhoneDatabasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsGoogle_data();
    void readsGoogle();
    void recognisesGoogle();
    void readsMicrosoft_data();
    void readsMicrosoft();
    void wantsMicrosoftsLog();
    void opensAuthenticatorPlus();
    void refusesAuthenticatorPlus();
};

void PhoneDatabasesTest::readsGoogle_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &values, const QString &expected) {
        QTest::newRow(tag) << values << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &values, const QString &problem) {
        row(tag, values, failedAt(2, problem));
    };
    row("prefix of the name", "'I:b','$S',0,0,0,'I','I:b',0,NULL", "totp [I] [b] sha1 6 30");
    row("issuer in the name only", "'I:b','$S',0,0,0,NULL,NULL,0,NULL", "totp [I] [b] sha1 6 30");
    row("issuer in the original name", "'b','$S',0,0,0,NULL,'I:x',0,NULL",
        "totp [I] [b] sha1 6 30");
    row("no issuer", "'b','$S',0,0,0,NULL,'x',0,NULL", "totp [] [b] sha1 6 30");
    row("hotp", "'b','$S',4,1,0,'I',NULL,0,NULL", "hotp [I] [b] sha1 6 4");
    row("type missing", "'b','$S',0,NULL,0,'I',NULL,NULL,NULL", "totp [I] [b] sha1 6 30");
    row("Blizzard and category",
        "'b','3132333435363738393031323334353637383930',0,2,0,'I',NULL,0,'Games'",
        "totp [I] [b] sha1 8 30 #Games");
    row("no category", "'b','$S',0,0,0,'I',NULL,0,'All Accounts'", "totp [I] [b] sha1 6 30");
    bad("unknown type", "'b','$S',0,3,0,'I',NULL,0,NULL", said(Entry::UnsupportedType, {}, "3"));
    bad("type as text", "'b','$S',0,'x',0,'I',NULL,0,NULL", said(Entry::WrongType, "type"));
    bad("sealed by the phone", "'b','$S',0,0,0,'I',NULL,1,NULL", said(Entry::SealedElsewhere));
    bad("no secret", "'b',NULL,0,0,0,'I',NULL,0,NULL", said(Enrol::MissingSecret));
    bad("foreign character", "'b','A!',0,0,0,'I',NULL,0,NULL", said(Enrol::SecretCharacter));
    bad("Blizzard without hexadecimal", "'b','xy',0,2,0,'I',NULL,0,NULL",
        said(Enrol::SecretCharacter));
    bad("counter as text", "'b','$S','x',1,0,'I',NULL,0,NULL", said(Entry::WrongType, "counter"));
    bad("name as blob", "x'00','$S',0,0,0,'I',NULL,0,NULL", said(Entry::WrongType, "email"));
    bad("issuer as blob", "'b','$S',0,0,0,x'00',NULL,0,NULL", said(Entry::WrongType, "issuer"));
    bad("original name as blob", "'b','$S',0,0,0,NULL,x'00',0,NULL",
        said(Entry::WrongType, "original_name"));
    bad("category as blob", "'b','$S',0,0,0,'I',NULL,0,x'00'", said(Entry::WrongType, "category"));
}

void PhoneDatabasesTest::readsGoogle()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, expected);
    const Source source = sourceOf(google(QByteArray(kGoodRow) + ",(" + values + ")"));
    QCOMPARE(readLines("ga-sqlite", source), (QStringList{kLine, expected}));
    QVERIFY(hasNotice("ga-sqlite", source, ImportNotice::Code::Lossy));
}

void PhoneDatabasesTest::recognisesGoogle()
{
    const Source view = sourceOf(sqliteFile("CREATE TABLE t(secret, email);"
                                            "CREATE VIEW accounts AS SELECT * FROM t"));
    QVERIFY(!recognise(view));
    QCOMPARE(said(format("ga-sqlite").read(view, {}).error()), said(File::Damaged, "SQLite"));
    QVERIFY(!recognise(sourceOf(sqliteFile("CREATE TABLE accounts(secret)"))));
    QCOMPARE(said(format("ga-sqlite").read(sourceOf("x"), {}).error()),
             said(File::Damaged, "SQLite"));
}

void PhoneDatabasesTest::readsMicrosoft_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &values, const QString &expected) {
        QTest::newRow(tag) << values << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &values, const QString &problem) {
        row(tag, values, failedAt(2, problem));
    };
    row("plain", "'I','b',0,'$S',NULL", "totp [I] [b] sha1 6 30");
    row("Microsoft's own", "'I','b',1,'MTIzNDU2Nzg5MDEyMzQ1Njc4OTA=',''", "totp [I] [b] sha1 8 30");
    row("both keys", "'I','b',0,'$S','sealed'", "totp [I] [b] sha1 6 30");
    bad("sealed", "'I','b',0,'','sealed'", said(Entry::SealedElsewhere));
    bad("sealed blob", "'I','b',0,NULL,x'01'", said(Entry::SealedElsewhere));
    bad("no key", "'I','b',0,NULL,NULL", said(Enrol::MissingSecret));
    bad("foreign character", "'I','b',0,'A!',NULL", said(Enrol::SecretCharacter));
    bad("no Base64", "'I','b',1,'A!',NULL", said(Entry::WrongType, "oath_secret_key"));
    bad("no key of Microsoft's own", "'I','b',1,NULL,NULL", said(Enrol::MissingSecret));
    bad("name as blob", "x'00','b',0,'$S',NULL", said(Entry::WrongType, "name"));
    bad("user as blob", "'I',x'00',0,'$S',NULL", said(Entry::WrongType, "username"));
}

void PhoneDatabasesTest::readsMicrosoft()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, expected);
    const Source source =
        sourceOf(microsoft("('E','a',0,'$S',NULL),(" + values + "),('push','x',2,NULL,NULL)"));
    QCOMPARE(readLines("microsoft-sqlite", source), (QStringList{kLine, expected}));
    QVERIFY(hasNotice("microsoft-sqlite", source, ImportNotice::Code::Skipped));
    QVERIFY(!hasNotice("microsoft-sqlite", sourceOf(microsoft("('E','a',0,'$S',NULL)")),
                       ImportNotice::Code::Skipped));
}

void PhoneDatabasesTest::wantsMicrosoftsLog()
{
    const QByteArray empty = sqliteFile("CREATE TABLE android_metadata(locale)");
    const Source source = sourceOf(empty, "PhoneFactor");
    const QString expected = said(File::Unsupported, {}, Advice::MicrosoftNeedsWal);
    QCOMPARE(readLines("microsoft-sqlite", source), QStringList{expected});
    QCOMPARE(inspected("microsoft-sqlite", source), expected);
    QVERIFY(!recognise(sourceOf(empty, "other")));
    QCOMPARE(said(format("microsoft-sqlite").read(sourceOf("x"), {}).error()),
             said(File::Damaged, "SQLite"));
}

void PhoneDatabasesTest::opensAuthenticatorPlus()
{
    const QByteArray plain = plusDatabase("('a','$S',0,0,0,'E',NULL,'Work')");
    QVERIFY(plain.size() >= 2'048 && plain[20] == 48);
    const Source source = encrypted(sqlCipher(plain));
    QCOMPARE(readLines("authplus-db", source, "test"), QStringList{"totp [E] [a] sha1 6 30 #Work"});
    QCOMPARE(readLines("authplus-db", source, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("authplus-db", source), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("authplus-db", source), QStringLiteral("protection 1"));
    QVERIFY(hasNotice("authplus-db", source, ImportNotice::Code::Lossy, "test"));
    // Nothing but the name tells it from noise.
    QVERIFY(format("authplus-db").match(encrypted(sqlCipher(plain), "x.db")) == Match::No);
}

void PhoneDatabasesTest::refusesAuthenticatorPlus()
{
    const QByteArray good = sqlCipher(plusDatabase("('a','$S',0,0,0,'E',NULL,NULL)"));
    const auto refused = [](const QByteArray &file) {
        return readLines("authplus-db", encrypted(file), "test");
    };
    QByteArray first = good;
    first[100] = char(first[100] ^ 1);
    QCOMPARE(refused(first), QStringList{said(File::WrongPassword)});
    QByteArray second = good;
    second[1'100] = char(second[1'100] ^ 1);
    QCOMPARE(refused(second), QStringList{said(File::Damaged, "SQLCipher")});
    // Pages that changed places are authentic each, but not there.
    const QByteArray swapped = good.left(1'024) + good.mid(1'024) + good.mid(1'024, 1'024);
    QCOMPARE(refused(swapped), QStringList{said(File::Damaged, "SQLCipher")});
    QCOMPARE(refused(sqlCipher(QByteArray(2'048, 'x'))),
             QStringList{said(File::Damaged, "SQLite")});
    const Source cut = encrypted(good.left(good.size() - 1));
    QCOMPARE(said(format("authplus-db").read(cut, with("test")).error()),
             said(File::Damaged, "SQLCipher"));
    QCOMPARE(inspected("authplus-db", cut), said(File::Damaged, "SQLCipher"));
}

QTEST_APPLESS_MAIN(PhoneDatabasesTest)
#include "tst_phone_databases.moc"
