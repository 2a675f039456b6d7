// SPDX-License-Identifier: Apache-2.0
#pragma once
// The bytes of a database that SQL makes.

#include <QByteArray>
#include <QtGlobal>

#include <sqlite3.h>

namespace warifu::exchange::test {

inline QByteArray sqliteFile(const QByteArray &sql)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open(":memory:", &database) != SQLITE_OK
        || sqlite3_exec(database, sql.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
        qFatal("%s", sqlite3_errmsg(database));
    sqlite3_int64 size = 0;
    unsigned char *const bytes = sqlite3_serialize(database, "main", &size, 0);
    const QByteArray file(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    sqlite3_free(bytes);
    sqlite3_close(database);
    return file;
}

} // namespace warifu::exchange::test
