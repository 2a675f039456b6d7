// SPDX-License-Identifier: Apache-2.0
#pragma once
// The HTTP port over Qt Network. GETs to one origin go one after another, so one connection to it
// is kept alive; a POST (an answer that a person waits for) does not wait behind a slow poll.
// System proxy, TLS 1.2 or later, certificates checked always, no cookies, no cache, no password
// prompts.

#include "core/net/http.h"
#include "core/net/http_policy.h"

#include <QHash>
#include <QObject>

#include <deque>
#include <memory>

class QNetworkAccessManager;
class QSslConfiguration;

namespace warifu::net {

class HttpCall;

class HttpClient final : public QObject, public Http
{
    Q_OBJECT
public:
    explicit HttpClient(HttpPolicy policy = {}, QObject *parent = nullptr);
    ~HttpClient() override;

    void send(Request request, Callback<Result<Response, NetError>> done) override;

    // For requests sent from now on.
    void setPolicy(HttpPolicy policy);
    // Forgets connections: after the network came back they may be dead without knowing it. What is
    // on its way keeps its own until it ends.
    void dropConnections();

private:
    struct Waiting
    {
        Request request;
        Callback<Result<Response, NetError>> done;
    };
    struct Lane
    {
        bool isBusy = false;
        std::deque<Waiting> waiting;
        QByteArray pin; // what the kept connection was checked against
    };

    QNetworkAccessManager &network();
    const QSslConfiguration &tls();
    void start(const QString &origin, Waiting waiting);
    void next(const QString &origin);

    HttpPolicy m_policy;
    std::unique_ptr<QSslConfiguration> m_tls; // made when first needed; goes with the policy only
    // Made when first needed. Calls hold on to the one that they began with.
    std::shared_ptr<QNetworkAccessManager> m_network;
    QHash<QString, std::shared_ptr<Lane>> m_lanes;
};

} // namespace warifu::net
