// SPDX-License-Identifier: Apache-2.0
#include "core/base/environment.h"

#include <algorithm>
#include <cstdlib>

#ifdef _WIN32
#include <windows.h>

#include <bcrypt.h>
#else
#include <unistd.h>
#ifdef __APPLE__
#include <sys/random.h>
#endif
#endif

namespace warifu {

UnixMilliseconds SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

void SystemEntropy::fill(std::span<std::uint8_t> bytes)
{
    // The kernel's generator. Not QRandomGenerator::system(), which takes the processor's
    // instruction alone where there is one.
    while (!bytes.empty()) {
        const std::size_t count = std::min<std::size_t>(bytes.size(), 256); // getentropy's limit
#ifdef _WIN32
        const bool filled = BCryptGenRandom(nullptr, bytes.data(), static_cast<ULONG>(count),
                                            BCRYPT_USE_SYSTEM_PREFERRED_RNG)
            == 0;
#else
        const bool filled = getentropy(bytes.data(), count) == 0;
#endif
        if (!filled)
            std::abort(); // a key without randomness is worse than no program
        bytes = bytes.subspan(count);
    }
}

} // namespace warifu
