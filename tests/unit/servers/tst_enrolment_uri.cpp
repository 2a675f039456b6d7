// SPDX-License-Identifier: Apache-2.0
// Codes that enrol a push token: what is read from them, and every way to refuse one.

#include "core/servers/privacyidea/enrolment_uri.h"

#include "tests/unit/crypto/hex.h"

#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;

using Error = EnrolmentUriError;

Q_DECLARE_METATYPE(warifu::servers::privacyidea::EnrolmentUriError)
Q_DECLARE_METATYPE(warifu::servers::privacyidea::UnlockRule)

namespace {

// protocol page section 1.1, with https.
const QByteArray kReal(
    "otpauth://pipush/alice%40realm1%20PIPU00043CB7?url=https%3A//pi.example.com/ttype/push&ttl=10"
    "&issuer=My%20Org&enrollment_credential=94a51fdd279b5b1ece4c9466f9da12e760fa3aa8"
    "&image=https%3A//example.com/a%20b.png&v=1&serial=PIPU00043CB7&sslverify=1&poll_only=True"
    "&pin=True&app_force_unlock=pin");

QByteArray changed(const char *from, const QByteArray &to)
{
    QByteArray text = kReal;
    if (!text.contains(from))
        qFatal("the row changes nothing: %s", from);
    return text.replace(from, to);
}

Result<EnrolmentUri, Error> parse(const QByteArray &text,
                                  net::PlainHttp plain = net::PlainHttp::Never)
{
    return parseEnrolmentUri({text.constData(), std::size_t(text.size())}, plain);
}

} // namespace

class EnrolmentUriTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsARealOne();
    void reads_data();
    void reads();
    void namesOfTheToken_data();
    void namesOfTheToken();
    void unlockRules_data();
    void unlockRules();
    void plainHttpOnLoopbackOnly();
    void refuses_data();
    void refuses();
    void recognises();
};

void EnrolmentUriTest::readsARealOne()
{
    const auto uri = parse(kReal);
    QVERIFY(uri.has_value());
    QCOMPARE(uri->token.product, Product::PrivacyIdea);
    QCOMPARE(uri->token.serial, QStringLiteral("PIPU00043CB7"));
    QCOMPARE(uri->token.url, QStringLiteral("https://pi.example.com/ttype/push"));
    QCOMPARE(uri->token.issuer, QStringLiteral("My Org"));
    QCOMPARE(uri->token.label, QStringLiteral("alice@realm1 PIPU00043CB7"));
    QCOMPARE(uri->token.unlock, UnlockRule::Pin);
    QVERIFY(uri->token.serverKey.isEmpty());
    QVERIFY(uri->pollOnly);
    QCOMPARE(uri->lifetime, std::chrono::minutes(10));
    // The test looks at the credential that was read.
    QCOMPARE(test::hex(uri->credential.expose()),
             QByteArray("94a51fdd279b5b1ece4c9466f9da12e760fa3aa8").toHex());
}

void EnrolmentUriTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isEduMfa");
    QTest::newRow("pia") << changed("otpauth://", "pia://") << false;
    QTest::newRow("upper case") << changed("otpauth://pipush", "OTPAUTH://PIPUSH") << false;
    QTest::newRow("eduMFA, legacy") << changed("&poll_only=True", "") << false;
    QTest::newRow("eduMFA") << changed("otpauth://pipush", "edumfa-push://edumfa") << true;
    QTest::newRow("3.10: no poll_only") << changed("&poll_only=True", "") << false;
    QTest::newRow("poll_only False") << changed("poll_only=True", "poll_only=False") << false;
    QTest::newRow("unknown parameter") << kReal + "&new=1" << false;
    QTest::newRow("no sslverify") << changed("&sslverify=1", "") << false;
    QTest::newRow("no ttl") << changed("&ttl=10", "") << false;
    QTest::newRow("longest ttl") << changed("ttl=10", "ttl=10080") << false;
    QTest::newRow("port and path")
        << changed("pi.example.com/", "pi.example.com%3A8443/prefix/") << false;
}

void EnrolmentUriTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, isEduMfa);
    const auto uri = parse(text);
    QVERIFY(uri.has_value());
    QCOMPARE(uri->token.product, isEduMfa ? Product::EduMfa : Product::PrivacyIdea);
}

void EnrolmentUriTest::namesOfTheToken_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<QString>("label");
    const char label[] = "alice%40realm1%20PIPU00043CB7";
    QTest::newRow("prefix beside an issuer")
        << changed(label, "Firm:alice") << QStringLiteral("My Org") << QStringLiteral("alice");
    QTest::newRow("prefix is the issuer")
        << changed(label, "Firm%3Aalice").replace("&issuer=My%20Org", "") << QStringLiteral("Firm")
        << QStringLiteral("alice");
    QTest::newRow("no label") << changed(label, "") << QStringLiteral("My Org")
                              << QStringLiteral("PIPU00043CB7");
    QTest::newRow("a plus is a plus")
        << changed(label, "a+b") << QStringLiteral("My Org") << QStringLiteral("a+b");
    QTest::newRow("bidi") << changed(label, "a%E2%80%AEb") << QStringLiteral("My Org")
                          << QStringLiteral("ab");
    QTest::newRow("Japanese") << changed(label, "%E5%89%B2%E7%AC%A6") << QStringLiteral("My Org")
                              << QString::fromUtf8("割符");
}

void EnrolmentUriTest::namesOfTheToken()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, issuer);
    QFETCH(QString, label);
    const auto uri = parse(text);
    QVERIFY(uri.has_value());
    QCOMPARE(uri->token.issuer, issuer);
    QCOMPARE(uri->token.label, label);
}

void EnrolmentUriTest::unlockRules_data()
{
    QTest::addColumn<QByteArray>("end");
    QTest::addColumn<UnlockRule>("rule");
    QTest::newRow("none") << QByteArray() << UnlockRule::None;
    QTest::newRow("pin") << QByteArray("&pin=True") << UnlockRule::Pin;
    QTest::newRow("pin not") << QByteArray("&pin=False") << UnlockRule::None;
    QTest::newRow("the second overrides")
        << QByteArray("&pin=True&app_force_unlock=biometric") << UnlockRule::Biometric;
    QTest::newRow("any") << QByteArray("&app_force_unlock=any") << UnlockRule::Any;
    QTest::newRow("unknown word") << QByteArray("&app_force_unlock=retina") << UnlockRule::Any;
}

void EnrolmentUriTest::unlockRules()
{
    QFETCH(QByteArray, end);
    QFETCH(UnlockRule, rule);
    const auto uri = parse(changed("&pin=True&app_force_unlock=pin", "") + end);
    QVERIFY(uri.has_value());
    QCOMPARE(uri->token.unlock, rule);
}

void EnrolmentUriTest::plainHttpOnLoopbackOnly()
{
    const auto local = changed("https%3A//pi.example.com", "http%3A//127.0.0.1%3A5055");
    QCOMPARE(parse(local).error(), Error::NotHttps);
    QVERIFY(parse(local, net::PlainHttp::Loopback).has_value());
    const auto remote = changed("https%3A//", "http%3A//");
    QCOMPARE(parse(remote, net::PlainHttp::Loopback).error(), Error::NotHttps);
}

void EnrolmentUriTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Error>("error");
    const auto row = [](const char *name, const QByteArray &text, Error error) {
        QTest::newRow(name) << text << error;
    };
    row("empty", "", Error::Malformed);
    row("no scheme", changed("otpauth://", ""), Error::Malformed);
    row("no host", changed("otpauth://pipush", "otpauth://"), Error::Malformed);
    row("parameter without name", kReal + "&=1", Error::Malformed);
    row("too long", kReal + "&x=" + QByteArray(16 * 1024, 'x'), Error::TooLong);
    row("half an escape", kReal + "&x=%4", Error::Encoding);
    row("no escape", kReal + "&x=%zz", Error::Encoding);
    row("not UTF-8", kReal + "&x=%FF", Error::Encoding);
    row("NUL", kReal + "&x=a%00", Error::Encoding);
    row("line end", kReal + "&x=a%0Ab", Error::Encoding);
    row("label not UTF-8", changed("alice%40", "alice%C3"), Error::Encoding);
    row("url twice", kReal + "&url=https%3A//evil.example/", Error::Duplicate);
    row("name twice in other case", kReal + "&URL=https%3A//evil.example/", Error::Duplicate);
    row("totp", changed("pipush", "totp"), Error::Scheme);
    row("other scheme", changed("otpauth", "https"), Error::Scheme);
    row("edumfa with privacyIDEA's host", changed("otpauth", "edumfa-push"), Error::Scheme);
    row("container", changed("otpauth://pipush", "pia://container"), Error::Scheme);
    row("no version", changed("&v=1", ""), Error::Version);
    row("version 2", changed("&v=1", "&v=2"), Error::Version);
    row("version 01", changed("&v=1", "&v=01"), Error::Version);
    row("no url", changed("url=", "uri="), Error::Url);
    row("url without scheme", changed("https%3A//", ""), Error::Url);
    row("url of a file", changed("https%3A//", "file%3A//"), Error::Url);
    row("url without host", changed("pi.example.com", ""), Error::Url);
    row("url with user name", changed("pi.example.com", "a%40pi.example.com"), Error::Url);
    row("url with a bar", changed("ttype/push", "ttype%7Cpush"), Error::Url);
    row("plain http", changed("https%3A//", "http%3A//"), Error::NotHttps);
    row("sslverify=0", changed("sslverify=1", "sslverify=0"), Error::SslVerifyOff);
    row("sslverify=False", changed("sslverify=1", "sslverify=False"), Error::SslVerify);
    row("sslverify=2", changed("sslverify=1", "sslverify=2"), Error::SslVerify);
    row("no serial", changed("&serial=PIPU00043CB7", ""), Error::Serial);
    row("serial with a bar", changed("serial=PIPU", "serial=A%7CB"), Error::Serial);
    row("serial with a space", changed("serial=PIPU", "serial=A%20B"), Error::Serial);
    row("serial not ASCII", changed("serial=PIPU", "serial=%C3%84"), Error::Serial);
    row("serial too long", changed("serial=", "serial=" + QByteArray(64, 'A')), Error::Serial);
    row("no credential", changed("enrollment_credential", "credential"), Error::Credential);
    row("short credential", changed("94a51fdd279b5b1ece4c9466f9da12e760fa3aa8", "94a51fdd"),
        Error::Credential);
    row("odd credential", changed("94a51fdd", "94a5%261fdd"), Error::Credential);
    row("long credential", changed("94a51fdd", QByteArray(100, 'a')), Error::Credential);
    row("ttl of 0", changed("ttl=10", "ttl=0"), Error::Ttl);
    row("ttl below 0", changed("ttl=10", "ttl=-5"), Error::Ttl);
    row("ttl of a week and a minute", changed("ttl=10", "ttl=10081"), Error::Ttl);
    row("ttl in words", changed("ttl=10", "ttl=ten"), Error::Ttl);
    row("ttl empty", changed("ttl=10", "ttl="), Error::Ttl);
    row("ttl beyond integers", changed("ttl=10", "ttl=99999999999"), Error::Ttl);
    row("pin=maybe", changed("pin=True", "pin=maybe"), Error::Flag);
    row("pin=true", changed("pin=True", "pin=true"), Error::Flag);
    row("poll_only=1", changed("poll_only=True", "poll_only=1"), Error::Flag);
}

void EnrolmentUriTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(Error, error);
    const auto uri = parse(text);
    QVERIFY(!uri.has_value());
    QCOMPARE(uri.error(), error);
}

void EnrolmentUriTest::recognises()
{
    QVERIFY(isEnrolmentUri("otpauth://pipush/x?broken=%"));
    QVERIFY(isEnrolmentUri("PIA://PiPush/x"));
    QVERIFY(isEnrolmentUri("edumfa-push://edumfa/x?v=1"));
    QVERIFY(!isEnrolmentUri("otpauth://totp/x?secret=pipush"));
    QVERIFY(!isEnrolmentUri("pia://container/x"));
    QVERIFY(!isEnrolmentUri(""));
}

QTEST_APPLESS_MAIN(EnrolmentUriTest)
#include "tst_enrolment_uri.moc"
