// SPDX-License-Identifier: Apache-2.0
// otpauth URIs that are refused, each with the exact error, place and word.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/otpauth_uri.h"

#include <QTest>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::enrol::test;

namespace {

struct Row
{
    const char *tag;
    const char *uri;
    const char *error;
};

constexpr Row kRows[] = {
    // not such a URI
    {"empty", "", "Empty 0"},
    {"only white space", " \r\n\t", "Empty 0"},
    {"no scheme", "hello", "UnknownScheme 0"},
    {"bare secret", "$S", "UnknownScheme 0"},
    {"another scheme", "mailto:a@b", "UnknownScheme 0 'mailto'"},
    {"scheme with a blank", "otp auth://totp/b?secret=$S", "UnknownScheme 0"},
    {"scheme with a look-alike letter", "\xD0\xBEtpauth://totp/b?secret=$S", "UnknownScheme 0"},
    {"scheme with full-width colon", "otpauth\xEF\xBC\x9A//totp/b?secret=$S", "UnknownScheme 0"},
    {"nothing but the scheme", "otpauth://", "Malformed 8"},
    {"no type", "otpauth:///b?secret=$S", "Malformed 8"},
    {"parameters only", "otpauth://?secret=$S", "Malformed 8"},
    {"unknown type", "otpauth://xotp/b?secret=$S", "UnknownType 0 'xotp'"},
    {"andOTP's motp", "otpauth://motp/b?secret=$S", "UnknownType 0 'motp'"},
    {"push is no code", "otpauth://pipush/b?url=https%3A//x", "UnknownType 0 'pipush'"},
    {"type with user info", "otpauth://a@totp/b?secret=$S", "UnknownType 0 'a@totp'"},
    {"type with port", "otpauth://totp:80/b?secret=$S", "UnknownType 0 'totp:80'"},
    {"type encoded", "otpauth://%74otp/b?secret=$S", "UnknownType 0 '%74otp'"},
    {"type with blank", "otpauth://totp /b?secret=$S", "UnknownType 0 'totp'"},
    {"type with full-width letters", "otpauth://\xEF\xBD\x94otp/b?secret=$S",
     "UnknownType 0 '\xEF\xBD\x94otp'"},
    {"long type is not repeated", "otpauth://aaaaaaaaaaaaa/b?secret=$S", "UnknownType 0"},

    // bytes
    {"not UTF-8", "otpauth://totp/\xFF?secret=$S", "NotText 15"},
    {"overlong slash",
     "otpauth://totp\xC0\xAF"
     "b?secret=$S",
     "NotText 14"},
    {"surrogate", "otpauth://totp/\xED\xA0\x80?secret=$S", "NotText 15"},
    {"cut-off character", "otpauth://totp/b?secret=$S&issuer=\xE9\x8A", "NotText 64"},
    {"above U+10FFFF", "otpauth://totp/\xF4\x90\x80\x80?secret=$S", "NotText 15"},
    {"encoded NUL in the label", "otpauth://totp/a%00b?secret=$S", "Encoding 16"},
    {"encoded NUL in the issuer", "otpauth://totp/a?secret=$S&issuer=x%00", "Encoding 65"},
    {"encoded overlong NUL", "otpauth://totp/a%C0%80?secret=$S", "Encoding 16"},
    {"encoded overlong letter", "otpauth://totp/%C1%81b?secret=$S", "Encoding 15"},
    {"encoded surrogate", "otpauth://totp/%ED%A0%80?secret=$S", "Encoding 15"},
    {"Latin-1", "otpauth://totp/caf%E9?secret=$S", "Encoding 18"},
    {"Latin-1 after the colon", "otpauth://totp/Bank:caf%E9?secret=$S", "Encoding 23"},
    {"Shift_JIS", "otpauth://totp/b?secret=$S&issuer=%8B%E2%8Ds", "Encoding 64"},

    // secrets
    {"no parameters", "otpauth://totp/b", "MissingSecret 0"},
    {"no secret", "otpauth://totp/b?issuer=A", "MissingSecret 0"},
    {"secret without a value", "otpauth://totp/b?secret", "MissingSecret 0"},
    {"empty secret", "otpauth://totp/b?secret=", "MissingSecret 0"},
    {"empty secret before a good one", "otpauth://totp/b?secret=&secret=$S", "MissingSecret 0"},
    {"blanks", "otpauth://totp/b?secret=%20-%20", "MissingSecret 0"},
    {"padding only", "otpauth://totp/b?secret=====", "MissingSecret 0"},
    {"secret in the label", "otpauth://totp/b%3Fsecret=$S", "MissingSecret 0"},
    {"digit 1", "otpauth://totp/b?secret=JBSWY1DP", "SecretCharacter 5 '1'"},
    {"digit 0 first", "otpauth://totp/b?secret=0BSWY3DP", "SecretCharacter 0 '0'"},
    {"digit 8 last", "otpauth://totp/b?secret=JBSWY3D8", "SecretCharacter 7 '8'"},
    {"digit 9, counting blanks", "otpauth://totp/b?secret=JBSW Y3D9", "SecretCharacter 8 '9'"},
    {"counting encoded blanks once", "otpauth://totp/b?secret=JBSW%20Y3D9",
     "SecretCharacter 8 '9'"},
    {"counting characters, not bytes", "otpauth://totp/b?secret=\xEF\xBC\xA1\xEF\xBC\xA2!",
     "SecretCharacter 2 '!'"},
    {"letter of another script", "otpauth://totp/b?secret=JB\xD0\xA1WY3DP",
     "SecretCharacter 2 '\xD0\xA1'"},
    {"full-width digit 1", "otpauth://totp/b?secret=JB\xEF\xBC\x91",
     "SecretCharacter 2 '\xEF\xBC\x91'"},
    {"control character", "otpauth://totp/b?secret=JB%07", "SecretCharacter 2 'U+0007'"},
    {"bidi override", "otpauth://totp/b?secret=JB%E2%80%AESW", "SecretCharacter 2 'U+202E'"},
    {"fragment", "otpauth://totp/b?secret=JBSWY3DP#x", "SecretCharacter 8 '#'"},
    {"hexadecimal", "otpauth://totp/b?secret=3132333435363738", "SecretCharacter 1 '1'"},
    {"Base64", "otpauth://totp/b?secret=SGVsbG8h3q2%2B7w", "SecretCharacter 6 '8'"},
    {"padding inside", "otpauth://totp/b?secret=JBSW%3DY3DP", "SecretPadding 4"},
    {"padding first", "otpauth://totp/b?secret=%3DJBSWY3DP", "SecretPadding 0"},
    {"one digit", "otpauth://totp/b?secret=A", "SecretLength 1"},
    {"stray percent", "otpauth://totp/b?secret=JBSW%Y3DP", "Encoding 28"},
    {"NUL in the secret", "otpauth://totp/b?secret=JBSW%00Y3DP", "Encoding 28"},
    {"percent at the end", "otpauth://totp/b?secret=JBSWY3DP%2", "Encoding 32"},
    {"byte that is no text", "otpauth://totp/b?secret=JB%FF", "NotText 2"},

    // numbers and names of algorithms
    {"digits 3", "otpauth://totp/b?secret=$S&digits=3", "Digits 0 '3'"},
    {"digits 11", "otpauth://totp/b?secret=$S&digits=11", "Digits 0 '11'"},
    {"digits 0", "otpauth://totp/b?secret=$S&digits=0", "Digits 0 '0'"},
    {"digits empty", "otpauth://totp/b?secret=$S&digits=", "Digits 0"},
    {"digits negative", "otpauth://totp/b?secret=$S&digits=-6", "Digits 0 '-6'"},
    {"digits with sign", "otpauth://totp/b?secret=$S&digits=%2B6", "Digits 0 '+6'"},
    {"digits hexadecimal", "otpauth://totp/b?secret=$S&digits=0x6", "Digits 0 '0x6'"},
    {"digits fraction", "otpauth://totp/b?secret=$S&digits=6.0", "Digits 0 '6.0'"},
    {"digits in words", "otpauth://totp/b?secret=$S&digits=six", "Digits 0 'six'"},
    {"digits wrap to 6 in 32 bits", "otpauth://totp/b?secret=$S&digits=4294967302",
     "Digits 0 '4294967302'"},
    {"digits in another script", "otpauth://totp/b?secret=$S&digits=%D9%A6", "Digits 0 '\xD9\xA6'"},
    {"digits, fragment", "otpauth://totp/b?secret=$S&digits=8#", "Digits 0 '8#'"},
    {"hotp digits", "otpauth://hotp/b?secret=$S&counter=0&digits=12", "Digits 0 '12'"},
    {"period 0", "otpauth://totp/b?secret=$S&period=0", "Period 0 '0'"},
    {"period above a day", "otpauth://totp/b?secret=$S&period=86401", "Period 0 '86401'"},
    {"period negative", "otpauth://totp/b?secret=$S&period=-30", "Period 0 '-30'"},
    {"period with unit", "otpauth://totp/b?secret=$S&period=30s", "Period 0 '30s'"},
    {"period empty", "otpauth://totp/b?secret=$S&period", "Period 0"},
    {"period above 64 bits", "otpauth://totp/b?secret=$S&period=99999999999999999999",
     "Period 0 '999999999999999\xE2\x80\xA6'"},
    {"counter negative", "otpauth://hotp/b?secret=$S&counter=-1", "Counter 0 '-1'"},
    {"counter in words", "otpauth://hotp/b?secret=$S&counter=many", "Counter 0 'many'"},
    {"counter empty", "otpauth://hotp/b?secret=$S&counter=", "Counter 0"},
    {"counter above 63 bits", "otpauth://hotp/b?secret=$S&counter=9223372036854775808",
     "Counter 0 '922337203685477\xE2\x80\xA6'"},
    {"counter above 64 bits", "otpauth://hotp/b?secret=$S&counter=18446744073709551616",
     "Counter 0 '184467440737095\xE2\x80\xA6'"},
    {"T0 negative", "otpauth://totp/b?secret=$S&t0=-1", "Epoch 0 '-1'"},
    {"T0 in words", "otpauth://totp/b?secret=$S&epoch=now", "Epoch 0 'now'"},
    {"algorithm MD5", "otpauth://totp/b?secret=$S&algorithm=MD5", "UnknownAlgorithm 0 'MD5'"},
    {"algorithm SHA3-256", "otpauth://totp/b?secret=$S&algorithm=SHA3-256",
     "UnknownAlgorithm 0 'SHA3-256'"},
    {"algorithm SHA512/256", "otpauth://totp/b?secret=$S&algorithm=SHA512/256",
     "UnknownAlgorithm 0 'SHA512/256'"},
    {"algorithm SHA1 with tail", "otpauth://totp/b?secret=$S&algorithm=SHA1x",
     "UnknownAlgorithm 0 'SHA1x'"},
    {"algorithm not text", "otpauth://totp/b?secret=$S&algorithm=%FF",
     "UnknownAlgorithm 0 '\xEF\xBF\xBD'"},
    {"unknown encoder", "otpauth://totp/b?secret=$S&encoder=klingon",
     "UnknownAlgorithm 0 'klingon'"},
    {"Steam with letters for digits", "otpauth://steam/b?secret=$S&digits=five", "Digits 0 'five'"},

    // privacyIDEA's two steps: what is malformed about them is in tst_payload.cpp
    {"two steps are no whole account",
     "otpauth://totp/b?secret=$S&2step_salt=8&2step_output=20&2step_difficulty=10000", "TwoStep 0"},

    // Yandex
    {"Yandex, wrong size", "otpauth://yaotp/b?secret=$S", "SecretLength 20"},
    {"Yandex, wrong checksum",
     "otpauth://yaotp/b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTSY&pin=5239",
     "BadChecksum 0"},
    {"Yandex, PIN not Base32", "otpauth://yaotp/b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=1abc",
     "Pin 0"},
    {"Yandex, PIN with NUL", "otpauth://yaotp/b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=AA", "Pin 0"},
    {"Yandex, PIN badly encoded", "otpauth://yaotp/b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=%4",
     "Pin 0"},
    {"Yandex, PIN of 65 digits",
     "otpauth://yaotp/"
     "b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin="
     "12345678901234567890123456789012345678901234567890123456789012345",
     "Pin 0"},
};

} // namespace

class OtpauthRefusalsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refuses_data();
    void refuses();
    void refusesNul();
    void refusesWhatIsTooLong();
    void refusesTooManyParameters();
    void neverRepeatsTheSecret();
};

void OtpauthRefusalsTest::refuses_data()
{
    QTest::addColumn<const Row *>("row");
    for (const Row &row : kRows)
        QTest::newRow(row.tag) << &row;
}

void OtpauthRefusalsTest::refuses()
{
    QFETCH(const Row *, row);
    const QByteArray uri = withSecret(row->uri);
    const auto draft = parseOtpauthUri(view(uri));
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), QString::fromUtf8(row->error));
}

void OtpauthRefusalsTest::refusesNul()
{
    using namespace std::string_view_literals;
    const auto draft = parseOtpauthUri("otpauth://totp/a\0b?secret=ME"sv);
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), QStringLiteral("NotText 16"));
}

void OtpauthRefusalsTest::refusesWhatIsTooLong()
{
    const QByteArray longSecret = "otpauth://totp/b?secret=" + QByteArray(1026, 'K');
    const auto secret = parseOtpauthUri(view(longSecret));
    QVERIFY(!secret);
    QCOMPARE(summary(secret.error()), QStringLiteral("SecretTooLong 1024"));

    const QByteArray longUri =
        withSecret("otpauth://totp/b?secret=$S&issuer=") + QByteArray(64 * 1024, 'x');
    const auto uri = parseOtpauthUri(view(longUri));
    QVERIFY(!uri);
    QCOMPARE(summary(uri.error()), QStringLiteral("TooLong 65536"));
}

void OtpauthRefusalsTest::refusesTooManyParameters()
{
    // Were the rest dropped, a later digits=8 would be lost.
    const QByteArray uri =
        withSecret("otpauth://totp/b?secret=$S") + QByteArray("&x=1").repeated(200);
    const auto draft = parseOtpauthUri(view(uri));
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), QStringLiteral("Malformed 16"));
}

void OtpauthRefusalsTest::neverRepeatsTheSecret()
{
    for (const char *uri : {"otpauth://$S", "otpauth://$S?secret=$S", "$S://totp/b", "$S:x",
                            "otpauth://totp/b?secret=$S1", "otpauth://totp/b?secret=%$S"}) {
        const auto draft = parseOtpauthUri(view(withSecret(uri)));
        QVERIFY(!draft);
        QVERIFY(!draft.error().detail.contains(QLatin1String(kSecret).left(9)));
    }
}

QTEST_APPLESS_MAIN(OtpauthRefusalsTest)
#include "tst_otpauth_refusals.moc"
