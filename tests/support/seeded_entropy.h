// SPDX-License-Identifier: Apache-2.0
#pragma once
// Entropy that repeats itself from run to run (SplitMix64). For tests only: it is predictable.

#include "core/base/environment.h"

namespace warifu::test {

class SeededEntropy final : public Entropy
{
public:
    explicit SeededEntropy(std::uint64_t seed = 1) : m_state(seed) {}

    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            if (i % 8 == 0)
                m_word = next();
            bytes[i] = static_cast<std::uint8_t>(m_word >> (8 * (i % 8)));
        }
        m_filled += bytes.size();
    }

    // Bytes handed out so far.
    [[nodiscard]] std::size_t filled() const { return m_filled; }

private:
    std::uint64_t next()
    {
        m_state += 0x9E3779B97F4A7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
        return z ^ (z >> 31);
    }

    std::uint64_t m_state;
    std::uint64_t m_word = 0;
    std::size_t m_filled = 0;
};

} // namespace warifu::test
