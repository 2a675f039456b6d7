// SPDX-License-Identifier: Apache-2.0
// LastPass Authenticator: names that are empty, built-in folders, wrong types.

#include "tests/unit/exchange/imports.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray file(const QByteArray &accounts, const QByteArray &version = "3")
{
    return R"({"localDeviceId":null,"version":)" + version
        + R"(,"folders":[{"id":0,"name":"Other"},{"id":1,"name":"Favorites"},{"id":2,"name":"Work"}],)"
          R"("accounts":[)"
        + accounts + "]}";
}

const QByteArray kGood =
    R"({"issuerName":"E","userName":"a","secret":"$S","timeStep":30,"digits":6})";
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

QByteArray account(const QByteArray &more)
{
    return R"({"issuerName":"I","userName":"b","timeStep":60,)" + more + "}";
}

} // namespace

class LastPassTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsAnEmptyFile();
    void refuses_data();
    void refuses();
};

void LastPassTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("all",
        account(
            R"("secret":"$S","digits":8,"algorithm":"SHA256","isFavorite":true,"folderData":{"folderId":2})"),
        "totp [I] [b] sha256 8 60 #Work *");
    row("built-in folder", account(R"("secret":"$S","folderData":{"folderId":0})"),
        "totp [I] [b] sha1 6 60");
    row("folder of favourites", account(R"("secret":"$S","folderData":{"folderId":1})"),
        "totp [I] [b] sha1 6 60 *");
    row("no folder", account(R"("secret":"$S","folderData":null)"), "totp [I] [b] sha1 6 60");
    row("original names",
        R"({"issuerName":"","originalIssuerName":"O","originalUserName":"u","secret":"$S"})",
        "totp [O] [u] sha1 6 30");
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(1, problem));
    };
    bad("no object", "1", said(Entry::NotAnEntry));
    bad("no secret", account(R"("digits":6)"), said(Enrol::MissingSecret));
    bad("secret of another type", account(R"("secret":1)"), said(Entry::WrongType, "secret"));
    bad("secret with a foreign character", account(R"("secret":"A!")"),
        said(Enrol::SecretCharacter));
    bad("digits 0", account(R"("secret":"$S","digits":0)"), said(Enrol::Digits));
    bad("digits of another type", account(R"("secret":"$S","digits":[])"),
        said(Entry::WrongType, "digits"));
    bad("time step 0", R"({"secret":"$S","timeStep":0})", said(Enrol::Period));
    bad("time step of another type", R"({"secret":"$S","timeStep":"x"})",
        said(Entry::WrongType, "timeStep"));
    bad("algorithm", account(R"("secret":"$S","algorithm":"X")"),
        said(Entry::UnsupportedAlgorithm, {}, "X"));
    bad("algorithm of another type", account(R"("secret":"$S","algorithm":1)"),
        said(Entry::WrongType, "algorithm"));
    bad("issuer of another type", R"({"issuerName":1,"secret":"$S"})",
        said(Entry::WrongType, "issuerName"));
    bad("user of another type", R"({"userName":1,"secret":"$S"})",
        said(Entry::WrongType, "userName"));
}

void LastPassTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QStringList lines = readLines("lastpass", sourceOf(file(text + "," + kGood)));
    QCOMPARE(lines.removeAll(QLatin1String(kLine)), 1);
    QCOMPARE(lines, QStringList{expected});
}

void LastPassTest::readsAnEmptyFile()
{
    QCOMPARE(readLines("lastpass", sourceOf(file({}))), QStringList());
}

void LastPassTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("newer") << file(kGood, "4") << said(File::NewerVersion, "4");
    QTest::newRow("version of another type") << file(kGood, "[]") << said(File::Damaged, "version");
}

void LastPassTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    QCOMPARE(readLines("lastpass", sourceOf(text)), QStringList{expected});
    QCOMPARE(said(format("lastpass").read(sourceOf("{}"), {}).error()),
             said(File::Damaged, "JSON"));
}

QTEST_APPLESS_MAIN(LastPassTest)
#include "tst_lastpass.moc"
