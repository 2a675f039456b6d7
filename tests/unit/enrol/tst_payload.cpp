// SPDX-License-Identifier: Apache-2.0
// The front door: which parser a text reaches, and what reaches none.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/payload.h"

#include <QTest>

using namespace warifu::enrol;
using namespace warifu::enrol::test;

class PayloadTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void recognises_data();
    void recognises();
    void refuses_data();
    void refuses();
    void boundsTheText();
    void warnsOfTheWholeNotTheHalf();
};

void PayloadTest::recognises_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *tag, const char *text, const char *expected) {
        QTest::newRow(tag) << withSecret(text) << QString::fromUtf8(expected);
    };
    row("otpauth", "otpauth://totp/A:b?secret=$S", "totp sha1 6 30");
    row("otpauth in capitals", "OTPAUTH://TOTP/A:b?SECRET=$S", "totp sha1 6 30");
    row("Apple's", "apple-otpauth://totp/A:b?secret=$S", "totp sha1 6 30");
    row("blanks around", "\r\n otpauth://totp/A:b?secret=$S\t\n", "totp sha1 6 30");
    row("Japanese blanks around", "\xE3\x80\x80otpauth://totp/A:b?secret=$S\xC2\xA0",
        "totp sha1 6 30");
    row("byte order mark", "\xEF\xBB\xBFotpauth://totp/A:b?secret=$S", "totp sha1 6 30");
    row("steam", "Steam://$S", "steam sha1 5 30");
    row("motp", "motp://a:b?secret=e3152afee62599c8", "motp sha1 6 10");
    row("migration",
        "OtpAuth-Migration://"
        "offline?data=Ci0KCkhlbGxvId6tvu8SEnRlc3QxQGV4YW1wbGUxLmNvbRoFVGVzdDEgASgBMAIQAhgBIAA=",
        "part 0 of 1, 1 accounts");
    row("two steps",
        "otpauth://totp/A:b?secret=$S&2step_salt=8&2step_output=20&2step_difficulty=10000",
        "half 8 20 10000 totp sha1 6 30");
    row("two steps of a counter",
        "otpauth://hotp/A:b?secret=$S&counter=1&algorithm=SHA256&2STEP_SALT=64&2step_output=32"
        "&2step_difficulty=1000000",
        "half 64 32 1000000 hotp sha256 6 1");
    row("two steps, first parameter counts",
        "otpauth://totp/b?secret=MFRGGZDF&2step_salt=8&2step_salt=9&2step_output=16"
        "&2step_difficulty=1000",
        "half 8 16 1000 totp sha1 6 30");
    row("day password", "otpauth://daypassword/A:b?secret=$S&period=28800", "totp sha1 6 28800");
    row("day password in two steps",
        "otpauth://DayPassword/b?secret=$S&2step_salt=8&2step_output=20&2step_difficulty=10000",
        "half 8 20 10000 totp sha1 6 86400");
    row("vendor", "phonefactor://x", "vendor 0");
    row("push comes before otpauth", "otpauth://pipush/x?secret=$S", "vendor 8");
    row("passkey", "FIDO:/1234", "vendor 10");
}

void PayloadTest::recognises()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, expected);
    const auto payload = parsePayload(view(text));
    QVERIFY2(payload, payload ? "" : qPrintable(summary(payload.error())));
    QString found;
    if (const auto *draft = std::get_if<Draft>(&*payload))
        found = parametersOf(*draft);
    else if (const auto *part = std::get_if<MigrationPart>(&*payload))
        found = QStringLiteral("part %1 of %2, %3 accounts")
                    .arg(part->part)
                    .arg(part->parts)
                    .arg(part->drafts.size());
    else if (const auto *half = std::get_if<TwoStepDraft>(&*payload))
        found = QStringLiteral("half %1 %2 %3 ")
                    .arg(half->parameters.saltSize)
                    .arg(half->parameters.outputSize)
                    .arg(half->parameters.iterations)
            + parametersOf(half->draft);
    else
        found = QStringLiteral("vendor %1").arg(static_cast<int>(std::get<VendorCode>(*payload)));
    QCOMPARE(found, expected);
}

void PayloadTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *tag, const QByteArray &text, const char *error) {
        QTest::newRow(tag) << withSecret(text) << QString::fromUtf8(error);
    };
    row("empty", "", "Empty 0");
    row("blanks", " \t\r\n\xE3\x80\x80", "Empty 0");
    row("word", "hello", "UnknownScheme 0");
    row("bare secret", "$S", "UnknownScheme 0");
    row("secret before a colon", "$S:x", "UnknownScheme 0");
    row("short secret before a colon", "JBSWY3DPEHPK3PXP:x", "UnknownScheme 0");
    row("web page", "https://example.com/?secret=$S", "UnknownScheme 0 'https'");
    row("Wi-Fi", "WIFI:S:net;T:WPA;P:pass;;", "UnknownScheme 0 'wifi'");
    row("contact", "BEGIN:VCARD\nEND:VCARD", "UnknownScheme 0 'begin'");
    row("digits", "4901234567894", "UnknownScheme 0");
    row("JSON", "{\"secret\":\"$S\"}", "UnknownScheme 0");
    row("otpauth inside a sentence", "scan otpauth://totp/b?secret=$S", "UnknownScheme 0");
    row("otpauth without the colon", "otpauth//totp/b?secret=$S", "UnknownScheme 0");
    row("NUL", QByteArray("otpauth://totp/a\0b", 18), "NotText 16");
    row("NUL, counting blanks before", QByteArray("  otpauth://totp/a\0b", 20), "NotText 18");
    row("not UTF-8", "\xFF\xFE", "NotText 0");
    row("UTF-16", QByteArray("o\0t\0p\0", 6), "NotText 1");
    row("label not UTF-8, counting blanks before", " otpauth://totp/%FF?secret=$S", "Encoding 16");
    row("secret's position counts its own characters", "  otpauth://totp/b?secret=A1",
        "SecretCharacter 1 '1'");
    const QByteArray half = "otpauth://totp/b?secret=$S";
    row("two steps, salt alone", half + "&2step_salt=8", "TwoStep 0 '2step_output'");
    row("two steps, no salt", half + "&2step_output=20&2step_difficulty=10000",
        "TwoStep 0 '2step_salt'");
    row("two steps, no difficulty", half + "&2step_salt=8&2step_output=20",
        "TwoStep 0 '2step_difficulty'");
    row("two steps, another parameter alone", half + "&2step=1", "TwoStep 0 '2step_salt'");
    const auto asked = [&half](const char *salt, const char *output, const char *cost) {
        return half + "&2step_salt=" + salt + "&2step_output=" + output
            + "&2step_difficulty=" + cost;
    };
    row("two steps, no salt bytes", asked("0", "20", "10000"), "TwoStep 0 '2step_salt'");
    row("two steps, long salt", asked("65", "20", "10000"), "TwoStep 0 '2step_salt'");
    row("two steps, salt in words", asked("eight", "20", "10000"), "TwoStep 0 '2step_salt'");
    row("two steps, salt negative", asked("-8", "20", "10000"), "TwoStep 0 '2step_salt'");
    row("two steps, salt wraps to 8 in 32 bits", asked("4294967304", "20", "10000"),
        "TwoStep 0 '2step_salt'");
    row("two steps, salt empty", asked("", "20", "10000"), "TwoStep 0 '2step_salt'");
    row("two steps, salt badly encoded", asked("%FF", "20", "10000"), "TwoStep 0 '2step_salt'");
    row("two steps, short output", asked("8", "15", "10000"), "TwoStep 0 '2step_output'");
    row("two steps, long output", asked("8", "65", "10000"), "TwoStep 0 '2step_output'");
    row("two steps, few iterations", asked("8", "20", "999"), "TwoStep 0 '2step_difficulty'");
    row("two steps, too dear", asked("8", "20", "1000001"), "TwoStep 0 '2step_difficulty'");
    row("two steps without secret",
        "otpauth://totp/b?2step_salt=8&2step_output=20&2step_difficulty=10000", "MissingSecret 0");
    row("two steps of Steam",
        "otpauth://steam/b?secret=$S&2step_salt=8&2step_output=20&2step_difficulty=10000",
        "TwoStep 0");
    row("two steps of a totp that is Steam", asked("8", "20", "10000") + "&encoder=steam",
        "TwoStep 0");
    row("two steps of Mobile-OTP",
        "motp://a:b?secret=e3152afee62599c8&2step_salt=8&2step_output=20&2step_difficulty=10000",
        "TwoStep 0");
    row("migration without data", "otpauth-migration://offline", "Malformed 27");
    row("Steam client's link", "steam://run/440", "Malformed 12");
    row("unknown pia", "pia://totp/x", "UnknownScheme 0 'pia'");
}

void PayloadTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, error);
    const auto payload = parsePayload(view(text));
    QVERIFY(!payload);
    QCOMPARE(summary(payload.error()), error);
}

void PayloadTest::warnsOfTheWholeNotTheHalf()
{
    // Five bytes are a short secret, but not what the account will have.
    const auto payload = parsePayload("otpauth://totp/Steam:b?secret=MFRGGZDF&2step_salt=8"
                                      "&2step_output=20&2step_difficulty=1000");
    QVERIFY(payload);
    const auto *const half = std::get_if<TwoStepDraft>(&*payload);
    QVERIFY(half);
    QCOMPARE(warningsOf(half->draft), QString());
    QCOMPARE(half->draft.parameters.kind, warifu::otp::Kind::Totp);
}

void PayloadTest::boundsTheText()
{
    const QByteArray start = withSecret("otpauth://totp/b?secret=$S&image=");
    const QByteArray longest =
        start + QByteArray(static_cast<qsizetype>(kMaxPayload) - start.size(), 'x');
    QVERIFY(parsePayload(view(longest)));
    const QByteArray longer = longest + 'x';
    const auto payload = parsePayload(view(longer));
    QVERIFY(!payload);
    QCOMPARE(summary(payload.error()), QStringLiteral("TooLong 16384"));
}

QTEST_APPLESS_MAIN(PayloadTest)
#include "tst_payload.moc"
