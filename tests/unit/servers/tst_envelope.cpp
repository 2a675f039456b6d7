// SPDX-License-Identifier: Apache-2.0
// What the server's answers are wrapped in, what its errors mean, and the rollout's answer.

#include "core/servers/privacyidea/envelope.h"
#include "core/servers/privacyidea/rollout.h"
#include "core/servers/privacyidea/server_errors.h"

#include "tests/unit/servers/push_vectors.h"

#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

using approvals::ServerError;
using Kind = ApiError::Kind;

Q_DECLARE_METATYPE(warifu::servers::privacyidea::ApiError::Kind)
Q_DECLARE_METATYPE(warifu::servers::privacyidea::RolloutError)
Q_DECLARE_METATYPE(warifu::approvals::ServerError)

class EnvelopeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsSuccess();
    void readsFailure();
    void refuses_data();
    void refuses();
    void ignoresOddTimes_data();
    void ignoresOddTimes();
    void errorsHaveMeanings_data();
    void errorsHaveMeanings();
    void everyNetworkErrorHasAMeaning();
    void readsTheRollout();
    void refusesRollouts_data();
    void refusesRollouts();
};

void EnvelopeTest::readsSuccess()
{
    const auto envelope = parseEnvelope(
        200,
        R"({"jsonrpc":"2.0","id":1,"result":{"status":true,"value":[]},"time":1795322950.34,)"
        R"("version":"privacyIDEA 3.14","signature":"rsa_sha256_pss:00"})");
    QVERIFY(envelope.has_value());
    QVERIFY(envelope->value.isArray());
    QVERIFY(envelope->detail.isEmpty());
    QCOMPARE(envelope->serverTime->time_since_epoch().count(), 1795322950340);
}

void EnvelopeTest::readsFailure()
{
    const auto envelope =
        parseEnvelope(400,
                      R"({"jsonrpc":"2.0","id":1,"detail":null,"result":{"status":false,"error":)"
                      R"({"code":905,"message":"ERR905: ..."}},"time":1795322943.85})");
    QVERIFY(!envelope.has_value());
    QCOMPARE(envelope.error().kind, Kind::Reported);
    QCOMPARE(envelope.error().code, 905);
    QCOMPARE(envelope.error().status, 400);
    QVERIFY(envelope.error().serverTime.has_value());
}

void EnvelopeTest::refuses_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Kind>("kind");
    const auto row = [](const char *name, int status, const char *body, Kind kind) {
        QTest::newRow(name) << status << QByteArray(body) << kind;
    };
    row("empty", 200, "", Kind::NotJson);
    row("HTML", 200, "<!DOCTYPE html><html><body>Sign in to the proxy</body></html>",
        Kind::NotJson);
    row("truncated", 200, R"({"result":{"status":true,"value":[)", Kind::NotJson);
    row("two documents", 200, "{}{}", Kind::NotJson);
    row("word", 200, "true", Kind::NotJson);
    row("list", 200, "[]", Kind::NotEnvelope);
    row("empty object", 200, "{}", Kind::NotEnvelope);
    row("result is a list", 200, R"({"result":[]})", Kind::NotEnvelope);
    row("no status", 200, R"({"result":{"value":true}})", Kind::NotEnvelope);
    row("status is text", 200, R"({"result":{"status":"true","value":true}})", Kind::NotEnvelope);
    row("no value", 200, R"({"result":{"status":true}})", Kind::NotEnvelope);
    row("success that failed", 500, R"({"result":{"status":true,"value":true}})",
        Kind::NotEnvelope);
    row("no error", 400, R"({"result":{"status":false}})", Kind::NotEnvelope);
    row("error without code", 400, R"({"result":{"status":false,"error":{}}})", Kind::NotEnvelope);
    row("code is text", 400, R"({"result":{"status":false,"error":{"code":"905"}}})",
        Kind::NotEnvelope);
    QTest::newRow("too deep") << 200 << QByteArray(5000, '[') << Kind::NotJson;
}

void EnvelopeTest::refuses()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(Kind, kind);
    const auto envelope = parseEnvelope(status, body);
    QVERIFY(!envelope.has_value());
    QCOMPARE(envelope.error().kind, kind);
    QCOMPARE(envelope.error().status, status);
}

void EnvelopeTest::ignoresOddTimes_data()
{
    QTest::addColumn<QByteArray>("time");
    for (const char *time : {"-1", "1e300", "\"1795322950\"", "null", "253402300800", "[]"})
        QTest::newRow(time) << QByteArray(time);
}

void EnvelopeTest::ignoresOddTimes()
{
    QFETCH(QByteArray, time);
    const auto envelope =
        parseEnvelope(200, R"({"result":{"status":true,"value":true},"time":)" + time + '}');
    QVERIFY(envelope.has_value());
    QVERIFY(!envelope->serverTime.has_value());
}

