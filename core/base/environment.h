// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ports for what is ambient: the time and randomness. Tests pass their own.

#include <chrono>
#include <cstdint>
#include <span>

namespace warifu {

// Seconds and milliseconds since 1970-01-01 UTC without leap seconds; 64 bits (RFC 6238 needs
// times after 2038).
using UnixSeconds = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;
using UnixMilliseconds =
    std::chrono::time_point<std::chrono::system_clock, std::chrono::milliseconds>;

[[nodiscard]] constexpr UnixSeconds unixSeconds(std::int64_t seconds)
{
    return UnixSeconds(std::chrono::seconds(seconds));
}

class Clock
{
public:
    virtual ~Clock() = default;
    // Wall time.
    [[nodiscard]] virtual UnixMilliseconds now() const = 0;
};

class Entropy
{
public:
    virtual ~Entropy() = default;
    // Fills bytes with unpredictable values from the operating system.
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] UnixMilliseconds now() const override;
};

class SystemEntropy final : public Entropy
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

} // namespace warifu
