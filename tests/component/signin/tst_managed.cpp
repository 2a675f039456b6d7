// SPDX-License-Identifier: Apache-2.0
// Sign-in approval under the organisation's policies: which servers are asked, who gets reports.

#include "tests/component/signin/signin_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using reports::DeliveryPhase;

class ManagedSignInTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksNoForbiddenServer();
    void enrolsWithNoForbiddenServer();
    void reportsToTheOrganisation();
    void keepsTheReceiver();
    void numbersReachTheApprovals();

private:
    static std::vector<SeenRequest> *listen(ScriptedServer &receiver)
    {
        auto *const seen = new std::vector<SeenRequest>();
        receiver.onRequest([seen](QTcpSocket &socket, const SeenRequest &request) {
            seen->push_back(request);
            ScriptedServer::answer(socket, {}, "202 Accepted", "application/json", {});
        });
        return seen;
    }
};

void ManagedSignInTest::asksNoForbiddenServer()
{
    FakeKeystore keychain;
    PushServer server;
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    policy::PolicyValues values;
    values.signIn.isAllowed = false;
    app.room.engine->setPolicy(values);
    const approvals::TokenId token = app.plant(server);
    app.approvals().ask();
    QVERIFY(!app.approvals().nextWake()); // nothing will ever be asked
    QVERIFY(app.requests().empty());
    values.signIn.isAllowed = true;
    values.signIn.servers = {QStringLiteral("https://elsewhere.example")};
    app.room.engine->setPolicy(values);
    QVERIFY(app.requests().empty() && !app.approvals().nextWake());
    QVERIFY(app.signIns().tokens().find(token).has_value()); // kept
    app.room.engine->setPolicy({});
    WARIFU_UNTIL(app.requests().size() == 1);
}

void ManagedSignInTest::enrolsWithNoForbiddenServer()
{
    using servers::privacyidea::EnrolmentError;
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    policy::PolicyValues values;
    values.signIn.servers = {QStringLiteral("https://mfa.example.com")};
    app.room.engine->setPolicy(values);
    servers::privacyidea::EnrolmentUri uri;
    uri.token.url = QStringLiteral("https://other.example/ttype/push");
    Answer<signin::SignIns::Enrolled> answer;
    app.signIns().enrol(std::move(uri), answer.callback());
    QVERIFY(answer.arrives() && !answer->has_value());
    QCOMPARE(answer->error().code, EnrolmentError::Code::NotAllowed);
}

void ManagedSignInTest::reportsToTheOrganisation()
{
    FakeKeystore keychain;
    PushServer server;
    ScriptedServer own{"server"};
    ScriptedServer organisation{"server"};
    const std::unique_ptr<std::vector<SeenRequest>> atOwn(listen(own));
    const std::unique_ptr<std::vector<SeenRequest>> atOrganisation(listen(organisation));
    server.offer();
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.setReceiver(own); // with a bearer, which is nobody else's business
    policy::PolicyValues values;
    values.reports.endpoint = organisation.url(QStringLiteral("/events")).toString();
    values.reports.audience = QStringLiteral("urn:org");
    app.room.engine->setPolicy(values);
    app.plant(server);
    WARIFU_UNTIL(app.requests().size() == 1);
    app.approvals().post(approvals::book::Deny{app.requests()[0].id, approvals::Answer::Report});
    WARIFU_UNTIL(!app.signIns().reports().receipts().empty()
                 && app.signIns().reports().receipts()[0].phase == DeliveryPhase::Delivered);
    QVERIFY(atOwn->empty());
    QCOMPARE(atOrganisation->size(), std::size_t(1));
    QVERIFY(!atOrganisation->front().headers.contains(QByteArray("authorization"))
            || atOrganisation->front().headers[QByteArray("authorization")].isEmpty());
    QVERIFY(!app.signIns().reports().publicJwk().isEmpty());
}

void ManagedSignInTest::keepsTheReceiver()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    policy::PolicyValues values;
    values.reports.endpoint = QStringLiteral("https://r.example/events");
    app.room.engine->setPolicy(values);
    signin::ReportSender sender;
    sender.endpoint = QStringLiteral("https://mine.example/");
    Answer<EngineRoom::Done> set;
    app.signIns().reports().setSender(std::move(sender), set.callback());
    QVERIFY(set.arrives() && !set->has_value());
    QCOMPARE(set->error(), vault::VaultError::NotAllowed);
    QCOMPARE(app.signIns().reports().sender().endpoint, values.reports.endpoint);
}

void ManagedSignInTest::numbersReachTheApprovals()
{
    FakeKeystore keychain;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    policy::PolicyValues values;
    values.signIn.denialsToLock = 7;
    app.room.engine->setPolicy(values);
    QCOMPARE(app.approvals().policy().lockout.denials, 7);
}

QTEST_GUILESS_MAIN(ManagedSignInTest)
#include "tst_managed.moc"