void EnvelopeTest::errorsHaveMeanings_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("code");
    QTest::addColumn<ServerError>("meaning");
    const auto row = [](const char *name, Kind kind, int status, int code, ServerError meaning) {
        QTest::newRow(name) << kind << status << code << meaning;
    };
    row("policy", Kind::Reported, 403, 303, ServerError::Denied);
    row("signature", Kind::Reported, 400, 10, ServerError::UnknownToken);
    row("unknown token", Kind::Reported, 404, 601, ServerError::UnknownToken);
    row("parameter", Kind::Reported, 400, 905, ServerError::Failed);
    row("hidden 400", Kind::Reported, 400, -311, ServerError::Failed);
    row("hidden 403", Kind::Reported, 403, -311, ServerError::Denied);
    row("hidden 404", Kind::Reported, 404, -311, ServerError::UnknownToken);
    row("not signed in", Kind::Reported, 401, 4031, ServerError::Denied);
    row("internal", Kind::Reported, 500, -500, ServerError::Failed);
    row("HTML 200", Kind::NotJson, 200, 0, ServerError::BadAnswer);
    row("HTML 404", Kind::NotJson, 404, 0, ServerError::BadAnswer);
    row("HTML 403", Kind::NotJson, 403, 0, ServerError::BadAnswer);
    row("HTML 502", Kind::NotJson, 502, 0, ServerError::Failed);
    row("HTML 503", Kind::NotJson, 503, 0, ServerError::Busy);
    row("HTML 429", Kind::NotJson, 429, 0, ServerError::Busy);
    row("JSON of others", Kind::NotEnvelope, 200, 0, ServerError::BadAnswer);
}

void EnvelopeTest::errorsHaveMeanings()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(int, code);
    QFETCH(ServerError, meaning);
    QCOMPARE(serverError(ApiError{kind, status, code, std::nullopt}), meaning);
}

void EnvelopeTest::everyNetworkErrorHasAMeaning()
{
    using Code = net::NetError::Code;
    const auto meaning = [](Code code) { return serverError(net::NetError{code, {}, {}}); };
    for (const Code code : {Code::BadUrl, Code::NotHttps, Code::NotAllowed, Code::Redirected})
        QCOMPARE(meaning(code), ServerError::Refused);
    for (const Code code : {Code::NameNotFound, Code::NotReachable, Code::Broken, Code::Proxy})
        QCOMPARE(meaning(code), ServerError::Offline);
    for (const Code code : {Code::ConnectTimeout, Code::IdleTimeout, Code::TotalTimeout})
        QCOMPARE(meaning(code), ServerError::TimedOut);
    for (const Code code : {Code::TooLarge, Code::Protocol})
        QCOMPARE(meaning(code), ServerError::BadAnswer);
    QCOMPARE(meaning(Code::Tls), ServerError::Tls);
    QCOMPARE(meaning(Code::PinChanged), ServerError::PinChanged);
}

namespace {

Envelope rollout(const QJsonValue &value, const QJsonObject &detail)
{
    return Envelope{value, detail, std::nullopt};
}

QJsonObject goodDetail()
{
    return {{QStringLiteral("public_key"),
             pushVectors()[QLatin1String("server_public_key_as_in_detail")]},
            {QStringLiteral("rollout_state"), QStringLiteral("enrolled")},
            {QStringLiteral("serial"), QStringLiteral("PIPU0000F295")}};
}

QJsonObject with(const char *name, const QJsonValue &value)
{
    QJsonObject detail = goodDetail();
    detail[QLatin1String(name)] = value;
    return detail;
}

} // namespace

void EnvelopeTest::readsTheRollout()
{
    const auto key = parseRollout(rollout(true, goodDetail()), QStringLiteral("PIPU0000F295"));
    QVERIFY(key.has_value());
    QCOMPARE(*key, serverKey().publicKey());
    QJsonObject few = goodDetail();
    few.remove(QLatin1String("rollout_state"));
    few.remove(QLatin1String("serial"));
    QVERIFY(parseRollout(rollout(true, few), QStringLiteral("PIPU0000F295")).has_value());
}

void EnvelopeTest::refusesRollouts_data()
{
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QJsonObject>("detail");
    QTest::addColumn<RolloutError>("error");
    const auto row = [](const char *name, const QJsonValue &value, const QJsonObject &detail,
                        RolloutError error) { QTest::newRow(name) << value << detail << error; };
    row("false", false, goodDetail(), RolloutError::NotAccepted);
    row("1", 1, goodDetail(), RolloutError::NotAccepted);
    row("still waiting", true, with("rollout_state", QStringLiteral("clientwait")),
        RolloutError::NotAccepted);
    row("other token", true, with("serial", QStringLiteral("PIPU00000000")),
        RolloutError::OtherSerial);
    row("serial is a number", true, with("serial", 1), RolloutError::OtherSerial);
    row("no detail", true, {}, RolloutError::MissingKey);
    row("empty key", true, with("public_key", QString()), RolloutError::MissingKey);
    row("key is a number", true, with("public_key", 1), RolloutError::MissingKey);
    row("not Base64", true, with("public_key", QStringLiteral("!!!!")), RolloutError::KeyEncoding);
    row("not a key", true, with("public_key", QStringLiteral("AAAA")), RolloutError::KeyEncoding);
    const ByteView spki = serverKey().publicKey().spki();
    row("SPKI", true,
        with("public_key",
             QString::fromLatin1(
                 QByteArray(reinterpret_cast<const char *>(spki.data()), qsizetype(spki.size()))
                     .toBase64())),
        RolloutError::KeyEncoding);
    QByteArray small = QByteArray::fromHex("30818902818100") + QByteArray(128, '\xff')
        + QByteArray::fromHex("0203010001");
    row("RSA of 1024 bits", true, with("public_key", QString::fromLatin1(small.toBase64())),
        RolloutError::WeakKey);
}

void EnvelopeTest::refusesRollouts()
{
    QFETCH(QJsonValue, value);
    QFETCH(QJsonObject, detail);
    QFETCH(RolloutError, error);
    const auto key = parseRollout(rollout(value, detail), QStringLiteral("PIPU0000F295"));
    QVERIFY(!key.has_value());
    QCOMPARE(key.error(), error);
}

QTEST_APPLESS_MAIN(EnvelopeTest)
#include "tst_envelope.moc"
