// SPDX-License-Identifier: Apache-2.0
#include "core/net/http_call.h"

#include "core/net/one_time_body.h"
#include "core/net/server_url.h"
#include "core/net/tls_problem.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

namespace warifu::net {

namespace {

constexpr int kMostRedirects = 3;
constexpr qsizetype kReadBuffer = 64 * 1024;

} // namespace

HttpCall::HttpCall(QNetworkAccessManager &network, QSslConfiguration tls, Request request,
                   HttpPolicy policy, Callback<Result<Response, NetError>> done, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_tls(std::move(tls))
    , m_request(std::move(request))
    , m_policy(std::move(policy))
    , m_done(std::move(done))
{
    const auto arm = [this](QTimer &timer, std::chrono::milliseconds limit, NetError::Code code) {
        timer.setSingleShot(true);
        timer.setInterval(limit);
        connect(&timer, &QTimer::timeout, this, [this, code] { fail({code, {}, {}}); });
    };
    arm(m_connectTimer, m_request.limits.connect, NetError::Code::ConnectTimeout);
    arm(m_idleTimer, m_request.limits.idle, NetError::Code::IdleTimeout);
    arm(m_totalTimer, m_request.limits.total, NetError::Code::TotalTimeout);
}

HttpCall::~HttpCall()
{
    dropReply();
}

void HttpCall::start()
{
    m_totalTimer.start();
    send(m_request.url);
}

QNetworkRequest HttpCall::networkRequest(const QUrl &url) const
{
    QNetworkRequest request(url);
    request.setRawHeader("User-Agent", "Warifu/" WARIFU_VERSION);
    request.setRawHeader("Accept", "application/json");
    // Set by hand, so that Qt neither asks for compression nor undoes it: a small body cannot
    // become a large one.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!m_request.contentType.isEmpty())
        request.setRawHeader("Content-Type", m_request.contentType);
    if (!m_request.bearer.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + m_request.bearer);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute,
                         QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setSslConfiguration(m_tls);
    return request;
}

QNetworkReply *HttpCall::post(QNetworkRequest request)
{
    // Read where it is: a buffered copy could be sent again.
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setHeader(QNetworkRequest::ContentLengthHeader, m_request.body.size());
    return m_network.post(request, new OneTimeBody(m_request.body, this));
}

void HttpCall::send(const QUrl &url)
{
    const QNetworkRequest request = networkRequest(url);
    m_body.clear();
    m_problem = TlsProblem::None;
    m_reply = m_request.method == Method::Post ? post(request) : m_network.get(request);
    m_reply->setReadBufferSize(kReadBuffer);
    m_connectTimer.start();
    // Emitted while the connection's thread waits, before a byte of the request is sent.
    connect(m_reply, &QNetworkReply::encrypted, this, [this] { checkPin(); });
    connect(m_reply, &QNetworkReply::sslErrors, this, &HttpCall::onTlsErrors);
    connect(m_reply, &QNetworkReply::requestSent, this, &HttpCall::onProgress);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::onHeaders);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::onBytes);
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::onFinished);
}

void HttpCall::onTlsErrors(const QList<QSslError> &errors)
{
    // Not ignored: Qt ends the handshake with SslHandshakeFailedError.
    m_problem = tlsProblem(errors);
}

bool HttpCall::checkPin()
{
    if (m_request.pin.isEmpty())
        return true;
    const QByteArray pin = pinOf(m_reply->sslConfiguration().peerCertificate());
    if (pin == m_request.pin)
        return true;
    fail({NetError::Code::PinChanged, {}, pin});
    return false;
}

void HttpCall::onProgress()
{
    m_connectTimer.stop();
    m_idleTimer.start();
}

void HttpCall::onHeaders()
{
    onProgress();
    const QVariant length = m_reply->header(QNetworkRequest::ContentLengthHeader);
    if (length.isValid() && length.toLongLong() > m_request.limits.bytes)
        fail({NetError::Code::TooLarge, {}, {}});
}

