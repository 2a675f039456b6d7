// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/guard.h"

#include <algorithm>

namespace warifu::approvals {

namespace {

// step * 2^(times-1), at most cap; nothing for times below 1.
std::chrono::minutes doubled(std::chrono::minutes step, int times, std::chrono::minutes cap)
{
    if (times < 1)
        return {};
    // Twenty doublings of a minute are two years.
    const std::chrono::minutes grown = step * (std::int64_t(1) << std::min(times - 1, 20));
    return std::min(grown, cap);
}

class Reduction
{
public:
    Reduction(GuardState state, UnixMilliseconds now, const ApprovalPolicy &policy)
        : m_now(now)
        , m_policy(policy)
    {
        m_step.state = std::move(state);
        passTime();
    }
    GuardStep take() { return std::move(m_step); }

    void operator()(const guard::Tick &) {}
    void operator()(const guard::Admit &event)
    {
        m_step.verdict = verdict(event);
        if (m_step.verdict == Verdict::Notify)
            s.notified.push_back(m_now);
        if (m_step.verdict == Verdict::Locked)
            s.blocked = std::min(s.blocked + 1, 1'000'000);
    }
    void operator()(const guard::Denied &) { deny(); }
    void operator()(const guard::Wrong &) { deny(); }
    void operator()(const guard::Missed &)
    {
        ++s.streak;
        // The first one may be a user who was not looking, about to try again.
        if (s.streak > 1)
            silence();
        s.misses.push_back(m_now);
        if (static_cast<int>(s.misses.size()) >= m_policy.missesPerDenial) {
            s.misses.clear();
            countDenial();
        }
    }
    void operator()(const guard::Approved &event)
    {
        s.streak = 0;
        s.silentUntil = {};
        s.misses.clear();
        if (event.withNumber)
            s.denials.clear();
        remember(s.history, event.context);
    }
    void operator()(const guard::Reported &)
    {
        ++s.streak;
        s.deniedAt = m_now;
        silence();
        s.cause = LockCause::Report;
        lock(std::max(m_policy.lockout.liftAfter, m_policy.reportWindow));
    }
    void operator()(const guard::Crowd &event)
    {
        const bool isCrowded = event.live >= 2;
        if (s.isCrowded && !isCrowded)
            guardFor(m_policy.guardedAfterCrowd);
        s.isCrowded = isCrowded;
        settle();
    }
    void operator()(const guard::Unlocked &)
    {
        if (s.level == Level::Locked)
            lift();
    }

private:
    void passTime()
    {
        std::erase_if(s.denials, [&](UnixMilliseconds at) {
            return at + m_policy.lockout.resetAfter <= m_now;
        });
        std::erase_if(s.misses,
                      [&](UnixMilliseconds at) { return at + m_policy.missWindow <= m_now; });
        const auto window = std::max(m_policy.longWindow, m_policy.shortWindow);
        std::erase_if(s.notified, [&](UnixMilliseconds at) { return at + window <= m_now; });
        if (s.level == Level::Locked && s.lockedUntil <= m_now)
            lift();
        if (s.level != Level::Locked && s.deniedAt + m_policy.forgetLocksAfter <= m_now)
            s.lockCount = 0;
        settle();
    }
    // Guarded or Normal, where no lock decides.
    void settle()
    {
        if (s.level != Level::Locked)
            s.level = s.isCrowded || s.guardedUntil > m_now ? Level::Guarded : Level::Normal;
    }
    void guardFor(std::chrono::minutes time)
    {
        s.guardedUntil = std::max(s.guardedUntil, m_now + time);
        settle();
    }
    void silence()
    {
        const auto time = doubled(m_policy.backoffStep, s.streak, m_policy.backoffCap);
        s.silentUntil = std::max(s.silentUntil, m_now + time);
    }
    void deny()
    {
        ++s.streak;
        silence();
        countDenial();
    }
    void countDenial()
    {
        s.deniedAt = m_now;
        s.denials.push_back(m_now);
        guardFor(m_policy.guardedAfterDenial);
        if (static_cast<int>(s.denials.size()) < m_policy.lockout.denials)
            return;
        if (s.level != Level::Locked)
            s.cause = LockCause::Denials;
        const auto cap = std::max(m_policy.lockCap, m_policy.lockout.liftAfter);
        lock(doubled(m_policy.lockout.liftAfter, s.lockCount + 1, cap));
        s.lockCount = std::min(s.lockCount + 1, 30);
        if (m_policy.reportsLockout)
            m_step.effects.push_back(GuardEffect::ReportLockout);
    }
    // Counting begins anew behind a lock. A lock is never shortened by another one.
    void lock(std::chrono::minutes time)
    {
        s.denials.clear();
        if (s.level != Level::Locked)
            s.blocked = 0;
        const auto present = s.level == Level::Locked ? s.lockedUntil : UnixMilliseconds{};
        s.lockedUntil = std::max(present, m_now + time);
        s.level = Level::Locked;
        m_step.effects.push_back(GuardEffect::Locked);
    }
    void lift()
    {
        // By time: guarded since the lock ended, also when nobody looked then.
        const auto ended = std::min(s.lockedUntil, m_now);
        s.guardedUntil = std::max(s.guardedUntil, ended + m_policy.guardedAfterLock);
        s.level = Level::Guarded;
        s.lockedUntil = {};
        s.deniedAt = std::max(s.deniedAt, ended); // calm begins behind the lock
        s.blocked = 0;
        m_step.effects.push_back(GuardEffect::Lifted);
        settle();
    }
    [[nodiscard]] Verdict verdict(const guard::Admit &event) const
    {
        if (s.level == Level::Locked)
            return Verdict::Locked;
        const auto since = [&](std::chrono::minutes window) {
            return std::ranges::count_if(s.notified,
                                         [&](UnixMilliseconds at) { return at + window > m_now; });
        };
        const bool isSpent = since(m_policy.shortWindow) >= m_policy.shortBudget
            || since(m_policy.longWindow) >= m_policy.longBudget;
        return event.isQuiet || isSpent || s.silentUntil > m_now ? Verdict::Silent
                                                                 : Verdict::Notify;
    }

    GuardStep m_step;
    GuardState &s = m_step.state;
    UnixMilliseconds m_now;
    const ApprovalPolicy &m_policy;
};

} // namespace

GuardStep step(GuardState state, const GuardEvent &event, UnixMilliseconds now,
               const ApprovalPolicy &policy)
{
    Reduction reduction(std::move(state), now, policy);
    std::visit(reduction, event);
    return reduction.take();
}

LockedAction lockedAction(const GuardState &state, const ApprovalPolicy &policy)
{
    return state.cause == LockCause::Report ? policy.reportedAction : policy.lockedAction;
}

std::optional<UnixMilliseconds> nextChange(const GuardState &state)
{
    if (state.level == Level::Locked)
        return state.lockedUntil;
    if (state.level == Level::Guarded && !state.isCrowded)
        return state.guardedUntil;
    return std::nullopt;
}

} // namespace warifu::approvals
