// SPDX-License-Identifier: Apache-2.0
// What people type, accepted and refused.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/manual_entry.h"

#include <QTest>

#include <limits>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::enrol::test;
using otp::Kind;
using std::chrono::seconds;

namespace {

constexpr otp::Parameters kTotp{};
constexpr otp::Parameters kMotp{Kind::Motp};

ManualEntry typed(const char *secret, otp::Parameters parameters = kTotp)
{
    ManualEntry entry;
    entry.name = QStringLiteral("alice");
    entry.parameters = parameters;
    entry.secret = secret;
    return entry;
}

otp::Parameters totp(int digits, int period, int epoch = 0)
{
    return {Kind::Totp, otp::HashAlgorithm::Sha1, digits, seconds(period), seconds(epoch)};
}

} // namespace

class ManualEntryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void acceptsSecrets_data();
    void acceptsSecrets();
    void refusesSecrets_data();
    void refusesSecrets();
    void keepsWhatWasChosen();
    void fixesTheSchemesNumbers_data();
    void fixesTheSchemesNumbers();
    void cleansNames();
    void refusesParameters_data();
    void refusesParameters();
    void readsPin_data();
    void readsPin();
    void refusesPin_data();
    void refusesPin();
    void boundsTheSecret();
};

void ManualEntryTest::acceptsSecrets_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<QByteArray>("hex");
    const auto row = [](const char *tag, const char *secret, const QByteArray &hex = kSecretHex,
                        otp::Parameters parameters = kTotp) {
        QTest::newRow(tag) << QByteArray(secret) << parameters << hex;
    };
    row("as it is", kSecret);
    row("lower case", "gezdgnbvgy3tqojqgezdgnbvgy3tqojq");
    row("groups of four", "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    row("dashes", "GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ");
    row("line break from a mail", "GEZDGNBVGY3TQOJQ\r\nGEZDGNBVGY3TQOJQ\n");
    row("tabs and no-break spaces", "\tGEZDGNBVGY3TQOJQ\xC2\xA0GEZDGNBVGY3TQOJQ");
    row("en dash, minus, full-width dash",
        "GEZDGNBV\xE2\x80\x93GY3TQOJQ\xE2\x88\x92GEZDGNBV\xEF\xBC\x8DGY3TQOJQ");
    row("long vowel mark for a dash", "GEZDGNBVGY3TQOJQ\xE3\x83\xBCGEZDGNBVGY3TQOJQ");
    row("zero-width space from a page", "GEZDGNBVGY3TQOJQ\xE2\x80\x8BGEZDGNBVGY3TQOJQ");
    row("full-width letters and digits, ideographic space",
        "\xEF\xBC\xA7\xEF\xBC\xA5\xEF\xBC\xBA\xEF\xBC\xA4\xE3\x80\x80\xEF\xBC\xA7\xEF\xBC\xAE"
        "\xEF\xBC\xA2\xEF\xBC\xB6\xE3\x80\x80GY\xEF\xBC\x93TQOJQGEZDGNBVGY3TQOJQ");
    row("full-width small letters", "\xEF\xBD\x87\xEF\xBD\x85zdgnbvgy3tqojqgezdgnbvgy3tqojq");
    row("padding", "JVMVGRKDKJCVI===", "4d59534543524554");
    row("full-width padding", "JVMVGRKDKJCVI\xEF\xBC\x9D\xEF\xBC\x9D\xEF\xBC\x9D",
        "4d59534543524554");
    row("two digits", "ME", "61");
    row("hexadecimal", "e3152afee62599c8", "e3152afee62599c8", kMotp);
    row("hexadecimal in groups and capitals", "E315 2AFE-E625 99C8", "e3152afee62599c8", kMotp);
    row("full-width hexadecimal", "\xEF\xBD\x85\xEF\xBC\x93", "e3", kMotp);
}

void ManualEntryTest::acceptsSecrets()
{
    QFETCH(QByteArray, secret);
    QFETCH(otp::Parameters, parameters);
    QFETCH(QByteArray, hex);
    const auto draft = parseManualEntry(typed(secret.constData(), parameters));
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    QCOMPARE(hexOf(draft->secret), hex);
    QCOMPARE(draft->has(Warning::ShortSecret), hex.size() < 32);
}

