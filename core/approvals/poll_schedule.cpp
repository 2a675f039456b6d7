// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/poll_schedule.h"

#include <algorithm>

namespace warifu::approvals {

std::chrono::milliseconds backoff(int failures, const PollPolicy &policy)
{
    if (failures < 1)
        return {};
    return std::min(policy.firstRetry * (std::int64_t(1) << std::min(failures - 1, 20)),
                    policy.lastRetry);
}

bool AttentionState::follow(Attention seen, UnixMilliseconds now)
{
    const bool isBack = attention == Attention::Away && seen != Attention::Away;
    if (seen != Attention::Away)
        awaySince.reset();
    else if (attention != Attention::Away)
        awaySince = now;
    attention = seen;
    return isBack;
}

void tell(PollState &state, const AttentionState &user)
{
    state.attention = user.attention;
    state.awaySince = user.awaySince;
}

std::chrono::milliseconds interval(const PollState &state, UnixMilliseconds now,
                                   const PollPolicy &policy)
{
    if (state.askedAt && now >= *state.askedAt && now - *state.askedAt < policy.asked)
        return policy.active;
    switch (state.attention) {
    case Attention::Active:
        return policy.active;
    case Attention::Idle:
        return policy.idle;
    case Attention::Away:
        return state.awaySince && now - *state.awaySince >= policy.absence ? policy.absent
                                                                           : policy.away;
    }
    return policy.active;
}

std::optional<std::chrono::milliseconds> nextPoll(const PollState &state, UnixMilliseconds now,
                                                  double random, const PollPolicy &policy)
{
    using std::chrono::milliseconds;
    if (!state.hasTokens || !state.isOnline || state.isRunning)
        return std::nullopt;
    // A server that asked for rest gets it, whoever is in a hurry.
    const milliseconds rest =
        state.failures > 0 ? state.retryAfter.value_or(milliseconds(0)) : milliseconds(0);
    if (!state.lastEnded)
        return rest;
    milliseconds wait = interval(state, now, policy);
    if (state.failures > 0)
        wait = std::max(wait, backoff(state.failures, policy));
    const double part = 1 + policy.jitter * (2 * std::clamp(random, 0.0, 1.0) - 1);
    wait = milliseconds(static_cast<std::int64_t>(static_cast<double>(wait.count()) * part));
    if (state.isWoken)
        wait = milliseconds(0);
    const milliseconds since = std::max(milliseconds(0), milliseconds(now - *state.lastEnded));
    return std::max(milliseconds(0), std::max(wait, rest) - since);
}

} // namespace warifu::approvals
