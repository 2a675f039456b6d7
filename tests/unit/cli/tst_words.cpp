// SPDX-License-Identifier: Apache-2.0
// Numbers, times and IDs from the command line; nothing is guessed.

#include "app/cli/words.h"

#include <QTest>

using namespace warifu;

class WordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void numbers_data();
    void numbers();
    void times();
    void ids_data();
    void ids();
};

void WordsTest::numbers_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<quint64>("value");
    QTest::newRow("0") << QByteArray("0") << true << quint64(0);
    QTest::newRow("leading zero") << QByteArray("007") << true << quint64(7);
    QTest::newRow("2^64-1") << QByteArray("18446744073709551615") << true << ~quint64(0);
    for (const char *bad :
         {"", "-1", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "18446744073709551616", "one", "１"})
        QTest::addRow("bad: '%s'", bad) << QByteArray(bad) << false << quint64(0);
}

void WordsTest::numbers()
{
    QFETCH(QByteArray, word);
    QFETCH(bool, isNumber);
    QFETCH(quint64, value);
    const auto number = cli::numberOf({word.constData(), std::size_t(word.size())});
    QCOMPARE(number.has_value(), isNumber);
    QCOMPARE(quint64(number.value_or(0)), value);
}

void WordsTest::times()
{
    QVERIFY(cli::timeOf("59") == unixSeconds(59));
    QVERIFY(cli::timeOf("9007199254740991") == unixSeconds(9007199254740991));
    QVERIFY(!cli::timeOf("9007199254740992"));
    QVERIFY(!cli::timeOf("-59"));
    QVERIFY(!cli::timeOf("now"));
}

void WordsTest::ids_data()
{
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("31 digits") << QByteArray(31, 'a');
    QTest::newRow("33 digits") << QByteArray(33, 'a');
    QTest::newRow("not hexadecimal") << QByteArray(32, 'g');
    QTest::newRow("no account") << QByteArray(32, '0');
    QTest::newRow("a name") << QByteArray("GitHub");
}

void WordsTest::ids()
{
    QFETCH(QByteArray, word);
    QVERIFY(!cli::idOf({word.constData(), std::size_t(word.size())}));
    QVERIFY(cli::idOf("0123456789abcdef0123456789abcdef"));
}

QTEST_APPLESS_MAIN(WordsTest)
#include "tst_words.moc"
