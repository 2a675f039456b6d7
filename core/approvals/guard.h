// SPDX-License-Identifier: Apache-2.0
#pragma once
// The guard of one account against prompt bombing, as a pure reducer: how many notifications, how
// much to ask before an approval, and when to stop listening. Time never runs backwards here: the
// caller gives TrustedTime.

#include "core/approvals/novelty.h"
#include "core/approvals/policy.h"

#include <variant>

namespace warifu::approvals {

enum class Level { Normal, Guarded, Locked };
enum class LockCause { Denials, Report };

struct GuardState
{
    Level level = Level::Normal;
    LockCause cause = LockCause::Denials;   // of the present lock, or the last one
    std::vector<UnixMilliseconds> denials;  // not yet reset; at most policy's number
    std::vector<UnixMilliseconds> misses;   // expired unanswered, within missWindow
    std::vector<UnixMilliseconds> notified; // notifications within longWindow
    int streak = 0;                         // requests in a row that were not approved
    UnixMilliseconds silentUntil{};
    UnixMilliseconds guardedUntil{};
    UnixMilliseconds lockedUntil{};
    UnixMilliseconds deniedAt{}; // the last denial, or the end of the last lock
    int lockCount = 0;
    bool isCrowded = false; // two or more unanswered requests
    int blocked = 0;        // requests suppressed by the present lock
    std::vector<Context> history;
    bool operator==(const GuardState &) const = default;
};

namespace guard {
// Only time has passed.
struct Tick
{};
// A new request asks how to appear. Quiet hours count as silence.
struct Admit
{
    bool isQuiet = false;
};
struct Denied
{};
struct Wrong
{};
// Expired without an answer.
struct Missed
{};
struct Approved
{
    bool withNumber = false;
    Context context;
};
struct Reported
{};
// How many requests of the account are unanswered now.
struct Crowd
{
    int live = 0;
};
// The user ends the lock, after the app's lock and a typed confirmation.
struct Unlocked
{};
} // namespace guard
using GuardEvent =
    std::variant<guard::Tick, guard::Admit, guard::Denied, guard::Wrong, guard::Missed,
                 guard::Approved, guard::Reported, guard::Crowd, guard::Unlocked>;

enum class Verdict { Notify, Silent, Locked };
enum class GuardEffect {
    Locked,        // until lockedUntil; also when a lock was made longer
    Lifted,        // by time or by the user
    ReportLockout, // risk level MEDIUM
};

struct GuardStep
{
    GuardState state;
    std::vector<GuardEffect> effects;
    Verdict verdict = Verdict::Silent; // of Admit
};
[[nodiscard]] GuardStep step(GuardState state, const GuardEvent &event, UnixMilliseconds now,
                             const ApprovalPolicy &policy);

// What the policy does with requests while state is locked.
[[nodiscard]] LockedAction lockedAction(const GuardState &state, const ApprovalPolicy &policy);
// When Tick would change something next; nothing when time alone never does.
[[nodiscard]] std::optional<UnixMilliseconds> nextChange(const GuardState &state);

} // namespace warifu::approvals
