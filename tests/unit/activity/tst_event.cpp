// SPDX-License-Identifier: Apache-2.0
#include "core/activity/event.h"

#include <QTest>

#include <set>

using namespace warifu::activity;

class EventTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesAreStable();
    void unknownIsNothing();
};

void EventTest::namesAreStable()
{
    QCOMPARE(allKinds().size(), 32U);
    std::set<QString> names;
    for (const Kind kind : allKinds()) {
        const QString name = nameOf(kind);
        QVERIFY(names.insert(name).second);
        QVERIFY(name.size() <= 32); // MSGID of RFC 5424
        QCOMPARE(name.count(QLatin1Char('.')), 1);
        for (const QChar c : name)
            QVERIFY(c == QLatin1Char('.') || (c >= QLatin1Char('a') && c <= QLatin1Char('z')));
        QVERIFY(kindOf(name) == kind);
        QVERIFY(kindOf(static_cast<std::uint8_t>(kind)) == kind);
    }
    // Written in logs and in other people's rules: never renumbered, never renamed.
    QCOMPARE(nameOf(Kind(6)), QStringLiteral("request.reported"));
    QCOMPARE(nameOf(Kind(26)), QStringLiteral("app.unlockfailed"));
    QCOMPARE(nameOf(Kind(30)), QStringLiteral("log.exported"));
    QCOMPARE(nameOf(Kind(31)), QStringLiteral("app.passphrase"));
    QCOMPARE(nameOf(Kind(32)), QStringLiteral("log.acknowledged"));
    QVERIFY(severityOf(Kind::RequestReported) == Severity::Alert);
}

void EventTest::unknownIsNothing()
{
    for (const char *name : {"", "request", "Request.approved", "request.approved ", "x.y"})
        QVERIFY(!kindOf(QString::fromLatin1(name)));
    for (const int number : {0, 33, 255})
        QVERIFY(!kindOf(static_cast<std::uint8_t>(number)));
}

QTEST_APPLESS_MAIN(EventTest)
#include "tst_event.moc"
