// SPDX-License-Identifier: Apache-2.0
// Lists in archives (WinAuth, Authenticator Plus) and winauth.xml.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/packed_zip.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

const QByteArray kUri = withSecret("otpauth://totp/E:a?secret=$S");
constexpr char kLine[] = "totp [E] [a] sha1 6 30";

// As it is: "$S" may occur in what is packed.
Source archive(const std::vector<std::pair<QByteArray, QByteArray>> &members,
               zip_uint16_t method = ZIP_EM_NONE)
{
    return Source::fromBytes(QStringLiteral("x.zip"),
                             SecretBytes::copyOf(viewOf(packedZip(members, method))));
}

QByteArray authenticator(const QByteArray &type, const QByteArray &data,
                         const QByteArray &attributes = {})
{
    return "<WinAuthAuthenticator type=\"WinAuth." + type + "\"><name>I:b</name><authenticatordata"
        + attributes + ">" + data + "</authenticatordata></WinAuthAuthenticator>";
}

QByteArray secret(const QByteArray &rest = "\t6\tHMACSHA1\t30")
{
    return QByteArray("<secretdata>") + kSecretHex + rest + "</secretdata>";
}

QByteArray xml(const QByteArray &content, const QByteArray &version = "3.6")
{
    return "\xEF\xBB\xBF<?xml version=\"1.0\"?><WinAuth version=\"" + version + "\">" + content
        + "</WinAuth>";
}

} // namespace

class WinAuthTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsArchives();
    void tellsArchivesApart();
    void refusesArchives();
    void readsXml_data();
    void readsXml();
    void refusesXml_data();
    void refusesXml();
};

void WinAuthTest::readsArchives()
{
    for (const zip_uint16_t method : {ZIP_EM_TRAD_PKWARE, ZIP_EM_AES_256}) {
        const Source winauth =
            archive({{"winauth-2024.txt", "# x\r\n" + kUri + "\r\nbad\r\n"}}, method);
        QCOMPARE(readLines("winauth-zip", winauth, "test"),
                 (QStringList{kLine, failedAt(3, said(Enrol::UnknownScheme))}));
        QCOMPARE(readLines("winauth-zip", winauth), QStringList{said(File::PasswordNeeded)});
        QCOMPARE(inspected("winauth-zip", winauth), QStringLiteral("protection 1"));
        const Source plus = archive({{"Backup/Accounts.txt", kUri}}, method);
        QCOMPARE(readLines("authplus-zip", plus, "test"), QStringList{kLine});
        QCOMPARE(inspected("authplus-zip", plus), QStringLiteral("protection 1"));
        QVERIFY(!format("authplus-zip").read(plus, with("Test")));
    }
    QCOMPARE(inspected("winauth-zip", archive({{"a.txt", kUri}})), QStringLiteral("protection 0"));
    QCOMPARE(readLines("winauth-zip", archive({{"a.TXT", "\xEF\xBB\xBF" + kUri}})),
             QStringList{kLine});
}

void WinAuthTest::tellsArchivesApart()
{
    const Format &winauth = format("winauth-zip");
    QVERIFY(winauth.match(archive({{"a.txt", "x"}})) == Match::Sure);
    QVERIFY(winauth.match(archive({{"a.txt", "x"}, {"b.png", "x"}})) == Match::Weak);
    QVERIFY(winauth.match(archive({{"a.txt", "x"}, {"b.txt", "x"}})) == Match::No);
    QVERIFY(winauth.match(archive({{"Accounts.txt", "x"}})) == Match::No);
    QVERIFY(winauth.match(archive({{"a.png", "x"}})) == Match::No);
    QVERIFY(winauth.match(sourceOf("PK\x05\x06" + QByteArray(18, '\0'))) == Match::No);
    QVERIFY(
        format("authplus-zip").match(archive({{"a/Accounts.txt", "x"}, {"b/Accounts.txt", "x"}}))
        == Match::No);
}

void WinAuthTest::refusesArchives()
{
    QCOMPARE(readLines("winauth-zip", archive({{"a.txt", QByteArray("\xFF\xFEx", 3)}})),
             QStringList{said(File::Damaged, "a.txt")});
    QCOMPARE(said(format("winauth-zip").read(sourceOf("x"), {}).error()),
             said(File::Damaged, "ZIP"));
    QCOMPARE(inspected("authplus-zip", sourceOf("x")), said(File::Damaged, "ZIP"));
    QCOMPARE(readLines("winauth-zip", archive({{"a.txt", ""}})), QStringList{});
}

