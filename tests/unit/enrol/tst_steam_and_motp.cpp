// SPDX-License-Identifier: Apache-2.0
// steam:// and motp://, accepted and refused.

#include "tests/unit/enrol/summary.h"

#include "core/enrol/otpauth_uri.h"

#include <QTest>

using namespace warifu;
using namespace warifu::enrol;
using namespace warifu::enrol::test;

namespace {

using Parser = Result<Draft, EnrolError> (*)(std::string_view);

struct Row
{
    const char *tag;
    Parser parse;
    const char *uri;
    const char *expected; // names, or the error
    const char *secretHex = "";
    const char *warnings = "";
};

constexpr Row kAccepted[] = {
    {"steam", parseSteamUri, "steam://$S", "Steam/", kSecretHex},
    {"steam, upper case and slash", parseSteamUri, "STEAM://$S/", "Steam/", kSecretHex},
    {"steam, lower case with blanks", parseSteamUri, "steam://gezdgnbvgy3tqojq gezdgnbvgy3tqojq",
     "Steam/", kSecretHex},
    {"steam with issuer", parseSteamUri, "steam://$S?issuer=My+Steam", "My Steam/", kSecretHex},
    {"steam with unknown parameter", parseSteamUri, "steam://$S?x=1", "Steam/", kSecretHex,
     "UnknownParameter"},
    {"steam, short", parseSteamUri, "steam://STEAMKEY", "Steam/", "94c8062898", "ShortSecret"},
    {"motp", parseMotpUri, "motp://Bank:alice?secret=e3152afee62599c8", "Bank/alice",
     "e3152afee62599c8", "ShortSecret"},
    {"motp, upper case", parseMotpUri, "MOTP://Bank:alice?SECRET=E3152AFEE62599C8", "Bank/alice",
     "e3152afee62599c8", "ShortSecret"},
    {"motp, 32 digits in groups", parseMotpUri,
     "motp://alice?secret=e3152afe e62599c8-e3152afe e62599c8", "/alice",
     "e3152afee62599c8e3152afee62599c8"},
    {"motp, encoded names", parseMotpUri,
     "motp://My%20Bank:al%2Fice?secret=e3152afee62599c8e3152afee62599c8", "My Bank/al/ice",
     "e3152afee62599c8e3152afee62599c8"},
    {"motp with slash in the label", parseMotpUri,
     "motp://A/B:c?secret=e3152afee62599c8e3152afee62599c8", "A/B/c",
     "e3152afee62599c8e3152afee62599c8"},
    {"motp without names", parseMotpUri, "motp://?secret=e3152afee62599c8e3152afee62599c8", "/",
     "e3152afee62599c8e3152afee62599c8", "NoName"},
    {"motp with issuer", parseMotpUri,
     "motp://a:b?secret=e3152afee62599c8e3152afee62599c8&issuer=c", "c/b(a)",
     "e3152afee62599c8e3152afee62599c8", "IssuerDisagrees"},
    {"motp names its algorithm", parseMotpUri,
     "motp://a:b?secret=e3152afee62599c8e3152afee62599c8&algorithm=MD5&digits=6&period=10", "a/b",
     "e3152afee62599c8e3152afee62599c8"},
};

constexpr Row kRefused[] = {
    {"steam, empty", parseSteamUri, "steam://", "MissingSecret 0"},
    {"steam, parameters only", parseSteamUri, "steam://?issuer=x", "MissingSecret 0"},
    {"steam, other scheme", parseSteamUri, "otpauth://totp/b?secret=$S",
     "UnknownScheme 0 'otpauth'"},
    {"steam, no scheme", parseSteamUri, "$S", "UnknownScheme 0"},
    {"steam client's link to a game", parseSteamUri, "steam://run/440", "Malformed 12"},
    {"steam client's link to a server", parseSteamUri, "steam://connect/192.0.2.1:27015",
     "Malformed 16"},
    {"steam, Base64", parseSteamUri,
     "steam://zvIayp3JPvtvX%2FQGHqsqKBk%2F44s=", "SecretCharacter 13 '/'"},
    {"steam, digit 1", parseSteamUri, "steam://GEZD1NBV", "SecretCharacter 4 '1'"},
    {"steam, stray percent", parseSteamUri, "steam://GEZD%ZZ", "Encoding 12"},
    {"steam, padding inside", parseSteamUri, "steam://GE=ZD", "SecretPadding 2"},
    {"motp, no secret", parseMotpUri, "motp://a:b", "MissingSecret 0"},
    {"motp, empty secret", parseMotpUri, "motp://a:b?secret=", "MissingSecret 0"},
    {"motp, other scheme", parseMotpUri, "steam://a:b?secret=00", "UnknownScheme 0 'steam'"},
    {"motp, odd number of digits", parseMotpUri, "motp://a:b?secret=e3152", "SecretLength 5"},
    {"motp, Base32", parseMotpUri, "motp://a:b?secret=$S", "SecretCharacter 0 'G'"},
    {"motp, 0x", parseMotpUri, "motp://a:b?secret=0xe315", "SecretCharacter 1 'x'"},
    {"motp, colon between bytes", parseMotpUri, "motp://a:b?secret=e3:15", "SecretCharacter 2 ':'"},
    {"motp, bad label", parseMotpUri, "motp://a%FF:b?secret=e315", "Encoding 8"},
    {"motp, bad PIN", parseMotpUri, "motp://a:b?secret=e315&pin=!", "Pin 0"},
    {"motp, two steps", parseMotpUri, "motp://a:b?secret=e315&2step_salt=8", "TwoStep 0"},
};

} // namespace

class SteamAndMotpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void refuses_data();
    void refuses();
    void readsMotpPin();
    void refusesLongMotpSecret();
};

void SteamAndMotpTest::accepts_data()
{
    QTest::addColumn<const Row *>("row");
    for (const Row &row : kAccepted)
        QTest::newRow(row.tag) << &row;
}

void SteamAndMotpTest::accepts()
{
    QFETCH(const Row *, row);
    const QByteArray uri = withSecret(row->uri);
    const auto draft = row->parse(view(uri));
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    QCOMPARE(parametersOf(*draft),
             row->parse == parseSteamUri ? QStringLiteral("steam sha1 5 30")
                                         : QStringLiteral("motp sha1 6 10"));
    QCOMPARE(namesOf(*draft), QString::fromUtf8(row->expected));
    QCOMPARE(hexOf(draft->secret), QByteArray(row->secretHex));
    QCOMPARE(warningsOf(*draft), QString::fromUtf8(row->warnings));
    QVERIFY(draft->pin.isEmpty());
}

void SteamAndMotpTest::refuses_data()
{
    QTest::addColumn<const Row *>("row");
    for (const Row &row : kRefused)
        QTest::newRow(row.tag) << &row;
}

void SteamAndMotpTest::refuses()
{
    QFETCH(const Row *, row);
    const QByteArray uri = withSecret(row->uri);
    const auto draft = row->parse(view(uri));
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), QString::fromUtf8(row->expected));
}

void SteamAndMotpTest::readsMotpPin()
{
    const auto draft = parseMotpUri("motp://a:b?secret=e3152afee62599c8&pin=1234");
    QVERIFY(draft);
    QCOMPARE(hexOf(draft->pin), QByteArray("1234").toHex());
}

void SteamAndMotpTest::refusesLongMotpSecret()
{
    const QByteArray longest = "motp://a:b?secret=" + QByteArray(1280, 'f');
    QVERIFY(parseMotpUri(view(longest)));
    const QByteArray longer = longest + "ff";
    const auto draft = parseMotpUri(view(longer));
    QVERIFY(!draft);
    QCOMPARE(summary(draft.error()), QStringLiteral("SecretTooLong 1280"));
}

QTEST_APPLESS_MAIN(SteamAndMotpTest)
#include "tst_steam_and_motp.moc"