void ManualEntryTest::refusesSecrets_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *tag, const char *secret, const char *error,
                        otp::Parameters parameters = kTotp) {
        QTest::newRow(tag) << QByteArray(secret) << parameters << QString::fromUtf8(error);
    };
    row("nothing", "", "MissingSecret 0");
    row("blanks", "  - ", "MissingSecret 0");
    row("padding", "====", "MissingSecret 0");
    row("digit 0 for letter O", "GEZDGNBVGY3TQ0JQ", "SecretCharacter 13 '0'");
    row("digit 1 for letter I", "GEZD1NBV", "SecretCharacter 4 '1'");
    row("digit 8 for letter B", "8EZDGNBV", "SecretCharacter 0 '8'");
    row("digit 9", "GEZD GNB9", "SecretCharacter 8 '9'");
    row("full-width digit 0", "GE\xEF\xBC\x90", "SecretCharacter 2 '\xEF\xBC\x90'");
    row("position counts characters", "\xEF\xBC\xA7\xEF\xBC\xA5 \xEF\xBC\x81",
        "SecretCharacter 3 '\xEF\xBC\x81'");
    row("Cyrillic letter", "GEZDGNB\xD0\x92", "SecretCharacter 7 '\xD0\x92'");
    row("kanji", "\xE7\xA7\x98\xE5\xAF\x86", "SecretCharacter 0 '\xE7\xA7\x98'");
    row("whole URI pasted", "otpauth://totp/a?secret=ME", "SecretCharacter 7 ':'");
    row("underscore", "GEZD_GNBV", "SecretCharacter 4 '_'");
    row("comma", "GEZD,GNBV", "SecretCharacter 4 ','");
    row("control character", "GE\x01", "SecretCharacter 2 'U+0001'");
    row("bidi override", "GE\xE2\x80\xAEZD", "SecretCharacter 2 'U+202E'");
    row("padding inside", "GEZD=GNBV", "SecretPadding 4");
    row("1 digit", "G", "SecretLength 1");
    row("3 digits", "GEZ", "SecretLength 3");
    row("6 digits", "GEZDGN", "SecretLength 6");
    row("17 digits: one is missing or too many", "GEZDGNBVGY3TQOJQG", "SecretLength 17");
    row("31 characters, 30 digits", "GEZDGNBVGY3TQOJQ GEZDGNBVGY3TQO", "SecretLength 30");
    row("not UTF-8", "GE\xFF", "NotText 2");
    row("overlong", "GE\xC1\x81", "NotText 2");
    row("cut-off character", "GE\xEF\xBC", "NotText 2");
    row("Base32 as hexadecimal", kSecret, "SecretCharacter 0 'G'", kMotp);
    row("odd hexadecimal", "e31", "SecretLength 3", kMotp);
    row("0x", "0xe3", "SecretCharacter 1 'x'", kMotp);
}

void ManualEntryTest::refusesSecrets()
{
    QFETCH(QByteArray, secret);
    QFETCH(otp::Parameters, parameters);
    QFETCH(QString, error);
    const auto draft = parseManualEntry(typed(secret.constData(), parameters));
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), error);
}

void ManualEntryTest::keepsWhatWasChosen()
{
    ManualEntry entry = typed(kSecret);
    entry.issuer = QStringLiteral("Bank");
    entry.parameters = {Kind::Hotp, otp::HashAlgorithm::Sha256, 8, seconds(30), seconds(0)};
    entry.counter = 7;
    const auto hotp = parseManualEntry(entry);
    QVERIFY(hotp);
    QCOMPARE(parametersOf(*hotp), QStringLiteral("hotp sha256 8 7"));
    QCOMPARE(namesOf(*hotp), QStringLiteral("Bank/alice"));
    QCOMPARE(warningsOf(*hotp), QStringLiteral("UnusualAlgorithm"));

    const auto odd = parseManualEntry(typed(kSecret, totp(5, 45, 100)));
    QVERIFY(odd);
    QCOMPARE(parametersOf(*odd), QStringLiteral("totp sha1 5 45+100"));
    QCOMPARE(warningsOf(*odd), QStringLiteral("UnusualDigits UnusualPeriod"));

    // Found by fuzz_manual: a period left over from the form.
    entry.parameters.period = seconds(0);
    entry.parameters.epoch = seconds(-1);
    const auto leftover = parseManualEntry(entry);
    QVERIFY(leftover);
    QVERIFY(leftover->parameters.period == seconds(30) && leftover->parameters.epoch == seconds(0));

    entry = typed(kSecret);
    entry.counter = 7; // not a counter's account
    const auto plain = parseManualEntry(entry);
    QVERIFY(plain);
    QCOMPARE(plain->counter, 0U);
    QVERIFY(plain->warnings.empty());
}

void ManualEntryTest::fixesTheSchemesNumbers_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("expected");
    QTest::newRow("Steam") << Kind::Steam << QStringLiteral("steam sha1 5 30");
    QTest::newRow("Motp") << Kind::Motp << QStringLiteral("motp sha1 6 10");
    QTest::newRow("Yandex") << Kind::Yandex << QStringLiteral("yandex sha256 8 30");
}

void ManualEntryTest::fixesTheSchemesNumbers()
{
    QFETCH(Kind, kind);
    QFETCH(QString, expected);
    // 16 bytes in either spelling
    const char *secret =
        kind == Kind::Motp ? "e3152afee62599c8e3152afee62599c8" : "6SB2IKNM6OBZPAVBVTOHDKS4FA";
    const auto draft = parseManualEntry(typed(secret, {kind}));
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    QCOMPARE(parametersOf(*draft), expected);
    QVERIFY(draft->warnings.empty());
}

