// SPDX-License-Identifier: Apache-2.0
#pragma once
// When to ask a server next, as a pure function of what is known. No timer runs where it says
// never.

#include "core/base/environment.h"

#include <optional>

namespace warifu::approvals {

struct PollPolicy
{
    std::chrono::milliseconds active{3000}; // between polls while the user is there or just asked
    std::chrono::milliseconds idle{10'000}; // otherwise
    std::chrono::milliseconds firstRetry{5000};
    std::chrono::milliseconds lastRetry{300'000};
    double jitter = 0.2; // each wait is longer or shorter by up to this part
};

struct PollState
{
    bool hasTokens = false; // something to poll for on this server
    bool isOnline = true;   // the network says so
    bool isActive = false;  // the user is at the computer, or asked within the last minutes
    bool isWoken = false;   // asked for now: network return, resume, "check now"
    bool isRunning = false; // a poll is on its way
    int failures = 0;       // in a row
    std::optional<std::chrono::milliseconds> retryAfter; // the server's word, with a failure
    std::optional<UnixMilliseconds> lastEnded;           // trusted time
};

// How long from now; 0 is at once, nothing is never (until the state changes). random is 0 to 1
// and decides the jitter.
[[nodiscard]] std::optional<std::chrono::milliseconds> nextPoll(const PollState &state,
                                                                UnixMilliseconds now, double random,
                                                                const PollPolicy &policy = {});

// firstRetry doubled with each failure in a row, up to lastRetry.
[[nodiscard]] std::chrono::milliseconds backoff(int failures, const PollPolicy &policy = {});

} // namespace warifu::approvals
