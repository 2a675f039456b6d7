// SPDX-License-Identifier: Apache-2.0
// A foreign file of one format. The password is fixed; costs above the soft limit are refused, so
// that the fuzzer spends its time in parsers.

#include "core/exchange/limits.h"
#include "core/exchange/registry.h"

#include <cstdlib>

using namespace warifu;
using namespace warifu::exchange;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);

int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const Format *const format = findFormat(WARIFU_FORMAT);
    const Source source =
        Source::fromBytes(QStringLiteral("fuzz"), SecretBytes::copyOf({data, size}));
    if (format->match(source) == Match::No)
        return 0;
    (void)format->inspect(source);
    constexpr std::uint8_t kPassword[] = {'t', 'e', 's', 't'};
    Unlocking unlocking;
    unlocking.password = kPassword;
    const auto import = format->read(source, unlocking);
    if (!import)
        return 0;
    if (import->entries.size() + import->failures.size() > kMaxEntries)
        std::abort();
    for (const ImportedEntry &entry : import->entries) {
        if (entry.draft.secret.isEmpty() || entry.draft.secret.size() > otp::kMaxSecretSize)
            std::abort();
    }
    return 0;
}
