// SPDX-License-Identifier: Apache-2.0
// "This was not me": what the receiver gets, once it answers, and what is recorded.

#include "core/crypto/jws.h"

#include "tests/component/signin/report_receiver.h"
#include "tests/component/signin/signin_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using reports::DeliveryPhase;

namespace {

// Reports the one request that is open.
bool report(SignInRoom &app)
{
    const bool isThere = QTest::qWaitFor([&app] { return app.requests().size() == 1; }, 60'000);
    if (isThere)
        app.approvals().post(
            approvals::book::Deny{app.requests()[0].id, approvals::Answer::Report});
    return isThere;
}

} // namespace

class ReportingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsASignedEvent();
    void sendsTheSameBytesAgain();
    void sendsAfterAKill();
    void webhook();
    void byMail();
    void withoutReceiver();
    void refusedByTheReceiver();
    void recordsWhatIsTooMuch();
    void keepsItsKey();
};

void ReportingTest::sendsASignedEvent()
{
    FakeKeystore keychain;
    PushServer server;
    Receiver receiver;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    const approvals::TokenId token = app.plant(server);
    QVERIFY(report(app));
    WARIFU_UNTIL(!app.signIns().reports().receipts().empty()
                 && app.signIns().reports().receipts()[0].phase == DeliveryPhase::Delivered);
    QCOMPARE(receiver.got.size(), std::size_t(1));
    QCOMPARE(receiver.got[0].target, QByteArray("/events"));
    QCOMPARE(receiver.got[0].headers[QByteArray("content-type")],
             QByteArray("application/secevent+jwt"));
    QCOMPARE(receiver.got[0].headers[QByteArray("authorization")],
             QByteArray("Bearer s3cret-bearer"));
    const auto sender = app.signIns().reports().sender();
    const auto key = crypto::PrivateKey::parsePkcs8(sender.privateKey.clone());
    QVERIFY(key.has_value());
    QCOMPARE(app.signIns().reports().publicJwk(), key->publicKey().formatJwk());
    QVERIFY(!app.signIns().reports().publicJwk().contains("\"d\""));
    const auto jws = crypto::verifyJws(key->publicKey(), receiver.got[0].body);
    QVERIFY(jws.has_value());
    QCOMPARE(jws->type, QByteArray("secevent+jwt"));
    const QJsonObject claims = QJsonDocument::fromJson(jws->payload).object();
    QCOMPARE(claims[QLatin1String("jti")].toString(), app.signIns().reports().receipts()[0].id);
    QVERIFY(jws->payload.contains("alice@example.com"));
    QVERIFY(jws->payload.contains("\"HIGH\""));
    // The server was told too, and the account is guarded from now on.
    WARIFU_UNTIL(server.answers.size() == 1);
    QCOMPARE(app.approvals().queue().blocked.size(), std::size_t(1));
    QCOMPARE(app.approvals().queue().blocked[0].token, token);
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("report.delivered")));
    for (const char *name : {"request.reported", "report.queued", "account.locked"})
        QVERIFY2(app.logged().contains(QLatin1String(name)), name);
    QVERIFY(app.signIns().activity().log()->verify().findings.empty());
    WARIFU_UNTIL(app.approvals().book().reports.empty());
}

void ReportingTest::sendsTheSameBytesAgain()
{
    FakeKeystore keychain;
    PushServer server;
    Receiver receiver;
    receiver.status = "503 Service Unavailable";
    receiver.headers = "Retry-After: 120\r\n";
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    app.plant(server);
    QVERIFY(report(app));
    WARIFU_UNTIL(!app.signIns().reports().receipts().empty()
                 && app.signIns().reports().receipts()[0].phase == DeliveryPhase::Backoff);
    QCOMPARE(receiver.got.size(), std::size_t(1));
    receiver.status = "202 Accepted";
    app.signIns().reports().flush();
    WARIFU_UNTIL(app.signIns().reports().receipts()[0].phase == DeliveryPhase::Delivered);
    QCOMPARE(receiver.got.size(), std::size_t(2));
    QCOMPARE(receiver.got[1].body, receiver.got[0].body);
    QCOMPARE(app.signIns().reports().receipts()[0].attempts, 1); // that failed
}

void ReportingTest::sendsAfterAKill()
{
    FakeKeystore keychain;
    PushServer server;
    Receiver receiver;
    receiver.http.onRequest({}); // never answers
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    app.plant(server);
    QVERIFY(report(app));
    WARIFU_UNTIL(receiver.http.requests().size() == 1);
    const QByteArray first = receiver.http.requests()[0].body;
    app.room.engine.reset();
    receiver.http.onRequest([&](QTcpSocket &socket, const SeenRequest &seen) {
        receiver.got.push_back(seen);
        ScriptedServer::answer(socket, {}, "202 Accepted");
    });
    QVERIFY(app.restart());
    WARIFU_UNTIL(receiver.got.size() == 1);
    QCOMPARE(receiver.got[0].body, first);
    WARIFU_UNTIL(app.signIns().reports().receipts().size() == 1
                 && app.signIns().reports().receipts()[0].phase == DeliveryPhase::Delivered);
    QVERIFY(app.restart());
    runPendingEvents();
    app.signIns().reports().flush();
    runPendingEvents();
    QCOMPARE(receiver.got.size(), std::size_t(1));
}

