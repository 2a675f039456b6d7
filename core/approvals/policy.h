// SPDX-License-Identifier: Apache-2.0
#pragma once
// Against prompt bombing: every number that the guard and the request machine go by, with its
// default (docs/decisions/approvals.md). Codes are no part of it: they are never locked.

#include "core/base/result.h"

#include <chrono>

namespace warifu::approvals {

// What happens to a request that arrives while its account is locked.
enum class LockedAction {
    Ignore, // no answer: the attacker does not learn that this computer is on
    Deny,   // denied at once, without asking
};

// An administrator's three lockout settings, one to one.
struct Lockout
{
    int denials = 3;                     // that trigger it
    std::chrono::minutes resetAfter{60}; // until the counter of denials resets
    std::chrono::minutes liftAfter{30};  // until the lock lifts by itself
    bool operator==(const Lockout &) const = default;
};

struct ApprovalPolicy
{
    Lockout lockout;
    // Each lock after the first lasts twice as long, up to this; a longer liftAfter counts itself.
    std::chrono::minutes lockCap{24 * 60};
    LockedAction lockedAction = LockedAction::Ignore;
    // After "this was not me"; lasts at least as long as a lock.
    std::chrono::minutes reportWindow{60};
    LockedAction reportedAction = LockedAction::Deny;
    // A lock by denials is reported too (risk level MEDIUM).
    bool reportsLockout = false;

    // Notifications of one account within each window; the request still waits in the window.
    int shortBudget = 3;
    std::chrono::minutes shortWindow{5};
    int longBudget = 6;
    std::chrono::minutes longWindow{60};
    // Silence after the k-th denial or miss in a row: min(step * 2^(k-1), cap). A miss counts from
    // the second on.
    std::chrono::minutes backoffStep{2};
    std::chrono::minutes backoffCap{60};
    // So many misses within the window are one denial.
    int missesPerDenial = 3;
    std::chrono::minutes missWindow{10};

    // How long the guard stays up after its cause is gone.
    std::chrono::minutes guardedAfterDenial{15};
    std::chrono::minutes guardedAfterCrowd{5};
    std::chrono::minutes guardedAfterLock{60};
    // lockCount returns to 0 after so long without a denial.
    std::chrono::hours forgetLocksAfter{24};

    // Approve is dead so long after the prompt appeared or got the focus back.
    std::chrono::milliseconds approveDelay{1500};
    // Approving asks for the app's lock when it was opened longer ago than this.
    std::chrono::seconds unlockFresh{300};
    // A number that the server did not offer is refused so often; the next one ends the request.
    int typosAllowed = 2;
    // Refuse to approve where the server asks for no number.
    bool refusesPlain = false;
    // Requests are never believed to live longer than this, whatever the server says.
    std::chrono::minutes longestLifetime{60};

    bool operator==(const ApprovalPolicy &) const = default;
};

enum class PolicyError {
    Denials,      // not 1 to 100
    ResetAfter,   // not 1 minute to 30 days
    LiftAfter,    // not 1 minute to 30 days
    ReportWindow, // not 1 minute to 90 days
    Budget,       // a negative number, or a window that is not 1 minute to 1 day
    Backoff,      // not 0 to 1 day
    Guard,        // negative or longer than 30 days
    Delay,        // not 0 to 10 s; freshness of the unlock negative
};

// The policy as it is, or which number is out of range. Nothing is moved into range.
[[nodiscard]] Result<ApprovalPolicy, PolicyError> validated(const ApprovalPolicy &policy);

} // namespace warifu::approvals
