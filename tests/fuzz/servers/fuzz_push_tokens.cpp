// SPDX-License-Identifier: Apache-2.0
// Stored push tokens: an error, or ones that are written back the same.

#include "core/servers/privacyidea/token_format.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::servers::privacyidea;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto tokens = parseTokens({data, size});
    if (!tokens)
        return 0;
    const SecretBytes written = formatTokens(*tokens);
    // Compared with what was read.
    if (!std::ranges::equal(written.expose(), ByteView(data, size)))
        std::abort();
    return 0;
}
