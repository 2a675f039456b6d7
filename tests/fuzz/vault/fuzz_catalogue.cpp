// SPDX-License-Identifier: Apache-2.0
// The body of the catalogue file, as if it had been authentic, and the accounts within.

#include "core/accounts/catalogue_format.h"
#include "core/vault/vault_state.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::vault;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    if (const auto catalogue = accounts::parseCatalogue(input)) {
        for (const accounts::Account &account : catalogue->accounts())
            if (!accounts::isStorable(account))
                std::abort();
        // Fuzzer input.
        if (accounts::formatCatalogue(*catalogue).size() != size)
            std::abort();
    }
    const auto state = parseState(input);
    if (!state)
        return 0;
    const SecretBytes again = formatState(*state);
    // Fuzzer input.
    const auto back = parseState(again.expose());
    if (again.size() != size || !back || back->catalogue != state->catalogue
        || back->placement != state->placement || back->pagesWritten != state->pagesWritten)
        std::abort();
    return 0;
}
