// SPDX-License-Identifier: Apache-2.0
// Counted wrong passphrases: what is understood is written again as it was.

#include "core/activity/unlock_failures.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::activity;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    const auto parsed = parseUnlockFailures(input);
    if (parsed && !std::ranges::equal(formatUnlockFailures(*parsed), input))
        std::abort();
    return 0;
}
