// SPDX-License-Identifier: Apache-2.0
// Which files of the policy folder count, and in which order.

#include "tests/unit/policy/policy_folder.h"

#include <QTest>

using namespace warifu::policy;
using warifu::test::PolicyFolder;

class FolderSourceTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWhereNoFolderIs();
    void readsBothLayers();
    void laterFileWins();
    void ordersByBytes();
    void refusesFile_data();
    void refusesFile();
    void refusesLinks();
    void refusesPipes();
    void refusesFolders();
    void refusesOtherOwners();
    void refusesTooManyFiles();
    void oneBadFileLosesNoOther();
    void watchesWhatIsThere();

private:
    static QString q(const char *text) { return QString::fromLatin1(text); }
};

void FolderSourceTest::nothingWhereNoFolderIs()
{
    const PolicyFolder folder;
    FolderOptions options = folder.options();
    options.folder += q("/etc");
    const Reading reading = FolderSource(options).read();
    QVERIFY(reading.settings.empty() && reading.refused.empty());
}

void FolderSourceTest::readsBothLayers()
{
    const PolicyFolder folder;
    folder.write(q("managed/a.json"), "{\"MinSecretBits\": 80}");
    folder.write(q("managed/readme.txt"), "nothing");
    folder.write(q("recommended/a.json"), "{\"ShowCodesHidden\": true}");
    const Reading reading = folder.read();
    QVERIFY(reading.refused.empty());
    QCOMPARE(reading.settings.size(), 2u);
    QCOMPARE(reading.settings[0].layer, Layer::MachineMandatory);
    QCOMPARE(reading.settings[0].name, q("MinSecretBits"));
    QCOMPARE(reading.settings[0].where, folder.path(q("managed/a.json")));
    QCOMPARE(reading.settings[1].layer, Layer::MachineRecommended);
}

void FolderSourceTest::laterFileWins()
{
    const PolicyFolder folder;
    folder.write(q("managed/20.json"), "{\"MinSecretBits\": 128}");
    folder.write(q("managed/10.json"), "{\"MinSecretBits\": 80, \"PushAllowed\": false}");
    folder.write(q("managed/30.json"), "{\"PushAllowed\": false}");
    const Reading reading = folder.read();
    QCOMPARE(reading.settings.size(), 2u);
    QCOMPARE(reading.settings[0].value.toInt(), 128);
    QVERIFY(reading.settings[0].hasConflict);
    QCOMPARE(reading.settings[0].where, folder.path(q("managed/20.json")));
    QVERIFY(!reading.settings[1].hasConflict); // both say the same
}

void FolderSourceTest::ordersByBytes()
{
    const PolicyFolder folder;
    folder.write(q("managed/a.json"), "{\"MinSecretBits\": 128}");
    folder.write(q("managed/B.json"), "{\"MinSecretBits\": 80}");
    QCOMPARE(folder.read().settings[0].value.toInt(), 128);
}

void FolderSourceTest::refusesFile_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<unsigned>("mode");
    QTest::addColumn<SourceProblem>("problem");
    QTest::newRow("group may write") << QByteArray("{}") << 0664u << SourceProblem::OthersMayWrite;
    QTest::newRow("all may write") << QByteArray("{}") << 0646u << SourceProblem::OthersMayWrite;
    QTest::newRow("no JSON") << QByteArray("{") << 0644u << SourceProblem::NotJson;
    QTest::newRow("a list") << QByteArray("[]") << 0644u << SourceProblem::NotAnObject;
    QTest::newRow("large") << QByteArray(256 * 1024 + 1, ' ') << 0644u << SourceProblem::TooLarge;
}

void FolderSourceTest::refusesFile()
{
    QFETCH(QByteArray, content);
    QFETCH(unsigned, mode);
    QFETCH(SourceProblem, problem);
    const PolicyFolder folder;
    folder.write(q("managed/a.json"), content);
    folder.permit(q("/managed/a.json"), mode);
    const Reading reading = folder.read();
    QVERIFY(reading.settings.empty());
    QCOMPARE(reading.refused.size(), 1u);
    QCOMPARE(reading.refused[0].problem, problem);
    QCOMPARE(reading.refused[0].where, folder.path(q("managed/a.json")));
}

