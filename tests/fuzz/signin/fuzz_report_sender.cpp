// SPDX-License-Identifier: Apache-2.0
// The stored receiver of reports: an error, or one that is written back the same.

#include "core/signin/report_sender.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::signin;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto sender = parseSender({data, size});
    if (!sender)
        return 0;
    const SecretBytes written = formatSender(*sender);
    // Compared with what was read.
    if (!std::ranges::equal(written.expose(), ByteView(data, size)))
        std::abort();
    return 0;
}
