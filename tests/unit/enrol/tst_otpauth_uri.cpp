// SPDX-License-Identifier: Apache-2.0
// otpauth URIs that are accepted: the Key URI format, and the looser forms in the wild.

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
    const char *parameters; // empty: totp sha1 6 30
    const char *names;
    const char *warnings = "";
    const char *secretHex = kSecretHex;
};

constexpr Row kRows[] = {
    // the format as published
    {"minimal", "otpauth://totp/alice?secret=$S", "", "/alice"},
    {"Key URI wiki's example",
     "otpauth://totp/Example:alice@google.com?secret=JBSWY3DPEHPK3PXP&issuer=Example", "",
     "Example/alice@google.com", "ShortSecret", "48656c6c6f21deadbeef"},
    {"all parameters",
     "otpauth://totp/"
     "ACME%20Co:john.doe@email.com?secret=$S&issuer=ACME%20Co&algorithm=SHA1&digits=6&period=30",
     "", "ACME Co/john.doe@email.com"},
    {"hotp", "otpauth://hotp/Standard%3AHotp?secret=$S&issuer=Standard&counter=10",
     "hotp sha1 6 10", "Standard/Hotp"},
    {"hotp, period is passed over", "otpauth://hotp/a:b?secret=$S&counter=1&period=zero",
     "hotp sha1 6 1", "a/b"},
    {"hotp, largest counter", "otpauth://hotp/a:b?secret=$S&counter=9223372036854775807",
     "hotp sha1 6 9223372036854775807", "a/b"},
    {"totp, counter is passed over", "otpauth://totp/a:b?secret=$S&counter=x", "", "a/b"},
    {"issuer only as parameter (draft-linuxgemini)", "otpauth://totp/alice?secret=$S&issuer=Bank",
     "", "Bank/alice"},
    {"issuer only in label", "otpauth://totp/Bank:alice?secret=$S", "", "Bank/alice"},
    {"Apple", "apple-otpauth://totp/example.com:alice?secret=$S&issuer=example.com", "",
     "example.com/alice"},
    {"Apple without slashes", "apple-otpauth:totp/alice?secret=$S&issuer=example.com", "",
     "example.com/alice"},
    {"Entra, 60 s", "otpauth://totp/Contoso:a%40contoso.com?secret=$S&issuer=Contoso&period=60",
     "totp sha1 6 60", "Contoso/a@contoso.com"},
    {"privacyIDEA",
     "otpauth://hotp/"
     "OATH0001?secret=$S&counter=1&digits=8&creator=privacyidea&issuer=privacyIDEA&serial=OATH0001&"
     "image=https%3A//x/y&pin=True&app_force_unlock=pin",
     "hotp sha1 8 1", "privacyIDEA/OATH0001"},
    {"privacyIDEA day password", "otpauth://daypassword/DP1?secret=$S&period=28800&digits=6",
     "totp sha1 6 28800", "/DP1"},
    {"day password's default", "otpauth://daypassword/DP1?secret=$S", "totp sha1 6 86400", "/DP1"},

    // letter case and order
    {"scheme, type and keys in upper case", "OTPAUTH://TOTP/A:b?SECRET=$S&Issuer=A&DIGITS=8",
     "totp sha1 8 30", "A/b"},
    {"secret in the middle", "otpauth://totp/A:b?digits=8&secret=$S&issuer=A", "totp sha1 8 30",
     "A/b"},

    // secrets as people print them
    {"lower case", "otpauth://totp/b?secret=gezdgnbvgy3tqojqgezdgnbvgy3tqojq", "", "/b"},
    {"spaces", "otpauth://totp/b?secret=gezd gnbv gy3t qojq gezd gnbv gy3t qojq", "", "/b"},
    {"encoded spaces", "otpauth://totp/b?secret=GEZDGNBVGY3TQOJQ%20GEZDGNBVGY3TQOJQ", "", "/b"},
    {"form spaces", "otpauth://totp/b?secret=GEZDGNBVGY3TQOJQ+GEZDGNBVGY3TQOJQ", "", "/b"},
    {"dashes", "otpauth://totp/b?secret=GEZDGNBV-GY3TQOJQ-GEZDGNBV-GY3TQOJQ", "", "/b"},
    {"needless padding", "otpauth://totp/b?secret=$S====", "", "/b"},
    {"encoded padding", "otpauth://totp/b?secret=JVMVGRKDKJCVI%3D%3D%3D", "", "/b", "ShortSecret",
     "4d59534543524554"},
    {"no padding where it belongs", "otpauth://totp/b?secret=JVMVGRKDKJCVI", "", "/b",
     "ShortSecret", "4d59534543524554"},
    {"wholly encoded", "otpauth://totp/b?secret=%4A%42%53%57%59%33%44%50%45%48%50%4b%33%50%58%50",
     "", "/b", "ShortSecret", "48656c6c6f21deadbeef"},
    {"one byte", "otpauth://totp/b?secret=ME", "", "/b", "ShortSecret", "61"},
    {"15 bytes are short", "otpauth://totp/b?secret=GEZDGNBVGY3TQOJQGEZDGNBV", "", "/b",
     "ShortSecret", "313233343536373839303132333435"},
    {"16 bytes are enough", "otpauth://totp/b?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY", "", "/b", "",
     "31323334353637383930313233343536"},
    {"17 digits from 2FAS iOS", "otpauth://totp/b?secret=JDJDBDBDDBDBBXBXB", "", "/b",
     "ShortSecret UnusualSecretLength", "48d2308c23184610dc37"},
    {"odd length in full", "otpauth://totp/b?secret=$SG", "", "/b", "UnusualSecretLength"},
    {"full-width letters", "otpauth://totp/b?secret=\xEF\xBC\xAD\xEF\xBC\xA5", "", "/b",
     "ShortSecret", "61"},

    // labels
    {"plus stays in the label", "otpauth://totp/Bank:alice+tag@example.com?secret=$S", "",
     "Bank/alice+tag@example.com"},
    {"plus is a space in the issuer", "otpauth://totp/Air%20Canada:b?secret=$S&issuer=Air+Canada",
     "", "Air Canada/b"},
    {"plus beside %20 is a plus", "otpauth://totp/b?secret=$S&issuer=A+B%20C", "", "A+B C/b"},
    {"plus that the label confirms", "otpauth://totp/Disney+:b?secret=$S&issuer=Disney+", "",
     "Disney+/b"},
    {"encoded plus", "otpauth://totp/b?secret=$S&issuer=A%2BB", "", "A+B/b"},
    {"encoded colon", "otpauth://totp/Bank%3Aalice?secret=$S", "", "Bank/alice"},
    {"encoded colon in small letters", "otpauth://totp/Bank%3aalice?secret=$S", "", "Bank/alice"},
    {"spaces after the colon", "otpauth://totp/Bank:%20%20%20alice?secret=$S", "", "Bank/alice"},
    {"spaces around everything", "  otpauth://totp/ Bank : alice ?secret=$S\r\n", "", "Bank/alice"},
    {"raw spaces", "otpauth://totp/My Bank:Alice Doe?secret=$S", "", "My Bank/Alice Doe"},
    {"literal colon parts before an encoded one", "otpauth://totp/A%3AB:c?secret=$S", "", "A:B/c"},
    {"further colons belong to the name", "otpauth://totp/A:b:c?secret=$S", "", "A/b:c"},
    {"colon first: no issuer", "otpauth://totp/:alice?secret=$S", "", "/alice"},
    {"colon last: no name", "otpauth://totp/Bank:?secret=$S", "", "Bank/"},
    {"slash in the label", "otpauth://totp/A/B:c?secret=$S", "", "A/B/c"},
    {"# in the label", "otpauth://totp/C#:x?secret=$S", "", "C#/x"},
    {"# does not cut parameters", "otpauth://totp/x?secret=$S&issuer=C#&digits=8", "totp sha1 8 30",
     "C#/x"},
    {"no label", "otpauth://totp/?secret=$S", "", "/", "NoName"},
    {"no label and no slash", "otpauth://totp?secret=$S&issuer=Bank", "", "Bank/"},
    {"empty issuer is none", "otpauth://totp/Bank:b?secret=$S&issuer=", "", "Bank/b"},
    {"issuer without a value", "otpauth://totp/:b?issuer&secret=$S", "", "/b"},
    {"issuer in other letter case agrees", "otpauth://totp/GITHUB:b?secret=$S&issuer=GitHub", "",
     "GitHub/b"},
    {"stray percent sign in a name", "otpauth://totp/50% off:b?secret=$S", "", "50% off/b"},
    {"percent at the end", "otpauth://totp/b%?secret=$S&issuer=x%4", "", "x%4/b%"},
    {"Japanese",
     "otpauth://totp/%E9%8A%80%E8%A1%8C:%E5%A4%AA%E9%83%8E?secret=$S&issuer=%E9%8A%80%E8%A1%8C", "",
     "\xE9\x8A\x80\xE8\xA1\x8C/\xE5\xA4\xAA\xE9\x83\x8E"},
    {"raw UTF-8", "otpauth://totp/\xE9\x8A\x80\xE8\xA1\x8C:x?secret=$S", "",
     "\xE9\x8A\x80\xE8\xA1\x8C/x"},
    {"full-width colon parts nothing", "otpauth://totp/A%EF%BC%9Ab?secret=$S", "",
     "/A\xEF\xBC\x9A"
     "b"},
    {"line break in a name", "otpauth://totp/a%0Ab?secret=$S", "", "/a b"},

    // warnings
    {"issuer disagrees", "otpauth://totp/Evil:b?secret=$S&issuer=Good", "", "Good/b(Evil)",
     "IssuerDisagrees"},
    {"Cyrillic a in Latin", "otpauth://totp/P%D0%B0ypal:b?secret=$S", "", "P\xD0\xB0ypal/b",
     "Lookalike"},
    {"false colon", "otpauth://totp/Bank%EA%9E%89b?secret=$S", "",
     "/Bank\xEA\x9E\x89"
     "b",
     "Lookalike"},
    {"ratio sign", "otpauth://totp/x?secret=$S&issuer=A%E2%88%B6B", "",
     "A\xE2\x88\xB6"
     "B/x",
     "Lookalike"},
    {"bidi override", "otpauth://totp/a%E2%80%AEb?secret=$S", "", "/ab", "HiddenCharacters"},
    {"zero width", "otpauth://totp/x?secret=$S&issuer=A%E2%80%8BB", "", "AB/x", "HiddenCharacters"},
    {"4 digits", "otpauth://totp/b?secret=$S&digits=4", "totp sha1 4 30", "/b", "UnusualDigits"},
    {"7 digits", "otpauth://totp/b?secret=$S&digits=7", "totp sha1 7 30", "/b"},
    {"10 digits", "otpauth://totp/b?secret=$S&digits=10", "totp sha1 10 30", "/b", "UnusualDigits"},
    {"1 s", "otpauth://totp/b?secret=$S&period=1", "totp sha1 6 1", "/b", "UnusualPeriod"},
    {"a day", "otpauth://totp/b?secret=$S&period=86400", "totp sha1 6 86400", "/b",
     "UnusualPeriod"},
    {"T0", "otpauth://totp/b?secret=$S&T0=1000", "totp sha1 6 30+1000", "/b"},
    {"T0 by its other name", "otpauth://totp/b?secret=$S&epoch=5", "totp sha1 6 30+5", "/b"},
    {"leading zeros", "otpauth://totp/b?secret=$S&digits=08&period=0030", "totp sha1 8 30", "/b"},
    {"encoded number", "otpauth://totp/b?secret=$S&digits=%38", "totp sha1 8 30", "/b"},
    {"hotp without counter", "otpauth://hotp/b?secret=$S", "hotp sha1 6 0", "/b", "MissingCounter"},
    {"unknown parameter", "otpauth://totp/b?secret=$S&flavour=lemon", "", "/b", "UnknownParameter"},
    {"other apps' notes are no news",
     "otpauth://totp/b?secret=$S&tags=a&tags=b&codeDisplay=%7B%7D&icon=x&color=red&lock=true", "",
     "/b"},
    {"secret twice, first wins", "otpauth://totp/b?secret=$S&secret=AAAAAAAA", "", "/b",
     "DuplicateParameter"},
    {"digits twice, first wins", "otpauth://totp/b?secret=$S&digits=8&digits=6", "totp sha1 8 30",
     "/b", "DuplicateParameter"},
    {"issuer twice in other letter case", "otpauth://totp/b?secret=$S&issuer=A&ISSUER=B", "", "A/b",
     "DuplicateParameter"},
    {"empty pieces", "otpauth://totp/b?&&secret=$S&&", "", "/b"},
    {"copied from a page's source", "otpauth://totp/b?secret=$S&amp;issuer=A&amp;digits=8",
     "totp sha1 8 30", "A/b"},

    // algorithms
    {"SHA256", "otpauth://totp/b?secret=$S&algorithm=SHA256", "totp sha256 6 30", "/b",
     "UnusualAlgorithm"},
    {"sha-512", "otpauth://totp/b?secret=$S&algorithm=sha-512", "totp sha512 6 30", "/b",
     "UnusualAlgorithm"},
    {"HmacSHA256", "otpauth://totp/b?secret=$S&algorithm=HmacSHA256", "totp sha256 6 30", "/b",
     "UnusualAlgorithm"},
    {"hmac-sha1", "otpauth://totp/b?secret=$S&algorithm=hmac-sha1", "", "/b"},
    {"HMAC_SHA_512", "otpauth://totp/b?secret=$S&algorithm=HMAC_SHA_512", "totp sha512 6 30", "/b",
     "UnusualAlgorithm"},
    {"SHA224", "otpauth://totp/b?secret=$S&algorithm=SHA224", "totp sha224 6 30", "/b",
     "UnusualAlgorithm"},
    {"HmacSHA384", "otpauth://totp/b?secret=$S&algorithm=HmacSHA384", "totp sha384 6 30", "/b",
     "UnusualAlgorithm"},
    {"empty algorithm", "otpauth://totp/b?secret=$S&algorithm=", "", "/b"},
    {"hotp with SHA512", "otpauth://hotp/b?secret=$S&counter=3&algorithm=SHA512&digits=8",
     "hotp sha512 8 3", "/b", "UnusualAlgorithm"},

    // Steam
    {"otpauth://steam",
     "otpauth://steam/Boeing:Sophia?secret=$S&issuer=Boeing&algorithm=SHA1&digits=5&period=30",
     "steam sha1 5 30", "Boeing/Sophia"},
    {"KeePassXC's encoder", "otpauth://totp/Steam:b?secret=$S&issuer=Steam&encoder=steam",
     "steam sha1 5 30", "Steam/b"},
    {"Stratum's mark", "otpauth://totp/b?secret=$S&steam", "steam sha1 5 30", "/b"},
    {"by issuer alone", "otpauth://totp/steam:b?secret=$S&digits=5", "steam sha1 5 30", "steam/b",
     "TreatedAsSteam"},
    {"by issuer without digits", "otpauth://totp/b?secret=$S&issuer=Steam", "steam sha1 5 30",
     "Steam/b", "TreatedAsSteam"},
    {"issuer Steam, six digits: not Steam Guard",
     "otpauth://totp/b?secret=$S&issuer=Steam&digits=6", "", "Steam/b"},
    {"issuer Steam, other period: not Steam Guard",
     "otpauth://totp/b?secret=$S&issuer=Steam&period=60", "totp sha1 6 60", "Steam/b"},
    {"said not to be Steam", "otpauth://totp/b?secret=$S&issuer=Steam&encoder=totp", "", "Steam/b"},
    {"Steam with other numbers", "otpauth://steam/b?secret=$S&digits=6&period=60&algorithm=SHA256",
     "steam sha1 5 30", "/b", "UnusualAlgorithm UnusualDigits UnusualPeriod"},
    {"default encoder", "otpauth://totp/b?secret=$S&encoder=default", "", "/b"},

    // Yandex; secrets of the standards digest, section 7.7
    {"Yandex, short form", "otpauth://yaotp/Yandex:b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=GUZDGOI",
     "yandex sha256 8 30", "Yandex/b", "", "f483a429acf3839782a1acdc71aa5c28"},
    {"Yandex, long form with plain PIN",
     "otpauth://yaotp/Yandex:b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY&pin=5239",
     "yandex sha256 8 30", "Yandex/b", "", "f483a429acf3839782a1acdc71aa5c280000000019693830338e"},
    {"Yandex without PIN", "otpauth://yaotp/b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA",
     "yandex sha256 8 30", "/b", "", "f483a429acf3839782a1acdc71aa5c28"},
};

} // namespace

class OtpauthUriTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void accepts_data();
    void accepts();
    void acceptsLongSecrets_data();
    void acceptsLongSecrets();
    void readsPin_data();
    void readsPin();
};

void OtpauthUriTest::accepts_data()
{
    QTest::addColumn<const Row *>("row");
    for (const Row &row : kRows)
        QTest::newRow(row.tag) << &row;
}

void OtpauthUriTest::accepts()
{
    QFETCH(const Row *, row);
    const QByteArray uri = withSecret(row->uri);
    const auto draft = parseOtpauthUri(view(uri));
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    const QString parameters = *row->parameters == '\0' ? QStringLiteral("totp sha1 6 30")
                                                        : QString::fromUtf8(row->parameters);
    QCOMPARE(parametersOf(*draft), parameters);
    QCOMPARE(namesOf(*draft), QString::fromUtf8(row->names));
    QCOMPARE(warningsOf(*draft), QString::fromUtf8(row->warnings));
    QCOMPARE(hexOf(draft->secret), QByteArray(row->secretHex));
}

void OtpauthUriTest::acceptsLongSecrets_data()
{
    QTest::addColumn<int>("characters");
    QTest::addColumn<int>("bytes");
    QTest::newRow("Entra's longest") << 128 << 80;
    QTest::newRow("SHA-512's block") << 208 << 130;
    QTest::newRow("our longest") << 1024 << 640;
}

