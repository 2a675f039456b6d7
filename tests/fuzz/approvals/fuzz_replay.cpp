// SPDX-License-Identifier: Apache-2.0
// A stored replay guard: an error, or one that is written back the same.

#include "core/approvals/replay_guard.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::approvals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto guard = ReplayGuard::parse({data, size});
    if (guard && !std::ranges::equal(guard->format(), ByteView(data, size)))
        std::abort();
    return 0;
}
