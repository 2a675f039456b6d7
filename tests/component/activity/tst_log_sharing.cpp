// SPDX-License-Identifier: Apache-2.0
// The window and warifuctl over one log: none writes over what the other has appended, and reading
// goes on meanwhile, on other threads too.
#include "tests/component/activity/log_room.h"

#include <atomic>
#include <thread>

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

class LogSharingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void appendsBehindTheOthersRecords();
    void followsTheOthersRotation();
    void followsTheOthersNewLog();
    void keepsTheOthersRecordWithoutHead();
    void readsWhileSomebodyAppends();
    void keepsWhatItKnowsOfABrokenHead();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void LogSharingTest::appendsBehindTheOthersRecords()
{
    LogRoom window(m_dir->path());
    LogRoom ctl(m_dir->path());
    ctl.entropy = SeededEntropy(77);
    QVERIFY(window.open());
    QVERIFY(ctl.open());
    QVERIFY(ctl.append(QStringLiteral("a")));
    QVERIFY(window.append(QStringLiteral("b")));
    QVERIFY(ctl.append(QStringLiteral("c")));
    QCOMPARE(ctl.references(),
             QStringList({QStringLiteral("log.started"), QStringLiteral("a"), QStringLiteral("b"),
                          QStringLiteral("c")}));
    QVERIFY(ctl.log->verify().findings.empty());
    QCOMPARE(ctl.log->verify().records, 4U);
}

void LogSharingTest::followsTheOthersRotation()
{
    LogRoom window(m_dir->path());
    LogRoom ctl(m_dir->path());
    ctl.entropy = SeededEntropy(77);
    QVERIFY(window.open());
    QVERIFY(ctl.open());
    for (int i = 0; i < 60; ++i)
        QVERIFY(ctl.append(QString::number(i)));
    QVERIFY(window.append(QStringLiteral("last")));
    QCOMPARE(window.references().back(), QStringLiteral("last"));
    QCOMPARE(window.log->end().sequence, 62U);
    QVERIFY(window.log->verify().findings.empty());
}

void LogSharingTest::followsTheOthersNewLog()
{
    LogRoom window(m_dir->path());
    QVERIFY(window.open());
    QVERIFY(window.append(QStringLiteral("a")));
    for (const QString &name : window.files())
        if (name != QStringLiteral("activity.lock"))
            QVERIFY(QFile::remove(window.path + QLatin1Char('/') + name));
    LogRoom ctl(m_dir->path());
    ctl.entropy = SeededEntropy(77);
    QVERIFY(ctl.open());
    QVERIFY(window.append(QStringLiteral("b")));
    QCOMPARE(window.references(),
             QStringList({QStringLiteral("log.started"), QStringLiteral("b")}));
    QVERIFY(window.log->verify().findings.empty());
}

void LogSharingTest::keepsTheOthersRecordWithoutHead()
{
    LogRoom window(m_dir->path());
    QVERIFY(window.open());
    LogRoom ctl(m_dir->path());
    ctl.entropy = SeededEntropy(77);
    QVERIFY(ctl.open());
    QFile head(m_dir->filePath(QStringLiteral("activity.head.warifu")));
    QVERIFY(head.open(QIODevice::ReadOnly));
    const QByteArray before = head.readAll();
    head.close();
    QVERIFY(ctl.append(QStringLiteral("a")));
    QVERIFY(head.open(QIODevice::WriteOnly)); // as if ctl was killed in between
    head.write(before);
    head.close();
    QVERIFY(window.append(QStringLiteral("b")));
    QCOMPARE(
        window.references(),
        QStringList({QStringLiteral("log.started"), QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(window.log->verify().findings.empty());
}

void LogSharingTest::readsWhileSomebodyAppends()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    std::atomic<bool> isOver = false;
    std::atomic<int> findings = 0;
    std::atomic<int> checks = 0;
    std::atomic<int> unread = 0;
    std::thread reader([&] {
        while (!isOver) {
            const auto found = ActivityLog::check(m_dir->path(), kLogKey);
            // A rotation in each of five checks may still be in the way; it is no lasting finding.
            findings += found && !found->findings.empty() ? 1 : 0;
            const auto log = ActivityLog::read(m_dir->path(), kLogKey);
            unread += log ? int((*log)->page({}, {}, 5).entries.empty()) : 1;
            ++checks;
        }
    });
    for (int i = 0; i < 300; ++i)
        QVERIFY(room.append(QString::number(i)));
    QTRY_VERIFY(checks > 2);
    isOver = true;
    reader.join();
    QVERIFY2(findings <= checks / 10, qPrintable(QString::number(findings)));
    QVERIFY(unread <= checks / 10);
    QVERIFY(ActivityLog::check(m_dir->path(), kLogKey)->findings.empty());
    QCOMPARE(ActivityLog::check(m_dir->path(), kLogKey)->end.sequence, 301U);
}

void LogSharingTest::keepsWhatItKnowsOfABrokenHead()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    QVERIFY(room.append(QStringLiteral("a")));
    QFile head(m_dir->filePath(QStringLiteral("activity.head.warifu")));
    QVERIFY(head.open(QIODevice::WriteOnly));
    head.write("garbage");
    head.close();
    QVERIFY(room.append(QStringLiteral("b")));
    QVERIFY(room.log->verify().findings.empty());
    QVERIFY(room.log->damage().empty());
    QCOMPARE(room.references().back(), QStringLiteral("b"));
}

QTEST_GUILESS_MAIN(LogSharingTest)
#include "tst_log_sharing.moc"
