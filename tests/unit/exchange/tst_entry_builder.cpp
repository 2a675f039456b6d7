// SPDX-License-Identifier: Apache-2.0
// The shared rules by which fields of foreign files become an account (import-formats section 5).

#include "tests/unit/exchange/imports.h"

#include "core/exchange/entry_builder.h"
#include "core/exchange/json_entries.h"
#include "core/exchange/limits.h"

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

QString outcome(EntryBuilder &builder)
{
    auto entry = builder.build();
    return entry ? lineOf(*entry) : said(entry.error());
}

} // namespace

class EntryBuilderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void kinds_data();
    void kinds();
    void names_data();
    void names();
    void secrets_data();
    void secrets();
    void algorithms_data();
    void algorithms();
    void numbers_data();
    void numbers();
    void jsonFields_data();
    void jsonFields();
    void keepsTheFirstFailure();
    void cleansWhatPeopleSee();
    void pins();
    void stopsAtTheLimit();
};

void EntryBuilderTest::kinds_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &expected) {
        QTest::newRow(*name ? name : "empty") << QByteArray(name) << expected;
    };
    row("totp", "totp [] [n] sha1 6 30");
    row("TOTP", "totp [] [n] sha1 6 30");
    row("Hotp", "hotp [] [n] sha1 6 7");
    row("STEAM", "steam [] [n] sha1 5 30");
    row("motp", "motp [] [n] sha1 6 10");
    row("ocra", said(Entry::UnsupportedType, {}, "ocra"));
    row("", said(Entry::UnsupportedType));
    row("totp ", said(Entry::UnsupportedType, {}, "totp"));
    // A long word may be a secret in the wrong place and is not repeated.
    row("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", said(Entry::UnsupportedType));
}

void EntryBuilderTest::kinds()
{
    QFETCH(QByteArray, name);
    QFETCH(QString, expected);
    EntryBuilder builder(1);
    builder.kindName(name.toStdString()).name("n").secretBase32(kSecret).counter(7);
    QCOMPARE(outcome(builder), expected);
}

void EntryBuilderTest::names_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const char *issuer, const char *label, const char *name,
                        const char *expected) {
        QTest::newRow(tag) << QString::fromUtf8(issuer) << QString::fromUtf8(label)
                           << QString::fromUtf8(name)
                           << QStringLiteral("totp %1 sha1 6 30").arg(QString::fromUtf8(expected));
    };
    row("both", "I", "", "a", "[I] [a]");
    row("prefix goes", "I", "", "I:a", "[I] [a]");
    row("prefix in another case, blank", "Example", "", "EXAMPLE: a", "[Example] [a]");
    row("another prefix stays", "I", "", "J:a", "[I] [J:a]");
    row("name without issuer is not parted", "", "", "J:a", "[] [J:a]");
    row("label is parted", "", "I:a", "", "[I] [a]");
    row("first colon", "", "I:a:b", "", "[I] [a:b]");
    row("colon in front", "", ":a", "", "[] [a]");
    row("label without colon", "", "a", "", "[] [a]");
    row("issuer wins over the label", "I", "J:a", "", "[I] [a]");
    row("nothing", "", "", "", "[] []");
}

void EntryBuilderTest::names()
{
    QFETCH(QString, issuer);
    QFETCH(QString, label);
    QFETCH(QString, name);
    QFETCH(QString, expected);
    EntryBuilder builder(1);
    builder.issuer(issuer).label(label).name(name).secretBase32(kSecret);
    QCOMPARE(outcome(builder), expected);
}

