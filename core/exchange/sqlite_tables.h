// SPDX-License-Identifier: Apache-2.0
#pragma once
// Rows of a SQLite database that somebody else wrote: in memory, read-only, defensive, without
// extensions, and only by fixed column lists (import-formats section 4, rule 1).

#include "core/exchange/import_error.h"

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

namespace warifu::exchange {

class SqliteTables
{
public:
    // One row's cells in the order asked for. Views die with the row.
    class Row
    {
    public:
        [[nodiscard]] std::optional<std::int64_t> integer(int column) const;
        // Text; empty for NULL and other types.
        [[nodiscard]] std::string_view text(int column) const;
        [[nodiscard]] ByteView blob(int column) const;
        [[nodiscard]] bool isNull(int column) const;

    private:
        friend class SqliteTables;
        void *m_statement = nullptr;
    };

    // wal may be empty. Damaged: not a database.
    [[nodiscard]] static Result<SqliteTables, ImportError> open(ByteView database, ByteView wal);
    SqliteTables(SqliteTables &&) noexcept;
    SqliteTables &operator=(SqliteTables &&) noexcept;
    ~SqliteTables();

    [[nodiscard]] const QStringList &names() const; // real tables, no views
    [[nodiscard]] bool hasColumn(std::string_view table, std::string_view column) const;
    // SELECT of those columns (missing ones read as NULL), in order of rowid; names are constants
    // of ours. Stops when each() says false.
    [[nodiscard]] Result<void, ImportError>
    forEachRow(std::string_view table, std::span<const std::string_view> columns,
               const std::function<bool(const Row &)> &each) const;

private:
    struct Handle;
    explicit SqliteTables(std::unique_ptr<Handle> handle);
    std::unique_ptr<Handle> m_handle;
};

} // namespace warifu::exchange
