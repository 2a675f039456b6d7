// SPDX-License-Identifier: Apache-2.0
#pragma once
// The open challenges that a poll returns: checked for shape, then for the server's signature over
// the strings exactly as received, and only then made into something that may be shown.

#include "core/approvals/challenge.h"
#include "core/crypto/public_key.h"

#include <QJsonValue>

#include <optional>
#include <vector>

namespace warifu::servers::privacyidea {

// Why one challenge was dropped. It is never shown and never answered.
enum class ChallengeFault {
    NotObject,
    Field,      // missing, of another type, or too long
    OtherToken, // another token's serial
    Nonce,      // not 1 to 256 printable ASCII characters without '|'
    Url,        // not a URL that net::parseUrl takes
    SslVerify,  // neither "0" nor "1"
    Presence,   // not 2 to 10 different options
    Signature,
    Capabilities, // they are there with a signature that is not the server's
    Repeated,     // the same nonce again in one list
    TooMany,      // beyond kMostChallenges
};

// Verifying costs time: a server that lists more than this is not looked at any further.
inline constexpr int kMostChallenges = 100;

struct ChallengeContext
{
    approvals::TokenId token;
    QString serial;
    const crypto::PublicKey &serverKey;
    UnixSeconds receivedAt;
    std::chrono::seconds lifetime; // the protocol does not say how long a challenge is open
};

struct ChallengeList
{
    std::vector<approvals::Challenge> challenges;
    std::vector<ChallengeFault> faults;
};

// Nothing when value is not a list.
[[nodiscard]] std::optional<ChallengeList> parseChallengeList(const QJsonValue &value,
                                                              const ChallengeContext &context);

} // namespace warifu::servers::privacyidea
