// SPDX-License-Identifier: Apache-2.0
// A stored outbox: an error, or one that is written back the same.

#include "core/reports/outbox.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::reports;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto outbox = Outbox::parse({data, size});
    if (outbox && !std::ranges::equal(outbox->format(), ByteView(data, size)))
        std::abort();
    return 0;
}
