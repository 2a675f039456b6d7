// SPDX-License-Identifier: Apache-2.0
// What the HTTP client does with servers that behave: requests, statuses, redirects, connections.

#include "tests/component/net/net_room.h"

#include <QTest>

using namespace warifu;
using namespace warifu::net;
using namespace warifu::test;

using Code = NetError::Code;

class NetClientTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void getsAndPosts();
    void errorStatusIsAnAnswer();
    void sendsNothingPersonal();
    void keepsOneConnection();
    void getsWaitForEachOther();
    void postDoesNotWait();
    void reconnectsAfterTheServerClosed();
    void followsRedirectsWithinTheOrigin();
    void refusesRedirects_data();
    void refusesRedirects();
    void refusesUrlsOfThePolicy();
    void silentWhenTheContextIsGone();
    void silentWhenTheClientIsGone();
};

void NetClientTest::getsAndPosts()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &request) {
        ScriptedServer::answer(socket, request.method + request.body);
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    QVERIFY(got->has_value());
    QCOMPARE((*got)->status, 200);
    QCOMPARE((*got)->body, QByteArray("GET"));
    QCOMPARE((*got)->contentType, QByteArray("application/json"));
    QVERIFY((*got)->pin.isEmpty());
    HttpAnswer posted;
    client.send(post(server.url(), "a=b"), posted.callback());
    QVERIFY(posted.arrives());
    QCOMPARE((*posted)->body, QByteArray("POSTa=b"));
    QCOMPARE(server.requests()[1].headers.value("content-type"),
             QByteArray("application/x-www-form-urlencoded"));
}

void NetClientTest::errorStatusIsAnAnswer()
{
    ScriptedServer server;
    QByteArray status;
    server.onRequest([&status](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, "{}", status);
    });
    HttpClient client(testPolicy());
    for (const char *line :
         {"400 Bad", "401 Who", "403 No", "404 Where", "429 Slow", "500 Oops", "503 Busy"}) {
        status = line;
        HttpAnswer got;
        client.send(get(server.url()), got.callback());
        QVERIFY(got.arrives());
        QVERIFY2(got->has_value(), line);
        QCOMPARE((*got)->status, status.left(3).toInt());
        QCOMPARE((*got)->body, QByteArray("{}"));
    }
}

void NetClientTest::sendsNothingPersonal()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, "{}", "200 OK", "application/json",
                               "Set-Cookie: id=1; Path=/\r\nCache-Control: max-age=600\r\n"
                               "ETag: \"1\"\r\n");
    });
    HttpClient client(testPolicy());
    for (int i = 0; i < 2; ++i) {
        HttpAnswer got;
        client.send(get(server.url()), got.callback());
        QVERIFY(got.arrives());
    }
    QCOMPARE(server.requests().size(), std::size_t(2));
    const auto &headers = server.requests()[1].headers;
    QVERIFY(!headers.contains("cookie"));
    QVERIFY(!headers.contains("if-none-match"));
    QVERIFY(!headers.contains("authorization"));
    QVERIFY(headers.value("user-agent").startsWith("Warifu/"));
    QCOMPARE(headers.value("accept-encoding"), QByteArray("identity"));
}

void NetClientTest::keepsOneConnection()
{
    ScriptedServer server("server");
    server.onRequest(
        [](QTcpSocket &socket, const SeenRequest &) { ScriptedServer::answer(socket, "{}"); });
    HttpClient client(testPolicy());
    for (int i = 0; i < 5; ++i) {
        HttpAnswer got;
        client.send(get(server.url()), got.callback());
        QVERIFY(got.arrives());
        QVERIFY(got->has_value());
    }
    QCOMPARE(server.connections(), 1);
}

void NetClientTest::getsWaitForEachOther()
{
    ScriptedServer server;
    std::vector<QTcpSocket *> held;
    server.onRequest([&held](QTcpSocket &socket, const SeenRequest &) { held.push_back(&socket); });
    HttpClient client(testPolicy());
    HttpAnswer first, second;
    client.send(get(server.url(QStringLiteral("/1"))), first.callback());
    client.send(get(server.url(QStringLiteral("/2"))), second.callback());
    QTRY_COMPARE(held.size(), std::size_t(1));
    runPendingEvents();
    QCOMPARE(held.size(), std::size_t(1));
    ScriptedServer::answer(*held[0], "1");
    QVERIFY(first.arrives());
    QTRY_COMPARE(held.size(), std::size_t(2));
    QVERIFY(!second.hasArrived());
    ScriptedServer::answer(*held[1], "2");
    QVERIFY(second.arrives());
    QCOMPARE((*second)->body, QByteArray("2"));
    QCOMPARE(server.connections(), 1);
}

