// SPDX-License-Identifier: Apache-2.0
#pragma once
// Records of the log: an event as bytes, sealed, and chained to the record before it.

#include "core/activity/event.h"
#include "core/base/environment.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <array>

namespace warifu::activity {

enum class RecordError {
    Truncated,
    NewerFormat, // written by a newer version
    BadValue,
    Refused, // wrong key, changed, or not at this place of the chain
};

// Sanitizes and cuts the texts.
[[nodiscard]] SecretBytes formatEvent(const Event &event);
[[nodiscard]] Result<Event, RecordError> parseEvent(ByteView bytes);

// The end of a chain: the number of its last record (0: none yet) and the hash over all so far.
using Hash = std::array<std::uint8_t, 32>;
using LogId = std::array<std::uint8_t, 16>;
struct Link
{
    std::uint64_t sequence = 0;
    Hash hash{};
    bool operator==(const Link &) const = default;
};
// Where the chain of a log begins.
[[nodiscard]] Link chainStart(const LogId &id);
// before, with one more sealed record.
[[nodiscard]] Link chained(const Link &before, ByteView sealed);

// key: 32 bytes. The seal covers the place in the chain, so a record fits nowhere else.
[[nodiscard]] std::vector<std::uint8_t> sealRecord(ByteView key, const Link &before, ByteView plain,
                                                   Entropy &entropy);
[[nodiscard]] Result<SecretBytes, RecordError> unsealRecord(ByteView key, const Link &before,
                                                            ByteView sealed);

inline constexpr std::size_t kMaxSealed = 16 * 1024; // more than any event needs

} // namespace warifu::activity
