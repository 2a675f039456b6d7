// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sqlite_tables.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sqlite3.h>

#include <algorithm>
#include <string>

namespace warifu::exchange {

namespace {

constexpr int kStepsBetweenChecks = 10'000;
constexpr int kMaxChecks = 20'000; // 200 million steps of the virtual machine: about a second

ImportError bad()
{
    return damaged(QStringLiteral("SQLite"));
}

// Stops a database that is made to be slow.
int watchdog(void *left)
{
    int &checks = *static_cast<int *>(left);
    return --checks <= 0;
}

struct Finish
{
    void operator()(sqlite3_stmt *statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finish>;

Statement prepare(sqlite3 *database, const std::string &sql)
{
    sqlite3_stmt *statement = nullptr;
    sqlite3_prepare_v3(database, sql.c_str(), static_cast<int>(sql.size()), 0, &statement, nullptr);
    return Statement(statement);
}

void beDefensive(sqlite3 *database)
{
    sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    sqlite3_db_config(database, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_limit(database, SQLITE_LIMIT_LENGTH, 1024 * 1024);
    sqlite3_limit(database, SQLITE_LIMIT_ATTACHED, 0);
    sqlite3_exec(database, "PRAGMA cell_size_check=ON; PRAGMA mmap_size=0;", nullptr, nullptr,
                 nullptr);
}

bool writePrivately(const QString &path, ByteView bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly)
        && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(reinterpret_cast<const char *>(bytes.data()),
                      static_cast<qint64>(bytes.size()))
        == static_cast<qint64>(bytes.size());
}

} // namespace

struct SqliteTables::Handle
{
    sqlite3 *database = nullptr;
    QStringList names;
    int checksLeft = kMaxChecks;
    // Only where a write-ahead log must be replayed, which SQLite does from files alone. The log
    // was a file already, and the folder goes with this object.
    std::unique_ptr<QTemporaryDir> folder;
    ~Handle() { sqlite3_close_v2(database); }
};

SqliteTables::SqliteTables(std::unique_ptr<Handle> handle) : m_handle(std::move(handle)) {}
SqliteTables::SqliteTables(SqliteTables &&) noexcept = default;
SqliteTables &SqliteTables::operator=(SqliteTables &&) noexcept = default;
SqliteTables::~SqliteTables() = default;

Result<SqliteTables, ImportError> SqliteTables::open(ByteView database, ByteView wal)
{
    if (database.empty())
        return failure(bad());
    auto handle = std::make_unique<Handle>();
    if (wal.empty()) {
        if (sqlite3_open_v2(":memory:", &handle->database, SQLITE_OPEN_READWRITE, nullptr)
            != SQLITE_OK)
            return failure(ImportError{.code = ImportError::Code::NotEnoughMemory});
        auto *const copy = static_cast<unsigned char *>(sqlite3_malloc64(database.size()));
        if (!copy)
            return failure(ImportError{.code = ImportError::Code::NotEnoughMemory});
        std::copy(database.begin(), database.end(), copy);
        // A database that says it has a write-ahead log cannot be opened in memory; without the log
        // its file is complete, and these two header bytes say so (SQLite file format 1.3.3).
        if (database.size() > 19)
            copy[18] = copy[19] = 1;
        const auto size = static_cast<sqlite3_int64>(database.size());
        if (sqlite3_deserialize(handle->database, "main", copy, size, size,
                                SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_READONLY)
            != SQLITE_OK)
            return failure(bad());
    } else {
        handle->folder = std::make_unique<QTemporaryDir>();
        const QString path = handle->folder->filePath(QStringLiteral("copy"));
        if (!handle->folder->isValid() || !writePrivately(path, database)
            || !writePrivately(path + QStringLiteral("-wal"), wal))
            return failure(
                ImportError{.code = ImportError::Code::Unreadable, .detail = QDir::tempPath()});
        if (sqlite3_open_v2(QFile::encodeName(path).constData(), &handle->database,
                            SQLITE_OPEN_READWRITE, nullptr)
            != SQLITE_OK)
            return failure(bad());
    }
    beDefensive(handle->database);
    sqlite3_progress_handler(handle->database, kStepsBetweenChecks, watchdog, &handle->checksLeft);
    const Statement names = prepare(
        handle->database, "SELECT name FROM sqlite_master WHERE type='table' ORDER BY name");
    if (!names)
        return failure(bad());
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(names.get())) == SQLITE_ROW) {
        handle->names << QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_column_text(names.get(), 0)));
    }
    if (step != SQLITE_DONE)
        return failure(bad());
    return SqliteTables(std::move(handle));
}

const QStringList &SqliteTables::names() const
{
    return m_handle->names;
}

bool SqliteTables::hasColumn(std::string_view table, std::string_view column) const
{
    const Statement statement =
        prepare(m_handle->database, "SELECT 1 FROM pragma_table_info(?1) WHERE name=?2");
    if (!statement)
        return false;
    sqlite3_bind_text(statement.get(), 1, table.data(), static_cast<int>(table.size()),
                      SQLITE_STATIC);
    sqlite3_bind_text(statement.get(), 2, column.data(), static_cast<int>(column.size()),
                      SQLITE_STATIC);
    return sqlite3_step(statement.get()) == SQLITE_ROW;
}

Result<void, ImportError>
SqliteTables::forEachRow(std::string_view table, std::span<const std::string_view> columns,
                         const std::function<bool(const Row &)> &each) const
{
    if (!m_handle->names.contains(
            QString::fromUtf8(table.data(), static_cast<qsizetype>(table.size()))))
        return failure(bad());
    std::string sql = "SELECT ";
    for (const std::string_view column : columns) {
        if (column.data() != columns.front().data())
            sql += ',';
        if (hasColumn(table, column))
            sql.append("\"").append(column).append("\"");
        else
            sql += "NULL";
    }
    sql.append(" FROM \"").append(table).append("\" ORDER BY rowid");
    const Statement statement = prepare(m_handle->database, sql);
    if (!statement)
        return failure(bad());
    Row row;
    row.m_statement = statement.get();
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement.get())) == SQLITE_ROW) {
        if (!each(row))
            return {};
    }
    if (step != SQLITE_DONE)
        return failure(bad());
    return {};
}

std::optional<std::int64_t> SqliteTables::Row::integer(int column) const
{
    auto *const statement = static_cast<sqlite3_stmt *>(m_statement);
    if (sqlite3_column_type(statement, column) != SQLITE_INTEGER)
        return std::nullopt;
    return sqlite3_column_int64(statement, column);
}

std::string_view SqliteTables::Row::text(int column) const
{
    auto *const statement = static_cast<sqlite3_stmt *>(m_statement);
    if (sqlite3_column_type(statement, column) != SQLITE_TEXT)
        return {};
    const auto *const text = sqlite3_column_text(statement, column);
    return {reinterpret_cast<const char *>(text),
            static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

ByteView SqliteTables::Row::blob(int column) const
{
    auto *const statement = static_cast<sqlite3_stmt *>(m_statement);
    const auto *const bytes =
        static_cast<const std::uint8_t *>(sqlite3_column_blob(statement, column));
    return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))};
}

bool SqliteTables::Row::isNull(int column) const
{
    return sqlite3_column_type(static_cast<sqlite3_stmt *>(m_statement), column) == SQLITE_NULL;
}

} // namespace warifu::exchange
