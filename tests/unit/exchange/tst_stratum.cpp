// SPDX-License-Identifier: Apache-2.0
// Stratum: entries of its JSON and of its database, categories, and the two containers.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/sqlite_file.h"

#include "core/crypto/argon2.h"
#include "core/crypto/cbc.h"
#include "core/crypto/gcm.h"
#include "core/crypto/pbkdf2.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kGood = R"({"Type":2,"Issuer":"E","Username":"a","Secret":"$S","Ranking":0})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray entry(const QByteArray &more)
{
    return R"({"Issuer":"I","Username":"b",)" + more + "}";
}

QByteArray backup(const QByteArray &entries, const QByteArray &more = {})
{
    return R"({"Authenticators":[)" + entries + "]" + more + "}";
}

QByteArray strong(const QByteArray &text)
{
    const QByteArray salt(16, 's');
    const QByteArray iv(12, 'i');
    const QByteArray plain = withSecret(text);
    crypto::Argon2Request cost;
    cost.passes = 3;
    cost.memoryKiB = 65'536;
    cost.lanes = 4;
    const auto key = crypto::argon2(viewOf("test"), viewOf(salt), cost).value();
    // The test's own key.
    return "AUTHENTICATORPRO" + salt + iv
        + arrayOf(crypto::sealAesGcm(key.expose(), viewOf(iv), {}, viewOf(plain)));
}

QByteArray legacy(const QByteArray &text)
{
    const QByteArray salt(20, 's');
    const QByteArray iv(16, 'i');
    const QByteArray plain = withSecret(text);
    const auto key =
        crypto::pbkdf2(crypto::HashAlgorithm::Sha1, viewOf("test"), viewOf(salt), 64'000, 32)
            .value();
    // The test's own key.
    return "AuthenticatorPro" + salt + iv
        + arrayOf(crypto::encryptCbc(key.expose(), viewOf(iv), viewOf(plain)));
}

QByteArray database(const QByteArray &rows, const QByteArray &more = {})
{
    return sqliteFile(withSecret(
        "CREATE TABLE authenticator(type, icon, issuer, username, secret, pin, algorithm, digits,"
        " period, counter, ranking); CREATE TABLE category(id, name, ranking);"
        + more + rows));
}

} // namespace

class StratumTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsCategoriesAndOrder();
    void opensContainers();
    void refuses_data();
    void refuses();
    void readsDatabases_data();
    void readsDatabases();
    void readsCategoriesOfDatabases();
};

void StratumTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("numbers", entry(R"("Type":2,"Secret":"$S","Algorithm":2,"Digits":8,"Period":50)"),
        "totp [I] [b] sha512 8 50");
    row("hotp", entry(R"("Type":1,"Secret":"$S","Algorithm":1,"Counter":5)"),
        "hotp [I] [b] sha256 6 5");
    row("Steam", entry(R"("Type":4,"Secret":"$S","Digits":5,"Algorithm":0,"Period":30)"),
        "steam [I] [b] sha1 5 30");
    row("mOTP", entry(R"("Type":3,"Secret":"00ff10","Pin":"1234","Digits":6,"Period":10)"),
        "motp [I] [b] sha1 6 10 secret=00ff10 pin=1234");
    row("no names", R"({"Type":2,"Secret":"$S","Username":null})", "totp [] [] sha1 6 30");
    bad("no object", "7", said(Entry::NotAnEntry));
    bad("no type", entry(R"("Secret":"$S")"), said(Entry::MissingField, "Type"));
    bad("unknown type", entry(R"("Type":6,"Secret":"$S")"), said(Entry::UnsupportedType, {}, "6"));
    bad("type of another type", entry(R"("Type":"x","Secret":"$S")"),
        said(Entry::WrongType, "Type"));
    bad("no secret", entry(R"("Type":2)"), said(Enrol::MissingSecret));
    bad("secret of another type", entry(R"("Type":2,"Secret":1)"),
        said(Entry::WrongType, "Secret"));
    bad("foreign character", entry(R"("Type":2,"Secret":"A!")"), said(Enrol::SecretCharacter));
    bad("mOTP's text that is no key", entry(R"("Type":3,"Secret":"asdf")"),
        said(Entry::UnsupportedEncoding, {}, "mOTP"));
    bad("mOTP's text in capitals", entry(R"("Type":3,"Secret":"00FF")"),
        said(Entry::UnsupportedEncoding, {}, "mOTP"));
    bad("mOTP's odd text", entry(R"("Type":3,"Secret":"00f")"),
        said(Entry::UnsupportedEncoding, {}, "mOTP"));
    bad("mOTP without secret", entry(R"("Type":3)"), said(Enrol::MissingSecret));
    bad("PIN of another type", entry(R"("Type":3,"Secret":"00","Pin":1)"),
        said(Entry::WrongType, "Pin"));
    bad("PIN too long", entry(R"("Type":3,"Secret":"00","Pin":")" + QByteArray(65, '1') + "\""),
        said(Enrol::Pin));
    bad("unknown algorithm", entry(R"("Type":2,"Secret":"$S","Algorithm":3)"),
        said(Entry::UnsupportedAlgorithm, {}, "3"));
    bad("negative algorithm", entry(R"("Type":2,"Secret":"$S","Algorithm":-1)"),
        said(Entry::UnsupportedAlgorithm, {}, "-1"));
    bad("algorithm of another type", entry(R"("Type":2,"Secret":"$S","Algorithm":[])"),
        said(Entry::WrongType, "Algorithm"));
    bad("digits", entry(R"("Type":2,"Secret":"$S","Digits":0)"), said(Enrol::Digits));
    bad("digits of another type", entry(R"("Type":2,"Secret":"$S","Digits":{})"),
        said(Entry::WrongType, "Digits"));
    bad("period", entry(R"("Type":2,"Secret":"$S","Period":0)"), said(Enrol::Period));
    bad("period of another type", entry(R"("Type":2,"Secret":"$S","Period":"x")"),
        said(Entry::WrongType, "Period"));
    bad("counter of another type", entry(R"("Type":1,"Secret":"$S","Counter":"x")"),
        said(Entry::WrongType, "Counter"));
    bad("issuer of another type", R"({"Type":2,"Secret":"$S","Issuer":1})",
        said(Entry::WrongType, "Issuer"));
    bad("name of another type", R"({"Type":2,"Secret":"$S","Username":1})",
        said(Entry::WrongType, "Username"));
}

void StratumTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(backup(kGood + "," + text));
    QCOMPARE(readLines("stratum", source), (QStringList{kLine, expected}));
    QCOMPARE(inspected("stratum", source), QStringLiteral("protection 0"));
}

void StratumTest::readsCategoriesAndOrder()
{
    const QByteArray more = R"(,"Categories":[{"Id":"1","Name":"Work"},{"Id":"2","Name":"x"},5],)"
                            R"("AuthenticatorCategories":[{"CategoryId":"1",)"
                            R"("AuthenticatorSecret":"$S"},{"CategoryId":"9",)"
                            R"("AuthenticatorSecret":"$S"},{"CategoryId":"2",)"
                            R"("AuthenticatorSecret":"other"},null])";
    const QByteArray later = R"({"Type":2,"Issuer":"Z","Secret":"AAAA","Ranking":5})";
    QCOMPARE(readLines("stratum", sourceOf(backup(later + "," + kGood, more))),
             (QStringList{QLatin1String(kLine) + " #Work", "totp [Z] [] sha1 6 30 secret=0000"}));
    QCOMPARE(readLines("stratum", sourceOf(backup(kGood, R"(,"Categories":null)"))),
             QStringList{kLine});
}

void StratumTest::opensContainers()
{
    const Source current = sourceOf(strong(backup(kGood)));
    QCOMPARE(readLines("stratum", current, "test"), QStringList{kLine});
    QCOMPARE(readLines("stratum", current, "Test"), QStringList{said(File::WrongPassword)});
    QCOMPARE(readLines("stratum", current), QStringList{said(File::PasswordNeeded)});
    QCOMPARE(inspected("stratum", current), QStringLiteral("protection 1"));
    QVERIFY(!hasNotice("stratum", current, ImportNotice::Code::NotAuthenticated, "test"));
    const Source old = sourceOf(legacy(backup(kGood)));
    QCOMPARE(readLines("stratum", old, "test"), QStringList{kLine});
    QCOMPARE(readLines("stratum", old, "Test"), QStringList{said(File::WrongPasswordOrDamaged)});
    QCOMPARE(readLines("stratum", old), QStringList{said(File::PasswordNeeded)});
    QVERIFY(hasNotice("stratum", old, ImportNotice::Code::NotAuthenticated, "test"));
}

void StratumTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    QTest::newRow("strong: no JSON") << strong("x") << said(File::Damaged, "JSON");
    QTest::newRow("strong: other JSON") << strong("{}") << said(File::Damaged, "Authenticators");
    QTest::newRow("strong: cut") << strong(backup(kGood)).left(60) << said(File::Damaged, "header");
    QByteArray changed = strong(backup(kGood));
    changed[70] = char(changed[70] ^ 1);
    QTest::newRow("strong: changed") << changed << said(File::WrongPassword);
    QTest::newRow("legacy: no JSON") << legacy("x") << said(File::WrongPasswordOrDamaged);
    QTest::newRow("legacy: other JSON") << legacy("{}") << said(File::Damaged, "Authenticators");
    QTest::newRow("legacy: cut") << legacy("x").left(52) << said(File::Damaged, "header");
    QTest::newRow("legacy: no whole blocks")
        << legacy(backup(kGood)).left(70) << said(File::WrongPasswordOrDamaged);
}

void StratumTest::refuses()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("stratum", sourceOf(file), "test"), QStringList{expected});
    QCOMPARE(said(format("stratum").read(sourceOf("{}"), {}).error()), said(File::Damaged, "JSON"));
}

void StratumTest::readsDatabases_data()
{
    QTest::addColumn<QByteArray>("values");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &values, const QString &expected) {
        QTest::newRow(tag) << values << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &values, const QString &problem) {
        row(tag, values, failedAt(2, problem));
    };
    row("all", "1,NULL,'I','b','$S',NULL,2,8,30,7,1", "hotp [I] [b] sha512 8 7");
    row("defaults", "2,NULL,NULL,NULL,'$S',NULL,NULL,NULL,NULL,NULL,1", "totp [] [] sha1 6 30");
    row("mOTP", "3,NULL,'I','b','00ff','1234',0,6,10,0,1",
        "motp [I] [b] sha1 6 10 secret=00ff pin=1234");
    bad("no type", "NULL,NULL,'I','b','$S',NULL,0,6,30,0,1", said(Entry::MissingField, "Type"));
    bad("type as text", "'x',NULL,'I','b','$S',NULL,0,6,30,0,1", said(Entry::WrongType, "type"));
    bad("issuer as blob", "2,NULL,x'00','b','$S',NULL,0,6,30,0,1",
        said(Entry::WrongType, "issuer"));
    bad("name as blob", "2,NULL,'I',x'00','$S',NULL,0,6,30,0,1",
        said(Entry::WrongType, "username"));
    bad("no secret", "2,NULL,'I','b',NULL,NULL,0,6,30,0,1", said(Enrol::MissingSecret));
    bad("secret as blob", "2,NULL,'I','b',x'00',NULL,0,6,30,0,1", said(Enrol::MissingSecret));
    bad("algorithm as text", "2,NULL,'I','b','$S',NULL,'x',6,30,0,1",
        said(Entry::WrongType, "algorithm"));
    bad("digits as text", "2,NULL,'I','b','$S',NULL,0,'x',30,0,1",
        said(Entry::WrongType, "digits"));
    bad("period as text", "2,NULL,'I','b','$S',NULL,0,6,'x',0,1", said(Entry::WrongType, "period"));
    bad("counter as text", "1,NULL,'I','b','$S',NULL,0,6,30,'x',1",
        said(Entry::WrongType, "counter"));
}

void StratumTest::readsDatabases()
{
    QFETCH(QByteArray, values);
    QFETCH(QString, expected);
    const Source source = sourceOf(database(
        "INSERT INTO authenticator VALUES(2,NULL,'E','a','$S',NULL,0,6,30,0,0),(" + values + ");"));
    QCOMPARE(readLines("stratum-db", source), (QStringList{kLine, expected}));
    QCOMPARE(said(format("stratum-db").read(sourceOf("x"), {}).error()),
             said(File::Damaged, "SQLite"));
    QCOMPARE(said(format("stratum-db").read(sourceOf(sqliteFile("CREATE TABLE x(y)")), {}).error()),
             said(File::Damaged, "authenticator"));
}

void StratumTest::readsCategoriesOfDatabases()
{
    const Source source = sourceOf(
        database("INSERT INTO authenticator VALUES(2,NULL,'Z','z','AAAA',NULL,0,6,30,0,9),"
                 "(2,NULL,'E','a','$S',NULL,0,6,30,0,1);"
                 "INSERT INTO category VALUES('1','Work',0),('2','x',0);"
                 "INSERT INTO authenticatorcategory VALUES('1','$S',0),('9','$S',0),('2','o',0);",
                 "CREATE TABLE authenticatorcategory(categoryId, authenticatorSecret, ranking);"));
    QCOMPARE(readLines("stratum-db", source),
             (QStringList{QLatin1String(kLine) + " #Work", "totp [Z] [z] sha1 6 30 secret=0000"}));
}

QTEST_APPLESS_MAIN(StratumTest)
#include "tst_stratum.moc"
