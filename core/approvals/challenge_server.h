// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: a server that sends sign-in requests. core/servers holds one implementation a product.

#include "core/approvals/challenge.h"
#include "core/base/callback.h"
#include "core/base/result.h"

namespace warifu::approvals {

enum class Answer {
    Approve,
    Cancel,  // denied; it was me, I changed my mind
    NotSure, // denied
    Report,  // denied; this was not me
};

enum class ServerError {
    Offline, // no connection, name not found
    TimedOut,
    Tls,          // certificate not trusted, expired, wrong name
    PinChanged,   // the certificate is not the one learnt at enrolment
    Refused,      // HTTPS required, host not allowed by policy, redirect elsewhere
    BadAnswer,    // not what the protocol says; too large; an HTML page
    WrongClock,   // the server refuses our time stamps
    UnknownToken, // deleted or disabled on the server
    Denied,       // the server does not allow it (policy)
    Busy,         // 429, 503
    Failed,       // the server says that it failed (5xx)
    Locked,       // the token's private key cannot be used: the vault is locked
};

struct Delivered
{
    // false: the server understood and refused (wrong number, too late, answered elsewhere).
    bool isAccepted = false;
    // Presence::CodeToPhone: what to type into the sign-in page. Not signed by the server.
    QString displayCode;
};

// What polling one token found: every request that is open there now, those fetched before too (one
// that is missing counts as withdrawn). Requests that failed verification are counted, never
// returned.
struct Fetched
{
    std::vector<Challenge> challenges;
    int rejected = 0;
};

class ChallengeServer
{
public:
    virtual ~ChallengeServer() = default;
    // One answer from the event loop, none after the context of the callback is gone.
    virtual void fetch(const TokenId &token, Callback<Result<Fetched, ServerError>> done) = 0;
    // option: Presence::Option with Approve. Signs the same bytes for the same challenge, answer
    // and option, so that a retry is not a second answer.
    virtual void answer(const Challenge &challenge, Answer answer, const QString &option,
                        Callback<Result<Delivered, ServerError>> done) = 0;
};

} // namespace warifu::approvals
