// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why no answer came over the network. A status such as 404 is an answer, not an error.

#include <QByteArray>

namespace warifu::net {

// What is wrong with the server's certificate or its TLS, the gravest first.
enum class TlsProblem {
    None,
    Revoked,
    WrongName, // the certificate is for another host
    SelfSigned,
    UnknownAuthority, // the chain ends at nobody whom this computer trusts
    Expired,
    NotYetValid, // often a wrong clock on this computer
    OldProtocol, // below TLS 1.2, or no cipher in common
    Other,
};

struct NetError
{
    enum class Code {
        BadUrl,     // not an absolute http(s) URL with a host, or with a user name in it
        NotHttps,   // plain http where it is not allowed
        NotAllowed, // the origin is not on the list of allowed ones
        Redirected, // to another origin, of a POST, or in circles
        NameNotFound,
        NotReachable, // refused, no route, no network
        Broken,       // the connection ended before the answer did, or it was not HTTP
        ConnectTimeout,
        IdleTimeout,  // connected, then silent
        TotalTimeout, // an answer that drips
        TooLarge,
        Tls,        // tls says what
        PinChanged, // trusted, but another key than the one learnt; observedPin has it
        Proxy,      // the proxy is unreachable, refuses or wants a password
        Protocol,   // not HTTP
    };
    Code code = Code::BadUrl;
    TlsProblem tls = TlsProblem::None;
    QByteArray observedPin;
};

} // namespace warifu::net
