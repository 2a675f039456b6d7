// SPDX-License-Identifier: Apache-2.0
// Somebody without the key changes the files. Each change is found.
#include "tests/component/activity/log_room.h"

using namespace warifu;
using namespace warifu::activity;
using namespace warifu::test;

namespace {

using Bytes = std::vector<std::uint8_t>;

Bytes bytesOf(const QString &path)
{
    return readFile(path, kMaxSegment).value();
}

void put(const QString &path, const Bytes &bytes)
{
    if (!replaceFile(path, bytes))
        qFatal("cannot write");
}

// A segment put together from some of its frames.
Bytes rebuilt(const Bytes &bytes, const std::vector<std::size_t> &order)
{
    const Segment segment = parseSegment(bytes).value();
    Bytes out(bytes.begin(), bytes.begin() + kSegmentHeader);
    for (const std::size_t i : order) {
        const Bytes frame = formatFrame(segment.sealed[i]);
        out.insert(out.end(), frame.begin(), frame.end());
    }
    return out;
}

} // namespace

class LogTamperingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void everyFlippedBitIsFound();
    void removedRecords();
    void movedRecords();
    void doubledRecords();
    void shortenedAtTheEnd();
    void removedSegments();
    void swappedSegments();
    void strangeSegments();
    void anotherLogsFiles();
    void rolledBackAsAWhole();
    void whatIsDamagedIsSetAside();
    void nineDamagedLogsAreEnough();

private:
    [[nodiscard]] QString segment(std::uint32_t number) const
    {
        return m_room->path + QStringLiteral("/activity.%1.warifu").arg(number);
    }
    [[nodiscard]] std::uint32_t lastSegment() const
    {
        std::uint32_t number = 1;
        while (QFile::exists(segment(number + 1)))
            ++number;
        return number;
    }
    [[nodiscard]] QString head() const
    {
        return m_room->path + QStringLiteral("/activity.head.warifu");
    }
    [[nodiscard]] std::vector<Finding> findings(const std::optional<Link> &anchor = {}) const
    {
        return ActivityLog::check(m_room->path, kLogKey, anchor).value().findings;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<LogRoom> m_room;
};

void LogTamperingTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_room = std::make_unique<LogRoom>(m_dir->path(), LogLimits{500, 10});
    QVERIFY(m_room->open());
    for (int i = 0; i < 14; ++i)
        QVERIFY(m_room->append(QString::number(i)));
    QVERIFY(findings().empty());
    QVERIFY(QFile::exists(segment(3)));
    QVERIFY(parseSegment(bytesOf(segment(1)))->sealed.size() >= 3);
}

void LogTamperingTest::everyFlippedBitIsFound()
{
    for (const QString &name : m_room->files()) {
        const QString path = m_dir->filePath(name);
        const Bytes before = bytesOf(path);
        for (std::size_t i = 0; i < before.size(); ++i) {
            Bytes changed = before;
            changed[i] ^= static_cast<std::uint8_t>(1 << (i % 8));
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(reinterpret_cast<const char *>(changed.data()), qint64(changed.size()));
            file.close();
            const auto checked = ActivityLog::check(m_room->path, kLogKey);
            QVERIFY2(!checked || !checked->findings.empty(),
                     qPrintable(QStringLiteral("%1 at %2").arg(name).arg(i)));
        }
        put(path, before);
    }
    QVERIFY(findings().empty());
}

void LogTamperingTest::removedRecords()
{
    const Bytes before = bytesOf(segment(1));
    const std::size_t count = parseSegment(before)->sealed.size();
    for (std::size_t gone = 0; gone < count; ++gone) {
        std::vector<std::size_t> order;
        for (std::size_t i = 0; i < count; ++i)
            if (i != gone)
                order.push_back(i);
        put(segment(1), rebuilt(before, order));
        const auto found = findings();
        QVERIFY(!found.empty());
        QCOMPARE(found[0].sequence, gone + 1);
    }
}

void LogTamperingTest::movedRecords()
{
    put(segment(1), rebuilt(bytesOf(segment(1)), {0, 2, 1}));
    const auto found = findings();
    QVERIFY(!found.empty());
    QCOMPARE(found[0], (Finding{Finding::What::RecordChanged, 1, 2}));
}

void LogTamperingTest::doubledRecords()
{
    put(segment(2), rebuilt(bytesOf(segment(2)), {0, 0, 1, 2}));
    QVERIFY(findings().at(0).what == Finding::What::RecordChanged);
}

