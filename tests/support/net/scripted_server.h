// SPDX-License-Identifier: Apache-2.0
#pragma once
// An HTTP server on loopback whose behaviour a test writes down, byte by byte if it wants to. With
// a certificate of tests/data/tls it speaks TLS.

#include <QByteArray>
#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <vector>

namespace warifu::test {

struct SeenRequest
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; // names in lower case
    QByteArray body;
    int connection = 0; // counted from 1
};

class ScriptedServer final : public QTcpServer
{
    Q_OBJECT
public:
    using Script = std::function<void(QTcpSocket &socket, const SeenRequest &request)>;

    // certificate: "server", "expired" … of tests/data/tls; empty for plain HTTP.
    explicit ScriptedServer(QByteArray certificate = {});

    // What happens when a whole request has arrived. Without a script nothing ever does.
    void onRequest(Script script) { m_script = std::move(script); }
    // What happens as soon as somebody connects, before TLS; the socket is raw.
    void onConnection(std::function<void(QTcpSocket &)> script) { m_raw = std::move(script); }
    // For connections from now on.
    void setCertificate(QByteArray name) { m_certificate = std::move(name); }
    // Closes every open connection.
    void dropConnections();

    // https://localhost:port/path or http://…
    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/")) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const std::vector<SeenRequest> &requests() const { return m_requests; }

    static void answer(QTcpSocket &socket, const QByteArray &body,
                       const QByteArray &status = "200 OK",
                       const QByteArray &type = "application/json",
                       const QByteArray &moreHeaders = {});
    // PEM of the authority that signed the certificates.
    [[nodiscard]] static QByteArray authority();
    [[nodiscard]] static QByteArray tlsFile(const QByteArray &name);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void onBytes(QTcpSocket &socket, QByteArray &buffer, int connection);

    QByteArray m_certificate;
    Script m_script;
    std::function<void(QTcpSocket &)> m_raw;
    int m_connections = 0;
    std::vector<SeenRequest> m_requests;
};

} // namespace warifu::test
