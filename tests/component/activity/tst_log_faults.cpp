// SPDX-License-Identifier: Apache-2.0
// The process is killed at every call that changes a file, whole and torn, while a log is begun,
// written and rotated, and while the next opening puts things right; and the disk is full or broken
// from every call on. What was acknowledged is there, and the log is whole.
#include "tests/component/activity/log_room.h"
#include "tests/component/faults/child.h"
#include "tests/support/fault_preload.h"

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

namespace {

constexpr int kRecords = 9;
constexpr int kSecondLife = 100;

std::vector<int> numbers(const QStringList &words)
{
    std::vector<int> all;
    for (const QString &word : words) {
        bool isNumber = false;
        const int number = word.toInt(&isNumber);
        if (isNumber)
            all.push_back(number);
    }
    return all;
}

QString memoryFolder()
{
    const QString shared = QStringLiteral("/dev/shm");
    return (QFileInfo(shared).isWritable() ? shared : QDir::tempPath())
        + QStringLiteral("/warifu-log-XXXXXX");
}

// Opens and appends; says "<number>" for each record that was acknowledged.
void live(const QString &folder, int first, long at, FaultMode mode, const Say &say)
{
    const QByteArray path = folder.toUtf8();
    warifu_fault_arm(path.constData(), at, mode);
    LogRoom room(folder, {400, 3});
    if (!room.open()) {
        say("refused ");
        return;
    }
    for (int i = first; i < first + kRecords; ++i)
        if (room.append(QString::number(i)))
            say(QByteArray::number(i) + ' ');
    if (mode == FaultNone || warifu_fault_count() < at)
        say("peace");
}

struct Seen
{
    QStringList references;
    std::size_t findings = 0;
    bool isOpen = false;
};

Seen look(const QString &folder)
{
    LogRoom room(folder, {400, 3});
    Seen seen;
    seen.isOpen = room.open();
    if (!seen.isOpen)
        return seen;
    seen.references = room.references();
    seen.findings = room.log->verify().findings.size() + room.log->damage().size();
    return seen;
}

} // namespace

class LogFaultsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void survivesEveryFault_data();
    void survivesEveryFault();
    void cleanupTestCase() { qInfo("%d faults: whole each time", m_faults); }

private:
    // What each life acknowledged is there, in order, and at most one record more.
    void judge(const Seen &seen, const QByteArray &said, long at);
    int m_faults = 0;
};

void LogFaultsTest::survivesEveryFault_data()
{
    QTest::addColumn<int>("mode");
    QTest::newRow("kill") << int(FaultKill);
    QTest::newRow("torn write") << int(FaultTorn);
    QTest::newRow("disk full") << int(FaultNoSpace);
    QTest::newRow("disk broken") << int(FaultBroken);
    QTest::newRow("read-only") << int(FaultReadOnly);
}

void LogFaultsTest::judge(const Seen &seen, const QByteArray &said, long at)
{
    const QByteArray what = "at call " + QByteArray::number(at) + ", said: " + said
        + ", seen: " + seen.references.join(QLatin1Char(' ')).toUtf8();
    QVERIFY2(seen.isOpen, what.constData());
    QVERIFY2(seen.findings == 0, what.constData());
    const std::vector<int> there = numbers(seen.references);
    const std::vector<int> acknowledged =
        numbers(QString::fromLatin1(said).split(QLatin1Char(' ')));
    const auto ofLife = [](const std::vector<int> &all, bool isSecond) {
        std::vector<int> mine;
        std::ranges::copy_if(all, std::back_inserter(mine),
                             [&](int number) { return (number >= kSecondLife) == isSecond; });
        return mine;
    };
    for (const bool isSecond : {false, true}) {
        const std::vector<int> mine = ofLife(there, isSecond);
        std::vector<int> expected = ofLife(acknowledged, isSecond);
        // Rotation gives the oldest up, never the latest ones.
        const std::size_t written = acknowledged.size();
        while (!expected.empty() && written > 5
               && (mine.empty() || expected.front() < mine.front()))
            expected.erase(expected.begin());
        std::vector<int> oneMore = expected;
        oneMore.push_back(oneMore.empty() ? (mine.empty() ? 0 : mine.front()) : oneMore.back() + 1);
        QVERIFY2(mine == expected || mine == oneMore, what.constData());
    }
}

void LogFaultsTest::survivesEveryFault()
{
    QFETCH(const int, mode);
    for (long at = 1;; ++at) {
        QTemporaryDir dir(memoryFolder());
        QVERIFY(dir.isValid());
        const ChildResult child = inChild(
            [&](const Say &say) { live(dir.path(), 0, at, static_cast<FaultMode>(mode), say); });
        if (child.output.endsWith("peace")) {
            QVERIFY(at > 20);
            break;
        }
        ++m_faults;
        QVERIFY(child.wasKilled == (mode == FaultKill || mode == FaultTorn));
        // Once more while it is opened and goes on.
        const ChildResult second = inChild(
            [&](const Say &say) { live(dir.path(), kSecondLife, 1 + at % 7, FaultKill, say); });
        QVERIFY(second.wasKilled || second.isClean);
        judge(look(dir.path()), child.output + second.output, at);
        if (QTest::currentTestFailed())
            return;
        LogRoom room(dir.path(), {400, 3});
        QVERIFY(room.open() && room.append(QStringLiteral("after")));
        QCOMPARE(look(dir.path()).references.back(), QStringLiteral("after"));
    }
}

QTEST_APPLESS_MAIN(LogFaultsTest)
#include "tst_log_faults.moc"
