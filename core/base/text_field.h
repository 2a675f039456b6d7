// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text inside our binary formats: a u16 length and UTF-8, refused when it is not.

#include "core/base/byte_reader.h"
#include "core/base/byte_writer.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace warifu {

// The bytes of array without a copy; they die with it.
[[nodiscard]] ByteView viewOf(const QByteArray &array);
[[nodiscard]] QByteArray toByteArray(ByteView bytes);

// The caller has checked that the UTF-8 of text fits 16 bits of length and is valid.
void writeTextField(ByteWriter &writer, const QString &text);
// Nothing when it is longer than limit bytes or not UTF-8; the reader may still be ok() then.
[[nodiscard]] std::optional<QString> readTextField(ByteReader &reader, std::size_t limit);

} // namespace warifu
