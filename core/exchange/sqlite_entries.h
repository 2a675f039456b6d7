// SPDX-License-Identifier: Apache-2.0
#pragma once
// Cells of a database row as fields of an account, with the rule of JSON fields: NULL is the
// default, another type an error of this row alone.

#include "core/exchange/entry_builder.h"
#include "core/exchange/sqlite_tables.h"

namespace warifu::exchange {

[[nodiscard]] inline EntryProblem wrongCell(std::string_view field)
{
    return {EntryProblem::Code::WrongType,
            QString::fromLatin1(field.data(), static_cast<qsizetype>(field.size())),
            {}};
}

[[nodiscard]] inline std::optional<std::int64_t>
cellInteger(EntryBuilder &builder, const SqliteTables::Row &row, int column, std::string_view field)
{
    const auto number = row.integer(column);
    if (!number && !row.isNull(column))
        builder.fail(wrongCell(field));
    return number;
}

// For people; a number is its digits (SQLite keeps the type that was written).
[[nodiscard]] inline QString cellText(EntryBuilder &builder, const SqliteTables::Row &row,
                                      int column, std::string_view field)
{
    if (const auto number = row.integer(column))
        return QString::number(*number);
    const std::string_view text = row.text(column);
    if (text.empty() && !row.isNull(column) && !row.blob(column).empty())
        builder.fail(wrongCell(field));
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

} // namespace warifu::exchange
