// SPDX-License-Identifier: Apache-2.0
#pragma once
// The ways to compute one TOTP that are compared: ours, a re-keyed EVP_MAC context, liboath, and
// the limit that no HMAC can beat with its pads at hand: two compressions of the hash.

#include "core/otp/code.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace warifu::bench {

using Keys = std::vector<std::vector<std::uint8_t>>;

struct Contestant
{
    std::string name;
    bool makesCodes = true; // false: the limit, whose values mean nothing
    // Writes the code of keys[key] at time, eight digits; the limit writes nothing.
    std::function<void(std::size_t key, std::int64_t time, char *code)> run;
};

// Ours first. keys must outlive the result.
[[nodiscard]] std::vector<Contestant> contestants(otp::HashAlgorithm algorithm, const Keys &keys);

} // namespace warifu::bench