void HttpCall::onBytes()
{
    if (m_isOver)
        return;
    onProgress();
    m_body += m_reply->readAll();
    if (m_body.size() > m_request.limits.bytes)
        fail({NetError::Code::TooLarge, {}, {}});
}

NetError HttpCall::networkError() const
{
    using Code = NetError::Code;
    switch (m_reply->error()) {
    case QNetworkReply::HostNotFoundError:
        return {Code::NameNotFound, {}, {}};
    case QNetworkReply::RemoteHostClosedError:
    case QNetworkReply::ContentReSendError: // Qt wanted to send a POST again
        return {Code::Broken, {}, {}};
    case QNetworkReply::SslHandshakeFailedError:
        // Without certificate errors the two sides found no protocol or cipher in common.
        return {Code::Tls, m_problem == TlsProblem::None ? TlsProblem::OldProtocol : m_problem, {}};
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError:
    case QNetworkReply::ProtocolFailure:
        return {Code::Protocol, {}, {}};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
    case QNetworkReply::UnknownProxyError:
        return {Code::Proxy, {}, {}};
    case QNetworkReply::TimeoutError:
        return {Code::ConnectTimeout, {}, {}};
    default:
        return {Code::NotReachable, {}, {}};
    }
}

// Nothing for a date, which we do not read, and for more than a year.
static std::optional<std::chrono::seconds> retryAfter(const QByteArray &header)
{
    bool isNumber = false;
    const qlonglong seconds = header.trimmed().toLongLong(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 366LL * 24 * 3600)
        return std::nullopt;
    return std::chrono::seconds(seconds);
}

void HttpCall::onFinished()
{
    if (m_isOver)
        return;
    onBytes();
    if (m_isOver)
        return;
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // Values from 201 on say no more than the status does.
    const bool hasAnswer = status != 0 && m_reply->error() != QNetworkReply::ContentReSendError
        && (m_reply->error() == QNetworkReply::NoError
            || (m_reply->error() >= QNetworkReply::ContentAccessDenied
                && m_reply->error() != QNetworkReply::ProtocolFailure));
    // Qt rewinds a POST's body for 307 and 308 although it is told to leave redirects to us.
    if (status >= 300 && status < 400 && m_request.method == Method::Post)
        return fail({NetError::Code::Redirected, {}, {}});
    if (!hasAnswer)
        return fail(networkError());
    const bool isTls = m_reply->url().scheme() == QLatin1String("https");
    // A connection that was kept alive does not say "encrypted" again.
    if (isTls && !checkPin())
        return;
    if (status >= 300 && status < 400)
        return followRedirect(m_reply->rawHeader("Location"));
    end(Response{status, m_reply->rawHeader("Content-Type"), m_body,
                 retryAfter(m_reply->rawHeader("Retry-After")),
                 isTls ? pinOf(m_reply->sslConfiguration().peerCertificate()) : QByteArray()});
}

void HttpCall::followRedirect(const QByteArray &location)
{
    const QUrl to = m_reply->url().resolved(QUrl::fromEncoded(location, QUrl::StrictMode));
    const bool isAllowed = m_request.method == Method::Get && !location.isEmpty()
        && ++m_redirects <= kMostRedirects && checkUrl(to, m_policy)
        && originOf(to) == originOf(m_request.url);
    if (!isAllowed)
        return fail({NetError::Code::Redirected, {}, {}});
    dropReply();
    m_idleTimer.stop();
    send(to);
}

void HttpCall::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void HttpCall::fail(NetError error)
{
    end(failure(std::move(error)));
}

void HttpCall::end(Result<Response, NetError> result)
{
    if (m_isOver)
        return;
    m_isOver = true;
    m_connectTimer.stop();
    m_idleTimer.stop();
    m_totalTimer.stop();
    dropReply();
    // Later: this may be called from inside one of Qt's network functions.
    m_done.later(std::move(result));
    Q_EMIT ended();
}

} // namespace warifu::net