void OtpauthUriTest::acceptsLongSecrets()
{
    QFETCH(int, characters);
    QFETCH(int, bytes);
    const QByteArray uri = "otpauth://totp/b?secret=" + QByteArray(characters, 'K');
    const auto draft = parseOtpauthUri(view(uri));
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    QCOMPARE(draft->secret.size(), static_cast<std::size_t>(bytes));
    QVERIFY(draft->warnings.empty());
}

void OtpauthUriTest::readsPin_data()
{
    QTest::addColumn<QByteArray>("pin");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("Base32, as Aegis writes") << QByteArray("GUZDGOI") << QByteArray("5239");
    QTest::newRow("Base32 in lower case, padded") << QByteArray("guzdgoi%3D") << QByteArray("5239");
    QTest::newRow("plain digits") << QByteArray("5239") << QByteArray("5239");
    QTest::newRow("plain digits that are Base32 too") << QByteArray("2345") << QByteArray("2345");
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void OtpauthUriTest::readsPin()
{
    QFETCH(QByteArray, pin);
    QFETCH(QByteArray, expected);
    const QByteArray uri = "otpauth://yaotp/b?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=" + pin;
    const auto draft = parseOtpauthUri(view(uri));
    QVERIFY2(draft, draft ? "" : qPrintable(summary(draft.error())));
    QCOMPARE(hexOf(draft->pin), expected.toHex());
}

QTEST_APPLESS_MAIN(OtpauthUriTest)
#include "tst_otpauth_uri.moc"