void WinAuthTest::readsXml_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const QByteArray &text, const QString &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const auto bad = [&row](const char *tag, const QByteArray &text, const QString &problem) {
        row(tag, text, failedAt(2, problem));
    };
    row("numbers", authenticator("GoogleAuthenticator", secret("\t8\tHMACSHA256\t60")),
        "totp [I] [b] sha256 8 60");
    row("key alone", authenticator("GoogleAuthenticator", secret("")), "totp [I] [b] sha1 6 30");
    row("Battle.net", authenticator("BattleNetAuthenticator", secret("|55532D31")),
        "totp [Battle.net] [b] sha1 8 30");
    row("Steam", authenticator("SteamAuthenticator", secret("\t5\tHMACSHA1\t30|00|01|02")),
        "steam [Steam] [b] sha1 5 30");
    row("hotp", authenticator("HOTPAuthenticator", secret("\t6\tHMACSHA1\t30|7")),
        "hotp [I] [b] sha1 6 7");
    row("no name",
        "<WinAuthAuthenticator><authenticatordata>" + secret()
            + "</authenticatordata></WinAuthAuthenticator>",
        "totp [] [] sha1 6 30");
    bad("no data", "<WinAuthAuthenticator/>", said(Entry::MissingField, "secretdata"));
    bad("no secret", authenticator("GoogleAuthenticator", ""),
        said(Entry::MissingField, "secretdata"));
    bad("empty secret", authenticator("GoogleAuthenticator", "<secretdata/>"),
        said(Enrol::MissingSecret));
    bad("no hexadecimal", authenticator("GoogleAuthenticator", "<secretdata>xy</secretdata>"),
        said(Enrol::SecretCharacter));
    bad("digits", authenticator("GoogleAuthenticator", secret("\t3\tHMACSHA1\t30")),
        said(Enrol::Digits));
    bad("digits that are none", authenticator("GoogleAuthenticator", secret("\tx\tHMACSHA1\t30")),
        said(Entry::WrongType, "digits"));
    bad("algorithm", authenticator("GoogleAuthenticator", secret("\t6\tMD4\t30")),
        said(Entry::UnsupportedAlgorithm, {}, "MD4"));
    bad("period", authenticator("GoogleAuthenticator", secret("\t6\tHMACSHA1\t0")),
        said(Enrol::Period));
    bad("period that is none", authenticator("GoogleAuthenticator", secret("\t6\tHMACSHA1\tx")),
        said(Entry::WrongType, "period"));
    bad("counter that is none", authenticator("HOTPAuthenticator", secret("\t6\tHMACSHA1\t30|x")),
        said(Entry::WrongType, "counter"));
    bad("one that is protected", authenticator("GoogleAuthenticator", "00ff", " encrypted=\"u\""),
        said(Entry::SealedElsewhere));
}

void WinAuthTest::readsXml()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const Source source =
        sourceOf(xml("<config/>" + authenticator("GoogleAuthenticator", secret()) + text));
    QCOMPARE(readLines("winauth-xml", source), (QStringList{"totp [I] [b] sha1 6 30", expected}));
    QCOMPARE(inspected("winauth-xml", source), QStringLiteral("protection 0"));
}

void WinAuthTest::refusesXml_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("expected");
    const QString advice = said(File::Unsupported, {}, Advice::WinAuthProtected);
    QTest::newRow("protected as a whole")
        << xml("<data encrypted=\"y\" sha1=\"00\">00</data>") << advice;
    QTest::newRow("all protected")
        << xml(authenticator("GoogleAuthenticator", "00", " encrypted=\"y\"")) << advice;
    QTest::newRow("newer") << xml("", "4.0") << said(File::NewerVersion, "4.0");
    QTest::newRow("no version") << xml("", "") << said(File::Damaged, "version");
    QTest::newRow("no end") << xml("").chopped(3) << said(File::Damaged, "XML");
}

void WinAuthTest::refusesXml()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, expected);
    QCOMPARE(readLines("winauth-xml", sourceOf(file)), QStringList{expected});
    QCOMPARE(inspected("winauth-xml", sourceOf(file)), expected);
    QCOMPARE(said(format("winauth-xml").read(sourceOf("<x/>"), {}).error()),
             said(File::Damaged, "XML"));
}

QTEST_APPLESS_MAIN(WinAuthTest)
#include "tst_winauth.moc"
