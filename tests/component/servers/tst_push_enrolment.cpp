// SPDX-License-Identifier: Apache-2.0
// Enrolment step by step: what is stored when, what is sent, and what every failure leaves behind.

#include "core/servers/privacyidea/push_enrolment.h"

#include "tests/component/servers/push_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::servers::privacyidea;
using namespace warifu::test;

using Code = EnrolmentError::Code;
using EnrolmentAnswer = Answer<Result<approvals::TokenId, EnrolmentError>>;

Q_DECLARE_METATYPE(warifu::servers::privacyidea::EnrolmentError::Code)

namespace {

QByteArray rolloutAnswer()
{
    return success(true, 1'800'000'000,
                   {{QStringLiteral("public_key"),
                     pushVectors()[QLatin1String("server_public_key_as_in_detail")]},
                    {QStringLiteral("rollout_state"), QStringLiteral("enrolled")},
                    {QStringLiteral("serial"), QStringLiteral("PIPU0000F295")}});
}

std::optional<crypto::PrivateKey> vectorKey(const std::atomic_bool *)
{
    auto key = crypto::PrivateKey::parsePkcs8(clientKey().pkcs8().clone());
    return std::move(*key);
}

struct EnrolmentRoom
{
    ScriptedServer server;
    ManualClock clock;
    MemoryTokens tokens;
    net::HttpClient http{testPolicy()};
    std::unique_ptr<PushEnrolment> enrolment;

    // The real key maker takes seconds; one test uses it.
    explicit EnrolmentRoom(const QByteArray &certificate = {}, KeyMaker makeKey = &vectorKey)
        : server(certificate)
    {
        const QByteArray text = "otpauth://pipush/alice?url="
            + server.url(QStringLiteral("/ttype/push")).toEncoded().toPercentEncoding("/")
            + "&ttl=10&issuer=Org&enrollment_credential=512a59e7068e45cb84d1ad57cb82003640eca6ed"
              "&v=1&serial=PIPU0000F295&sslverify=1&poll_only=True";
        auto uri = parseEnrolmentUri({text.constData(), std::size_t(text.size())},
                                     net::PlainHttp::Loopback);
        if (!uri)
            qFatal("not an enrolment URI");
        enrolment = std::make_unique<PushEnrolment>(http, tokens, clock, std::move(*uri), nullptr,
                                                    std::move(makeKey));
    }

    void answerWith(const QByteArray &body, const QByteArray &status = "200 OK")
    {
        server.onRequest([body, status](QTcpSocket &socket, const SeenRequest &) {
            ScriptedServer::answer(socket, body, status);
        });
    }

    Code failsWith()
    {
        EnrolmentAnswer done;
        enrolment->start(done.callback());
        if (!done.arrives() || done->has_value())
            qFatal("no failure");
        return done->error().code;
    }
};

const QString kId = QStringLiteral("id-PIPU0000F295");

} // namespace

class PushEnrolmentTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void enrols();
    void learnsThePin();
    void storesBeforeSending();
    void failures_data();
    void failures();
    void keepsTheKeyForARetry();
    void nothingIsSentWhenNothingCanBeStored();
    void saysWhenTheLastStepIsLost();
    void expires();
    void destroyedWhileTheKeyIsMade();
    void destroyedWhileWaiting();
};

void PushEnrolmentTest::enrols()
{
    EnrolmentRoom room({}, &makePushKey);
    room.answerWith(rolloutAnswer());
    EnrolmentAnswer done;
    room.enrolment->start(done.callback());
    QVERIFY(done.arrives());
    QVERIFY(done->has_value());
    QCOMPARE(**done, kId);
    const auto &entry = room.tokens.entries.at(kId);
    QCOMPARE(entry.token.serverKey, bytesOf(serverKey().publicKey().spki()));
    QCOMPARE(entry.token.issuer, QStringLiteral("Org"));
    QCOMPARE(entry.token.label, QStringLiteral("alice"));
    // The key that was sent is the one that was stored.
    const auto key = crypto::PrivateKey::parsePkcs8(entry.privateKey.clone());
    QVERIFY(key.has_value());
    const QByteArray form = room.server.requests().at(0).body;
    QCOMPARE(QByteArray::fromBase64(formField(form, "pubkey")), bytesOf(key->publicKey().spki()));
    QCOMPARE(formField(form, "enrollment_credential"),
             QByteArray("512a59e7068e45cb84d1ad57cb82003640eca6ed"));
    QVERIFY(!room.enrolment->mayRetry());
    QCOMPARE(room.tokens.completed, 1);
    room.enrolment.reset();
    QCOMPARE(room.tokens.abandoned, 0);
}

void PushEnrolmentTest::learnsThePin()
{
    EnrolmentRoom room("server");
    room.answerWith(rolloutAnswer());
    EnrolmentAnswer done;
    room.enrolment->start(done.callback());
    QVERIFY(done.arrives());
    QVERIFY(done->has_value());
    QCOMPARE(room.tokens.entries.at(kId).token.pin.size(), 32);
}

