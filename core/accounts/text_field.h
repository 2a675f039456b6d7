// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text, kinds and parameters inside our binary formats; shared by catalogue entries and page
// records, so that both refuse the same things.

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"
#include "core/otp/parameters.h"

#include <QString>

#include <optional>

namespace warifu::accounts {

// Does text, as UTF-8, take at most limit bytes and survive the way there and back?
[[nodiscard]] bool fitsField(const QString &text, std::size_t limit);

// u16 length and UTF-8. The caller has checked fitsField().
void writeText(ByteWriter &writer, const QString &text);
// Nothing when it is longer than limit or not UTF-8; the reader may still be ok() then.
[[nodiscard]] std::optional<QString> readText(ByteReader &reader, std::size_t limit);

// Kind, algorithm, digits, period, epoch in 15 bytes.
void writeParameters(ByteWriter &writer, const otp::Parameters &parameters);
// Nothing for unknown kinds and algorithms and for numbers that otp::validated() refuses or would
// replace.
[[nodiscard]] std::optional<otp::Parameters> readParameters(ByteReader &reader);

// The same rule for values in memory: would they be read back?
[[nodiscard]] bool isStorable(const otp::Parameters &parameters);

} // namespace warifu::accounts
