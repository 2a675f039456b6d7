// SPDX-License-Identifier: Apache-2.0
// What can go wrong when this computer is connected: each failure in words, each with the way on.

#include "tests/component/adding/push_add_room.h"

using namespace warifu;
using namespace warifu::test;

class PushFailuresTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesCodes_data();
    void refusesCodes();
    void refusesServers_data();
    void refusesServers();
    void namesEachFailure_data();
    void namesEachFailure();
    void namesAnUnreachableServer();
    void namesABadCertificate();
    void goesAgainWithWhatWasScanned();
    void expires();
    void stops();
};

void PushFailuresTest::refusesCodes_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("plain HTTP") << "https%3A"
                                << "http%3A";
    QTest::newRow("no checks of the certificate") << "sslverify=1"
                                                  << "sslverify=0";
    QTest::newRow("another version") << "v=1"
                                     << "v=2";
    QTest::newRow("no address") << "url="
                                << "uri=";
    QTest::newRow("no serial") << "serial="
                               << "cereal=";
    QTest::newRow("serial with a separator") << "PIPU0000F295"
                                             << "PIPU%7C1";
    QTest::newRow("no credential") << "enrollment_credential"
                                   << "credential";
    QTest::newRow("lifetime in words") << "&v=1"
                                       << "&v=1&ttl=ten";
    QTest::newRow("odd flag") << "&v=1"
                              << "&v=1&pin=maybe";
    QTest::newRow("serial twice") << "&v=1"
                                  << "&v=1&serial=PIPU2";
    QTest::newRow("badly encoded") << "%20"
                                   << "%2";
}

void PushFailuresTest::refusesCodes()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    PushAddRoom room;
    QString link = pushLink(QUrl(QStringLiteral("https://pi.example.com/ttype/push")));
    QVERIFY(link.contains(before));
    room.add->takeText(link.replace(before, after));
    QCOMPARE(room.step(), Step::Problem);
    QVERIFY(!room.add->noticeTitle().isEmpty());
    QVERIFY(!room.add->noticeText().isEmpty());
    QVERIFY(!room.allTexts().contains(credential()));
    QCOMPARE(room.push().state(), Push::State::None);
}

void PushFailuresTest::refusesServers_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isListed");
    QTest::newRow("plain HTTP to this computer") << "http://localhost:5000/ttype/push" << false;
    QTest::newRow("not on the organisation's list") << "https://pi.example.com/ttype/push" << true;
}

void PushFailuresTest::refusesServers()
{
    QFETCH(QString, url);
    QFETCH(bool, isListed);
    net::HttpPolicy policy;
    if (isListed)
        policy.allowedOrigins = {QStringLiteral("https://other.example.com")};
    PushAddRoom room(policy);
    room.add->takeText(pushLink(QUrl(url)));
    // Who asks is said all the same.
    QCOMPARE(room.step(), Step::Push);
    QVERIFY(!room.push().server().isEmpty());
    QVERIFY(!room.push().refusalText().isEmpty());
    QVERIFY(!room.push().isConnectable());
    room.push().connectComputer();
    QCOMPARE(room.push().state(), Push::State::Review);
    QVERIFY(room.tokens().empty());
}

void PushFailuresTest::namesEachFailure_data()
{
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("mayRetry");
    const auto row = [](const char *name, const char *status, const QByteArray &body,
                        const char *words, bool mayRetry) {
        QTest::newRow(name) << QByteArray(status) << body << QString::fromUtf8(words) << mayRetry;
    };
    row("used", "404 Not Found", refusal(601, 0), "does not wait for this code", false);
    row("not accepted", "400 Bad Request", refusal(905, 0), "does not accept this code", false);
    row("policy", "403 Forbidden", refusal(303, 0), "rules", true);
    row("busy", "503 Service Unavailable", "{}", "busy", true);
    row("broken", "500 Internal Server Error", refusal(-500, 0), "problem of its own", true);
    row("a web page", "200 OK", "<html>Welcome</html>", "not one of privacyIDEA", false);
    row("sends elsewhere", "302 Found", "", "sends elsewhere", true);
}

