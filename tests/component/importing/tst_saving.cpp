// SPDX-License-Identifier: Apache-2.0
// Adding what was chosen, all or nothing; the way back; the rows that could not be read.

#include "tests/component/importing/import_room.h"

#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;

class SavingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<ImportRoom>(); }
    void cleanup() { m_room.reset(); }

    void addsWhatIsChosen();
    void addsNothingWhenNothingIsChosen();
    void keepsTheRowsWhenItFails();
    void replacesAndTakesBack();
    void saysWhenItCannotBeTakenBack();
    void takesNoFileWhileItSaves();
    void recordsOneImport();
    void savesTheRowsToCorrect();
    void saysWhyTheRowsAreNotSaved();

private:
    void undo()
    {
        m_room->import->undo();
        m_room->settle();
    }
    std::unique_ptr<ImportRoom> m_room;
};

void SavingTest::addsWhatIsChosen()
{
    const QSignalSpy added(m_room->import.get(), &ImportViewModel::added);
    m_room->take(linksFile());
    m_room->list().toggle(1);
    m_room->import->commit();
    QCOMPARE(m_room->step(), Step::Saving);
    m_room->import->back(); // it is on its way
    QCOMPARE(m_room->step(), Step::Saving);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(m_room->stored(), QStringLiteral("GitHub Mail -"));
    QCOMPARE(m_room->import->addedCount(), 2);
    QCOMPARE(m_room->import->leftCount(), 1);
    QCOMPARE(m_room->import->failedCount(), 0);
    QCOMPARE(added.count(), 1);
    QCOMPARE(added.first().first().toStringList().size(), 2);
    QCOMPARE(m_room->list().allCount(), 0); // the secrets are gone from the page
    m_room->import->back();
    QCOMPARE(m_room->step(), Step::Choose);
    QCOMPARE(m_room->import->addedCount(), 0);
}

void SavingTest::addsNothingWhenNothingIsChosen()
{
    m_room->import->commit(); // no file at all
    QCOMPARE(m_room->step(), Step::Choose);
    m_room->take(linksFile());
    m_room->list().setAllChosen(false);
    m_room->commit();
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->stored(), QStringLiteral("-"));
}

void SavingTest::keepsTheRowsWhenItFails()
{
    m_room->take(linksFile());
    m_room->list().toggle(1);
    m_room->breakFile(true);
    m_room->commit();
    QCOMPARE(m_room->step(), Step::Preview);
    QVERIFY(!m_room->import->savingProblem().isEmpty());
    QCOMPARE(m_room->stored(), QStringLiteral("-"));
    QCOMPARE(m_room->list().chosenCount(), 2); // as it was chosen
    m_room->breakFile(false);
    m_room->commit();
    QCOMPARE(m_room->step(), Step::Done);
    QVERIFY(m_room->import->savingProblem().isEmpty());
    QCOMPARE(m_room->stored(), QStringLiteral("GitHub Mail -"));
}

void SavingTest::replacesAndTakesBack()
{
    m_room->add("First", "one", "xxxxxxxxxxxxxxxxxxxx");
    m_room->add("GitHub", "taro", "yyyyyyyyyyyyyyyyyyyy");
    m_room->add("Last", "one", "zzzzzzzzzzzzzzzzzzzz");
    m_room->take(linksFile());
    m_room->list().choose(0, ImportChoice::Replace);
    m_room->commit();
    QCOMPARE(m_room->import->replacedCount(), 1);
    QCOMPARE(m_room->stored(), QStringLiteral("First GitHub Last Example Mail - GitHub"));
    undo();
    QVERIFY(m_room->import->isUndone());
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(m_room->stored(), QStringLiteral("First GitHub Last - GitHub Example Mail"));
    undo(); // once
    QCOMPARE(m_room->stored(), QStringLiteral("First GitHub Last - GitHub Example Mail"));
}

