// SPDX-License-Identifier: Apache-2.0
// A file of the log, and its head: split within bounds; nobody forges a record or a head.

#include "core/activity/segment.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::activity;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    const std::vector<std::uint8_t> key(32);
    if (openHead(key, input))
        std::abort();
    const auto segment = parseSegment(input);
    if (!segment)
        return 0;
    if (segment->wholeSize > size || segment->hasTail == (segment->wholeSize == size))
        std::abort();
    Link link = segment->start.before;
    for (const ByteView sealed : segment->sealed) {
        if (unsealRecord(key, link, sealed))
            std::abort();
        link = chained(link, sealed);
    }
    return 0;
}
