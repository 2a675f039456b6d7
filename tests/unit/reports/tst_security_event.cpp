// SPDX-License-Identifier: Apache-2.0
// Tokens against ../shared/vectors/set_vectors.json, signed and verified by another implementation:
// a signer that gives the vector's signature for the vector's signing input, and for nothing else.
#include "tests/support/require.h"
#include "tests/support/seeded_entropy.h"
#include "tests/unit/reports/reports_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <functional>

#include "test_paths.h"

using namespace warifu;
using namespace warifu::reports;
using namespace warifu::test;
using Change = std::function<void(ReportFacts &)>;

Q_DECLARE_METATYPE(Change)
Q_DECLARE_METATYPE(warifu::reports::FactsError)

namespace {

class FedSigner final : public Signer
{
public:
    SignatureAlgorithm algorithm() const override { return used; }
    QString keyId() const override { return key; }
    Result<QByteArray, SignError> sign(ByteView message) const override
    {
        const QByteArray bytes(reinterpret_cast<const char *>(message.data()),
                               static_cast<qsizetype>(message.size()));
        if (!expected.isEmpty() && bytes != expected)
            return failure(SignError::Failed);
        return signature;
    }
    SignatureAlgorithm used = SignatureAlgorithm::Es256;
    QString key = QStringLiteral("kid");
    QByteArray expected;
    QByteArray signature = QByteArray(64, 's');
};

QJsonObject vectors()
{
    QFile file(QStringLiteral(WARIFU_SHARED "/vectors/set_vectors.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QByteArray fromBase64Url(const QByteArray &text)
{
    return QByteArray::fromBase64(text, QByteArray::Base64UrlEncoding);
}

const QString kEventId = QStringLiteral("b1c3f5d0a6e94f0b9d3c0a2f5c7e8d11");
const QString kAudience = QStringLiteral("https://idp.example.com/ssf");

Result<QByteArray, FactsError> claims(const ReportFacts &facts,
                                      const QString &issuer = QStringLiteral("https://i.example"),
                                      const QString &audience = kAudience,
                                      const QString &id = kEventId,
                                      UnixSeconds issuedAt = unixSeconds(1'795'000'000))
{
    return formatClaims(facts, {issuer, audience}, id, issuedAt);
}

} // namespace

class SecurityEventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatTheVectorsSay_data();
    void saysWhatTheVectorsSay();
    void signsAsTheVectors_data();
    void signsAsTheVectors();
    void writesCanonicalJson();
    void isAProfileOfSsf();
    void hashesTheNonce();
    void tellsALockByThePolicy();
    void takesOneIssuer_data();
    void takesOneIssuer();
    void refuses_data();
    void refuses();
    void refusesBadSignatures();
    void idsAreRandom();
};

void SecurityEventTest::saysWhatTheVectorsSay_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("RS256") << QStringLiteral("RS256");
    QTest::newRow("ES256, complex subject") << QStringLiteral("ES256");
}

// Our claims are the vector's claims but for the vendor's member.
void SecurityEventTest::saysWhatTheVectorsSay()
{
    QFETCH(const QString, name);
    const QJsonObject vector = vectors()[name].toObject();
    WARIFU_REQUIRE(!vector.isEmpty(), "../shared/vectors/set_vectors.json");
    ReportFacts facts = factsOfVector();
    if (name == QStringLiteral("ES256"))
        facts.subject.device = OpaqueSubject{QStringLiteral("d7c1a1f0-authenticator")};
    const auto ours =
        claims(facts, thumbprintIssuer(vector[QStringLiteral("thumbprint")].toString()));
    QVERIFY(ours.has_value());
    QJsonObject object = QJsonDocument::fromJson(*ours).object();
    QJsonObject events = object[QStringLiteral("events")].toObject();
    const QString type = events.keys().front();
    QJsonObject event = events[type].toObject();
    event.remove(QStringLiteral("x_warifu"));
    events[type] = event;
    object[QStringLiteral("events")] = events;
    QCOMPARE(object, vector[QStringLiteral("payload")].toObject());
}

void SecurityEventTest::signsAsTheVectors_data()
{
    saysWhatTheVectorsSay_data();
}

// The vector's claims as they were signed, our header: the same token to the byte.
void SecurityEventTest::signsAsTheVectors()
{
    QFETCH(const QString, name);
    const QJsonObject vector = vectors()[name].toObject();
    WARIFU_REQUIRE(!vector.isEmpty(), "../shared/vectors/set_vectors.json");
    const QByteArray token = vector[QStringLiteral("jws")].toString().toLatin1();
    const QList<QByteArray> parts = token.split('.');
    QCOMPARE(parts.size(), 3);
    FedSigner signer;
    signer.used =
        name == QStringLiteral("RS256") ? SignatureAlgorithm::Rs256 : SignatureAlgorithm::Es256;
    signer.key = vector[QStringLiteral("thumbprint")].toString();
    signer.expected = parts[0] + '.' + parts[1];
    signer.signature = fromBase64Url(parts[2]);
    QCOMPARE(formatToken(fromBase64Url(parts[1]), signer).value(), token);
    // The key is asked for exactly this and nothing else.
    QVERIFY(formatToken("{}", signer).error() == SignError::Failed);
}

void SecurityEventTest::writesCanonicalJson()
{
    ReportFacts facts = factsOfVector();
    facts.reasons = {{QStringLiteral("ja"), QStringLiteral("覚え\"の\\ない\u0001/\t\u007f😀")},
                     {QStringLiteral("en"), QStringLiteral("é")}};
    facts.nonce.clear();
    facts.server.clear();
    // RFC 8785: members sorted, shortest escapes, no white space.
    QCOMPARE(
        claims(facts).value(),
        QByteArray(
            R"({"aud":"https://idp.example.com/ssf","events":{)"
            R"("https://schemas.openid.net/secevent/caep/event-type/risk-level-change":{)"
            R"("current_level":"HIGH","event_timestamp":1794999990,"initiating_entity":"user",)"
            R"("principal":"USER","reason_admin":{"en":"é","ja":"覚え\"の\\ない\u0001/\t)"
            "\x7f"
            R"(😀"},"risk_reason":"USER_REPORTED_SUSPICIOUS_SIGN_IN",)"
            R"("x_warifu":{"app":"VPN","ip":"203.0.113.7","prompts_last_hour":6,)"
            R"("user_action":"report"}}},"iat":1795000000,"iss":"https://i.example",)"
            R"("jti":"b1c3f5d0a6e94f0b9d3c0a2f5c7e8d11",)"
            R"("sub_id":{"format":"iss_sub","iss":"https://idp.example.com/",)"
            R"("sub":"jane@example.com"},"toe":1794999990,"txn":"push-7f1d2c"})"));
}

void SecurityEventTest::isAProfileOfSsf()
{
    const QJsonObject object = QJsonDocument::fromJson(claims(factsOfVector()).value()).object();
    QVERIFY(!object.contains(QStringLiteral("sub")));
    QVERIFY(!object.contains(QStringLiteral("exp")));
    QVERIFY(object[QStringLiteral("txn")].isString());
    QVERIFY(object[QStringLiteral("aud")].isString());
    QCOMPARE(object[QStringLiteral("events")].toObject().size(), 1);
    const QByteArray token = formatToken("{}", FedSigner()).value();
    QCOMPARE(fromBase64Url(token.split('.')[0]),
             QByteArray(R"({"alg":"ES256","kid":"kid","typ":"secevent+jwt"})"));
    QVERIFY(!token.contains('='));
}

void SecurityEventTest::hashesTheNonce()
{
    const QByteArray text = claims(factsOfVector()).value();
    // FIPS 180-2 appendix B.1, "abc".
    QVERIFY(text.contains(R"("request_id_sha256":"ba7816bf8f01cfea414140de5dae2223)"
                          R"(b00361a396177a9cb410ff61f20015ad")"));
    QVERIFY(!text.contains("\"abc\""));
}

void SecurityEventTest::tellsALockByThePolicy()
{
    ReportFacts facts = factsOfVector();
    facts.level = RiskLevel::Medium;
    facts.isByUser = false;
    facts.subject.user = EmailSubject{QStringLiteral("jane@example.com")};
    const QByteArray text = claims(facts).value();
    QVERIFY(text.contains(R"("current_level":"MEDIUM")"));
    QVERIFY(text.contains(R"("initiating_entity":"policy")"));
    QVERIFY(text.contains(R"("sub_id":{"email":"jane@example.com","format":"email"})"));
    facts.level = RiskLevel::Low;
    QVERIFY(claims(facts)->contains(R"("current_level":"LOW")"));
}

void SecurityEventTest::takesOneIssuer_data()
{
    QTest::addColumn<QString>("issuer");
    QTest::addColumn<bool>("isTaken");
    const auto row = [](const char *issuer, bool isTaken) {
        QTest::newRow(issuer) << QString::fromLatin1(issuer) << isTaken;
    };
    row("https://idp.example.com", true);
    row("https://idp.example.com/tenant/1", true);
    row("urn:ietf:params:oauth:jwk-thumbprint:sha-256:abc", true);
    row("urn:ietf:params:oauth:jwk-thumbprint:sha-256:", false);
    row("urn:example:issuer", false);
    row("http://idp.example.com", false);
    row("https://idp.example.com/?a=b", false);
    row("https://idp.example.com/#a", false);
    row("https:///path", false);
    row("idp.example.com", false);
    row("", false);
}

void SecurityEventTest::takesOneIssuer()
{
    QFETCH(const QString, issuer);
    QFETCH(const bool, isTaken);
    const auto made = claims(factsOfVector(), issuer);
    QCOMPARE(made.has_value(), isTaken);
    if (!made)
        QVERIFY(made.error() == FactsError::Issuer);
}

void SecurityEventTest::refuses_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<FactsError>("error");
    const QString longText(kMaxFactText + 1, QLatin1Char('x'));
    const auto row = [](const char *name, Change change, FactsError error) {
        QTest::newRow(name) << std::move(change) << error;
    };
    row(
        "no cause", [](auto &f) { f.cause.clear(); }, FactsError::Cause);
    row(
        "long cause", [=](auto &f) { f.cause = longText; }, FactsError::Cause);
    row(
        "no subject", [](auto &f) { f.subject.user = OpaqueSubject{}; }, FactsError::Subject);
    row(
        "half a subject",
        [](auto &f) {
            f.subject.user = IssuerSubject{QStringLiteral("i"), {}};
        },
        FactsError::Subject);
    row(
        "no address", [](auto &f) { f.subject.user = EmailSubject{QStringLiteral("jane")}; },
        FactsError::Subject);
    row(
        "half an address", [](auto &f) { f.subject.user = EmailSubject{QStringLiteral("jane@")}; },
        FactsError::Subject);
    row(
        "bad device", [](auto &f) { f.subject.device = OpaqueSubject{}; }, FactsError::Subject);
    row(
        "before 1970", [](auto &f) { f.eventAt = unixSeconds(-1); }, FactsError::Time);
    row(
        "long server", [=](auto &f) { f.server = longText; }, FactsError::Text);
    row(
        "half a character", [](auto &f) { f.application = QString(QChar(0xd800)); },
        FactsError::Text);
    row(
        "no language",
        [](auto &f) {
            f.reasons = {{QString(), QStringLiteral("x")}};
        },
        FactsError::Reasons);
    row(
        "no reason",
        [](auto &f) {
            f.reasons = {{QStringLiteral("en"), QString()}};
        },
        FactsError::Reasons);
    row(
        "the same language",
        [](auto &f) {
            f.reasons.push_back({QStringLiteral("en"), QStringLiteral("x")});
        },
        FactsError::Reasons);
    row(
        "many reasons",
        [](auto &f) {
            for (int i = 0; i < 8; ++i)
                f.reasons.push_back({QString::number(i), QStringLiteral("x")});
        },
        FactsError::Reasons);
}

