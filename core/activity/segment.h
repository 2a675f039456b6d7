// SPDX-License-Identifier: Apache-2.0
#pragma once
// One file of the log (docs/formats/activity.md): where its chain begins, then sealed records. And
// the head, a small file that says where the log begins and ends, so that a shortened one is seen.

#include "core/activity/record.h"

namespace warifu::activity {

enum class SegmentError {
    NoSegment, // not one of ours
    NewerFormat,
    Truncated, // shorter than its header
    BadValue,
    Refused, // head: wrong key, or changed
};

struct SegmentStart
{
    std::uint32_t number = 1;
    Link before; // the chain's end in the segment before
    bool operator==(const SegmentStart &) const = default;
};
inline constexpr std::size_t kSegmentHeader = 8 + 2 + 4 + 8 + 32;
inline constexpr std::size_t kMaxSegment = 8 * 1024 * 1024;

[[nodiscard]] std::vector<std::uint8_t> formatSegmentStart(const SegmentStart &start);
// A sealed record as it is appended: u32 size, then its bytes.
[[nodiscard]] std::vector<std::uint8_t> formatFrame(ByteView sealed);

struct Segment
{
    SegmentStart start;
    std::vector<ByteView> sealed; // views into what was parsed
    std::uint64_t wholeSize = 0;  // up to the end of the last whole frame
    bool hasTail = false;         // more behind it: half a frame, or garbage
};
// Splits, opens nothing.
[[nodiscard]] Result<Segment, SegmentError> parseSegment(ByteView bytes);

struct Head
{
    LogId id{};
    SegmentStart first; // the oldest segment that is kept
    std::uint32_t lastSegment = 1;
    Link end;
    bool operator==(const Head &) const = default;
};
[[nodiscard]] std::vector<std::uint8_t> sealHead(ByteView key, const Head &head, Entropy &entropy);
[[nodiscard]] Result<Head, SegmentError> openHead(ByteView key, ByteView bytes);
inline constexpr std::size_t kMaxHead = 512;

} // namespace warifu::activity
