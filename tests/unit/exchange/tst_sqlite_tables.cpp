// SPDX-License-Identifier: Apache-2.0
// Databases of others: cells, views that pose as tables, recursion without end, write-ahead logs.

#include "tests/unit/exchange/imports.h"
#include "tests/unit/exchange/sqlite_file.h"

#include "core/exchange/sqlite_tables.h"

#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace warifu;
using namespace warifu::exchange;
using namespace warifu::exchange::test;

namespace {

constexpr std::array<std::string_view, 3> kColumns{"a", "b", "none"};

// "a|b" a row, or the error.
QStringList rowsOf(const SqliteTables &tables, std::string_view table = "t")
{
    QStringList rows;
    const auto done = tables.forEachRow(table, kColumns, [&rows](const SqliteTables::Row &row) {
        const std::string_view text = row.text(1);
        rows << QString::number(row.integer(0).value_or(-1)) + QLatin1Char('|')
                + QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                + (row.isNull(2) ? QString() : QStringLiteral("?"));
        return rows.size() < 100;
    });
    if (!done)
        rows << said(done.error());
    return rows;
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class SqliteTablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsCells();
    void stopsWhenAsked();
    void seesNoViews();
    void endsRecursion();
    void readsTheLog();
    void refuses_data();
    void refuses();
};

void SqliteTablesTest::readsCells()
{
    const QByteArray file = sqliteFile(
        "CREATE TABLE t(a, b); INSERT INTO t VALUES(1,'x'),('7','y'),(2.5,x'00'),(NULL,NULL);");
    const auto tables = SqliteTables::open(viewOf(file), {});
    QVERIFY(tables);
    QCOMPARE(tables->names(), QStringList{"t"});
    QVERIFY(tables->hasColumn("t", "a"));
    QVERIFY(!tables->hasColumn("t", "none") && !tables->hasColumn("none", "a"));
    QCOMPARE(rowsOf(*tables), (QStringList{"1|x", "-1|y", "-1|", "-1|"}));
    QCOMPARE(rowsOf(*tables, "none"), QStringList{said(File::Damaged, "SQLite")});
    QStringList blobs;
    QVERIFY(tables->forEachRow("t", kColumns, [&blobs](const SqliteTables::Row &row) {
        blobs << QString::fromLatin1(arrayOf(row.blob(1)).toHex());
        return true;
    }));
    QCOMPARE(blobs, (QStringList{"78", "79", "00", ""}));
}

void SqliteTablesTest::stopsWhenAsked()
{
    const QByteArray file = sqliteFile("CREATE TABLE t(a, b); INSERT INTO t VALUES(1,1),(2,2);");
    const auto tables = SqliteTables::open(viewOf(file), {});
    int seen = 0;
    QVERIFY(tables->forEachRow("t", kColumns, [&seen](const SqliteTables::Row &) {
        ++seen;
        return false;
    }));
    QCOMPARE(seen, 1);
}

void SqliteTablesTest::seesNoViews()
{
    const QByteArray file =
        sqliteFile("CREATE TABLE t(a, b); CREATE VIEW accounts AS SELECT * FROM t;");
    const auto tables = SqliteTables::open(viewOf(file), {});
    QCOMPARE(tables->names(), QStringList{"t"});
    QCOMPARE(rowsOf(*tables, "accounts"), QStringList{said(File::Damaged, "SQLite")});
}

// A generated column or a view would run what its author wrote. Neither is seen, so neither runs.
void SqliteTablesTest::endsRecursion()
{
    const QByteArray slow =
        sqliteFile("CREATE TABLE t(b, a INT AS (length(replace(hex(zeroblob(900000)), '0',"
                   " hex(zeroblob(200))))) VIRTUAL);"
                   "INSERT INTO t(b) VALUES('x');");
    const auto tables = SqliteTables::open(viewOf(slow), {});
    QVERIFY(tables && !tables->hasColumn("t", "a"));
    QCOMPARE(rowsOf(*tables), QStringList{"-1|x"});
    const QByteArray endless = sqliteFile(
        "CREATE TABLE u(x); CREATE VIEW v AS WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n+1"
        " FROM c) SELECT n AS a, n AS b FROM c;");
    const auto views = SqliteTables::open(viewOf(endless), {});
    QVERIFY(views);
    QCOMPARE(rowsOf(*views, "v"), QStringList{said(File::Damaged, "SQLite")});
}

void SqliteTablesTest::readsTheLog()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("db"));
    sqlite3 *database = nullptr;
    QCOMPARE(sqlite3_open(qPrintable(path), &database), SQLITE_OK);
    QCOMPARE(sqlite3_exec(database,
                          "PRAGMA journal_mode=WAL; CREATE TABLE t(a, b);"
                          "PRAGMA wal_checkpoint(TRUNCATE); INSERT INTO t VALUES(5,'in the log');",
                          nullptr, nullptr, nullptr),
             SQLITE_OK);
    const QByteArray file = contents(path);
    const QByteArray log = contents(path + "-wal");
    const auto both = Source::open(path); // the log comes along
    sqlite3_close(database);
    QVERIFY(!log.isEmpty());
    QCOMPARE(rowsOf(*SqliteTables::open(viewOf(file), viewOf(log))), QStringList{"5|in the log"});
    QCOMPARE(rowsOf(*SqliteTables::open(viewOf(file), {})), QStringList{});
    QVERIFY(both && arrayOf(both->writeAheadLog()) == log);
    // A log of something else is ignored, as SQLite does after a crash.
    QCOMPARE(rowsOf(*SqliteTables::open(viewOf(file), viewOf(QByteArray(500, 'x')))),
             QStringList{});
}

void SqliteTablesTest::refuses_data()
{
    QTest::addColumn<QByteArray>("file");
    const QByteArray good = sqliteFile("CREATE TABLE t(a, b); INSERT INTO t VALUES(1,'x');");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray(200, 'x');
    QTest::newRow("header only") << good.left(16);
    QByteArray page = good;
    page[100] = 0x77; // the kind of the first page
    QTest::newRow("unknown page") << page;
}

void SqliteTablesTest::refuses()
{
    QFETCH(QByteArray, file);
    const auto tables = SqliteTables::open(viewOf(file), {});
    QVERIFY(!tables || tables->names().isEmpty());
    if (!tables)
        QCOMPARE(said(tables.error()), said(File::Damaged, "SQLite"));
    const auto logged = SqliteTables::open(viewOf(file), viewOf("x"));
    QVERIFY(!logged || logged->names().isEmpty());
}

QTEST_APPLESS_MAIN(SqliteTablesTest)
#include "tst_sqlite_tables.moc"
