// SPDX-License-Identifier: Apache-2.0
// Spans of codes, from Steam's seconds to a day password's hours.

#include "app/text/time_text.h"

#include <QTest>

using namespace warifu;
using std::chrono::seconds;

class SpansTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsDown_data();
    void countsDown();
    void namesThePeriod_data();
    void namesThePeriod();
};

void SpansTest::countsDown_data()
{
    QTest::addColumn<int>("left");
    QTest::addColumn<QString>("eye");
    QTest::addColumn<QString>("withUnit");
    QTest::addColumn<QString>("aloud");
    const auto row = [](int left, const char *eye, const char *withUnit, const char *aloud) {
        QTest::addRow("%d", left) << left << QString::fromUtf8(eye) << QString::fromUtf8(withUnit)
                                  << QString::fromUtf8(aloud);
    };
    row(-1, "0", "0\u00a0s", "0 second(s) left"); // the clock went on meanwhile
    row(0, "0", "0\u00a0s", "0 second(s) left");
    row(17, "17", "17\u00a0s", "17 second(s) left");
    row(99, "99", "99\u00a0s", "99 second(s) left");
    row(100, "1\u00a0min", "1\u00a0min", "1 minute(s) left");
    row(5'999, "99\u00a0min", "99\u00a0min", "99 minute(s) left");
    row(6'000, "1\u00a0h", "1\u00a0h", "1 hour(s) left");
    row(28'799, "7\u00a0h", "7\u00a0h", "7 hour(s) left");
    row(86'400, "24\u00a0h", "24\u00a0h", "24 hour(s) left");
}

void SpansTest::countsDown()
{
    QFETCH(int, left);
    QTEST(text::countdownOf(seconds(left)), "eye");
    QTEST(text::briefSpanOf(seconds(left)), "withUnit");
    QTEST(text::spokenLeftOf(seconds(left)), "aloud");
}

void SpansTest::namesThePeriod_data()
{
    QTest::addColumn<int>("period");
    QTest::addColumn<QString>("words");
    const auto row = [](int period, const char *words) {
        QTest::addRow("%d", period) << period << QString::fromLatin1(words);
    };
    row(10, "every 10 second(s)");
    row(60, "every 60 second(s)"); // as services say
    row(90, "every 90 second(s)");
    row(120, "every 2 minute(s)");
    row(5'400, "every 90 minute(s)");
    row(3'600, "every 1 hour(s)");
    row(3'601, "every 3601 second(s)");
    row(28'800, "every 8 hour(s)");
    row(86'400, "every 24 hour(s)");
}

void SpansTest::namesThePeriod()
{
    QFETCH(int, period);
    QTEST(text::everyOf(seconds(period)), "words");
}

QTEST_APPLESS_MAIN(SpansTest)
#include "tst_spans.moc"
