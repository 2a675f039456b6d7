// SPDX-License-Identifier: Apache-2.0
// The words of a report by e-mail: what is absent has no line, and a server writes no line itself.

#include "app/text/report_letter.h"

#include <QTest>
#include <QTimeZone>

using namespace warifu;

class ReportLetterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhatIsKnown();
    void leavesOutWhatIsNot();
    void keepsAServersWordsInOneLine();
};

void ReportLetterTest::saysWhatIsKnown()
{
    const QDateTime at(QDate(2026, 11, 24), QTime(20, 55, 10), QTimeZone(9 * 3600));
    const text::ReportLetter letter = text::letterAbout(
        {QStringLiteral("alice"), QStringLiteral("login.contoso.example"), QStringLiteral("VPN"),
         QStringLiteral("Kyoto"), QStringLiteral("192.0.2.7"), at});
    QVERIFY(letter.subject.contains(QStringLiteral("alice")));
    for (const char *word : {"alice", "login.contoso.example", "VPN", "Kyoto", "192.0.2.7",
                             "2026-11-24T20:55:10+09:00"})
        QVERIFY2(letter.body.contains(QLatin1String(word)), word);
}

void ReportLetterTest::leavesOutWhatIsNot()
{
    const QDateTime at = QDateTime::fromSecsSinceEpoch(1'700'000'000);
    const auto lines = [&at](const QString &application) {
        return text::letterAbout(
                   {QStringLiteral("alice"), QStringLiteral("s"), application, {}, {}, at})
            .body.count(QLatin1Char('\n'));
    };
    QCOMPARE(lines(QStringLiteral("VPN")), lines({}) + 1);
}

void ReportLetterTest::keepsAServersWordsInOneLine()
{
    const QString hostile =
        QStringLiteral("VPN\r\nBcc: x@y.example\n\n") + QString(5000, QLatin1Char('a'));
    const text::ReportLetter letter = text::letterAbout(
        {hostile, hostile, hostile, hostile, hostile, QDateTime::currentDateTime()});
    QVERIFY(!letter.subject.contains(QLatin1Char('\n')) && letter.subject.size() <= 200);
    const QString faces = QStringLiteral("a") + QStringLiteral("\U0001F600").repeated(80);
    QVERIFY(text::letterAbout({faces, {}, {}, {}, {}, {}}).subject.isValidUtf16());
    QVERIFY(letter.body.size() <= 4000);
    for (const QString &line : letter.body.split(QLatin1Char('\n')))
        QVERIFY(!line.startsWith(QStringLiteral("Bcc")));
}

QTEST_GUILESS_MAIN(ReportLetterTest)
#include "tst_report_letter.moc"
