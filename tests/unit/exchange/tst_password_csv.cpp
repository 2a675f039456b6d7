// SPDX-License-Identifier: Apache-2.0
// CSV of password managers: each header row is taken by one format, and the password column by
// none. Only Bitwarden's were checked against real files; the others are the products' documented
// header rows.

#include "tests/unit/exchange/imports.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kBitwarden = "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_"
                              "username,login_password,login_totp\n";
constexpr char kLine[] = "totp [Title] [user] sha1 6 30";

} // namespace

class PasswordCsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void readsRows_data();
    void readsRows();
    void countsRowsWithoutCode();
    void guessesOnlyWeakly();
    void refusesOtherHeaders();
};

void PasswordCsvTest::reads_data()
{
    QTest::addColumn<QByteArray>("id");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const char *id, const QByteArray &text,
                        const QString &expected) {
        QTest::newRow(tag) << QByteArray(id) << text << expected;
    };
    row("Bitwarden", "bitwarden-csv", kBitwarden + "Work,1,login,Title,n,,0,u,user,pw,$S\n",
        "totp [Title] [user] sha1 6 30 #Work *");
    row("Bitwarden, organisation", "bitwarden-csv",
        "collections,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_"
        "totp\n"
        "c,login,Title,,,0,,user,pw,$S",
        kLine);
    row("KeePassXC", "keepassxc-csv",
        R"("Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created")"
        "\n"
        R"("Root/Work","Title","user","pw","u","two)"
        "\n"
        R"(lines","otpauth://totp/I:a?secret=$S&digits=8","0","x","y")",
        "totp [I] [a] sha1 8 30 #Root/Work");
    row("1Password", "1password-csv",
        "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\n"
        "Title,u,user,pw,otpauth://totp/?secret=$S,true,false,Work,n",
        "totp [Title] [user] sha1 6 30 #Work *");
    row("Apple", "apple-csv",
        "Title,URL,Username,Password,Notes,OTPAuth\nTitle,u,user,pw,n,otpauth://totp/?secret=$S",
        kLine);
    row("Dashlane", "dashlane-csv",
        "username,username2,username3,title,password,note,url,category,otpUrl\n"
        "user,,,Title,pw,n,u,Work,otpauth://totp/?secret=$S",
        "totp [Title] [user] sha1 6 30 #Work");
    row("Dashlane, older", "dashlane-csv",
        "username,username2,username3,title,password,note,url,category,otpSecret\n"
        "user,,,Title,pw,n,u,,$S",
        kLine);
    row("LastPass", "lastpass-csv",
        "url,username,password,totp,extra,name,grouping,fav\nu,user,pw,$S,x,Title,Work,1",
        "totp [Title] [user] sha1 6 30 #Work *");
    row("Proton Pass", "proton-pass-csv",
        "type,name,url,email,username,password,note,totp,createTime,modifyTime,vault\n"
        "login,Title,u,mail,,pw,n,$S,1,2,Work",
        "totp [Title] [mail] sha1 6 30 #Work");
    row("unknown, semicolons", "csv", "Name;Login;Email;One-time password\nTitle;x;user;$S", kLine);
}

void PasswordCsvTest::reads()
{
    QFETCH(QByteArray, id);
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines(id, source), QStringList{expected});
    int sure = 0;
    for (const Format *each : allFormats())
        sure += each->match(source) == Match::Sure;
    QCOMPARE(sure, id == "csv" ? 0 : 1);
    QCOMPARE(readLines(id, sourceOf("\xEF\xBB\xBF" + text)), QStringList{expected});
}

void PasswordCsvTest::readsRows_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QString>("expected");
    QTest::newRow("steam") << QByteArray(",,login,Title,,,,,user,pw,steam://$S")
                           << "steam [Title] [user] sha1 5 30";
    QTest::newRow("quoted quote") << QByteArray(R"(,,login,"Ti""tle",,,,,user,pw,$S)")
                                  << "totp [Ti\"tle] [user] sha1 6 30";
    QTest::newRow("formula is text")
        << QByteArray(",,login,=1+1,,,,,user,pw,$S") << "totp [=1+1] [user] sha1 6 30";
    QTest::newRow("surplus cells") << QByteArray(",,1,Title,,,,,user,pw,$S,ISSUER,30,6") << kLine;
    QTest::newRow("comma in an unquoted name")
        << QByteArray(",,1,Ti,tle,,,,,user,pw,otpauth://totp/I:a?secret=$S")
        << "totp [I] [a] sha1 6 30";
    QTest::newRow("too few cells")
        << QByteArray(",,login,Title") << failedAt(2, said(Entry::Columns));
    QTest::newRow("too many cells") << QByteArray(300, ',') << failedAt(2, said(Entry::Columns));
    QTest::newRow("text behind a quote")
        << QByteArray(R"(,,login,"Title"x,,,,,user,pw,$S)") << failedAt(2, said(Entry::NotAnEntry));
    QTest::newRow("foreign character")
        << QByteArray(",,login,Title,,,,,user,pw,A!") << failedAt(2, said(Enrol::SecretCharacter));
}

void PasswordCsvTest::readsRows()
{
    QFETCH(QByteArray, row);
    QFETCH(QString, expected);
    const QByteArray good = ",,login,Good,,,,,user,pw,$S";
    QStringList lines =
        readLines("bitwarden-csv", sourceOf(kBitwarden + row + "\r\n" + good + "\r\n"));
    QCOMPARE(lines.removeAll("totp [Good] [user] sha1 6 30"), 1);
    QCOMPARE(lines, QStringList{expected});
}

void PasswordCsvTest::countsRowsWithoutCode()
{
    const Source source =
        sourceOf(kBitwarden + ",,login,Title,,,,,user,pw,\n,,note,Title,,,,,user,pw,$S\n\n");
    const auto import = format("bitwarden-csv").read(source, {});
    QVERIFY(import);
    QVERIFY(import->entries.empty() && import->failures.empty());
    QCOMPARE(import->notices.size(), 1U);
    QCOMPARE(import->notices[0].count, 2U);
}

void PasswordCsvTest::guessesOnlyWeakly()
{
    QVERIFY(format("csv").match(sourceOf("Title,totp\nx,$S")) == Match::Weak);
    QVERIFY(format("csv").match(sourceOf("Title,Password\nx,y")) == Match::No);
    QVERIFY(format("csv").match(sourceOf("")) == Match::No);
    // Tokens of an administrator are another format's.
    QVERIFY(format("csv").match(sourceOf(
                "upn,serial number,secret key,time interval,manufacturer,model\na,b,c,30,d,e"))
            == Match::No);
}

void PasswordCsvTest::refusesOtherHeaders()
{
    QCOMPARE(said(format("apple-csv").read(sourceOf("a,b\nc,d"), {}).error()),
             said(File::Damaged, "header"));
    // One quote that never ends takes the rest of the file with it, and is said.
    QCOMPARE(readLines("bitwarden-csv", sourceOf(kBitwarden + ",,login,\"Title,,,,,u,p,$S\n")),
             QStringList{failedAt(2, said(Entry::NotAnEntry))});
}

QTEST_APPLESS_MAIN(PasswordCsvTest)
#include "tst_password_csv.moc"
