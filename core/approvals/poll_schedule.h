// SPDX-License-Identifier: Apache-2.0
#pragma once
// When to ask a server next, as a pure function of what is known. No timer runs where it says
// never.

#include "core/base/environment.h"

#include <optional>

namespace warifu::approvals {

// Whether somebody could answer.
enum class Attention {
    Active, // typing or pointing; where the system does not tell, this is assumed
    Idle,   // nothing for some minutes
    Away,   // nothing for long, or the screen is locked: whoever comes back is noticed
};

// What is known of the user, for everything that polls.
struct AttentionState
{
    Attention attention = Attention::Active;
    std::optional<UnixMilliseconds> awaySince; // of Attention::Away; trusted time

    // True when somebody has come back from Away.
    bool follow(Attention seen, UnixMilliseconds now);
};

struct PollPolicy
{
    std::chrono::milliseconds active{3000}; // between polls while the user is there or just asked
    std::chrono::milliseconds idle{10'000};
    // Below the two minutes that servers keep a request, jitter included: none is missed. With it
    // one signature serves two polls (servers/privacyidea/poll_stamps.h).
    std::chrono::milliseconds away{80'000};
    // Nobody there for longer than `absence`, and nobody to be told: what comes back asks at once.
    std::chrono::milliseconds absent{360'000};
    std::chrono::milliseconds absence{3'600'000};
    std::chrono::milliseconds asked{120'000}; // "just": how long after asking
    std::chrono::milliseconds firstRetry{5000};
    std::chrono::milliseconds lastRetry{300'000};
    double jitter = 0.2; // each wait is longer or shorter by up to this part
};

struct PollState
{
    bool hasTokens = false; // something to poll for on this server
    bool isOnline = true;   // the network says so
    Attention attention = Attention::Active;
    std::optional<UnixMilliseconds> awaySince; // of Attention::Away; trusted time
    std::optional<UnixMilliseconds> askedAt;   // "check for requests"; trusted time
    bool isWoken = false;                      // asked for now: network return, resume, "check now"
    bool isRunning = false;                    // a poll is on its way
    int failures = 0;                          // in a row
    std::optional<std::chrono::milliseconds> retryAfter; // the server's word, with a failure
    std::optional<UnixMilliseconds> lastEnded;           // trusted time
};

// How long from now; 0 is at once, nothing is never (until the state changes). random is 0 to 1
// and decides the jitter.
[[nodiscard]] std::optional<std::chrono::milliseconds> nextPoll(const PollState &state,
                                                                UnixMilliseconds now, double random,
                                                                const PollPolicy &policy = {});

// What is known of the user, into what a poll goes by.
void tell(PollState &state, const AttentionState &user);

// Between two polls without failures, before jitter.
[[nodiscard]] std::chrono::milliseconds interval(const PollState &state, UnixMilliseconds now,
                                                 const PollPolicy &policy = {});

// firstRetry doubled with each failure in a row, up to lastRetry.
[[nodiscard]] std::chrono::milliseconds backoff(int failures, const PollPolicy &policy = {});

} // namespace warifu::approvals
