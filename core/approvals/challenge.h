// SPDX-License-Identifier: Apache-2.0
#pragma once
// A sign-in request whose signature, token and freshness were checked. Only a ChallengeServer makes
// one, so whatever is in it may be shown. Texts are the server's: plain text, cut to their bounds.

#include "core/base/environment.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace warifu::approvals {

// The push token that a request belongs to; the text of its accounts::AccountId.
using TokenId = QString;

// What the sign-in page asks for beside approval.
enum class Presence {
    None,        // the server did not ask for a number
    Option,      // one of options is on the sign-in page
    CodeToPhone, // after approval we show a code that is typed into the sign-in page
};

// What the server says about where the request comes from; each may be absent. Never verified by
// us, and said so on screen.
struct Origin
{
    QString application;
    QString place;   // guessed from the address
    QString address; // IP address
    QString network;
    QString browser;
};

struct Challenge
{
    TokenId token;
    QByteArray nonce; // opaque, at most kMaxNonce bytes; unique with the token
    QString title;
    QString question;
    Presence presence = Presence::None;
    // Presence::Option: 2 to 10 different strings in the server's order.
    std::vector<QString> options;
    // The server understands a reason beside a denial.
    bool takesReason = false;
    Origin origin;
    UnixSeconds receivedAt{};
    // The server's word, or receivedAt and the policy's lifetime where it says nothing.
    UnixSeconds expiresAt{};
    // Opaque to everybody but the server that made it: what its answer needs (URL and so on).
    QByteArray answerContext;
};

inline constexpr qsizetype kMaxNonce = 256;
inline constexpr qsizetype kMaxTitle = 200;
inline constexpr qsizetype kMaxQuestion = 2000;
inline constexpr qsizetype kMaxOption = 40;
inline constexpr qsizetype kMaxOriginText = 256; // each text of Origin
inline constexpr qsizetype kMaxAnswerContext = 8192;

} // namespace warifu::approvals