void ReportingTest::webhook()
{
    FakeKeystore keychain;
    PushServer server;
    Receiver receiver;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http, reports::DeliveryForm::Webhook);
    app.plant(server);
    QVERIFY(report(app));
    WARIFU_UNTIL(receiver.got.size() == 1);
    QCOMPARE(receiver.got[0].headers[QByteArray("content-type")], QByteArray("application/json"));
    const QJsonObject json = QJsonDocument::fromJson(receiver.got[0].body).object();
    QVERIFY(!json.isEmpty());
    QVERIFY(receiver.got[0].body.contains("alice@example.com"));
}

void ReportingTest::byMail()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    signin::ReportSender sender;
    sender.endpoint = QStringLiteral("mailto:soc@contoso.example");
    QCOMPARE(sender.mailAddress(), QStringLiteral("soc@contoso.example"));
    Answer<EngineRoom::Done> set;
    app.signIns().reports().setSender(std::move(sender), set.callback());
    QVERIFY(set.arrives() && set->has_value());
    app.plant(server);
    QVERIFY(report(app));
    // The user writes it: nothing waits here, and the approvals owe nothing.
    WARIFU_UNTIL(app.approvals().book().reports.empty());
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("request.reported")));
    QVERIFY(app.signIns().reports().receipts().empty());
    QVERIFY(!app.logged().contains(QStringLiteral("report.queued")));
}

void ReportingTest::withoutReceiver()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(server);
    QVERIFY(report(app));
    WARIFU_UNTIL(server.answers.size() == 1);
    WARIFU_UNTIL(app.approvals().book().reports.empty());
    QVERIFY(app.signIns().reports().receipts().empty());
    QVERIFY(app.signIns().reports().publicJwk().isEmpty());
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("request.reported")));
    QVERIFY(!app.logged().contains(QStringLiteral("report.queued")));
}

void ReportingTest::refusedByTheReceiver()
{
    FakeKeystore keychain;
    PushServer server;
    Receiver receiver;
    receiver.status = "404 Not Found";
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    app.plant(server);
    QVERIFY(report(app));
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("report.failed")));
    const auto receipts = app.signIns().reports().receipts();
    QCOMPARE(receipts.size(), std::size_t(1));
    QCOMPARE(receipts[0].phase, DeliveryPhase::Failed);
    QCOMPARE(receipts[0].failure, reports::DeliveryFailure::Configuration);
}

void ReportingTest::recordsWhatIsTooMuch()
{
    FakeKeystore keychain;
    PushServer server;
    Receiver receiver;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    approvals::DueReport due;
    due.challenge.token = app.plant(server);
    due.decidedAt = app.room.clock.now();
    for (int i = 0; i <= reports::kMaxPerHour; ++i) {
        due.challenge.nonce = "nonce" + QByteArray::number(i);
        Answer<Result<void, approvals::StoreError>> taken, again;
        app.signIns().reports().take(due, taken.callback());
        QVERIFY(taken.arrives());
        QVERIFY(taken->has_value());
        app.signIns().reports().take(due, again.callback()); // the same report
        QVERIFY(again.arrives());
        QVERIFY(again->has_value());
    }
    WARIFU_UNTIL(app.logged().count(QStringLiteral("report.delivered")) == reports::kMaxPerHour);
    QCOMPARE(app.logged().count(QStringLiteral("report.queued")), reports::kMaxPerHour);
    QCOMPARE(app.signIns().reports().receipts().size(), std::size_t(reports::kMaxPerHour));
    QVERIFY(app.logged().contains(QStringLiteral("report.failed")));
}

void ReportingTest::keepsItsKey()
{
    FakeKeystore keychain;
    Receiver receiver;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    const QByteArray jwk = app.signIns().reports().publicJwk();
    QVERIFY(jwk.contains("P-256"));
    QVERIFY(app.restart());
    QCOMPARE(app.signIns().reports().publicJwk(), jwk);
    // Another receiver, the same key: it is registered elsewhere already.
    auto sender = app.signIns().reports().sender();
    sender.endpoint = QStringLiteral("https://other.example/events");
    Answer<EngineRoom::Done> set;
    app.signIns().reports().setSender(std::move(sender), set.callback());
    QVERIFY(set.arrives());
    QVERIFY(set->has_value());
    QCOMPARE(app.signIns().reports().publicJwk(), jwk);
}

QTEST_GUILESS_MAIN(ReportingTest)
#include "tst_reporting.moc"
