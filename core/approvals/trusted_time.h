// SPDX-License-Identifier: Apache-2.0
#pragma once
// A time that moving the computer's clock does not move: it starts at the wall clock, or where it
// was left, whichever is later, and goes on with a clock that counts since the computer was
// started. Locks and deadlines go by it, so that no one ends a lock by setting the clock.

#include "core/base/environment.h"

namespace warifu::approvals {

// Time since some moment, sleep included, never set.
class BootClock final : public Clock
{
public:
    [[nodiscard]] UnixMilliseconds now() const override;
};

class TrustedTime
{
public:
    // lastSeen: what it had come to, from the store.
    TrustedTime(const Clock &wall, const Clock &steady, UnixMilliseconds lastSeen);
    [[nodiscard]] UnixMilliseconds now() const;
    // The wall clock was behind lastSeen at the start: how much time passed meanwhile is unknown.
    [[nodiscard]] bool wasSetBack() const { return m_wasSetBack; }

private:
    const Clock &m_steady;
    UnixMilliseconds m_start;
    UnixMilliseconds m_steadyStart;
    bool m_wasSetBack = false;
};

} // namespace warifu::approvals
