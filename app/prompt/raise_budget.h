// SPDX-License-Identifier: Apache-2.0
#pragma once
// How often the window may come up by itself, over all accounts (ux D5): more than three in ten
// minutes only wait.

#include "core/base/environment.h"

#include <vector>

namespace warifu::prompt {

class RaiseBudget
{
public:
    static constexpr std::size_t kMost = 3;
    static constexpr std::chrono::minutes kWindow{10};

    // One more now? Counted when it is allowed. now never runs backwards.
    [[nodiscard]] bool take(UnixMilliseconds now)
    {
        forget(now);
        if (m_raised.size() >= kMost)
            return false;
        m_raised.push_back(now);
        return true;
    }
    [[nodiscard]] bool isSpent(UnixMilliseconds now)
    {
        forget(now);
        return m_raised.size() >= kMost;
    }

private:
    void forget(UnixMilliseconds now)
    {
        std::erase_if(m_raised, [now](UnixMilliseconds at) { return at + kWindow <= now; });
    }

    std::vector<UnixMilliseconds> m_raised;
};

} // namespace warifu::prompt
