// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/policy.h"

namespace warifu::approvals {

namespace {

using namespace std::chrono_literals;

template<class Value>
bool isWithin(Value value, Value least, Value most)
{
    return value >= least && value <= most;
}

constexpr std::chrono::minutes kDay = 24h;

} // namespace

Result<ApprovalPolicy, PolicyError> validated(const ApprovalPolicy &policy)
{
    const std::chrono::minutes month = 30 * kDay;
    if (!isWithin(policy.lockout.denials, 1, 100))
        return failure(PolicyError::Denials);
    if (!isWithin<std::chrono::minutes>(policy.lockout.resetAfter, 1min, month))
        return failure(PolicyError::ResetAfter);
    if (!isWithin<std::chrono::minutes>(policy.lockout.liftAfter, 1min, month)
        || !isWithin<std::chrono::minutes>(policy.lockCap, 1min, month))
        return failure(PolicyError::LiftAfter);
    if (!isWithin<std::chrono::minutes>(policy.reportWindow, 1min, 90 * kDay))
        return failure(PolicyError::ReportWindow);
    if (!isWithin(policy.shortBudget, 0, 1000) || !isWithin(policy.longBudget, 0, 1000)
        || !isWithin<std::chrono::minutes>(policy.shortWindow, 1min, kDay)
        || !isWithin<std::chrono::minutes>(policy.longWindow, 1min, kDay))
        return failure(PolicyError::Budget);
    if (!isWithin<std::chrono::minutes>(policy.backoffStep, 0min, kDay)
        || !isWithin<std::chrono::minutes>(policy.backoffCap, 0min, kDay)
        || !isWithin(policy.missesPerDenial, 1, 100)
        || !isWithin<std::chrono::minutes>(policy.missWindow, 1min, kDay))
        return failure(PolicyError::Backoff);
    for (const std::chrono::minutes time :
         {policy.guardedAfterDenial, policy.guardedAfterCrowd, policy.guardedAfterLock})
        if (!isWithin<std::chrono::minutes>(time, 0min, month))
            return failure(PolicyError::Guard);
    if (policy.forgetLocksAfter < 0h || policy.forgetLocksAfter > 24h * 90)
        return failure(PolicyError::Guard);
    if (!isWithin<std::chrono::milliseconds>(policy.approveDelay, 0ms, 10s)
        || policy.unlockFresh < 0s || !isWithin(policy.typosAllowed, 0, 10)
        || !isWithin<std::chrono::minutes>(policy.longestLifetime, 1min, kDay))
        return failure(PolicyError::Delay);
    return policy;
}

} // namespace warifu::approvals
