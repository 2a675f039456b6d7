// SPDX-License-Identifier: Apache-2.0
// Policies follow the files while the program runs.

#include "core/policy/policy_watcher.h"
#include "tests/unit/policy/policy_folder.h"

#include <QSignalSpy>
#include <QTest>

using namespace warifu::policy;
using warifu::test::PolicyFolder;

class PolicyWatcherTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsFiles();
    void followsFoldersThatAppear();
    void keepsWhatABrokenFileSaid();
    void saysNothingWhereNothingChanges();

private:
    static std::vector<std::unique_ptr<PolicySource>> sources(const FolderOptions &options)
    {
        std::vector<std::unique_ptr<PolicySource>> all;
        all.push_back(std::make_unique<FolderSource>(options));
        return all;
    }
    static bool maysAdd(const PolicyWatcher &watcher)
    {
        return std::get<bool>(watcher.policies().of(u"ManualAddAllowed").value);
    }
    const QString m_file = QStringLiteral("managed/a.json");
};

void PolicyWatcherTest::followsFiles()
{
    const PolicyFolder folder;
    PolicyWatcher watcher(sources(folder.options()));
    watcher.watch();
    QSignalSpy changed(&watcher, &PolicyWatcher::changed);
    QVERIFY(maysAdd(watcher));
    folder.write(m_file, "{\"ManualAddAllowed\": false}");
    QTRY_VERIFY(!maysAdd(watcher));
    QVERIFY(!changed.isEmpty());
    folder.write(m_file, "{\"ManualAddAllowed\": true}");
    QTRY_VERIFY(maysAdd(watcher));
    // Replaced as editors do, then written again: the new file is watched as well.
    folder.write(QStringLiteral("managed/new"), "{\"ManualAddAllowed\": false}");
    QCOMPARE(::rename(QFile::encodeName(folder.path(QStringLiteral("managed/new"))).constData(),
                      QFile::encodeName(folder.path(m_file)).constData()),
             0);
    QTRY_VERIFY(!maysAdd(watcher));
    folder.write(m_file, "{\"ManualAddAllowed\": true}");
    QTRY_VERIFY(maysAdd(watcher));
    folder.write(m_file, "{\"ManualAddAllowed\": false}");
    QTRY_VERIFY(!maysAdd(watcher));
    QVERIFY(QFile::remove(folder.path(m_file)));
    QTRY_VERIFY(maysAdd(watcher));
}

void PolicyWatcherTest::followsFoldersThatAppear()
{
    const PolicyFolder folder;
    FolderOptions options = folder.options();
    options.folder = folder.path(QStringLiteral("warifu/policies"));
    PolicyWatcher watcher(sources(options));
    watcher.watch();
    QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("warifu/policies/managed")));
    for (const char *name : {"/warifu", "/warifu/policies", "/warifu/policies/managed"})
        folder.permit(QString::fromLatin1(name), 0755);
    folder.write(QStringLiteral("warifu/policies/managed/a.json"), "{\"ManualAddAllowed\": false}");
    QTRY_VERIFY(!maysAdd(watcher));
}

void PolicyWatcherTest::keepsWhatABrokenFileSaid()
{
    const PolicyFolder folder;
    folder.write(m_file, "{\"ManualAddAllowed\": false}");
    PolicyWatcher watcher(sources(folder.options()));
    QSignalSpy changed(&watcher, &PolicyWatcher::changed);
    folder.write(m_file, "{\"ManualAddAllowed\": fal");
    watcher.reload();
    QVERIFY(!maysAdd(watcher));
    QCOMPARE(watcher.policies().refused.size(), 1u);
    QCOMPARE(changed.size(), 1);
    // Another file changes meanwhile: it counts, and so does what is kept.
    folder.write(QStringLiteral("managed/b.json"), "{\"PushAllowed\": false}");
    watcher.reload();
    QVERIFY(!maysAdd(watcher));
    QCOMPARE(watcher.policies().of(u"PushAllowed").value, Value(false));
    folder.permit(QStringLiteral("/managed"), 0775);
    watcher.reload();
    QVERIFY(!maysAdd(watcher));
    folder.permit(QStringLiteral("/managed"), 0755);
    folder.write(m_file, "{}");
    watcher.reload();
    QVERIFY(maysAdd(watcher));
    QVERIFY(watcher.policies().refused.empty());
}

void PolicyWatcherTest::saysNothingWhereNothingChanges()
{
    const PolicyFolder folder;
    folder.write(m_file, "{\"ManualAddAllowed\": false}");
    PolicyWatcher watcher(sources(folder.options()));
    QSignalSpy changed(&watcher, &PolicyWatcher::changed);
    folder.write(m_file, "{ \"ManualAddAllowed\": false }");
    watcher.reload();
    QVERIFY(changed.isEmpty());
}

QTEST_GUILESS_MAIN(PolicyWatcherTest)
#include "tst_policy_watcher.moc"
