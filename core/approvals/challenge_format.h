// SPDX-License-Identifier: Apache-2.0
#pragma once
// A challenge inside our stored formats (docs/formats/approvals.md).

#include "core/approvals/challenge.h"
#include "core/approvals/replay_guard.h"
#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"

namespace warifu::approvals {

void writeChallenge(ByteWriter &writer, const Challenge &challenge);
// Nothing when it is not one that writeChallenge() wrote; the reader may still be ok() then.
[[nodiscard]] std::optional<Challenge> readChallenge(ByteReader &reader);

// Times of the formats: milliseconds since 1970, at most 2^60.
void writeTime(ByteWriter &writer, UnixMilliseconds time);
[[nodiscard]] std::optional<UnixMilliseconds> readTime(ByteReader &reader);

// Does challenge keep the promises of challenge.h? One that breaks them is not taken up, and not
// read back.
[[nodiscard]] bool isWellFormed(const Challenge &challenge);

} // namespace warifu::approvals
