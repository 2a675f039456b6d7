// SPDX-License-Identifier: Apache-2.0
// The passphrase keystore's file: the envelope as it comes from the disk, and the content as if it
// had been authentic (whoever has the passphrase may be hostile too).

#include "core/keystore/keystore_file.h"

#include <algorithm>
#include <cstdlib>

using namespace warifu;
using namespace warifu::keystore;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const ByteView input(data, size);
    if (const auto file = parseKeystoreFile(input); file && openKeystoreFile(*file, SecretBytes(32)))
        return 0;
    const auto blobs = parseKeystoreBlobs(input);
    if (!blobs)
        return 0;
    // What was read is written the same way again, up to the order of the names.
    const SecretBytes again = formatKeystoreBlobs(*blobs);
    // Fuzzer input.
    const auto back = parseKeystoreBlobs(again.expose());
    if (again.size() != size || !back || back->size() != blobs->size())
        std::abort();
    return 0;
}
