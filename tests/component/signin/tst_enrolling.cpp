// SPDX-License-Identifier: Apache-2.0
// Enrolling a push token through the facade: its steps, ending it half-way, and doing it again.

#include "tests/component/signin/signin_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::test;
using servers::privacyidea::EnrolmentError;
using servers::privacyidea::PushEnrolment;
using Enrolled = signin::SignIns::Enrolled;

class EnrollingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsItsSteps();
    void endsWithoutAnAnswer();
    void failsOnceAndGoesAgain();
    void replacesTheSameToken();
    void keepsAnotherServersToken();

private:
    static servers::privacyidea::EnrolmentUri uriOf(const PushServer &server,
                                                    const char *serial = "PIPU0000F295")
    {
        const QByteArray text = "otpauth://pipush/alice?url="
            + server.http.url(QStringLiteral("/ttype/push")).toEncoded().toPercentEncoding("/")
            + "&issuer=Org&enrollment_credential=512a59e7068e45cb84d1ad57cb82003640eca6ed&v=1"
              "&serial="
            + serial;
        auto uri = servers::privacyidea::parseEnrolmentUri(
            {text.constData(), std::size_t(text.size())}, net::PlainHttp::Loopback);
        if (!uri)
            qFatal("not an enrolment code");
        return std::move(*uri);
    }
};

void EnrollingTest::tellsItsSteps()
{
    FakeKeystore keychain;
    PushServer server;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    std::vector<PushEnrolment::Stage> stages;
    connect(&app.signIns(), &signin::SignIns::enrolmentReached, this,
            [&stages](PushEnrolment::Stage stage) { stages.push_back(stage); });
    Answer<Enrolled> enrolled;
    app.signIns().enrol(uriOf(server), enrolled.callback());
    QVERIFY(enrolled.arrives());
    QVERIFY(enrolled->has_value());
    QCOMPARE(stages,
             (std::vector{PushEnrolment::Stage::MakingKey, PushEnrolment::Stage::AskingServer,
                          PushEnrolment::Stage::Storing}));
}

void EnrollingTest::endsWithoutAnAnswer()
{
    FakeKeystore keychain;
    PushServer server;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    bool isAnswered = false;
    QObject context;
    // While the key is made, and while the server is silent.
    for (const bool isSent : {false, true}) {
        server.http.onRequest([](QTcpSocket &, const SeenRequest &) {});
        app.signIns().enrol(uriOf(server),
                            {&context, [&isAnswered](const Enrolled &) { isAnswered = true; }});
        if (isSent)
            WARIFU_UNTIL(!server.http.requests().empty());
        app.signIns().cancelEnrolment();
        runPendingEvents();
        QCOMPARE(server.http.requests().size(), std::size_t(isSent ? 1 : 0));
    }
    QVERIFY(!isAnswered);
    QVERIFY(app.signIns().tokens().tokens().empty());
    // Nothing is in the way of the next one, and no half of a token was left in the vault.
    const SecretBytes *const section = app.room.engine->vault().section(vault::Section::PushTokens);
    QVERIFY(section);
    const auto kept = servers::privacyidea::parseTokens(section->expose()); // counted only
    QVERIFY(kept.has_value());
    QVERIFY(kept->empty());
}

void EnrollingTest::failsOnceAndGoesAgain()
{
    FakeKeystore keychain;
    PushServer good, bad;
    bad.http.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, "{}", "503 Service Unavailable");
    });
    SignInRoom app(keychain);
    QVERIFY(app.open());
    Answer<Enrolled> first, second;
    app.signIns().enrol(uriOf(bad), first.callback());
    QVERIFY(first.arrives());
    QCOMPARE(first->error().code, EnrolmentError::Code::Busy);
    QVERIFY(servers::privacyidea::isRetryable(first->error().code));
    app.signIns().enrol(uriOf(good), second.callback());
    QVERIFY(second.arrives());
    QVERIFY(second->has_value());
}

void EnrollingTest::replacesTheSameToken()
{
    FakeKeystore keychain;
    PushServer server;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    const approvals::TokenId before = app.plant(server);
    QCOMPARE(app.signIns().tokens().sameAs(uriOf(server).token).size(), std::size_t(1));
    QCOMPARE(app.signIns().tokens().sameAs(uriOf(server, "PIPU2").token).size(), std::size_t(0));
    Answer<Enrolled> enrolled;
    app.signIns().enrol(uriOf(server), enrolled.callback());
    QVERIFY(enrolled.arrives());
    QVERIFY(enrolled->has_value());
    QVERIFY(**enrolled != before);
    WARIFU_UNTIL(app.signIns().tokens().tokens().size() == 1);
    QCOMPARE(app.signIns().tokens().tokens()[0].id, **enrolled);
    WARIFU_UNTIL(app.logged().contains(QStringLiteral("token.removed")));
}

void EnrollingTest::keepsAnotherServersToken()
{
    FakeKeystore keychain;
    PushServer server, other;
    SignInRoom app(keychain);
    QVERIFY(app.open());
    app.plant(other);
    Answer<Enrolled> enrolled;
    app.signIns().enrol(uriOf(server), enrolled.callback());
    QVERIFY(enrolled.arrives());
    QVERIFY(enrolled->has_value());
    runPendingEvents();
    QCOMPARE(app.signIns().tokens().tokens().size(), std::size_t(2));
}

QTEST_GUILESS_MAIN(EnrollingTest)
#include "tst_enrolling.moc"