void SavingTest::saysWhenItCannotBeTakenBack()
{
    m_room->take(linksFile());
    m_room->commit();
    m_room->breakFile(true);
    undo();
    QVERIFY(!m_room->import->isUndone());
    QVERIFY(!m_room->import->savingProblem().isEmpty());
    m_room->breakFile(false);
    undo();
    QVERIFY(m_room->import->isUndone());
    QVERIFY(m_room->import->savingProblem().isEmpty());
}

void SavingTest::takesNoFileWhileItSaves()
{
    m_room->take(linksFile());
    m_room->import->commit();
    m_room->take(tokensFile(1, 0), QStringLiteral("other"));
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(m_room->import->addedCount(), 3);
}

void SavingTest::recordsOneImport()
{
    m_room->room.engine->signIns().accounts().setBeginsLog(true);
    m_room->take(linksFile());
    m_room->commit();
    signin::ActivityRecorder &recorder = m_room->room.engine->signIns().activity();
    for (int i = 0; i < 60'000 && (!recorder.log() || !recorder.isSettled()); ++i) {
        QThread::msleep(1);
        runPendingEvents();
    }
    QVERIFY(recorder.log());
    QStringList imports;
    const activity::Page page = recorder.log()->page({}, {}, 100);
    for (const activity::Entry &entry : page.entries)
        if (entry.event && entry.event->kind == activity::Kind::Imported)
            imports << QStringLiteral("%1 %2").arg(entry.event->detail).arg(entry.event->count);
    QCOMPARE(imports, QStringList{QStringLiteral("uri-list 3")});
}

void SavingTest::savesTheRowsToCorrect()
{
    m_room->take(tokensFile(2, 1), QStringLiteral("tokens.csv"));
    QVERIFY(m_room->import->hasRowsToCorrect());
    QCOMPARE(m_room->import->failedCount(), 1);
    QCOMPARE(m_room->import->suggestedRowsFile().fileName(),
             QStringLiteral("tokens-to-correct.csv"));
    m_room->import->saveRows(QUrl::fromLocalFile(m_room->files.path(QStringLiteral("a.csv"))));
    m_room->settle();
    QCOMPARE(m_room->import->rowsFile(), m_room->files.path(QStringLiteral("a.csv")));
    const QByteArray saved = m_room->files.content(QStringLiteral("a.csv"));
    QVERIFY(saved.startsWith("upn,serial number,secret key"));
    QVERIFY(saved.contains("user2@contoso.example,SN2,not base32!"));
    QVERIFY(!saved.contains("user1@"));
    const QFileInfo info(m_room->import->rowsFile()); // for its owner only
    QVERIFY(!(info.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    m_room->import->dismissRows();
    QVERIFY(m_room->import->rowsFile().isEmpty());
    m_room->commit(); // they are still there on the last page
    QVERIFY(m_room->import->hasRowsToCorrect());
    m_room->import->saveRows(QUrl::fromLocalFile(m_room->files.path(QStringLiteral("b.csv"))));
    m_room->settle();
    QCOMPARE(m_room->files.content(QStringLiteral("b.csv")), saved);
}

void SavingTest::saysWhyTheRowsAreNotSaved()
{
    m_room->take(tokensFile(0, 1));
    m_room->import->saveRows(QUrl::fromLocalFile(QStringLiteral("/no/such/folder/a.csv")));
    m_room->settle();
    QVERIFY(m_room->import->rowsFile().isEmpty());
    QVERIFY(!m_room->import->rowsProblem().isEmpty());
    m_room->import->saveRows(QUrl(QStringLiteral("https://example.com/a.csv")));
    QVERIFY(!m_room->import->rowsProblem().isEmpty());
    m_room->take(linksFile());
    m_room->import->saveRows(QUrl::fromLocalFile(m_room->files.path(QStringLiteral("c.csv"))));
    m_room->settle();
    QVERIFY(!QFileInfo::exists(m_room->files.path(QStringLiteral("c.csv")))); // nothing to correct
}

QTEST_GUILESS_MAIN(SavingTest)
#include "tst_saving.moc"
