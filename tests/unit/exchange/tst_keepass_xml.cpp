// SPDX-License-Identifier: Apache-2.0
// KeePass 2's XML: where entries keep codes, groups, the recycle bin, and documents that are wrong.

#include "tests/unit/exchange/imports.h"

using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QByteArray string(const QByteArray &key, const QByteArray &value)
{
    return "<String><Key>" + key + "</Key><Value>" + value + "</Value></String>";
}

QByteArray entry(const QByteArray &strings)
{
    return "<Entry><UUID>AA==</UUID>" + string("Title", "T") + string("UserName", "u") + strings
        + string("Password", "never read") + "</Entry>";
}

QByteArray document(const QByteArray &inGroup, const QByteArray &meta = {})
{
    return R"(<?xml version="1.0" encoding="utf-8" standalone="yes"?><KeePassFile><Meta>)" + meta
        + "</Meta><Root><Group><UUID>cm9vdA==</UUID><Name>Root</Name>" + inGroup
        + "</Group><DeletedObjects/></Root></KeePassFile>";
}

} // namespace

class KeePassXmlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsEntries_data();
    void readsEntries();
    void readsDocuments_data();
    void readsDocuments();
    void countsTheBin();
};

void KeePassXmlTest::readsEntries_data()
{
    QTest::addColumn<QByteArray>("strings");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *tag, const QByteArray &strings, const QStringList &expected) {
        QTest::newRow(tag) << strings << expected;
    };
    const auto bad = [](const char *tag, const QByteArray &strings, const QString &problem) {
        QTest::newRow(tag) << strings << QStringList{failedAt(1, problem)};
    };
    const auto one = [](const char *line) { return QStringList{QString::fromLatin1(line)}; };
    const QByteArray uri = "otpauth://totp/I:a?secret=$S&amp;issuer=I&amp;digits=8";
    row("nothing", {}, {});
    row("empty", string("otp", ""), {});
    row("URI", string("otp", uri), one("totp [I] [a] sha1 8 30"));
    row("placeholders of KeePassXC",
        string("otp", "otpauth://totp/KeePassXC:none?secret=$S&amp;issuer=KeePassXC"),
        one("totp [T] [u] sha1 6 30"));
    row("Steam of KeePassXC",
        string("otp", "otpauth://totp/T:u?secret=$S&amp;issuer=T&amp;encoder=steam"),
        one("steam [T] [u] sha1 5 30"));
    row("bare secret", string("otp", "$S"), one("totp [T] [u] sha1 6 30"));
    row("more codes", string("otp", "$S") + string("otp_1", uri),
        {"totp [T] [u] sha1 6 30", "totp [I] [a] sha1 8 30"});
    row("KeeOtp", string("otp", "key=$S%3D&amp;size=8&amp;step=60&amp;otpHashMode=Sha256&amp;x"),
        one("totp [T] [u] sha256 8 60"));
    row("KeeOtp, another order", string("otp", "type=Hotp&amp;key=$S&amp;counter=9"),
        one("hotp [T] [u] sha1 6 9"));
    row("KeeOtp, hexadecimal", string("otp", QByteArray("key=") + kSecretHex + "&amp;encoding=hex"),
        one("totp [T] [u] sha1 6 30"));
    row("Tray TOTP", string("TOTP Seed", "$S"), one("totp [T] [u] sha1 6 30"));
    row("Tray TOTP, numbers", string("TOTP Seed", "$S") + string("TOTP Settings", "60;8;http://x"),
        one("totp [T] [u] sha1 8 60"));
    row("Tray TOTP, Steam", string("TOTP Seed", "$S") + string("TOTP Settings", "30;S"),
        one("steam [T] [u] sha1 5 30"));
    row("otp before the seed", string("TOTP Seed", "A!") + string("otp", "$S"),
        one("totp [T] [u] sha1 6 30"));
    row("the seed where otp cannot be read", string("TOTP Seed", "$S") + string("otp", "A!"),
        one("totp [T] [u] sha1 6 30"));
    row("KeePass 2.47, text",
        string("TimeOtp-Secret", "12345678901234567890") + string("TimeOtp-Length", "8")
            + string("TimeOtp-Period", "60") + string("TimeOtp-Algorithm", "HMAC-SHA-512"),
        one("totp [T] [u] sha512 8 60"));
    row("KeePass 2.47, hexadecimal", string("TimeOtp-Secret-Hex", kSecretHex),
        one("totp [T] [u] sha1 6 30"));
    row("KeePass 2.47, Base32", string("TimeOtp-Secret-Base32", "$S"),
        one("totp [T] [u] sha1 6 30"));
    row("KeePass 2.47, Base64", string("TimeOtp-Secret-Base64", "MTIzNDU2Nzg5MDEyMzQ1Njc4OTA="),
        one("totp [T] [u] sha1 6 30"));
    row("HOTP beside it",
        string("TimeOtp-Secret-Base32", "$S") + string("HmacOtp-Secret-Base32", "$S")
            + string("HmacOtp-Counter", "7"),
        {"totp [T] [u] sha1 6 30", "hotp [T] [u] sha1 6 7"});
    row("older plug-ins", string("TOTP", "$S"), one("totp [T] [u] sha1 6 30"));
    row("older plug-ins, lower case", string("totp", uri), one("totp [I] [a] sha1 8 30"));
    bad("secret", string("otp", "A!"), said(Enrol::SecretCharacter));
    bad("URI without secret", string("otp", "otpauth://totp/x"), said(Enrol::MissingSecret));
    bad("KeeOtp without key", string("otp", "key=&amp;size=6"), said(Enrol::MissingSecret));
    bad("KeeOtp: size", string("otp", "key=$S&amp;size=x"), said(Entry::WrongType, "size"));
    bad("KeeOtp: step", string("otp", "key=$S&amp;step=x"), said(Entry::WrongType, "step"));
    bad("KeeOtp: step of 0", string("otp", "key=$S&amp;step=0"), said(Enrol::Period));
    bad("KeeOtp: counter", string("otp", "key=$S&amp;type=hotp&amp;counter=1x"),
        said(Entry::WrongType, "counter"));
    bad("KeeOtp: hash", string("otp", "key=$S&amp;otpHashMode=moon"),
        said(Entry::UnsupportedAlgorithm, {}, "moon"));
    bad("KeeOtp: type", string("otp", "key=$S&amp;type=moon"),
        said(Entry::UnsupportedType, {}, "moon"));
    bad("KeeOtp: encoding", string("otp", "key=$S&amp;encoding=utf8"),
        said(Entry::UnsupportedEncoding, "encoding", "utf8"));
    bad("KeeOtp: percent", string("otp", "key=$S%zz"), said(Enrol::Encoding));
    bad("Tray TOTP: seed", string("TOTP Seed", "A!"), said(Enrol::SecretCharacter));
    bad("Tray TOTP: no digits", string("TOTP Seed", "$S") + string("TOTP Settings", "30"),
        said(Entry::WrongType, "TOTP Settings"));
    bad("Tray TOTP: digits", string("TOTP Seed", "$S") + string("TOTP Settings", "30;x"),
        said(Entry::WrongType, "TOTP Settings"));
    bad("Tray TOTP: period", string("TOTP Seed", "$S") + string("TOTP Settings", "x;6"),
        said(Entry::WrongType, "TOTP Settings"));
    bad("KeePass 2.47: hexadecimal", string("TimeOtp-Secret-Hex", "xy"),
        said(Enrol::SecretCharacter));
    bad("KeePass 2.47: Base32", string("TimeOtp-Secret-Base32", "A!"),
        said(Enrol::SecretCharacter));
    bad("KeePass 2.47: Base64", string("TimeOtp-Secret-Base64", "!"),
        said(Entry::WrongType, "Secret-Base64"));
    bad("KeePass 2.47: length", string("TimeOtp-Secret", "x") + string("TimeOtp-Length", "x"),
        said(Entry::WrongType, "TimeOtp-Length"));
    bad("KeePass 2.47: period", string("TimeOtp-Secret", "x") + string("TimeOtp-Period", "x"),
        said(Entry::WrongType, "TimeOtp-Period"));
    bad("KeePass 2.47: algorithm", string("TimeOtp-Secret", "x") + string("TimeOtp-Algorithm", "x"),
        said(Entry::UnsupportedAlgorithm, {}, "x"));
    bad("KeePass 2.47: counter", string("HmacOtp-Secret", "x") + string("HmacOtp-Counter", "x"),
        said(Entry::WrongType, "HmacOtp-Counter"));
}

