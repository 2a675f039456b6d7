// SPDX-License-Identifier: Apache-2.0
#pragma once
// CSV files of password managers: told apart by their header rows, read by one reader that looks at
// named columns only (import-formats section 6.30). Passwords, notes and all other columns stay
// unread.

#include "core/exchange/format.h"

#include <array>
#include <string_view>

namespace warifu::exchange::formats {

// Names as normalisedHeader() gives them; empty ones are no column. Of several in a list the first
// that the file has counts.
struct CsvDialect
{
    std::string_view id;
    std::array<std::string_view, 4> marks; // all must be there, beside a column for the code
    std::array<std::string_view, 9> code;
    std::array<std::string_view, 3> issuer;
    std::array<std::string_view, 4> name;
    std::string_view group;
    std::string_view favourite;
    std::string_view type; // rows with another word than "login" or "1" there are skipped
};

// Has the file a header row with that dialect's columns?
[[nodiscard]] bool fitsCsvDialect(const Source &source, const CsvDialect &dialect);

[[nodiscard]] Result<Import, ImportError> readPasswordCsv(const Source &source,
                                                          const CsvDialect &dialect);

} // namespace warifu::exchange::formats
