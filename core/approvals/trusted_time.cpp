// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/trusted_time.h"

#include <algorithm>

#ifdef _WIN32
#include <windows.h>
#else
#include <ctime>
#endif

namespace warifu::approvals {

UnixMilliseconds BootClock::now() const
{
    using std::chrono::milliseconds;
#ifdef _WIN32
    return UnixMilliseconds(milliseconds(GetTickCount64()));
#else
#ifdef __APPLE__
    const clockid_t clock = CLOCK_MONOTONIC; // counts sleep there
#else
    const clockid_t clock = CLOCK_BOOTTIME;
#endif
    timespec time{};
    clock_gettime(clock, &time);
    return UnixMilliseconds(
        milliseconds(std::int64_t(time.tv_sec) * 1000 + time.tv_nsec / 1'000'000));
#endif
}

TrustedTime::TrustedTime(const Clock &wall, const Clock &steady, UnixMilliseconds lastSeen)
    : m_steady(steady)
    , m_start(std::max(wall.now(), lastSeen))
    , m_steadyStart(steady.now())
    , m_wasSetBack(wall.now() < lastSeen)
{}

UnixMilliseconds TrustedTime::now() const
{
    return m_start + std::max(m_steady.now() - m_steadyStart, std::chrono::milliseconds(0));
}

} // namespace warifu::approvals
