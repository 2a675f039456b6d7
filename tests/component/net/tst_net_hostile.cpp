// SPDX-License-Identifier: Apache-2.0
// Servers that misbehave below HTTP's meaning: each ends in one named error. The limits are short
// here so that the tests are; nothing asserts how long something took.

#include "tests/component/net/net_room.h"

#include <QTest>
#include <QTimer>

using namespace warifu;
using namespace warifu::net;
using namespace warifu::test;

using Code = NetError::Code;
using namespace std::chrono_literals;

class NetHostileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bodies_data();
    void bodies();
    void acceptsExactlyTheLimit();
    void drips();
    void fallsSilent();
    void neverAnswers();
    void acceptsAndSaysNothing();
    void nobodyListens();
    void nameThatDoesNotExist();
    void postIsNotSentTwice();
    void answersOnce();
};

void NetHostileTest::bodies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("closes");
    QTest::addColumn<Code>("error");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray huge(10 * 1024 * 1024, 'x');
    QTest::newRow("10 MB, announced")
        << ok + "Content-Length: 10485760\r\n\r\n" + huge << false << Code::TooLarge;
    QTest::newRow("10 MB, announced only") << ok + "Content-Length: 10485760\r\n\r\n"
                                           << false << Code::TooLarge;
    QTest::newRow("10 MB until the end") << ok + "\r\n" + huge << true << Code::TooLarge;
    QTest::newRow("10 MB in chunks")
        << ok + "Transfer-Encoding: chunked\r\n\r\nA00000\r\n" + huge + "\r\n0\r\n\r\n"
        << false << Code::TooLarge;
    QTest::newRow("one byte too many")
        << ok + "Content-Length: 1001\r\n\r\n" + huge.left(1001) << false << Code::TooLarge;
    QTest::newRow("truncated") << ok + "Content-Length: 100\r\n\r\n{\"result\":" << true
                               << Code::Broken;
    QTest::newRow("truncated headers") << ok + "Content-Len" << true << Code::Broken;
    QTest::newRow("closes at once") << QByteArray() << true << Code::Broken;
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n") << true << Code::Broken;
}

void NetHostileTest::bodies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, closes);
    QFETCH(Code, error);
    ScriptedServer server;
    server.onRequest([&](QTcpSocket &socket, const SeenRequest &) {
        socket.write(bytes);
        if (closes)
            socket.disconnectFromHost();
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.limits.bytes = 1000;
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QVERIFY(!got->has_value());
    QCOMPARE(got->error().code, error);
}

void NetHostileTest::acceptsExactlyTheLimit()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, QByteArray(1000, 'x'));
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.limits.bytes = 1000;
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QVERIFY(got->has_value());
    QCOMPARE((*got)->body.size(), 1000);
}

void NetHostileTest::drips()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto *timer = new QTimer(&socket);
        QObject::connect(timer, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        timer->start(10ms);
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.limits.total = 300ms;
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::TotalTimeout);
}

void NetHostileTest::fallsSilent()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.limits.idle = 100ms;
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::IdleTimeout);
}

void NetHostileTest::neverAnswers()
{
    ScriptedServer server("server");
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.limits.idle = 100ms;
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::IdleTimeout);
    QCOMPARE(server.requests().size(), std::size_t(1));
}

void NetHostileTest::acceptsAndSaysNothing()
{
    ScriptedServer server("server");
    server.onConnection([](QTcpSocket &) {});
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.limits.connect = 100ms;
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::ConnectTimeout);
}

void NetHostileTest::nobodyListens()
{
    ScriptedServer server;
    const QUrl url = server.url();
    server.close();
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(url), got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::NotReachable);
}

void NetHostileTest::nameThatDoesNotExist()
{
    HttpClient client(testPolicy());
    HttpAnswer got;
    // RFC 6761 section 6.4.
    client.send(get(QUrl(QStringLiteral("https://nobody.invalid/"))), got.callback());
    QVERIFY(got.arrives());
    QVERIFY(!got->has_value());
    QVERIFY(got->error().code == Code::NameNotFound || got->error().code == Code::Proxy);
}

void NetHostileTest::postIsNotSentTwice()
{
    for (const QByteArray certificate : {"", "server"}) {
        ScriptedServer server(certificate);
        bool answers = true;
        server.onRequest([&answers](QTcpSocket &socket, const SeenRequest &) {
            if (answers)
                ScriptedServer::answer(socket, "{}");
            else
                socket.abort();
        });
        HttpClient client(testPolicy());
        // Over a new connection, and over one that was kept.
        for (const bool isWarm : {false, true}) {
            answers = true;
            HttpAnswer warm, got;
            if (isWarm) {
                client.send(post(server.url(), "warm"), warm.callback());
                QVERIFY(warm.arrives());
                QVERIFY(warm->has_value());
            }
            const std::size_t before = server.requests().size();
            answers = false;
            client.send(post(server.url(), "x"), got.callback());
            QVERIFY(got.arrives());
            QVERIFY(!got->has_value());
            QCOMPARE(got->error().code, Code::Broken);
            QCOMPARE(server.requests().size(), before + 1);
        }
    }
}

void NetHostileTest::answersOnce()
{
    ScriptedServer server;
    server.onRequest([](QTcpSocket &socket, const SeenRequest &) {
        ScriptedServer::answer(socket, "first");
        ScriptedServer::answer(socket, "second, not asked for");
        socket.abort();
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    runPendingEvents();
    QCOMPARE(got.count(), 1);
}

QTEST_GUILESS_MAIN(NetHostileTest)
#include "tst_net_hostile.moc"