void FolderSourceTest::refusesLinks()
{
    const PolicyFolder folder;
    folder.write(q("real"), "{\"PushAllowed\": false}");
    QVERIFY(QFile::link(folder.path(q("real")), folder.path(q("managed/a.json"))));
    QVERIFY(QFile::link(folder.path(q("nowhere")), folder.path(q("managed/b.json"))));
    const Reading reading = folder.read();
    QVERIFY(reading.settings.empty());
    QCOMPARE(reading.refused.size(), 2u);
    for (const RefusedSource &refused : reading.refused)
        QCOMPARE(refused.problem, SourceProblem::NotRegular);

    // A folder that is a link, too.
    FolderOptions options = folder.options();
    QVERIFY(QDir(folder.path()).mkdir(q("other"))
            && QFile::link(folder.path(q("managed")), folder.path(q("other/managed"))));
    options.folder = folder.path(q("other"));
    const Reading linked = FolderSource(options).read();
    QCOMPARE(linked.refused.size(), 1u);
    QCOMPARE(linked.refused[0].problem, SourceProblem::NotRegular);
}

void FolderSourceTest::refusesPipes()
{
    const PolicyFolder folder;
    QCOMPARE(::mkfifo(QFile::encodeName(folder.path(q("managed/a.json"))).constData(), 0600), 0);
    const Reading reading = folder.read(); // and comes back
    QCOMPARE(reading.refused.size(), 1u);
    QCOMPARE(reading.refused[0].problem, SourceProblem::NotRegular);
}

void FolderSourceTest::refusesFolders()
{
    const PolicyFolder folder;
    folder.write(q("managed/a.json"), "{\"PushAllowed\": false}");
    for (const char *name : {"/managed", ""}) {
        folder.permit(q(name), 0775);
        const Reading reading = folder.read();
        QVERIFY(reading.settings.empty());
        QCOMPARE(reading.refused.size(), 1u + (*name == '\0' ? 1u : 0u));
        QCOMPARE(reading.refused[0].problem, SourceProblem::OthersMayWrite);
        folder.permit(q(name), 0755);
    }
    QCOMPARE(folder.read().settings.size(), 1u);

    // A file named like policies that is a folder.
    QVERIFY(QDir(folder.path()).mkdir(q("managed/b.json")));
    QCOMPARE(folder.read().refused[0].problem, SourceProblem::NotRegular);
}

void FolderSourceTest::refusesOtherOwners()
{
    const PolicyFolder folder;
    folder.write(q("managed/a.json"), "{\"PushAllowed\": false}");
    FolderOptions options = folder.options();
    options.owner = 0;
    if (::getuid() == 0) {
        // Root's own are trusted; those that it gives away are not.
        QCOMPARE(FolderSource(options).read().settings.size(), 1u);
        QCOMPARE(::chown(QFile::encodeName(folder.path(q("managed/a.json"))).constData(), 12345, 0),
                 0);
    }
    const Reading reading = FolderSource(options).read();
    QVERIFY(reading.settings.empty());
    QVERIFY(!reading.refused.empty());
    QCOMPARE(reading.refused[0].problem, SourceProblem::WrongOwner);
}

void FolderSourceTest::refusesTooManyFiles()
{
    const PolicyFolder folder;
    for (int i = 0; i <= kMaxPolicyFiles; ++i)
        folder.write(q("managed/%1.json").arg(i), "{}");
    const Reading reading = folder.read();
    QCOMPARE(reading.refused.size(), 1u);
    QCOMPARE(reading.refused[0].problem, SourceProblem::TooLarge);
}

void FolderSourceTest::oneBadFileLosesNoOther()
{
    const PolicyFolder folder;
    folder.write(q("managed/1.json"), "{");
    folder.write(q("managed/2.json"), "{\"PushAllowed\": false}");
    const Reading reading = folder.read();
    QCOMPARE(reading.settings.size(), 1u);
    QCOMPARE(reading.refused.size(), 1u);
}

void FolderSourceTest::watchesWhatIsThere()
{
    const PolicyFolder folder;
    folder.write(q("managed/a.json"), "{}");
    FolderOptions options = folder.options();
    const QStringList paths = FolderSource(options).watchedPaths();
    QVERIFY(paths.contains(folder.path(q("managed/a.json"))));
    QVERIFY(paths.contains(folder.path(q("managed"))));
    QVERIFY(paths.contains(folder.path(q("recommended"))));
    options.folder = folder.path(q("not/there"));
    QCOMPARE(FolderSource(options).watchedPaths(), QStringList(folder.path()));
}

QTEST_GUILESS_MAIN(FolderSourceTest)
#include "tst_folder_source.moc"