void EntryBuilderTest::secrets_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected"); // hexadecimal, "odd" behind it where it is odd
    const auto row = [](const char *text, const QString &expected) {
        QTest::newRow(*text ? text : "empty") << QByteArray(text) << expected;
    };
    row("MZXW6YTB", "666f6f6261");
    row("mzxw 6ytb", "666f6f6261");
    row("MZXW-6YTB", "666f6f6261");
    row("MZXW6===", "666f6f");
    row("MZXW6%3D%3d%3D", "666f6f");
    row("MZXW7", "666f6f"); // leftover bits
    row("MZXW6YTBA", "666f6f6261 odd");
    row("MZX", "66 odd");
    row("MZXW6Y", "666f6f odd");
    row("", said(Enrol::MissingSecret));
    row("  ", said(Enrol::MissingSecret));
    row("%3D", said(Enrol::MissingSecret));
    row("MZ=XW", said(Enrol::SecretPadding));
    row("MZXW1", said(Enrol::SecretCharacter));
    row("MZXW%20", said(Enrol::SecretCharacter));
}

void EntryBuilderTest::secrets()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    EntryBuilder builder(1);
    auto entry = builder.secretBase32(text.toStdString()).name("n").build();
    if (!entry) {
        QCOMPARE(said(entry.error()), expected);
        return;
    }
    // What the test wrote itself.
    QString found = QString::fromLatin1(arrayOf(entry->draft.secret.expose()).toHex());
    if (entry->draft.has(enrol::Warning::UnusualSecretLength))
        found += QStringLiteral(" odd");
    QCOMPARE(found, expected);
}

void EntryBuilderTest::algorithms_data()
{
    QTest::addColumn<QByteArray>("kind");
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *kind, const char *name, const QString &expected) {
        QTest::newRow(QByteArray(QByteArray(kind) + ' ' + name).constData())
            << QByteArray(kind) << QByteArray(name) << expected;
    };
    for (const char *name : {"", "SHA1", "sha-1", "HmacSHA1"})
        row("totp", name, "totp [] [n] sha1 6 30");
    for (const char *name : {"SHA256", "sha_256", "HMAC-SHA-256"})
        row("totp", name, "totp [] [n] sha256 6 30");
    row("totp", "SHA224", "totp [] [n] sha224 6 30");
    row("totp", "SHA384", "totp [] [n] sha384 6 30");
    row("totp", "SHA512", "totp [] [n] sha512 6 30");
    row("totp", "MD5", said(Entry::UnsupportedAlgorithm, {}, "MD5"));
    row("totp", "HmacMD5", said(Entry::UnsupportedAlgorithm, {}, "MD5"));
    row("totp", "GOST", said(Entry::UnsupportedAlgorithm, {}, "GOST"));
    row("motp", "md5", "motp [] [n] sha1 6 10");
}

void EntryBuilderTest::algorithms()
{
    QFETCH(QByteArray, kind);
    QFETCH(QByteArray, name);
    QFETCH(QString, expected);
    EntryBuilder builder(1);
    builder.kindName(kind.toStdString()).name("n").secretBase32(kSecret);
    builder.algorithmName(name.toStdString());
    QCOMPARE(outcome(builder), expected);
}

void EntryBuilderTest::numbers_data()
{
    QTest::addColumn<qint64>("digits");
    QTest::addColumn<qint64>("period");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, qint64 digits, qint64 period, const QString &expected) {
        QTest::newRow(tag) << digits << period << expected;
    };
    row("least", 4, 1, "totp [] [n] sha1 4 1");
    row("most", 10, 86'400, "totp [] [n] sha1 10 86400");
    row("no digits", 0, 30, said(Enrol::Digits));
    row("too few digits", 3, 30, said(Enrol::Digits));
    row("too many digits", 11, 30, said(Enrol::Digits));
    row("digits that wrap", qint64(1) << 32 | 6, 30, said(Enrol::Digits));
    row("no period", 6, 0, said(Enrol::Period));
    row("negative period", 6, -30, said(Enrol::Period));
    row("period that wraps", 6, std::numeric_limits<qint64>::max(), said(Enrol::Period));
}

void EntryBuilderTest::numbers()
{
    QFETCH(qint64, digits);
    QFETCH(qint64, period);
    QFETCH(QString, expected);
    EntryBuilder builder(1);
    builder.name("n").secretBase32(kSecret).digits(digits).period(period);
    QCOMPARE(outcome(builder), expected);
    EntryBuilder counting(1);
    counting.kind(otp::Kind::Hotp).name("n").secretBase32(kSecret).period(0).counter(-1);
    QCOMPARE(outcome(counting), QStringLiteral("hotp [] [n] sha1 6 0"));
}

