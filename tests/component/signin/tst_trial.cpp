// SPDX-License-Identifier: Apache-2.0
// A trial delivery: what goes out, and what is made of the answer.

#include "tests/component/signin/report_receiver.h"
#include "tests/component/signin/signin_room.h"

#include "core/crypto/jws.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace warifu;
using namespace warifu::test;
using Trial = signin::ReportDesk::Trial;

namespace {

Trial tryOut(SignInRoom &app)
{
    Answer<Trial> answer;
    app.signIns().reports().sendTrial(answer.callback());
    return answer.arrives() ? *answer : Trial{};
}

} // namespace

class TrialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sendsAVerification();
    void sendsAWebhook();
    void tellsWhatTheReceiverSays();
    void tellsThatNobodyAnswers();
    void needsAReceiver();
    void givesTheKeySet();
};

void TrialTest::sendsAVerification()
{
    FakeKeystore keychain;
    Receiver receiver;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    const Trial trial = tryOut(app);
    QCOMPARE(trial.what, Trial::What::Delivered);
    QCOMPARE(trial.status, 202);
    QCOMPARE(receiver.got.size(), std::size_t(1));
    QCOMPARE(receiver.got[0].headers[QByteArray("content-type")],
             QByteArray("application/secevent+jwt"));
    QCOMPARE(receiver.got[0].headers[QByteArray("authorization")],
             QByteArray("Bearer s3cret-bearer"));
    const auto key =
        crypto::PrivateKey::parsePkcs8(app.signIns().reports().sender().privateKey.clone());
    const auto jws = crypto::verifyJws(key->publicKey(), receiver.got[0].body);
    QVERIFY(jws.has_value());
    const QJsonObject claims = QJsonDocument::fromJson(jws->payload).object();
    QCOMPARE(claims[QLatin1String("events")].toObject().keys(),
             QStringList(QStringLiteral(
                 "https://schemas.openid.net/secevent/ssf/event-type/verification")));
    QCOMPARE(claims[QLatin1String("aud")].toString(), QStringLiteral("https://receiver.example"));
    // It is not kept, and no report of anybody.
    QVERIFY(app.signIns().reports().receipts().empty());
    QVERIFY(!app.logged().contains(QStringLiteral("report.queued")));
}

void TrialTest::sendsAWebhook()
{
    FakeKeystore keychain;
    Receiver receiver;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http, reports::DeliveryForm::Webhook);
    QCOMPARE(tryOut(app).what, Trial::What::Delivered);
    const QJsonObject body = QJsonDocument::fromJson(receiver.got[0].body).object();
    QCOMPARE(body[QLatin1String("type")].toString(), QStringLiteral("io.warifu.trial"));
    QVERIFY(!body[QLatin1String("text")].toString().isEmpty());
}

void TrialTest::tellsWhatTheReceiverSays()
{
    FakeKeystore keychain;
    Receiver receiver;
    receiver.status = "400 Bad Request";
    receiver.body = R"({"err":"invalid_key","description":"who are you?"})";
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    Trial trial = tryOut(app);
    QCOMPARE(trial.what, Trial::What::Refused);
    QCOMPARE(trial.status, 400);
    QCOMPARE(trial.error.code, reports::ReceiverCode::InvalidKey);
    QCOMPARE(trial.error.description, QStringLiteral("who are you?"));
    receiver.status = "500 Broken";
    receiver.body.clear();
    trial = tryOut(app);
    QCOMPARE(trial.what, Trial::What::Refused);
    QCOMPARE(trial.status, 500);
    QCOMPARE(receiver.got.size(), std::size_t(2)); // nothing is tried again by itself
}

void TrialTest::tellsThatNobodyAnswers()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    {
        Receiver gone;
        app.setReceiver(gone.http);
    }
    const Trial trial = tryOut(app);
    QCOMPARE(trial.what, Trial::What::NoAnswer);
    QCOMPARE(trial.network, net::NetError::Code::NotReachable);
}

void TrialTest::needsAReceiver()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    QCOMPARE(tryOut(app).what, Trial::What::NoReceiver);
    QVERIFY(app.signIns().reports().publicKeySet().isEmpty());
}

void TrialTest::givesTheKeySet()
{
    FakeKeystore keychain;
    Receiver receiver;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(receiver.http);
    const QByteArray set = app.signIns().reports().publicKeySet();
    const QJsonArray keys = QJsonDocument::fromJson(set)[QLatin1String("keys")].toArray();
    QCOMPARE(keys.size(), 1);
    const QJsonObject key = keys[0].toObject();
    QCOMPARE(key.keys(),
             QStringList({QStringLiteral("alg"), QStringLiteral("crv"), QStringLiteral("kid"),
                          QStringLiteral("kty"), QStringLiteral("use"), QStringLiteral("x"),
                          QStringLiteral("y")}));
    QCOMPARE(key[QLatin1String("alg")].toString(), QStringLiteral("ES256"));
    (void)tryOut(app);
    QVERIFY(QByteArray::fromBase64(receiver.got[0].body.split('.')[0])
                .contains(key[QLatin1String("kid")].toString().toLatin1()));
}

QTEST_GUILESS_MAIN(TrialTest)
#include "tst_trial.moc"
