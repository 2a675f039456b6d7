// SPDX-License-Identifier: Apache-2.0
#include "core/base/environment.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace warifu {

UnixMilliseconds SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(
        std::chrono::system_clock::now());
}

void SystemEntropy::fill(std::span<std::uint8_t> bytes)
{
    // QRandomGenerator::system() is the operating system's generator, never a seeded one.
    QRandomGenerator *const source = QRandomGenerator::system();
    while (!bytes.empty()) {
        const quint64 word = source->generate64();
        const std::size_t count = std::min(bytes.size(), sizeof word);
        std::memcpy(bytes.data(), &word, count);
        bytes = bytes.subspan(count);
    }
}

} // namespace warifu
