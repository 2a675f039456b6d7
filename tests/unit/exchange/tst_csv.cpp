// SPDX-License-Identifier: Apache-2.0
// CSV as spreadsheets write it: delimiters, quotes, line ends, ragged rows, limits.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/csv.h"
#include "core/exchange/limits.h"

using namespace warifu::exchange;
using namespace warifu::exchange::test;

class CsvTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void boundsTheColumns();
    void normalisesHeaders();
};

void CsvTest::reads_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("expected"); // "line:cell|cell", or "!" and the error
    const auto row = [](const char *tag, const QByteArray &text, const QStringList &expected) {
        QTest::newRow(tag) << text << expected;
    };
    row("nothing", "", {});
    row("LF", "a,b\nc,d\n", {"1:a|b", "2:c|d"});
    row("CRLF", "a,b\r\nc,d\r\n", {"1:a|b", "2:c|d"});
    row("CR", "a,b\rc,d\r", {"1:a|b", "2:c|d"});
    row("no line end", "a,b", {"1:a|b"});
    row("semicolons", "a;b;c,d\n1;2\n", {"1:a|b|c,d", "2:1|2"});
    row("tabs", "a\tb;c\td\n", {"1:a|b;c|d"});
    row("delimiter inside quotes", "\"a;b;c\",d\n", {"1:a;b;c|d"});
    row("one column", "a\nb\n", {"1:a", "2:b"});
    row("empty cells", ",,\n,x,\n", {"1:||", "2:|x|"});
    row("delimiter at the end", "a,", {"1:a|"});
    row("blank lines", "\n\na,b\n\n\nc,d\n", {"3:a|b", "6:c|d"});
    row("ragged", "a,b,c\nd\ne,f,g,h\n", {"1:a|b|c", "2:d", "3:e|f|g|h"});
    row("quotes", "\"a\",\"b\"\"c\",\"\"\n", {"1:a|b\"c|"});
    row("only doubled quotes", "\"\"\"\"\n", {"1:\""});
    row("lines in a cell", "\"a\nb\",c\nd,e\n", {"1:a\nb|c", "3:d|e"});
    row("CRLF in a cell", "\"a\r\nb\",c\r\nd,e\r\n", {"1:a\r\nb|c", "3:d|e"});
    row("quote inside an unquoted cell", "a\"b,c\n", {"1:a\"b|c"});
    row("blank behind a quote", "\"a\" ,b\n", {"1:a|b"});
    row("text behind a quote", "\"a\"x,b\nc,d\n", {"!1", "2:c|d"});
    row("quote that never ends", "\"a,b\nc,d\n", {"!1", "2:c|d"});
}

void CsvTest::reads()
{
    QFETCH(QByteArray, text);
    QFETCH(QStringList, expected);
    CsvReader reader(textOf(viewOf(text)));
    QStringList rows;
    while (!reader.atEnd() && rows.size() < 100) {
        const auto row = reader.next();
        if (!row) {
            rows << QStringLiteral("!%1").arg(static_cast<int>(row.error()));
            reader.skipLine();
            continue;
        }
        if (row->cells.empty())
            break;
        QStringList cells;
        for (const std::string_view cell : row->cells)
            cells << QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size()));
        rows << QStringLiteral("%1:%2").arg(row->line).arg(cells.join(QLatin1Char('|')));
    }
    QCOMPARE(rows, expected);
}

void CsvTest::boundsTheColumns()
{
    const QByteArray most(static_cast<qsizetype>(kMaxColumns) - 1, ',');
    CsvReader within(textOf(viewOf(most)));
    const auto row = within.next();
    QVERIFY(row);
    QCOMPARE(row->cells.size(), kMaxColumns);
    const QByteArray more = most + ",\na,b\n";
    CsvReader beyond(textOf(viewOf(more)));
    const auto refused = beyond.next();
    QVERIFY(!refused);
    QVERIFY(refused.error() == CsvReader::Error::Columns);
    beyond.skipLine();
    const auto after = beyond.next();
    QVERIFY(after);
    QCOMPARE(after->cells.size(), 2U);
}

void CsvTest::normalisesHeaders()
{
    QCOMPARE(normalisedHeader("Login_TOTP"), std::string("logintotp"));
    QCOMPARE(normalisedHeader("\"One-time Password\""), std::string("onetimepassword"));
    QCOMPARE(normalisedHeader("\xC3\x89tat"), std::string("\xC3\x89tat")); // only ASCII folds
}

QTEST_APPLESS_MAIN(CsvTest)
#include "tst_csv.moc"
