// SPDX-License-Identifier: Apache-2.0
#pragma once
// A client and one request to a scripted server.

#include "core/net/http_client.h"

#include "tests/support/answer.h"
#include "tests/support/net/scripted_server.h"

namespace warifu::test {

using HttpAnswer = Answer<Result<net::Response, net::NetError>>;

// Loopback HTTP is allowed, and the tests' own authority is trusted.
inline net::HttpPolicy testPolicy()
{
    net::HttpPolicy policy;
    policy.plainHttp = net::PlainHttp::Loopback;
    policy.authorities = ScriptedServer::authority();
    return policy;
}

inline net::Request get(const QUrl &url)
{
    net::Request request;
    request.url = url;
    return request;
}

inline net::Request post(const QUrl &url, const QByteArray &body)
{
    net::Request request;
    request.method = net::Method::Post;
    request.url = url;
    request.body = body;
    request.contentType = "application/x-www-form-urlencoded";
    return request;
}

} // namespace warifu::test
