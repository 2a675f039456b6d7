// SPDX-License-Identifier: Apache-2.0
// The lock between processes: one owner at a time, and none that outlives its process.
#include "core/base/file_lock.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifndef _WIN32
#include <csignal>
#include <sys/wait.h>
#include <unistd.h>
#endif

using warifu::FileLock;
using warifu::FileLockError;

class FileLockTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsOthersOut();
    void isPassedOn();
    void leavesThePrivateFile();
    void locksWhatItMayOnlyRead();
    void noticesThatTheFileWasReplaced();
    void namesWhatIsWrong();
    void endsWithAKilledOwner();

private:
    QString path() const { return m_folder.filePath(QStringLiteral("lock")); }
    QTemporaryDir m_folder;
};

void FileLockTest::keepsOthersOut()
{
    {
        const auto first = FileLock::tryLock(path());
        QVERIFY(first);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(FileLock::tryLock(path()).error(), FileLockError::Busy);
    }
    QVERIFY(FileLock::tryLock(path()));
}

void FileLockTest::isPassedOn()
{
    auto first = FileLock::tryLock(path());
    QVERIFY(first);
    {
        const FileLock moved(std::move(*first));
        QCOMPARE(FileLock::tryLock(path()).error(), FileLockError::Busy);
    }
    QVERIFY(FileLock::tryLock(path()));
}

void FileLockTest::leavesThePrivateFile()
{
    QVERIFY(QFile::remove(path()));
    QVERIFY(FileLock::tryLock(path()));
    const QFileInfo file(path());
    QVERIFY(file.isFile());
    QCOMPARE(file.size(), 0);
#ifndef _WIN32
    QVERIFY(!file.permission(QFile::ReadGroup) && !file.permission(QFile::ReadOther));
#endif
}

void FileLockTest::locksWhatItMayOnlyRead()
{
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner));
    const auto lock = FileLock::tryLock(path());
    QVERIFY(lock);
    QCOMPARE(FileLock::tryLock(path()).error(), FileLockError::Busy);
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
}

void FileLockTest::noticesThatTheFileWasReplaced()
{
#ifdef _WIN32
    QSKIP("An open file cannot be removed here.");
#else
    const auto lost = FileLock::tryLock(path());
    QVERIFY(lost);
    QVERIFY(QFile::remove(path()));
    // The new file is locked by its own owners, who agree among themselves.
    const auto lock = FileLock::tryLock(path());
    QVERIFY(lock);
    QCOMPARE(FileLock::tryLock(path()).error(), FileLockError::Busy);
#endif
}

void FileLockTest::namesWhatIsWrong()
{
    QCOMPARE(FileLock::tryLock(m_folder.filePath(QStringLiteral("none/lock"))).error(),
             FileLockError::Absent);
    QCOMPARE(FileLock::tryLock(path() + QStringLiteral("/lock")).error(), FileLockError::Absent);
#ifndef _WIN32
    // A link is not followed: it might lead to somebody else's file.
    const QString link = m_folder.filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(path(), link));
    QCOMPARE(FileLock::tryLock(link).error(), FileLockError::Broken);
    if (geteuid() == 0)
        QSKIP("As root every file may be opened: NoAccess was not seen.");
    QVERIFY(QFile::setPermissions(path(), QFile::Permissions()));
    QCOMPARE(FileLock::tryLock(path()).error(), FileLockError::NoAccess);
    QVERIFY(QFile::setPermissions(path(), QFile::ReadOwner | QFile::WriteOwner));
#endif
}

void FileLockTest::endsWithAKilledOwner()
{
#ifdef _WIN32
    QSKIP("Needs fork().");
#else
    int ends[2];
    QCOMPARE(::pipe(ends), 0);
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        const auto lock = FileLock::tryLock(path());
        const char told = lock ? 'y' : 'n';
        static_cast<void>(::write(ends[1], &told, 1) == 1);
        for (;;)
            ::pause();
    }
    char told = 0;
    QCOMPARE(::read(ends[0], &told, 1), ssize_t(1));
    QCOMPARE(told, 'y');
    QCOMPARE(FileLock::tryLock(path()).error(), FileLockError::Busy);
    QCOMPARE(::kill(child, SIGKILL), 0);
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    ::close(ends[0]);
    ::close(ends[1]);
    QVERIFY(FileLock::tryLock(path()));
#endif
}

QTEST_APPLESS_MAIN(FileLockTest)
#include "tst_file_lock.moc"
