// SPDX-License-Identifier: Apache-2.0
#pragma once
// A guard that events are fed to, with what came of the last one.

#include "core/approvals/guard.h"
#include "tests/unit/approvals/samples.h"

namespace warifu::test {

struct Guard
{
    void feed(const approvals::GuardEvent &event)
    {
        approvals::GuardStep next = approvals::step(state, event, now, policy);
        state = std::move(next.state);
        effects = std::move(next.effects);
        verdict = next.verdict;
    }
    // How many of n requests a minute apart may notify.
    int notified(int n, std::chrono::minutes apart)
    {
        int count = 0;
        for (int i = 0; i < n; ++i, now += apart) {
            feed(approvals::guard::Admit{});
            count += verdict == approvals::Verdict::Notify ? 1 : 0;
        }
        return count;
    }
    [[nodiscard]] bool hasEffect(approvals::GuardEffect effect) const
    {
        return std::ranges::find(effects, effect) != effects.end();
    }

    approvals::GuardState state;
    UnixMilliseconds now = kStart;
    approvals::ApprovalPolicy policy;
    std::vector<approvals::GuardEffect> effects;
    approvals::Verdict verdict = approvals::Verdict::Silent;
};

} // namespace warifu::test
