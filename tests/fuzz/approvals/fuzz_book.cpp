// SPDX-License-Identifier: Apache-2.0
// A stored book: an error, or one that is written back the same and that a step does not break.

#include "core/approvals/book_format.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::approvals;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    auto book = parseBook({data, size});
    if (!book)
        return 0;
    const auto again = formatBook(*book);
    if (!std::ranges::equal(again, ByteView(data, size)))
        std::abort();
    const UnixMilliseconds now = book->lastSeen + std::chrono::minutes(1);
    const BookStep next = step(std::move(*book), book::Tick{}, now, {});
    if (!parseBook(formatBook(next.book)))
        std::abort();
    return 0;
}
