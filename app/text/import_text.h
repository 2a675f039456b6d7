// SPDX-License-Identifier: Apache-2.0
#pragma once
// What is to be said about a file of another app: why it cannot be read, why one of its entries
// cannot, and what is worth knowing about the rest. None holds a secret.

#include "core/exchange/format.h"
#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"

#include <QString>

namespace warifu::text {

// A sentence with its remedy; file is the name as the user gave it.
[[nodiscard]] QString describe(const exchange::ImportError &error, const QString &file);
// Why one entry cannot be read; names it by place and, as far as known, by name.
[[nodiscard]] QString describe(const exchange::EntryFailure &failure, exchange::PositionUnit unit);
// The same for a row that shows the name itself: the place and why.
[[nodiscard]] QString describeReason(const exchange::EntryFailure &failure,
                                     exchange::PositionUnit unit);
[[nodiscard]] QString describe(const exchange::ImportNotice &notice);
// How long a key derivation takes and how much memory; empty where that is not worth a word.
[[nodiscard]] QString describe(const exchange::KdfCost &cost);

} // namespace warifu::text
