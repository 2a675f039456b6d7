// SPDX-License-Identifier: Apache-2.0
#include "tests/support/net/scripted_server.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>

#include <memory>

#include "test_paths.h"

namespace warifu::test {

ScriptedServer::ScriptedServer(QByteArray certificate) : m_certificate(std::move(certificate))
{
    if (!listen(QHostAddress::LocalHost))
        qFatal("cannot listen on loopback");
}

QUrl ScriptedServer::url(const QString &path) const
{
    QUrl url;
    url.setScheme(m_certificate.isEmpty() ? QStringLiteral("http") : QStringLiteral("https"));
    url.setHost(QStringLiteral("localhost"));
    url.setPort(serverPort());
    url.setPath(path);
    return url;
}

QByteArray ScriptedServer::tlsFile(const QByteArray &name)
{
    QFile file(QStringLiteral(WARIFU_TEST_DATA "/tls/") + QString::fromLatin1(name));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test certificate %s", name.constData());
    return file.readAll();
}

QByteArray ScriptedServer::authority()
{
    return tlsFile("ca.pem");
}

void ScriptedServer::dropConnections()
{
    for (auto *socket : findChildren<QTcpSocket *>())
        socket->abort();
}

void ScriptedServer::incomingConnection(qintptr descriptor)
{
    const int connection = ++m_connections;
    const bool isTls = !m_certificate.isEmpty() && !m_raw;
    auto *tls = isTls ? new QSslSocket(this) : nullptr;
    auto *socket = isTls ? tls : new QTcpSocket(this);
    socket->setSocketDescriptor(descriptor);
    connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    if (m_raw) {
        m_raw(*socket);
        return;
    }
    auto buffer = std::make_shared<QByteArray>();
    connect(socket, &QTcpSocket::readyRead, this, [this, socket, buffer, connection] {
        *buffer += socket->readAll();
        onBytes(*socket, *buffer, connection);
    });
    if (tls) {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setLocalCertificate(
            QSslCertificate(tlsFile(m_certificate + ".pem"), QSsl::Pem));
        configuration.setPrivateKey(QSslKey(tlsFile(m_certificate + ".key"), QSsl::Ec));
        configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        tls->setSslConfiguration(configuration);
        tls->startServerEncryption();
    }
}

void ScriptedServer::onBytes(QTcpSocket &socket, QByteArray &buffer, int connection)
{
    for (;;) {
        const qsizetype end = buffer.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        SeenRequest request;
        request.connection = connection;
        const auto lines = buffer.left(end).split('\n');
        const auto words = lines.first().trimmed().split(' ');
        request.method = words.value(0);
        request.target = words.value(1);
        for (const QByteArray &line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.insert(line.left(colon).trimmed().toLower(),
                                   line.mid(colon + 1).trimmed());
        }
        const qsizetype size = request.headers.value("content-length").toLongLong();
        if (buffer.size() < end + 4 + size)
            return;
        request.body = buffer.mid(end + 4, size);
        buffer.remove(0, end + 4 + size);
        m_requests.push_back(request);
        if (m_script)
            m_script(socket, request);
    }
}

void ScriptedServer::answer(QTcpSocket &socket, const QByteArray &body, const QByteArray &status,
                            const QByteArray &type, const QByteArray &moreHeaders)
{
    socket.write("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n" + moreHeaders + "\r\n" + body);
}

} // namespace warifu::test
