// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_client.h"

#include "core/net/http_call.h"
#include "core/net/server_url.h"

#include <QNetworkAccessManager>
#include <QNetworkProxyFactory>
#include <QSslConfiguration>

namespace warifu::net {

namespace {

// The system's proxy, but never for this computer itself.
class SystemProxy final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.url()))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

QSslConfiguration tlsFor(const HttpPolicy &policy)
{
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!policy.authorities.isEmpty())
        tls.addCaCertificates(QSslCertificate::fromData(policy.authorities, QSsl::Pem));
    return tls;
}

} // namespace

HttpClient::HttpClient(HttpPolicy policy, QObject *parent)
    : QObject(parent)
    , m_policy(std::move(policy))
{}

HttpClient::~HttpClient()
{
    // Before the network object they use.
    qDeleteAll(findChildren<HttpCall *>(Qt::FindDirectChildrenOnly));
}

void HttpClient::setPolicy(HttpPolicy policy)
{
    m_policy = std::move(policy);
    m_tls.reset();
    dropConnections(); // one may rest on an authority that is not trusted any more
}

void HttpClient::dropConnections()
{
    // Not QNetworkAccessManager::clearConnectionCache(): it also cuts connections that are in use,
    // and a reply on one of them never ends (Qt 6.4).
    m_network.reset();
}

QNetworkAccessManager &HttpClient::network()
{
    if (!m_network) {
        m_network = std::make_shared<QNetworkAccessManager>();
        m_network->setProxyFactory(new SystemProxy); // owned by the network object
        m_network->setAutoDeleteReplies(false);
    }
    return *m_network;
}

const QSslConfiguration &HttpClient::tls()
{
    if (!m_tls)
        m_tls = std::make_unique<QSslConfiguration>(tlsFor(m_policy));
    return *m_tls;
}

void HttpClient::send(Request request, Callback<Result<Response, NetError>> done)
{
    if (const auto allowed = checkUrl(request.url, m_policy); !allowed) {
        done.later(failure(NetError{allowed.error(), {}, {}}));
        return;
    }
    const QString origin = originOf(request.url);
    auto &lane = m_lanes[origin];
    if (!lane)
        lane = std::make_shared<Lane>();
    if (request.method == Method::Get) {
        if (lane->isBusy) {
            lane->waiting.push_back({std::move(request), std::move(done)});
            return;
        }
        lane->isBusy = true;
    }
    start(origin, {std::move(request), std::move(done)});
}

void HttpClient::start(const QString &origin, Waiting waiting)
{
    Lane &lane = *m_lanes[origin];
    // Nothing is sent over a connection that was opened for another pin.
    if (lane.pin != waiting.request.pin) {
        dropConnections();
        lane.pin = waiting.request.pin;
    }
    const bool isGet = waiting.request.method == Method::Get;
    auto *call = new HttpCall(network(), tls(), std::move(waiting.request), m_policy,
                              std::move(waiting.done), this);
    connect(call, &HttpCall::ended, this, [this, call, origin, isGet] {
        call->deleteLater();
        if (isGet)
            next(origin);
    });
    connect(call, &QObject::destroyed, [network = m_network] {}); // not before
    call->start();
}

void HttpClient::next(const QString &origin)
{
    Lane &lane = *m_lanes[origin];
    // Nobody waits for an answer whose context is gone.
    while (!lane.waiting.empty() && !lane.waiting.front().done.isAlive())
        lane.waiting.pop_front();
    if (lane.waiting.empty()) {
        lane.isBusy = false;
        return;
    }
    Waiting waiting = std::move(lane.waiting.front());
    lane.waiting.pop_front();
    start(origin, std::move(waiting));
}

} // namespace warifu::net
