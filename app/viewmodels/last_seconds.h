// SPDX-License-Identifier: Apache-2.0
#pragma once
// When the end of a code's life is near enough to be shown.

#include <algorithm>
#include <chrono>

namespace warifu::viewmodels {

// left is within limit of the end; less where the whole period is short.
[[nodiscard]] inline bool isWithin(std::chrono::seconds left, std::chrono::seconds limit,
                                   std::chrono::seconds period)
{
    return left <= std::min(limit, period / 3);
}

} // namespace warifu::viewmodels
