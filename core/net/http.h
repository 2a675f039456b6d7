// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: one HTTP exchange. HttpClient is the implementation; tests may bring their own.

#include "core/base/callback.h"
#include "core/base/result.h"
#include "core/net/net_error.h"

#include <QByteArray>
#include <QUrl>

#include <chrono>
#include <optional>

namespace warifu::net {

enum class Method { Get, Post };

// Bounds of one exchange. Reaching one ends it with the error named beside it.
struct Limits
{
    std::chrono::milliseconds connect = std::chrono::seconds(10); // ConnectTimeout, TLS included
    std::chrono::milliseconds idle = std::chrono::seconds(15);    // IdleTimeout, between two bytes
    std::chrono::milliseconds total = std::chrono::seconds(30);   // TotalTimeout
    qsizetype bytes = 256 * 1024;                                 // TooLarge, body only
};

struct Request
{
    Method method = Method::Get;
    QUrl url;
    QByteArray body;
    QByteArray contentType; // of the body
    QByteArray bearer;      // RFC 6750, section 2.1; empty: none. A secret: never on a redirect
    // SHA-256 of the server's public key as learnt before; empty: none is known yet.
    QByteArray pin;
    Limits limits;
};

struct Response
{
    int status = 0;
    QByteArray contentType;
    QByteArray body;
    // Retry-After in its seconds form (RFC 9110, section 10.2.3).
    std::optional<std::chrono::seconds> retryAfter;
    // Of the key that the server proved to have; empty over plain HTTP.
    QByteArray pin;
};

class Http
{
public:
    virtual ~Http() = default;
    // One answer from the event loop, none after the callback's context or this object is gone. A
    // POST is never redirected and never sent twice by this port; a GET follows redirects within
    // its origin.
    virtual void send(Request request, Callback<Result<Response, NetError>> done) = 0;
};

} // namespace warifu::net