void LogTamperingTest::shortenedAtTheEnd()
{
    const std::uint32_t last = lastSegment();
    const Bytes before = bytesOf(segment(last));
    QVERIFY(!QFile::exists(segment(last + 1)));
    const Segment parsed = parseSegment(before).value();
    for (std::size_t size = 0; size < before.size(); ++size) {
        put(segment(last), Bytes(before.begin(), before.begin() + static_cast<long>(size)));
        const auto found = findings();
        QVERIFY(!found.empty());
        QVERIFY(found[0].what == Finding::What::Shortened
                || found[0].what == Finding::What::SegmentMissing);
    }
}

void LogTamperingTest::removedSegments()
{
    for (const std::uint32_t number : {1U, 2U, lastSegment()}) {
        const Bytes before = bytesOf(segment(number));
        QFile::remove(segment(number));
        const auto found = findings();
        QVERIFY(!found.empty());
        QCOMPARE(found[0].segment, number);
        QVERIFY(found[0].what == Finding::What::SegmentMissing);
        put(segment(number), before);
    }
}

void LogTamperingTest::swappedSegments()
{
    const Bytes first = bytesOf(segment(1));
    const Bytes second = bytesOf(segment(2));
    put(segment(1), second);
    put(segment(2), first);
    QVERIFY(findings().size() >= 2);
}

void LogTamperingTest::strangeSegments()
{
    put(segment(9), bytesOf(segment(1)));
    QCOMPARE(findings().at(0), (Finding{Finding::What::StraySegment, 9, 0}));
}

void LogTamperingTest::anotherLogsFiles()
{
    QTemporaryDir dir;
    LogRoom other(dir.path(), {500, 10});
    other.entropy = SeededEntropy(77); // another log, the same key
    QVERIFY(other.open());
    for (int i = 0; i < 14; ++i)
        QVERIFY(other.append(QString::number(i)));
    put(segment(2), bytesOf(dir.filePath(QStringLiteral("activity.2.warifu"))));
    QVERIFY(!findings().empty());
}

void LogTamperingTest::rolledBackAsAWhole()
{
    std::vector<std::pair<QString, Bytes>> old;
    for (const QString &name : m_room->files())
        old.emplace_back(name, bytesOf(m_dir->filePath(name)));
    QVERIFY(m_room->append(QStringLiteral("secret deed")));
    const Link end = m_room->log->end();
    for (const QString &name : m_room->files())
        QFile::remove(m_dir->filePath(name));
    for (const auto &[name, bytes] : old)
        put(m_dir->filePath(name), bytes);
    QVERIFY(findings().empty()); // whole in itself
    QVERIFY(findings(end).at(0).what == Finding::What::Shortened);
    // And then another history.
    QVERIFY(m_room->open());
    QVERIFY(m_room->append(QStringLiteral("something else")));
    QVERIFY(findings(end).at(0).what == Finding::What::OtherHistory);
    QVERIFY(findings(m_room->log->end()).empty());
}

void LogTamperingTest::whatIsDamagedIsSetAside()
{
    Bytes bytes = bytesOf(segment(lastSegment()));
    bytes.resize(bytes.size() - 5);
    put(segment(lastSegment()), bytes);
    const QString path = segment(lastSegment());
    QVERIFY(m_room->open());
    QVERIFY(m_room->log->damage().at(0).what == Finding::What::Shortened);
    QCOMPARE(m_room->references(), QStringList{QStringLiteral("log.started")});
    QCOMPARE(m_room->log->page({}, {}, 1).entries[0].event->detail, QStringLiteral("damaged"));
    QVERIFY(bytesOf(path + QStringLiteral(".damaged-1")) == bytes);
    QVERIFY(m_room->append(QStringLiteral("on")));
    QVERIFY(findings().empty());
}

void LogTamperingTest::nineDamagedLogsAreEnough()
{
    for (int i = 1; i <= 9; ++i) {
        put(head(), {1});
        QVERIFY(m_room->open());
        QVERIFY(QFile::exists(head() + QStringLiteral(".damaged-%1").arg(i)));
    }
    put(head(), {1});
    QVERIFY(!m_room->open());
    QVERIFY(m_room->error == LogError::TooManyDamaged);
}

QTEST_GUILESS_MAIN(LogTamperingTest)
#include "tst_log_tampering.moc"
