// SPDX-License-Identifier: Apache-2.0
// Text in columns of a terminal.

#include "app/cli/columns.h"

#include <QTest>

using namespace warifu::cli;

class ColumnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void counts();
    void wraps_data();
    void wraps();
    void putsBeside();
};

void ColumnsTest::counts()
{
    QCOMPARE(columnsOf(u"abc"), 3);
    QCOMPARE(columnsOf(u"確認コード"), 10);
    QCOMPARE(columnsOf(u"「a」、（）"), 11);
    QCOMPARE(columnsOf(u"“-”…"), 4);
    QCOMPARE(columnsOf(u""), 0);
}

void ColumnsTest::wraps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const char *text, const char *lines) {
        QTest::newRow(name) << QString::fromUtf8(text)
                            << QString::fromUtf8(lines).split(QLatin1Char('/'));
    };
    row("short", "one two", "one two");
    row("exactly ten", "one two tt", "one two tt");
    row("eleven", "one two ttt", "one two/ttt");
    row("space at the edge", "0123456789 x", "0123456789/x");
    row("long word", "a 012345678901234 b", "a/012345678901234/b");
    row("option", "x --token-file y", "x/--token-file/y");
    row("choice", "abcdefg set|web", "abcdefg/set|web");
    row("Japanese", "確認コードの一覧", "確認コード/の一覧");
    row("punctuation stays", "確認コード、一覧", "確認コー/ド、一覧");
    row("opening bracket goes along", "確認一覧「一」", "確認一覧/「一」");
    row("mixed", "鍵 abc 確認", "鍵 abc 確/認");
    QTest::newRow("empty") << QString() << QStringList();
}

void ColumnsTest::wraps()
{
    QFETCH(QString, text);
    QFETCH(QStringList, expected);
    QCOMPARE(wrapped(text, 10), expected);
}

void ColumnsTest::putsBeside()
{
    const Columns columns{2, 8, 18};
    QCOMPARE(besides(QStringLiteral("add"), QStringLiteral("adds"), columns),
             QStringLiteral("  add   adds\n"));
    QCOMPARE(besides(QStringLiteral("add"), QStringLiteral("adds all of it"), columns),
             QStringLiteral("  add   adds all\n        of it\n"));
    QCOMPARE(besides(QStringLiteral("append"), QStringLiteral("adds"), columns),
             QStringLiteral("  append\n        adds\n"));
}

QTEST_APPLESS_MAIN(ColumnsTest)
#include "tst_columns.moc"