void NetClientTest::postDoesNotWait()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &request) {
        if (request.method == "POST")
            ScriptedServer::answer(socket, "posted");
    });
    HttpClient client(testPolicy());
    HttpAnswer slow, posted;
    client.send(get(server.url()), slow.callback());
    client.send(post(server.url(), "x"), posted.callback());
    QVERIFY(posted.arrives());
    QCOMPARE((*posted)->body, QByteArray("posted"));
    QVERIFY(!slow.hasArrived());
}

void NetClientTest::reconnectsAfterTheServerClosed()
{
    ScriptedServer server;
    server.onRequest(
        [](QTcpSocket &socket, const SeenRequest &) { ScriptedServer::answer(socket, "{}"); });
    HttpClient client(testPolicy());
    for (int i = 0; i < 2; ++i) {
        HttpAnswer got;
        client.send(get(server.url()), got.callback());
        QVERIFY(got.arrives());
        QVERIFY(got->has_value());
        server.dropConnections();
        client.dropConnections();
    }
    QCOMPARE(server.connections(), 2);
}

void NetClientTest::followsRedirectsWithinTheOrigin()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &request) {
        if (request.target == "/new")
            ScriptedServer::answer(socket, "here");
        else
            ScriptedServer::answer(socket, {}, "308 Moved", "text/plain", "Location: /new\r\n");
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url(QStringLiteral("/old"))), got.callback());
    QVERIFY(got.arrives());
    QVERIFY(got->has_value());
    QCOMPARE((*got)->body, QByteArray("here"));
}

void NetClientTest::refusesRedirects_data()
{
    QTest::addColumn<bool>("isPost");
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("other port") << false << QByteArray("http://localhost:1/");
    QTest::newRow("other name for the same computer") << false << QByteArray("http://127.0.0.1/");
    QTest::newRow("other scheme") << false << QByteArray("file:///etc/passwd");
    QTest::newRow("another host") << false << QByteArray("https://example.com/");
    QTest::newRow("user name") << false << QByteArray("//user@localhost/");
    QTest::newRow("no location") << false << QByteArray();
    QTest::newRow("round and round") << false << QByteArray("/");
    QTest::newRow("a POST, same origin") << true << QByteArray("/new");
    QTest::newRow("a POST, another host") << true << QByteArray("https://example.com/");
}

void NetClientTest::refusesRedirects()
{
    QFETCH(bool, isPost);
    QFETCH(QByteArray, location);
    for (const char *status : {"301 x", "302 x", "303 x", "307 x", "308 x"}) {
        ScriptedServer server;
        server.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
            ScriptedServer::answer(socket, {}, status, "text/html",
                                   location.isEmpty() ? QByteArray()
                                                      : "Location: " + location + "\r\n");
        });
        HttpClient client(testPolicy());
        HttpAnswer got;
        client.send(isPost ? post(server.url(), "x") : get(server.url()), got.callback());
        QVERIFY(got.arrives());
        QVERIFY(!got->has_value());
        QCOMPARE(got->error().code, Code::Redirected);
    }
}

void NetClientTest::refusesUrlsOfThePolicy()
{
    ScriptedServer server;
    HttpClient strict;
    HttpAnswer plain;
    strict.send(get(server.url()), plain.callback());
    QVERIFY(!plain.hasArrived()); // from the event loop, never from inside send()
    QVERIFY(plain.arrives());
    QCOMPARE(plain->error().code, Code::NotHttps);

    HttpPolicy policy = testPolicy();
    policy.allowedOrigins = std::vector<QString>{QStringLiteral("https://only.example")};
    strict.setPolicy(policy);
    HttpAnswer unlisted;
    strict.send(get(server.url()), unlisted.callback());
    QVERIFY(unlisted.arrives());
    QCOMPARE(unlisted->error().code, Code::NotAllowed);
    QCOMPARE(server.connections(), 0);
}

void NetClientTest::silentWhenTheContextIsGone()
{
    ScriptedServer server;
    QTcpSocket *held = nullptr;
    server.onRequest([&held](QTcpSocket &socket, const SeenRequest &) { held = &socket; });
    HttpClient client(testPolicy());
    HttpAnswer got, next;
    client.send(get(server.url()), got.callback());
    client.send(get(server.url()), next.callback());
    QTRY_VERIFY(held);
    got.destroyContext();
    ScriptedServer::answer(*std::exchange(held, nullptr), "{}");
    // The next in line is served all the same.
    QTRY_VERIFY(held);
    ScriptedServer::answer(*held, "{}");
    QVERIFY(next.arrives());
    QCOMPARE(got.count(), 0);
}

void NetClientTest::silentWhenTheClientIsGone()
{
    ScriptedServer server;
    QTcpSocket *held = nullptr;
    server.onRequest([&held](QTcpSocket &socket, const SeenRequest &) { held = &socket; });
    HttpAnswer got;
    {
        HttpClient client(testPolicy());
        client.send(get(server.url()), got.callback());
        QTRY_VERIFY(held);
    }
    runPendingEvents();
    QCOMPARE(got.count(), 0);
}

QTEST_GUILESS_MAIN(NetClientTest)
#include "tst_net_client.moc"
