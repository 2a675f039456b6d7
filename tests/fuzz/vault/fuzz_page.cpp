// SPDX-License-Identifier: Apache-2.0
// A credential page: sealed as the keychain gives it, and its inside as if it had been authentic.

#include "core/vault/page_seal.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::vault;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    const SecretBytes key(kVaultKeySize);
    // Fuzzer input.
    if (openPage(key.expose(), {}, 0, input))
        std::abort(); // nobody forges a page
    const auto content = parsePage(input);
    if (!content)
        return 0;
    // Nothing in a page is dropped, understood or not.
    const SecretBytes again = formatPage(*content);
    // Fuzzer input.
    const auto back = parsePage(again.expose());
    if (again.size() != size || !back || back->records.size() != content->records.size()
        || back->opaque.size() != content->opaque.size())
        std::abort();
    for (const auto &record : content->records)
        if (!isStorable(*record))
            std::abort();
    return 0;
}
