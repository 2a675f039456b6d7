// SPDX-License-Identifier: Apache-2.0
#pragma once
// A book as bytes (docs/formats/approvals.md), without its replay guard, which is a record of its
// own. Prompts come back as waiting requests; an approval on its way stays that.

#include "core/approvals/book.h"

namespace warifu::approvals {

[[nodiscard]] std::vector<std::uint8_t> formatBook(const Book &book);
[[nodiscard]] Result<Book, FormatError> parseBook(ByteView bytes);
// The part of formatBook() that is not the time: the same when nothing worth storing has changed.
[[nodiscard]] ByteView withoutTime(ByteView formatted);

} // namespace warifu::approvals
