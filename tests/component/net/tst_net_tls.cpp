// SPDX-License-Identifier: Apache-2.0
// Certificates that are wrong in every way, old TLS, and the pin.

#include "core/net/tls_problem.h"

#include "tests/component/net/net_room.h"

#include <QPointer>
#include <QSslCertificate>
#include <QTest>

using namespace warifu;
using namespace warifu::net;
using namespace warifu::test;

using Code = NetError::Code;

Q_DECLARE_METATYPE(warifu::net::TlsProblem)

namespace {

// openssl x509 -in NAME.pem -noout -pubkey | openssl pkey -pubin -outform der | sha256sum, computed
// by Qt instead, because the files may be made again.
QByteArray pinOfFile(const char *name)
{
    return pinOf(QSslCertificate(ScriptedServer::tlsFile(name), QSsl::Pem));
}

void answerAll(ScriptedServer &server)
{
    server.onRequest(
        [](QTcpSocket &socket, const SeenRequest &) { ScriptedServer::answer(socket, "{}"); });
}

} // namespace

class NetTlsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void learnsThePin();
    void refusesCertificates_data();
    void refusesCertificates();
    void distrustsTheTestAuthorityByDefault();
    void refusesTls10();
    void refusesPlainTextBehindHttps();
    void reportsASwappedKey();
    void reportsASwapOnAKeptConnection();
    void anotherPinCutsNothingOff();
    void pinNeverReplacesTrust();
};

void NetTlsTest::learnsThePin()
{
    ScriptedServer server("server");
    answerAll(server);
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    QVERIFY(got->has_value());
    QCOMPARE((*got)->pin.size(), 32);
    QCOMPARE((*got)->pin, pinOfFile("server.pem"));
    QVERIFY((*got)->pin != pinOfFile("swapped.pem"));
    // And with it, twice: over a new connection and over the one that is kept.
    Request pinned = get(server.url());
    pinned.pin = (*got)->pin;
    for (int i = 0; i < 2; ++i) {
        HttpAnswer again;
        client.send(pinned, again.callback());
        QVERIFY(again.arrives());
        QVERIFY(again->has_value());
    }
    QCOMPARE(server.connections(), 2);
}

void NetTlsTest::refusesCertificates_data()
{
    QTest::addColumn<QByteArray>("certificate");
    QTest::addColumn<TlsProblem>("problem");
    QTest::newRow("self-signed") << QByteArray("selfsigned") << TlsProblem::SelfSigned;
    QTest::newRow("expired") << QByteArray("expired") << TlsProblem::Expired;
    QTest::newRow("not yet valid") << QByteArray("future") << TlsProblem::NotYetValid;
    QTest::newRow("wrong host") << QByteArray("elsewhere") << TlsProblem::WrongName;
}

void NetTlsTest::refusesCertificates()
{
    QFETCH(QByteArray, certificate);
    QFETCH(TlsProblem, problem);
    ScriptedServer server(certificate);
    answerAll(server);
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    QVERIFY(!got->has_value());
    QCOMPARE(got->error().code, Code::Tls);
    QCOMPARE(got->error().tls, problem);
    QVERIFY(server.requests().empty());
}

void NetTlsTest::distrustsTheTestAuthorityByDefault()
{
    ScriptedServer server("server");
    answerAll(server);
    HttpClient client;
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::Tls);
    QCOMPARE(got->error().tls, TlsProblem::UnknownAuthority);
}

void NetTlsTest::refusesTls10()
{
    ScriptedServer server("server");
    server.onConnection([](QTcpSocket &socket) {
        QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&socket] {
            socket.readAll();
            // ServerHello of TLS 1.0 (RFC 2246 section 7.4.1.3): version, random, no session,
            // TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression.
            socket.write(QByteArray::fromHex("160301002a020000260301") + QByteArray(32, 'r')
                         + QByteArray::fromHex("00c01300"));
        });
    });
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::Tls);
    QCOMPARE(got->error().tls, TlsProblem::OldProtocol);
}

void NetTlsTest::refusesPlainTextBehindHttps()
{
    ScriptedServer server("server");
    server.onConnection(
        [](QTcpSocket &socket) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"); });
    HttpClient client(testPolicy());
    HttpAnswer got;
    client.send(get(server.url()), got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::Tls);
}

void NetTlsTest::reportsASwappedKey()
{
    ScriptedServer server("swapped"); // as trusted as "server" is
    answerAll(server);
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = post(server.url(), "secret=1");
    request.pin = pinOfFile("server.pem");
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QVERIFY(!got->has_value());
    QCOMPARE(got->error().code, Code::PinChanged);
    QCOMPARE(got->error().observedPin, pinOfFile("swapped.pem"));
    // Nothing was sent to it.
    QVERIFY(server.requests().empty());
}

void NetTlsTest::reportsASwapOnAKeptConnection()
{
    ScriptedServer server("swapped");
    answerAll(server);
    HttpClient client(testPolicy());
    HttpAnswer learning, pinned;
    client.send(get(server.url()), learning.callback());
    QVERIFY(learning.arrives());
    QVERIFY(learning->has_value());
    Request request = get(server.url());
    request.pin = pinOfFile("server.pem");
    client.send(request, pinned.callback());
    QVERIFY(pinned.arrives());
    QCOMPARE(pinned->error().code, Code::PinChanged);
    QCOMPARE(server.requests().size(), std::size_t(1));
}

void NetTlsTest::anotherPinCutsNothingOff()
{
    ScriptedServer server("server");
    QPointer<QTcpSocket> slow;
    server.onRequest([&slow](QTcpSocket &socket, const SeenRequest &request) {
        if (request.method == "POST")
            slow = &socket;
        else
            ScriptedServer::answer(socket, "{}");
    });
    HttpClient client(testPolicy());
    // An enrolment, which knows no pin yet, while a token of the same server is polled.
    HttpAnswer enrolment, poll;
    Request post = get(server.url());
    post.method = Method::Post;
    post.body = "a=b";
    client.send(post, enrolment.callback());
    QTRY_VERIFY(slow);
    Request pinned = get(server.url());
    pinned.pin = pinOfFile("server.pem");
    client.send(pinned, poll.callback());
    QVERIFY(poll.arrives());
    QVERIFY(poll->has_value());
    client.dropConnections();
    QVERIFY(slow);
    ScriptedServer::answer(*slow, "{\"late\":1}");
    QVERIFY(enrolment.arrives());
    QVERIFY(enrolment->has_value());
    QCOMPARE((*enrolment)->body, QByteArray("{\"late\":1}"));
    QCOMPARE(server.requests().size(), std::size_t(2));
}

void NetTlsTest::pinNeverReplacesTrust()
{
    ScriptedServer server("selfsigned");
    answerAll(server);
    HttpClient client(testPolicy());
    HttpAnswer got;
    Request request = get(server.url());
    request.pin = pinOfFile("selfsigned.pem");
    client.send(request, got.callback());
    QVERIFY(got.arrives());
    QCOMPARE(got->error().code, Code::Tls);
}

QTEST_GUILESS_MAIN(NetTlsTest)
#include "tst_net_tls.moc"
