// SPDX-License-Identifier: Apache-2.0
#include "core/signin/managed_approvals.h"

#include <algorithm>

namespace warifu::signin {

approvals::ApprovalPolicy managed(approvals::ApprovalPolicy usual, const policy::SignInRules &rules,
                                  const policy::ReportRules &reports)
{
    approvals::ApprovalPolicy policy = usual;
    policy.lockout.denials = rules.denialsToLock;
    policy.lockout.resetAfter = rules.denialWindow;
    policy.lockout.liftAfter = rules.lock;
    policy.lockedAction = rules.whileLocked == policy::WhileLocked::Deny
        ? approvals::LockedAction::Deny
        : approvals::LockedAction::Ignore;
    policy.reportsLockout = reports.reportsLockout;
    policy.shortBudget = rules.notificationBudget;
    policy.longBudget = 2 * rules.notificationBudget;
    if (rules.unlockFresh)
        policy.unlockFresh = std::min(usual.unlockFresh, *rules.unlockFresh);
    policy.refusesPlain = rules.needsNumber;
    // The table's ranges are inside those of the policy; unit.signin.managed_approvals sees to it.
    return validated(policy) ? policy : usual;
}

} // namespace warifu::signin