void PushFailuresTest::namesEachFailure()
{
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, words);
    QFETCH(bool, mayRetry);
    ScriptedServer server;
    server.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, body, status);
    });
    PushAddRoom room;
    room.add->takeText(pushLink(server.url(QStringLiteral("/ttype/push"))));
    QVERIFY(room.connectNow());
    QCOMPARE(room.push().state(), Push::State::Review);
    QVERIFY2(room.push().problemText().contains(words), qPrintable(room.push().problemText()));
    QCOMPARE(room.push().isConnectable(), mayRetry);
    QVERIFY(room.tokens().empty());
    QVERIFY(!room.allTexts().contains(credential()));
}

void PushFailuresTest::namesAnUnreachableServer()
{
    QUrl url;
    {
        ScriptedServer gone;
        url = gone.url(QStringLiteral("/ttype/push"));
    }
    PushAddRoom room;
    room.add->takeText(pushLink(url));
    QVERIFY(room.connectNow());
    QVERIFY(room.push().problemText().contains(QStringLiteral("could not be reached")));
    QVERIFY(room.push().isConnectable());
}

void PushFailuresTest::namesABadCertificate()
{
    TlsPushServer server;
    server.http.setCertificate("expired");
    PushAddRoom room;
    room.add->takeText(pushLink(server.url()));
    QVERIFY(room.connectNow());
    QVERIFY2(room.push().problemText().contains(QStringLiteral("has expired")),
             qPrintable(room.push().problemText()));
    QVERIFY(server.http.requests().empty());
    QVERIFY(room.push().isConnectable());
}

void PushFailuresTest::goesAgainWithWhatWasScanned()
{
    ManualClock clock;
    PushAddRoom room;
    // One address that first fails and then works.
    int calls = 0;
    ScriptedServer both;
    both.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
        if (++calls == 1)
            return ScriptedServer::answer(socket, "{}", "503 Service Unavailable");
        ScriptedServer::answer(
            socket,
            success(true, double(clock.now().time_since_epoch().count()) / 1000,
                    {{QStringLiteral("public_key"),
                      pushVectors()[QLatin1String("server_public_key_as_in_detail")]},
                     {QStringLiteral("rollout_state"), QStringLiteral("enrolled")},
                     {QStringLiteral("serial"), QStringLiteral("PIPU0000F295")}}));
    });
    room.add->takeText(pushLink(both.url(QStringLiteral("/ttype/push"))));
    QVERIFY(room.connectNow());
    QVERIFY(!room.push().problemText().isEmpty());
    QVERIFY(room.connectNow());
    QCOMPARE(room.push().problemText(), QString());
    QCOMPARE(room.push().state(), Push::State::Connected);
    QCOMPARE(formField(both.requests()[0].body, "enrollment_credential"),
             formField(both.requests()[1].body, "enrollment_credential"));
}

void PushFailuresTest::expires()
{
    PushServer server;
    PushAddRoom room;
    room.add->takeText(pushLink(QUrl(server.url()), QStringLiteral("&ttl=5")));
    room.room.clock.advance(std::chrono::minutes(5));
    room.push().connectComputer();
    QCOMPARE(room.push().state(), Push::State::Review);
    QVERIFY(room.push().problemText().contains(QStringLiteral("expired")));
    QVERIFY(!room.push().isConnectable());
    QVERIFY(server.http.requests().empty());
}

void PushFailuresTest::stops()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &, const SeenRequest &) {});
    PushAddRoom room;
    room.add->takeText(pushLink(server.url(QStringLiteral("/ttype/push"))));
    room.push().connectComputer();
    room.push().stop(); // while the key is made: nothing was sent
    QCOMPARE(room.push().state(), Push::State::Review);
    QVERIFY(room.push().remarkText().isEmpty());
    QVERIFY(server.requests().empty());
    room.push().connectComputer();
    QTRY_VERIFY_WITH_TIMEOUT(!server.requests().empty(), 60'000);
    room.add->back(); // Esc stops too, and leaves only the next time
    QCOMPARE(room.step(), Step::Push);
    QCOMPARE(room.push().state(), Push::State::Review);
    QVERIFY(!room.push().remarkText().isEmpty());
    QVERIFY(room.push().isConnectable());
    room.settle();
    QVERIFY(room.tokens().empty());
}

QTEST_MAIN(PushFailuresTest)
#include "tst_push_failures.moc"
