// SPDX-License-Identifier: Apache-2.0
#include "tests/component/activity/log_room.h"

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

class ActivityLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void beginsAndGoesOn();
    void rotatesAndGivesUpTheOldest();
    void pagesNewestFirst();
    void searches();
    void needsTheKey();
    void tellsNothingInTheFiles();
    void leavesNewerFormatsAlone();
    void checksWithoutChanging();
    void failsOnABrokenFolder();

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};

void ActivityLogTest::beginsAndGoesOn()
{
    LogRoom room(m_dir->filePath(QStringLiteral("log")));
    QVERIFY(room.open());
    QVERIFY(room.append(QStringLiteral("a")));
    QVERIFY(room.open());
    QVERIFY(room.append(QStringLiteral("b")));
    QCOMPARE(
        room.references(),
        QStringList({QStringLiteral("log.started"), QStringLiteral("a"), QStringLiteral("b")}));
    QCOMPARE(room.log->end().sequence, 3U);
    QVERIFY(room.log->verify().findings.empty());
    QCOMPARE(room.log->verify().records, 3U);
    QVERIFY(room.log->damage().empty());
    // A time that was given stays.
    Event event = eventOf(QStringLiteral("c"));
    event.time = unixSeconds(5);
    QVERIFY(room.log->append(event).has_value());
    QCOMPARE(room.log->page({}, {}, 1).entries[0].event->time, UnixMilliseconds(unixSeconds(5)));
}

void ActivityLogTest::rotatesAndGivesUpTheOldest()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    for (int i = 0; i < 100; ++i)
        QVERIFY(room.append(QString::number(i)));
    QCOMPARE(room.files().size(), 6); // four segments, the head and the lock
    const QStringList kept = room.references();
    QVERIFY(kept.size() >= 8 && kept.size() < 40);
    QCOMPARE(kept.back(), QStringLiteral("99"));
    for (int i = 0; i < kept.size(); ++i) // no hole
        QCOMPARE(kept[i], QString::number(100 - kept.size() + i));
    QVERIFY(room.log->verify().findings.empty());
    QVERIFY(room.open());
    QCOMPARE(room.references(), kept);
    QVERIFY(room.log->verify().findings.empty());
    QCOMPARE(room.log->end().sequence, 101U);
}

void ActivityLogTest::pagesNewestFirst()
{
    LogRoom room(m_dir->path(), {400, 100});
    QVERIFY(room.open());
    for (int i = 0; i < 25; ++i)
        QVERIFY(room.append(QString::number(i)));
    QStringList seen;
    std::optional<std::uint64_t> before;
    int pages = 0;
    do {
        const Page page = room.log->page({}, before, 10);
        for (const Entry &entry : page.entries)
            seen.append(entry.event->reference);
        before = page.next;
        ++pages;
    } while (before);
    QCOMPARE(pages, 3);
    QCOMPARE(seen.size(), 26);
    QCOMPARE(seen.front(), QStringLiteral("24"));
    QCOMPARE(seen[24], QStringLiteral("0"));
    QVERIFY(!room.log->page({}, {}, 26).next);
    QVERIFY(room.log->page({}, 1, 10).entries.empty());
}

void ActivityLogTest::searches()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    Event event = eventOf(QStringLiteral("r"), Kind::RequestArrived);
    event.application = QStringLiteral("Mail");
    QVERIFY(room.log->append(event).has_value());
    room.clock.advance(std::chrono::hours(1));
    event.application = QStringLiteral("VPN");
    event.accountId = QStringLiteral("id-2");
    QVERIFY(room.log->append(event).has_value());
    const auto now = room.clock.now();
    QCOMPARE(room.log->count({}), 3U);
    QCOMPARE(room.log->count({.kinds = {Kind::RequestArrived}}), 2U);
    QCOMPARE(room.log->count({.text = QStringLiteral("mail")}), 1U);
    QCOMPARE(room.log->count({.text = QStringLiteral("REQUEST.")}), 2U);
    QCOMPARE(room.log->count({.text = QStringLiteral("nothing")}), 0U);
    QCOMPARE(room.log->count({.accountId = QStringLiteral("id-2")}), 1U);
    QCOMPARE(room.log->count({.from = now}), 1U); // while you were away
    QCOMPARE(room.log->count({.to = now}), 2U);
}

void ActivityLogTest::needsTheKey()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    const std::vector<std::uint8_t> otherKey(32, 1);
    const auto other = ActivityLog::check(m_dir->path(), otherKey);
    QVERIFY(other.has_value());
    QCOMPARE(other->findings.size(), 1U);
    QVERIFY(other->findings[0].what == Finding::What::HeadChanged);
}

void ActivityLogTest::tellsNothingInTheFiles()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    QVERIFY(room.append(QStringLiteral("marker-of-this-test")));
    for (const QString &name : room.files()) {
        QFile file(m_dir->filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("marker"));
        QVERIFY(!bytes.contains("Contoso"));
    }
}

void ActivityLogTest::leavesNewerFormatsAlone()
{
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    for (const char *name : {"activity.head.warifu", "activity.1.warifu"}) {
        const QString path = m_dir->filePath(QString::fromLatin1(name));
        auto bytes = readFile(path, 100'000).value();
        const auto before = bytes;
        bytes[8] = 2;
        QVERIFY(replaceFile(path, bytes).has_value());
        QVERIFY(!room.open());
        QVERIFY(room.error == LogError::NewerFormat);
        QVERIFY(readFile(path, 100'000).value() == bytes);
        QVERIFY(replaceFile(path, before).has_value());
    }
    QVERIFY(room.open());
}

void ActivityLogTest::checksWithoutChanging()
{
    QVERIFY(ActivityLog::check(m_dir->path(), kLogKey).error() == LogError::Absent);
    LogRoom room(m_dir->path());
    QVERIFY(room.open());
    QVERIFY(room.append(QStringLiteral("a")));
    const Link end = room.log->end();
    QFile::remove(m_dir->filePath(QStringLiteral("activity.head.warifu")));
    const QStringList files = room.files();
    QVERIFY(ActivityLog::check(m_dir->path(), kLogKey)->findings[0].what
            == Finding::What::HeadMissing);
    QCOMPARE(room.files(), files);
    QVERIFY(room.open()); // set aside
    QVERIFY(room.log->damage()[0].what == Finding::What::HeadMissing);
    QVERIFY(room.files().contains(QStringLiteral("activity.1.warifu.damaged-1")));
    QVERIFY(ActivityLog::check(m_dir->path(), kLogKey)->findings.empty());
    QCOMPARE(ActivityLog::check(m_dir->path(), kLogKey, end)->findings.size(), 1U);
}

void ActivityLogTest::failsOnABrokenFolder()
{
    QFile file(m_dir->filePath(QStringLiteral("file")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    LogRoom room(m_dir->filePath(QStringLiteral("file")));
    QVERIFY(!room.open());
    QVERIFY(room.error == LogError::Broken);
}

QTEST_GUILESS_MAIN(ActivityLogTest)
#include "tst_activity_log.moc"
