// SPDX-License-Identifier: Apache-2.0
// Exports out of the page: the same bytes as warifuctl's, whole or not at all.

#include "tests/support/journal/journal_room.h"

#include "core/activity/export.h"

#include <QDir>
#include <QSignalSpy>
#include <QSysInfo>

using namespace warifu;
using namespace warifu::test;
using activity::Kind;
using journal::ExportFormat;

class JournalExportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }
    void writesEveryFormat_data();
    void writesEveryFormat();
    void exportsEverythingWhateverIsShown();
    void recordsTheExport();
    void isReadableByItsOwnerOnly();
    void saysWhyItCannotWrite();
    void leavesTheOldFileWhenCancelled();
    void suggestsAFile();

private:
    [[nodiscard]] QString path(const char *name = "out") const
    {
        return m_dir->filePath(QLatin1String(name));
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("absent");
    }
    std::unique_ptr<QTemporaryDir> m_dir;
};

void JournalExportTest::writesEveryFormat_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("JSON Lines") << int(ExportFormat::JsonLines);
    QTest::newRow("CSV") << int(ExportFormat::Csv);
    QTest::newRow("syslog") << int(ExportFormat::Syslog);
    QTest::newRow("OCSF") << int(ExportFormat::Ocsf);
}

void JournalExportTest::writesEveryFormat()
{
    QFETCH(int, format);
    JournalRoom room;
    room.happen(Kind::RequestDenied, "=1+1");
    QByteArray expected = format == ExportFormat::Csv ? activity::formatCsvHeader() : QByteArray();
    const auto place = room.port.place();
    const auto log = activity::ActivityLog::read(place->folder, place->key.expose());
    QVERIFY(log.has_value());
    (*log)->forEach({}, [&](const activity::Entry &entry) {
        switch (format) {
        case ExportFormat::JsonLines:
            expected += activity::formatJsonLine(entry);
            break;
        case ExportFormat::Csv:
            expected += activity::formatCsvRow(entry);
            break;
        case ExportFormat::Syslog:
            expected += activity::formatSyslog(entry, QSysInfo::machineHostName());
            break;
        case ExportFormat::Ocsf:
            expected += activity::formatOcsf(entry);
            break;
        }
    });
    room.journal.exportTo(ExportFormat::Value(format), QUrl::fromLocalFile(path()));
    QVERIFY(room.journal.isExporting());
    room.settle();
    QCOMPARE(contentOf(path()), expected);
    QCOMPARE(room.journal.exportedRecords(), 2);
    QCOMPARE(room.journal.exportedFile(), path());
    QVERIFY(room.journal.exportProblem().isEmpty());
}

void JournalExportTest::exportsEverythingWhateverIsShown()
{
    JournalRoom room;
    room.happen(Kind::RequestDenied, "VPN");
    room.open();
    room.journal.setFilter(QStringLiteral("nobody"));
    room.journal.exportTo(ExportFormat::JsonLines, QUrl::fromLocalFile(path()));
    room.settle();
    QCOMPARE(contentOf(path()).count('\n'), 2);
}

void JournalExportTest::recordsTheExport()
{
    JournalRoom room;
    room.open();
    room.journal.exportTo(ExportFormat::Csv, QUrl::fromLocalFile(path()));
    room.settle();
    QCOMPARE(room.titles().first(), QStringLiteral("Activity log exported"));
    QCOMPARE(room.at(0, journal::JournalListModel::DetailRole), QStringLiteral("csv"));
}

void JournalExportTest::isReadableByItsOwnerOnly()
{
    JournalRoom room;
    room.journal.exportTo(ExportFormat::Csv, QUrl::fromLocalFile(path()));
    room.settle();
    const QFile::Permissions others = QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFile::permissions(path()) & others, QFile::Permissions());
}

void JournalExportTest::saysWhyItCannotWrite()
{
    JournalRoom room;
    room.journal.exportTo(ExportFormat::Csv, QUrl::fromLocalFile(path("no/folder")));
    room.settle();
    QVERIFY(!room.journal.exportProblem().isEmpty());
    QVERIFY(room.journal.exportedFile().isEmpty());
    room.journal.exportTo(ExportFormat::Csv, QUrl(QStringLiteral("sftp://example.com/x")));
    QVERIFY(room.journal.exportProblem().contains(QStringLiteral("sftp")));
    QDir(m_dir->path()).mkdir(QStringLiteral("folder"));
    room.journal.exportTo(ExportFormat::Csv, QUrl::fromLocalFile(path("folder")));
    room.settle();
    QVERIFY(!room.journal.exportProblem().isEmpty());
    // The next one that works takes the message away.
    room.journal.exportTo(ExportFormat::Csv, QUrl::fromLocalFile(path()));
    room.settle();
    QVERIFY(room.journal.exportProblem().isEmpty());
    QVERIFY(!room.journal.exportedFile().isEmpty());
}

void JournalExportTest::leavesTheOldFileWhenCancelled()
{
    JournalRoom room;
    QFile file(path());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("old");
    file.close();
    journal::ExportProgress progress;
    progress.isCancelled = true;
    const auto place = room.port.place();
    const auto outcome = journal::exportLog(*place, ExportFormat::Csv, path(), progress);
    QCOMPARE(outcome.what, journal::ExportOutcome::What::Cancelled);
    QCOMPARE(contentOf(path()), QByteArray("old"));
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList(QStringLiteral("out")));
    // And out of the page, at any moment: the old file, or a whole new one.
    room.journal.exportTo(ExportFormat::Csv, QUrl::fromLocalFile(path()));
    room.journal.cancelExport();
    room.settle();
    QVERIFY(!room.journal.isExporting());
    if (room.journal.exportedFile().isEmpty())
        QCOMPARE(contentOf(path()), QByteArray("old"));
    else
        QVERIFY(contentOf(path()).startsWith("\"seq\""));
    QVERIFY(room.journal.exportProblem().isEmpty());
}

void JournalExportTest::suggestsAFile()
{
    JournalRoom room;
    const QUrl url = room.journal.suggestedFile(ExportFormat::Ocsf);
    QCOMPARE(url.fileName(), QStringLiteral("warifu-activity-2027-01-15.ocsf.jsonl"));
    QVERIFY(url.isLocalFile());
}

QTEST_GUILESS_MAIN(JournalExportTest)
#include "tst_journal_export.moc"
