// SPDX-License-Identifier: Apache-2.0
// What is read before any key is known: catalogue file, keychain item, key wrap.

#include "core/vault/catalogue_file.h"
#include "core/vault/keychain_item.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::vault;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    if (const auto file = parseCatalogueFile(input)) {
        if (!std::ranges::equal(formatCatalogueFile(*file), input))
            std::abort();
        const SecretBytes key(kVaultKeySize);
        // Fuzzer input.
        static_cast<void>(openCatalogue(*file, file->wrap.vault, key.expose()));
    }
    if (const auto item = parseKeychainItem(input)) {
        // Fuzzer input.
        const SecretBytes again = formatKeychainItem(item->wrap, item->secret.expose());
        if (again.size() != size)
            std::abort();
    }
    if (const auto wrap = parseKeyWrap(input)) {
        const SecretBytes again = formatKeyWrap(*wrap);
        // Fuzzer input; only the salt of a wrap without passphrase may differ.
        if (again.size() != size)
            std::abort();
    }
    return 0;
}
