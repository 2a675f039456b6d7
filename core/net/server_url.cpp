// SPDX-License-Identifier: Apache-2.0
#include "core/net/server_url.h"

#include <QHostAddress>

#include <algorithm>

namespace warifu::net {

namespace {

bool isHttp(const QUrl &url)
{
    return url.scheme() == QLatin1String("https") || url.scheme() == QLatin1String("http");
}

} // namespace

Result<QUrl, NetError::Code> parseUrl(const QString &text)
{
    if (text.size() > kMaxUrl)
        return failure(NetError::Code::BadUrl);
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !isHttp(url) || url.host().isEmpty() || !url.userInfo().isEmpty()
        || url.hasFragment() || url.port() == 0)
        return failure(NetError::Code::BadUrl);
    return url;
}

Result<void, NetError::Code> checkUrl(const QUrl &url, const HttpPolicy &policy)
{
    if (!url.isValid() || !isHttp(url) || url.host().isEmpty() || !url.userInfo().isEmpty())
        return failure(NetError::Code::BadUrl);
    if (url.scheme() == QLatin1String("http")
        && (policy.plainHttp == PlainHttp::Never || !isLoopback(url)))
        return failure(NetError::Code::NotHttps);
    if (policy.allowedOrigins
        && std::ranges::find(*policy.allowedOrigins, originOf(url)) == policy.allowedOrigins->end())
        return failure(NetError::Code::NotAllowed);
    return {};
}

QString originOf(const QUrl &url)
{
    const int usual = url.scheme() == QLatin1String("https") ? 443 : 80;
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (const int port = url.port(usual); port != usual)
        origin.setPort(port);
    return origin.toString(QUrl::FullyEncoded);
}

bool isLoopback(const QUrl &url)
{
    const QString host = url.host();
    // QHostAddress also reads "127.1" and "2130706433"; QUrl has written those out already.
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace warifu::net
