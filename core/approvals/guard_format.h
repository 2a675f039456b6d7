// SPDX-License-Identifier: Apache-2.0
#pragma once
// The guards of all accounts inside a stored book (docs/formats/approvals.md).

#include "core/approvals/guard.h"
#include "core/approvals/replay_guard.h"
#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"

namespace warifu::approvals {

void writeGuards(ByteWriter &writer, const std::map<TokenId, GuardState> &guards);
[[nodiscard]] Result<std::map<TokenId, GuardState>, FormatError> readGuards(ByteReader &reader);

} // namespace warifu::approvals