void KeePassXmlTest::readsEntries()
{
    QFETCH(QByteArray, strings);
    QFETCH(QStringList, expected);
    const Source source = sourceOf(document(entry(strings) + entry(string("otp", "$S"))));
    // Entries come before failures.
    const bool fails = !expected.isEmpty() && expected.front().startsWith(QLatin1Char('!'));
    expected.insert(fails ? 0 : expected.size(), QStringLiteral("totp [T] [u] sha1 6 30"));
    QCOMPARE(readLines("keepass-xml", source), expected);
}

void KeePassXmlTest::readsDocuments_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected");
    const QByteArray good = entry(string("otp", "$S"));
    const auto row = [](const char *tag, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(tag) << text << expected;
    };
    const QString line = "totp [T] [u] sha1 6 30";
    row("groups",
        document("<Group><UUID>MQ==</UUID><Name>A</Name><Group><UUID>Mg==</UUID><Name>B</Name>"
                 + good + "</Group>" + good + "</Group>" + good),
        {line + " #A/B", line + " #A", line});
    row("history", document(entry(string("otp", "$S") + "<History>" + good + "</History>")),
        {line});
    row("protected in an export is plain",
        document("<Entry><String><Key>otp</Key><Value Protected=\"False\">$S</Value></String>"
                 "</Entry>"),
        {"totp [] [] sha1 6 30"});
    row("value before its name",
        document("<Entry><String><Value>$S</Value><Key>otp</Key></String></Entry>"),
        {"totp [] [] sha1 6 30"});
    row("elements that we do not know",
        document(
            "<Entry><Moon><Value>x</Value></Moon><String><Moon/><Key>otp</Key><Value>$S<b>x</b>"
            "</Value></String></Entry><Moon/>"),
        {"totp [] [] sha1 6 30"});
    row("attribute too long",
        document("<Entry>" + string("otp", QByteArray(70'000, 'A')) + "</Entry>"), {});
    row("no entries", document({}), {});
    row("cut", document(good).chopped(20), {said(File::Damaged, "XML")});
    row("cut in a value", document(good).left(document(good).indexOf("never")),
        {said(File::Damaged, "XML")});
    row("too deep", document(QByteArray("<Group>").repeated(70)), {said(File::TooDeep)});
    row("entity", document(good).replace("<Meta>", "<Meta>&moon;"), {said(File::Damaged, "XML")});
    row("too many",
        document(QByteArray("<Entry>" + string("otp", "$S") + "</Entry>").repeated(10'001)),
        {said(File::TooManyEntries)});
}

void KeePassXmlTest::readsDocuments()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    const Source source = sourceOf(text);
    QCOMPARE(readLines("keepass-xml", source), expected);
    QCOMPARE(inspected("keepass-xml", source), QStringLiteral("protection 0"));
}

void KeePassXmlTest::countsTheBin()
{
    const QByteArray inBin = "<Group><UUID>YmlubmVk</UUID><Name>Bin</Name>"
        + entry(string("otp", "$S")) + "<Group><UUID>Mg==</UUID>" + entry(string("otp", "$S"))
        + "</Group></Group>" + entry(string("otp", "$S"));
    const QByteArray bin = "<RecycleBinUUID>YmlubmVk</RecycleBinUUID>";
    const auto read = [&inBin](const QByteArray &meta) {
        return std::move(*format("keepass-xml").read(sourceOf(document(inBin, meta)), {}));
    };
    const Import with = read("<RecycleBinEnabled>True</RecycleBinEnabled>" + bin);
    QCOMPARE(with.entries.size(), std::size_t(1));
    QCOMPARE(with.notices.size(), std::size_t(1));
    QCOMPARE(with.notices[0].count, std::size_t(2));
    QCOMPARE(read("<RecycleBinEnabled>False</RecycleBinEnabled>" + bin).entries.size(),
             std::size_t(3));
    QCOMPARE(read({}).entries.size(), std::size_t(3));
    // A document type is refused before any format is asked; asked for it by name, the reader is.
    const auto doctype = format("keepass-xml").read(sourceOf("<!DOCTYPE x><KeePassFile/>"), {});
    QCOMPARE(said(doctype.error()), said(File::Damaged, "DOCTYPE"));
    const auto other = format("keepass-xml").read(sourceOf("<Moon/>"), {});
    QCOMPARE(said(other.error()), said(File::Damaged, "KeePassFile"));
}

QTEST_GUILESS_MAIN(KeePassXmlTest)
#include "tst_keepass_xml.moc"