void EntryBuilderTest::jsonFields_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("number"); // what is read, or the failure
    QTest::addColumn<QString>("text");
    const QString wrong = said(Entry::WrongType, "f");
    QTest::newRow("null") << QByteArray("null") << "none"
                          << "";
    QTest::newRow("number") << QByteArray("6") << "6" << wrong;
    QTest::newRow("digits") << QByteArray("\"6\"") << "6"
                            << "6";
    QTest::newRow("empty") << QByteArray("\"\"") << "none"
                           << "";
    QTest::newRow("word") << QByteArray("\"x\"") << wrong << "x";
    QTest::newRow("fraction") << QByteArray("6.5") << wrong << wrong;
    QTest::newRow("list") << QByteArray("[]") << wrong << wrong;
    QTest::newRow("truth") << QByteArray("true") << wrong << wrong;
    QTest::newRow("long") << QByteArray("\"" + QByteArray(kMaxText + 1, 'x') + "\"") << wrong
                          << said(Entry::TextTooLong, "f");
}

void EntryBuilderTest::jsonFields()
{
    QFETCH(QByteArray, value);
    QFETCH(QString, number);
    QFETCH(QString, text);
    const auto json = Json::parse(value.toStdString());
    QVERIFY(json);
    EntryBuilder first(1);
    const auto integer = first.jsonInteger(json->root(), "f");
    QCOMPARE(first.hasFailed() ? outcome(first)
                 : integer     ? QString::number(*integer)
                               : QStringLiteral("none"),
             number);
    EntryBuilder second(1);
    const QString read = second.jsonText(json->root(), "f");
    QCOMPARE(second.hasFailed() ? outcome(second) : read, text);
}

void EntryBuilderTest::keepsTheFirstFailure()
{
    EntryBuilder builder(3);
    builder.issuer("I").name("a").secretBase32("!").digits(99).kindName("x");
    const auto entry = builder.build();
    QVERIFY(!entry);
    QCOMPARE(said(entry.error()), said(Enrol::SecretCharacter));
    QCOMPARE(entry.error().position, 3U);
    QCOMPARE(entry.error().issuer, QStringLiteral("I"));
    QCOMPARE(entry.error().name, QStringLiteral("a"));
}

void EntryBuilderTest::cleansWhatPeopleSee()
{
    EntryBuilder builder(1);
    builder.issuer(QStringLiteral("I\u202E")).name("a\nb").note("n\u200B").secretBase32(kSecret);
    builder.group("g\n").group("g").group("").group(" h ");
    QCOMPARE(outcome(builder), QStringLiteral("totp [I] [a b] sha1 6 30 #g #h note=n"));
}

void EntryBuilderTest::pins()
{
    const auto withPin = [](const std::string &pin) {
        EntryBuilder builder(1);
        builder.kind(otp::Kind::Motp).name("n").secretBase32(kSecret).pin(pin);
        return outcome(builder);
    };
    QCOMPARE(withPin("1234"), QStringLiteral("motp [] [n] sha1 6 10 pin=1234"));
    QCOMPARE(withPin(std::string(otp::kMaxPinSize + 1, '1')), said(Enrol::Pin));
    QCOMPARE(withPin(std::string("1\0"
                                 "2",
                                 3)),
             said(Enrol::Pin));
}

void EntryBuilderTest::stopsAtTheLimit()
{
    Import import;
    for (std::size_t i = 0; i < kMaxEntries; ++i)
        QVERIFY(collect(import, notAnEntry(i)));
    const auto refused = collect(import, notAnEntry(kMaxEntries));
    QVERIFY(!refused);
    QCOMPARE(said(refused.error()), said(File::TooManyEntries));
    QCOMPARE(refused.error().number, quint64(kMaxEntries));
}

QTEST_APPLESS_MAIN(EntryBuilderTest)
#include "tst_entry_builder.moc"