void PushEnrolmentTest::storesBeforeSending()
{
    EnrolmentRoom room;
    int preparedWhenAsked = -1, completedWhenAsked = -1;
    room.server.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
        preparedWhenAsked = room.tokens.prepared;
        completedWhenAsked = room.tokens.completed;
        ScriptedServer::answer(socket, rolloutAnswer());
    });
    EnrolmentAnswer done;
    room.enrolment->start(done.callback());
    QVERIFY(done.arrives());
    QCOMPARE(preparedWhenAsked, 1);
    QCOMPARE(completedWhenAsked, 0);
    QCOMPARE(room.tokens.completed, 1);
}

void PushEnrolmentTest::failures_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<Code>("code");
    QTest::addColumn<bool>("mayRetry");
    const auto row = [](const char *name, const char *status, const QByteArray &body, Code code,
                        bool mayRetry) {
        QTest::newRow(name) << QByteArray(status) << body << code << mayRetry;
    };
    const double now = 1'800'000'000;
    row("wrong credential", "400 BAD", refusal(905, now), Code::Credential, false);
    row("already enrolled", "404 NOT FOUND", refusal(601, now), Code::AlreadyUsed, false);
    row("policy", "403 FORBIDDEN", refusal(303, now), Code::Denied, true);
    row("internal", "500 INTERNAL", refusal(-500, now), Code::ServerFailed, true);
    row("busy", "503 BUSY", "", Code::Busy, true);
    row("HTML", "200 OK", "<html>", Code::BadAnswer, false);
    row("false", "200 OK", success(false, now), Code::BadAnswer, false);
    row("no key", "200 OK", success(true, now), Code::BadAnswer, false);
    const QByteArray small = QByteArray::fromHex("30818902818100") + QByteArray(128, '\xff')
        + QByteArray::fromHex("0203010001");
    row("weak key", "200 OK",
        success(true, now, {{QStringLiteral("public_key"), QString::fromLatin1(small.toBase64())}}),
        Code::WeakKey, false);
    row("redirect", "308 MOVED", "", Code::Network, true);
}

void PushEnrolmentTest::failures()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(Code, code);
    QFETCH(bool, mayRetry);
    EnrolmentRoom room;
    room.answerWith(body, status);
    QCOMPARE(room.failsWith(), code);
    QCOMPARE(room.enrolment->mayRetry(), mayRetry);
    QCOMPARE(room.tokens.completed, 0);
    // No half token stays behind.
    room.enrolment.reset();
    QVERIFY(room.tokens.entries.empty());
    QCOMPARE(room.tokens.abandoned, 1);
}

void PushEnrolmentTest::keepsTheKeyForARetry()
{
    EnrolmentRoom room;
    room.answerWith("", "503 BUSY");
    QCOMPARE(room.failsWith(), Code::Busy);
    room.answerWith(rolloutAnswer());
    EnrolmentAnswer done;
    room.enrolment->start(done.callback());
    QVERIFY(done.arrives());
    QVERIFY(done->has_value());
    QCOMPARE(room.tokens.prepared, 1);
    QCOMPARE(room.server.requests().at(0).body, room.server.requests().at(1).body);
}

void PushEnrolmentTest::nothingIsSentWhenNothingCanBeStored()
{
    EnrolmentRoom room;
    room.tokens.failPreparing = StoreError::Locked;
    QCOMPARE(room.failsWith(), Code::NotStored);
    QVERIFY(room.server.requests().empty());
    QVERIFY(room.enrolment->mayRetry());
}

void PushEnrolmentTest::saysWhenTheLastStepIsLost()
{
    EnrolmentRoom room;
    room.answerWith(rolloutAnswer());
    room.tokens.failCompleting = StoreError::Failed;
    QCOMPARE(room.failsWith(), Code::Lost);
    QVERIFY(!room.enrolment->mayRetry());
}

void PushEnrolmentTest::expires()
{
    EnrolmentRoom room;
    room.answerWith("", "503 BUSY");
    QCOMPARE(room.failsWith(), Code::Busy);
    room.clock.advance(std::chrono::minutes(10) - std::chrono::milliseconds(1));
    QVERIFY(room.enrolment->mayRetry());
    room.clock.advance(std::chrono::milliseconds(1));
    QVERIFY(!room.enrolment->mayRetry());
    QCOMPARE(room.failsWith(), Code::Expired);
    QCOMPARE(room.server.requests().size(), std::size_t(1));
}

void PushEnrolmentTest::destroyedWhileTheKeyIsMade()
{
    EnrolmentRoom room({}, &makePushKey);
    EnrolmentAnswer done;
    room.enrolment->start(done.callback());
    room.enrolment.reset(); // stops the key generation
    runPendingEvents();
    QCOMPARE(done.count(), 0);
    QCOMPARE(room.tokens.prepared, 0);
}

void PushEnrolmentTest::destroyedWhileWaiting()
{
    EnrolmentRoom room;
    EnrolmentAnswer done;
    room.enrolment->start(done.callback());
    QTRY_COMPARE_WITH_TIMEOUT(room.server.requests().size(), std::size_t(1), 60'000);
    room.enrolment.reset();
    runPendingEvents();
    QCOMPARE(done.count(), 0);
    QCOMPARE(room.tokens.abandoned, 1);
    QVERIFY(room.tokens.entries.empty());
}

QTEST_GUILESS_MAIN(PushEnrolmentTest)
#include "tst_push_enrolment.moc"
