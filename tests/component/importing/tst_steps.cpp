// SPDX-License-Identifier: Apache-2.0
// From a file to its rows: every way it can go, and what is left when the page is left.

#include "tests/component/importing/import_room.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::test;

class StepsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_room = std::make_unique<ImportRoom>(); }
    void cleanup() { m_room.reset(); }

    void namesWhatCanBeRead();
    void showsTheRowsOfAFile();
    void saysWhyAFileCannotBeRead_data();
    void saysWhyAFileCannotBeRead();
    void cancelsReading();
    void takesTheLaterOfTwoFiles();
    void goesBack();
    void closesFromTheBeginning();
    void forgetsWhenTheVaultIsLockedMeanwhile();
    void showsTenThousandRows();

private:
    std::unique_ptr<ImportRoom> m_room;
};

void StepsTest::namesWhatCanBeRead()
{
    const QStringList products = m_room->import->products();
    for (const char *name : {"Aegis", "2FAS", "Bitwarden", "KeePass", "Microsoft Entra ID"})
        QVERIFY2(products.contains(QLatin1String(name)), name);
    for (const QString &product : products)
        QVERIFY2(!product.contains(u'('), qPrintable(product)); // one name a product
    QVERIFY(QSet<QString>(products.begin(), products.end()).size() == products.size());
}

void StepsTest::showsTheRowsOfAFile()
{
    m_room->import->takeFile(m_room->files.write(QStringLiteral("links.txt"), linksFile()));
    QCOMPARE(m_room->step(), Step::Reading);
    QVERIFY(!m_room->import->isDeriving());
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->import->fileName(), QStringLiteral("links.txt"));
    QCOMPARE(m_room->import->formatName(), QStringLiteral("otpauth"));
    QCOMPARE(m_room->list().count(), 3);
    QCOMPARE(m_room->title(0), QStringLiteral("GitHub"));
    QCOMPARE(m_room->at(0, ImportListModel::SubtitleRole).toString(), QStringLiteral("taro"));
    QCOMPARE(m_room->list().chosenCount(), 3);
    QVERIFY(!m_room->import->hasRowsToCorrect());
    QCOMPARE(m_room->stored(), QStringLiteral("-")); // nothing is added by looking
}

void StepsTest::saysWhyAFileCannotBeRead_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::newRow("not there") << QStringLiteral("/no/such/file") << QStringLiteral("file");
    QTest::newRow("a folder") << QStringLiteral("/proc") << QStringLiteral("proc");
    QTest::newRow("empty") << QStringLiteral("/dev/null") << QStringLiteral("null");
}

void StepsTest::saysWhyAFileCannotBeRead()
{
    QFETCH(QString, path);
    QFETCH(QString, words);
    m_room->import->takeFile(QUrl::fromLocalFile(path));
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Problem);
    QVERIFY2(m_room->import->problem().contains(words), qPrintable(m_room->import->problem()));
    m_room->take("just a letter to a friend\n", QStringLiteral("letter"));
    QCOMPARE(m_room->step(), Step::Problem);
    QVERIFY(m_room->import->problem().contains(QStringLiteral("letter")));
    m_room->import->takeFile(QUrl(QStringLiteral("https://example.com/export.json")));
    QCOMPARE(m_room->step(), Step::Problem);
    m_room->import->back();
    QCOMPARE(m_room->step(), Step::Choose);
    QVERIFY(m_room->import->problem().isEmpty());
}

void StepsTest::cancelsReading()
{
    m_room->import->takeFile(m_room->files.write(QStringLiteral("a"), linksFile()));
    m_room->import->back();
    QCOMPARE(m_room->step(), Step::Choose);
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Choose); // the answer comes too late
    QCOMPARE(m_room->list().allCount(), 0);
}

void StepsTest::takesTheLaterOfTwoFiles()
{
    m_room->import->takeFile(m_room->files.write(QStringLiteral("a"), linksFile()));
    m_room->take(tokensFile(2, 0), QStringLiteral("b"));
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->import->fileName(), QStringLiteral("b"));
    QCOMPARE(m_room->list().count(), 2);
}

void StepsTest::goesBack()
{
    m_room->take(linksFile());
    m_room->list().setFilter(QStringLiteral("git"));
    m_room->import->back();
    QCOMPARE(m_room->step(), Step::Choose);
    QCOMPARE(m_room->list().allCount(), 0);
    QVERIFY(m_room->list().filter().isEmpty());
    QVERIFY(m_room->import->formatName().isEmpty());
}

void StepsTest::closesFromTheBeginning()
{
    const QSignalSpy closed(m_room->import.get(), &ImportViewModel::closed);
    m_room->import->back();
    QCOMPARE(closed.count(), 1);
    m_room->take(linksFile());
    m_room->import->back();
    QCOMPARE(closed.count(), 1);
}

void StepsTest::forgetsWhenTheVaultIsLockedMeanwhile()
{
    m_room->import->takeFile(m_room->files.write(QStringLiteral("a"), linksFile()));
    m_room->room.engine->lock();
    m_room->settle();
    QCOMPARE(m_room->step(), Step::Choose);
    QCOMPARE(m_room->list().allCount(), 0);
}

void StepsTest::showsTenThousandRows()
{
    m_room->take(tokensFile(10'000, 0), QStringLiteral("tokens.csv"));
    QCOMPARE(m_room->step(), Step::Preview);
    QCOMPARE(m_room->list().count(), 10'000);
    m_room->list().setFilter(QStringLiteral("USER77@"));
    QCOMPARE(m_room->list().count(), 1);
    QCOMPARE(m_room->list().hiddenChosenCount(), 9'999);
    m_room->list().setFilter({});
    m_room->commit();
    QCOMPARE(m_room->step(), Step::Done);
    QCOMPARE(m_room->import->addedCount(), 10'000);
    m_room->import->undo();
    m_room->settle();
    QVERIFY(m_room->import->isUndone());
    QVERIFY(m_room->stored().startsWith(u'-'));
}

QTEST_GUILESS_MAIN(StepsTest)
#include "tst_steps.moc"
