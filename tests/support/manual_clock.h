// SPDX-License-Identifier: Apache-2.0
#pragma once
// A clock that stands still until the test moves it.

#include "core/base/environment.h"

namespace warifu::test {

class ManualClock final : public Clock
{
public:
    // The default is an arbitrary moment with an even 30-second step: 2027-01-15T08:00:00Z.
    explicit ManualClock(UnixMilliseconds start = unixSeconds(1'800'000'000)) : m_now(start) {}

    [[nodiscard]] UnixMilliseconds now() const override { return m_now; }
    void set(UnixMilliseconds moment) { m_now = moment; }
    // Backwards too: people correct their clocks.
    void advance(std::chrono::milliseconds step) { m_now += step; }

private:
    UnixMilliseconds m_now;
};

} // namespace warifu::test
