// SPDX-License-Identifier: Apache-2.0
// Codes as they stand on screen and as they are spoken.

#include "app/text/code_format.h"

#include <QTest>

using namespace warifu::text;

class CodeFormatTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void groupsAndSpeaks_data();
    void groupsAndSpeaks();
    void masksInTheSameGroups();
};

void CodeFormatTest::groupsAndSpeaks_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("grouped");
    QTest::addColumn<QString>("spoken");
    const auto row = [](const char *code, const char *grouped, const char *spoken) {
        QTest::newRow(*code ? code : "nothing")
            << QString::fromLatin1(code) << QString::fromLatin1(grouped)
            << QString::fromLatin1(spoken);
    };
    row("", "", "");
    row("4829", "4829", "4 8 2 9");
    row("R3K2P", "R3K2P", "R 3 K 2 P"); // Steam
    row("073551", "073 551", "0 7 3, 5 5 1");
    row("4829137", "4829 137", "4 8 2 9, 1 3 7");
    row("48291370", "4829 1370", "4 8 2 9, 1 3 7 0");
    row("482913701", "482 913 701", "4 8 2, 9 1 3, 7 0 1");
    row("4829137012", "48291 37012", "4 8 2 9 1, 3 7 0 1 2");
    row("482913701234", "482913701234", "4 8 2 9 1 3 7 0 1 2 3 4");
}

void CodeFormatTest::groupsAndSpeaks()
{
    QFETCH(QString, code);
    QTEST(groupedCode(code), "grouped");
    QTEST(spokenCode(code), "spoken");
}

void CodeFormatTest::masksInTheSameGroups()
{
    for (int length = 0; length <= 12; ++length) {
        const QString mask = maskedCode(length);
        QString digits = groupedCode(QString(length, QLatin1Char('7')));
        digits.replace(QLatin1Char('7'), QChar(0x2022));
        QCOMPARE(mask, digits);
    }
}

QTEST_GUILESS_MAIN(CodeFormatTest)
#include "tst_code_format.moc"