void ManualEntryTest::cleansNames()
{
    ManualEntry entry = typed(kSecret);
    entry.issuer = QStringLiteral("  My\n Bank ");
    entry.name = QStringLiteral("a\u202Elice");
    const auto draft = parseManualEntry(entry);
    QVERIFY(draft);
    QCOMPARE(namesOf(*draft), QStringLiteral("My Bank/alice"));
    QCOMPARE(warningsOf(*draft), QStringLiteral("HiddenCharacters"));

    entry.issuer.clear();
    entry.name = QStringLiteral(" ");
    const auto nameless = parseManualEntry(entry);
    QVERIFY(nameless);
    QCOMPARE(warningsOf(*nameless), QStringLiteral("NoName"));
}

void ManualEntryTest::refusesParameters_data()
{
    QTest::addColumn<otp::Parameters>("parameters");
    QTest::addColumn<quint64>("counter");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *tag, otp::Parameters parameters, const char *error,
                        quint64 counter = 0) {
        QTest::newRow(tag) << parameters << counter << QString::fromUtf8(error);
    };
    row("3 digits", totp(3, 30), "Digits 0 '3'");
    row("11 digits", totp(11, 30), "Digits 0 '11'");
    row("no digits", totp(-1, 30), "Digits 0 '-1'");
    row("period 0", totp(6, 0), "Period 0 '0'");
    row("period negative", totp(6, -30), "Period 0 '-30'");
    row("period above a day", totp(6, 86401), "Period 0 '86401'");
    row("T0 negative", totp(6, 30, -1), "Epoch 0 '-1'");
    row("counter above 63 bits", {Kind::Hotp}, "Counter 0 '9223372036854775808'", quint64{1} << 63);
    row("Yandex of the wrong size", {Kind::Yandex}, "SecretLength 20");
}

void ManualEntryTest::refusesParameters()
{
    QFETCH(otp::Parameters, parameters);
    QFETCH(quint64, counter);
    QFETCH(QString, error);
    ManualEntry entry = typed(kSecret, parameters);
    entry.counter = counter;
    const auto draft = parseManualEntry(entry);
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), error);
}

void ManualEntryTest::readsPin_data()
{
    QTest::addColumn<QByteArray>("typedPin");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("digits") << QByteArray("1234") << QByteArray("1234");
    QTest::newRow("full-width digits")
        << QByteArray("\xEF\xBC\x91\xEF\xBC\x92\xEF\xBC\x93\xEF\xBC\x94") << QByteArray("1234");
    QTest::newRow("letters") << QByteArray("pass word") << QByteArray("pass word");
    QTest::newRow("other letters stay") << QByteArray("\xE3\x81\x82") << QByteArray("\xE3\x81\x82");
    QTest::newRow("none yet") << QByteArray() << QByteArray();
    QTest::newRow("64 bytes") << QByteArray(64, '1') << QByteArray(64, '1');
}

void ManualEntryTest::readsPin()
{
    QFETCH(QByteArray, typedPin);
    QFETCH(QByteArray, expected);
    ManualEntry entry = typed("e3152afee62599c8", kMotp);
    entry.pin = view(typedPin);
    const auto draft = parseManualEntry(entry);
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    QCOMPARE(hexOf(draft->pin), expected.toHex());

    ManualEntry without = typed(kSecret);
    without.pin = view(typedPin);
    const auto plain = parseManualEntry(without);
    QVERIFY(plain);
    QVERIFY(plain->pin.isEmpty());
}

void ManualEntryTest::refusesPin_data()
{
    QTest::addColumn<QByteArray>("typedPin");
    QTest::newRow("65 bytes") << QByteArray(65, '1');
    QTest::newRow("very long") << QByteArray(100'000, '1');
    QTest::newRow("not UTF-8") << QByteArray("12\xFF");
    QTest::newRow("overlong NUL") << QByteArray("12\xC0\x80");
    QTest::newRow("NUL") << QByteArray("1\0002", 3);
}

void ManualEntryTest::refusesPin()
{
    QFETCH(QByteArray, typedPin);
    ManualEntry entry = typed("e3152afee62599c8", kMotp);
    entry.pin = view(typedPin);
    const auto draft = parseManualEntry(entry);
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), QStringLiteral("Pin 0"));
}

void ManualEntryTest::boundsTheSecret()
{
    ManualEntry entry = typed("");
    const QByteArray longest(1024, 'K');
    entry.secret = view(longest);
    const auto draft = parseManualEntry(entry);
    QVERIFY(draft);
    QCOMPARE(draft->secret.size(), otp::kMaxSecretSize);
    for (const int size : {1025, 1032, 100'000}) {
        const QByteArray longer(size, 'K');
        entry.secret = view(longer);
        const auto refused = parseManualEntry(entry);
        QVERIFY(!refused);
        QVERIFY(refused.error().code == EnrolError::Code::SecretTooLong);
    }
}

QTEST_APPLESS_MAIN(ManualEntryTest)
#include "tst_manual_entry.moc"
