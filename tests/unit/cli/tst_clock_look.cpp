// SPDX-License-Identifier: Apache-2.0
// What doctor makes of the clock.

#include "app/cli/clock_look.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warifu;
using cli::ClockLook;

class ClockLookTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void isBehind_data();
    void isBehind();
    void saysWhetherItIsKept();
    void looksAtAccounts();
    void looksAtFiles();
};

void ClockLookTest::isBehind_data()
{
    QTest::addColumn<qint64>("now");
    QTest::addColumn<qint64>("lastSeen");
    QTest::addColumn<qint64>("behind");
    QTest::addColumn<bool>("isBehind");
    QTest::newRow("never seen") << qint64(1000) << qint64(-1) << qint64(0) << false;
    QTest::newRow("seen long ago") << qint64(1000) << qint64(1) << qint64(0) << false;
    QTest::newRow("seen now") << qint64(1000) << qint64(1000) << qint64(0) << false;
    QTest::newRow("a minute back") << qint64(1000) << qint64(1060) << qint64(60) << false;
    QTest::newRow("more than that") << qint64(1000) << qint64(1061) << qint64(61) << true;
    QTest::newRow("no battery") << qint64(0) << qint64(1'795'000'000) << qint64(1'795'000'000)
                                << true;
}

void ClockLookTest::isBehind()
{
    QFETCH(qint64, now);
    QFETCH(qint64, lastSeen);
    QFETCH(qint64, behind);
    QFETCH(bool, isBehind);
    ClockLook look;
    look.now = unixSeconds(now);
    if (lastSeen >= 0)
        look.lastSeen = unixSeconds(lastSeen);
    QCOMPARE(qint64(look.behind().count()), behind);
    QCOMPARE(look.isBehind(), isBehind);
    QCOMPARE(cli::clockProblem(look).isEmpty(), !isBehind);
    const QJsonObject json = cli::clockJson(look);
    QCOMPARE(json[QLatin1String("time")].toInteger(-1), now);
    QCOMPARE(json[QLatin1String("behind")].toInteger(-1), behind);
    QCOMPARE(json[QLatin1String("lastSeen")].isNull(), lastSeen < 0);
    QCOMPARE(json[QLatin1String("lastSeen")].toInteger(-1), lastSeen);
}

void ClockLookTest::saysWhetherItIsKept()
{
    ClockLook look;
    look.now = unixSeconds(1'795'000'000);
    QSet<QString> lines;
    const auto kept = [&](ClockSync sync) {
        look.sync = sync;
        const QString line = cli::clockLine(look);
        lines.insert(line);
        if (!line.contains(QLatin1String("2026-11-18 11:06:40 UTC")))
            qWarning() << line;
        return cli::clockJson(look)[QLatin1String("synchronised")];
    };
    QCOMPARE(kept(ClockSync::Synchronised), QJsonValue(true));
    QCOMPARE(kept(ClockSync::Unsynchronised), QJsonValue(false));
    QCOMPARE(kept(ClockSync::Unknown), QJsonValue());
    QCOMPARE(lines.size(), 3);
    for (const QString &line : lines)
        QVERIFY2(line.contains(QLatin1String("2026-11-18 11:06:40 UTC")), qPrintable(line));
}

void ClockLookTest::looksAtAccounts()
{
    accounts::Catalogue catalogue;
    QVERIFY(!cli::lastSeenIn(catalogue));
    std::uint8_t number = 0;
    const auto add = [&](std::int64_t created, std::int64_t used, std::int64_t trashed) {
        accounts::Account account;
        account.id = accounts::AccountId({++number});
        account.createdAt = unixSeconds(created);
        account.usedAt = unixSeconds(used);
        if (trashed > 0)
            account.trashedAt = unixSeconds(trashed);
        catalogue.add(account);
        return cli::lastSeenIn(catalogue);
    };
    QVERIFY(!add(0, 0, 0)); // of an old version, which did not note it
    QCOMPARE(add(50, 0, 0), std::optional(unixSeconds(50)));
    QCOMPARE(add(40, 60, 0), std::optional(unixSeconds(60)));
    QCOMPARE(add(40, 41, 70), std::optional(unixSeconds(70)));
    QCOMPARE(add(10, 0, 0), std::optional(unixSeconds(70)));
}

void ClockLookTest::looksAtFiles()
{
    const QTemporaryDir folder;
    QVERIFY(!cli::lastWrittenIn(folder.path()));
    const auto write = [&folder](const char *name, qint64 time) {
        QFile file(folder.filePath(QString::fromLatin1(name)));
        return file.open(QIODevice::WriteOnly)
            && file.setFileTime(QDateTime::fromSecsSinceEpoch(time),
                                QFileDevice::FileModificationTime);
    };
    QVERIFY(write("catalogue.2.warifu", 900));
    QVERIFY(write("catalogue.warifu", 800));
    QVERIFY(write("other.warifu", 1000));
    QCOMPARE(cli::lastWrittenIn(folder.path()), std::optional(unixSeconds(900)));
    QCOMPARE(cli::later(std::nullopt, unixSeconds(1)), std::optional(unixSeconds(1)));
    QCOMPARE(cli::later(unixSeconds(2), unixSeconds(1)), std::optional(unixSeconds(2)));
}

QTEST_APPLESS_MAIN(ClockLookTest)
#include "tst_clock_look.moc"