void SecurityEventTest::refuses()
{
    QFETCH(const Change, change);
    QFETCH(const FactsError, error);
    ReportFacts facts = factsOfVector();
    change(facts);
    QVERIFY(claims(facts).error() == error);
    const ReportFacts good = factsOfVector();
    const QString issuer = QStringLiteral("https://i.example");
    QVERIFY(claims(good, issuer, {}).error() == FactsError::Audience);
    for (const char *id : {"", "B1C3F5D0A6E94F0B9D3C0A2F5C7E8D11",
                           "b1c3f5d0a6e94f0b9d3c0a2f5c7e8d1", "b1c3f5d0a6e94f0b9d3c0a2f5c7e8d1g"})
        QVERIFY(claims(good, issuer, kAudience, QString::fromLatin1(id)).error() == FactsError::Id);
    QVERIFY(claims(good, issuer, kAudience, kEventId, unixSeconds(-1)).error() == FactsError::Time);
}

void SecurityEventTest::refusesBadSignatures()
{
    FedSigner signer;
    for (const int size : {0, 63, 65, 70, 256}) { // DER is not what JWS wants
        signer.signature = QByteArray(size, 's');
        QVERIFY(formatToken("{}", signer).error() == SignError::BadSignature);
    }
    signer.used = SignatureAlgorithm::Rs256;
    for (const int size : {0, 64, 128, 255, 2049}) { // 1,024 bits are too few
        signer.signature = QByteArray(size, 's');
        QVERIFY(formatToken("{}", signer).error() == SignError::BadSignature);
    }
    signer.signature = QByteArray(256, 's');
    QVERIFY(formatToken("{}", signer).has_value());
}

void SecurityEventTest::idsAreRandom()
{
    SeededEntropy entropy;
    const QString first = makeEventId(entropy);
    QCOMPARE(first.size(), 32);
    QVERIFY(first != makeEventId(entropy));
    QVERIFY(
        claims(factsOfVector(), QStringLiteral("https://i.example"), kAudience, first).has_value());
}

QTEST_APPLESS_MAIN(SecurityEventTest)
#include "tst_security_event.moc"
