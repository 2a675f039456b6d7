// SPDX-License-Identifier: Apache-2.0
// Durable files: replaced whole or not at all, bounded, private, and every failure has its name.
#include "core/base/durable_file.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#ifndef _WIN32
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using warifu::FileError;
using warifu::makeFolder;
using warifu::readFile;
using warifu::removeFile;
using warifu::renameFile;
using warifu::replaceFile;

namespace {

std::vector<std::uint8_t> bytes(const char *text)
{
    return {text, text + qstrlen(text)};
}

#ifndef _WIN32
// Files of this process cannot grow beyond size while this lives, like on a full disk.
class FileSizeLimit
{
public:
    explicit FileSizeLimit(rlim_t size)
    {
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{size, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileSizeLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FileSizeLimit(const FileSizeLimit &) = delete;
    FileSizeLimit &operator=(const FileSizeLimit &) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};
#endif

} // namespace

class DurableFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void replacesAndReads();
    void replacesALargeFile();
    void refusesWhatIsTooLarge();
    void namesAbsence();
    void overwritesAStrayTemporaryFile();
    void neverFollowsALinkInPlaceOfTheTemporaryFile();
    void filesAreForTheirOwnerOnly();
    void aFullDiskChangesNothing();
    void aReadOnlyFolderChangesNothing();
    void aFolderInPlaceOfTheFileIsRefused();
    void renames();
    void removes();
    void makesFoldersForTheirOwnerOnly();
    void leavesAnExistingFolderAlone();
    void refusesAFileInPlaceOfAFolder();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder->filePath(QString::fromLatin1(name));
    }
    std::unique_ptr<QTemporaryDir> m_folder;
};

void DurableFileTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void DurableFileTest::replacesAndReads()
{
    const QString file = path("a");
    QVERIFY(replaceFile(file, bytes("first, and longer")));
    QVERIFY(replaceFile(file, bytes("second")));
    QCOMPARE(readFile(file, 100).value(), bytes("second"));
    QVERIFY(replaceFile(file, {}));
    QVERIFY(readFile(file, 0).value().empty());
    QVERIFY(!QFile::exists(file + QStringLiteral(".new")));
}

void DurableFileTest::replacesALargeFile()
{
    std::vector<std::uint8_t> large(5'000'003);
    for (std::size_t i = 0; i < large.size(); ++i)
        large[i] = static_cast<std::uint8_t>(i * 31);
    QVERIFY(replaceFile(path("a"), large));
    QVERIFY(readFile(path("a"), large.size()).value() == large);
}

void DurableFileTest::refusesWhatIsTooLarge()
{
    QVERIFY(replaceFile(path("a"), bytes("12345")));
    QVERIFY(readFile(path("a"), 5));
    QCOMPARE(readFile(path("a"), 4).error(), FileError::TooLarge);
    // A sparse gigabyte is refused, not read.
    QFile huge(path("huge"));
    QVERIFY(huge.open(QIODevice::WriteOnly) && huge.resize(1LL << 30));
    QCOMPARE(readFile(path("huge"), 1000).error(), FileError::TooLarge);
}

void DurableFileTest::namesAbsence()
{
    QCOMPARE(readFile(path("none"), 10).error(), FileError::Absent);
    QCOMPARE(readFile(path("none/none"), 10).error(), FileError::Absent);
    QCOMPARE(replaceFile(path("none/a"), bytes("x")).error(), FileError::Absent);
    QCOMPARE(renameFile(path("none"), path("b")).error(), FileError::Absent);
    QVERIFY(removeFile(path("none")));
}

void DurableFileTest::overwritesAStrayTemporaryFile()
{
    QFile stray(path("a.new"));
    QVERIFY(stray.open(QIODevice::WriteOnly) && stray.write(QByteArray(10'000, 'x')) == 10'000);
    stray.close();
    QVERIFY(replaceFile(path("a"), bytes("whole")));
    QCOMPARE(readFile(path("a"), 100).value(), bytes("whole"));
    QVERIFY(!QFile::exists(path("a.new")));
}

void DurableFileTest::neverFollowsALinkInPlaceOfTheTemporaryFile()
{
#ifndef _WIN32
    QVERIFY(replaceFile(path("victim"), bytes("untouched")));
    QVERIFY(QFile::link(path("victim"), path("a.new")));
    QVERIFY(replaceFile(path("a"), bytes("new")));
    QCOMPARE(readFile(path("victim"), 100).value(), bytes("untouched"));
    QCOMPARE(readFile(path("a"), 100).value(), bytes("new"));
#else
    QSKIP("symbolic links need rights on Windows");
#endif
}

void DurableFileTest::filesAreForTheirOwnerOnly()
{
#ifndef _WIN32
    const mode_t before = umask(0);
    QVERIFY(replaceFile(path("a"), bytes("x")));
    umask(before);
    struct stat status
    {};
    QCOMPARE(stat(QFile::encodeName(path("a")).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 07777), 0600);
#else
    QSKIP("POSIX permissions");
#endif
}

void DurableFileTest::aFullDiskChangesNothing()
{
#ifndef _WIN32
    QVERIFY(replaceFile(path("a"), bytes("old")));
    const std::vector<std::uint8_t> large(100'000, 1);
    {
        const FileSizeLimit limit(5000);
        QCOMPARE(replaceFile(path("a"), large).error(), FileError::NoSpace);
    }
    QCOMPARE(readFile(path("a"), 100).value(), bytes("old"));
    QVERIFY(!QFile::exists(path("a.new"))); // its space is given back
    QVERIFY(replaceFile(path("a"), large));
#else
    QSKIP("uses RLIMIT_FSIZE");
#endif
}

void DurableFileTest::aReadOnlyFolderChangesNothing()
{
#ifndef _WIN32
    // Root may write anywhere but into sysfs, so root tests there.
    if (geteuid() == 0) {
        if (!QFileInfo(QStringLiteral("/sys/kernel")).isDir())
            QSKIP("running as root without /sys: no folder that refuses root");
        QCOMPARE(replaceFile(QStringLiteral("/sys/warifu-test"), bytes("x")).error(),
                 FileError::NoAccess);
        QCOMPARE(makeFolder(QStringLiteral("/sys/warifu-test")).error(), FileError::NoAccess);
        return;
    }
    QVERIFY(replaceFile(path("a"), bytes("old")));
    const QByteArray folder = QFile::encodeName(m_folder->path());
    QCOMPARE(chmod(folder.constData(), 0500), 0);
    const auto replaced = replaceFile(path("a"), bytes("new"));
    const auto removed = removeFile(path("a"));
    const auto made = makeFolder(path("b"));
    QCOMPARE(chmod(folder.constData(), 0700), 0);
    QCOMPARE(replaced.error(), FileError::NoAccess);
    QCOMPARE(removed.error(), FileError::NoAccess);
    QCOMPARE(made.error(), FileError::NoAccess);
    QCOMPARE(readFile(path("a"), 100).value(), bytes("old"));
#else
    QSKIP("POSIX permissions");
#endif
}

void DurableFileTest::aFolderInPlaceOfTheFileIsRefused()
{
    QVERIFY(makeFolder(path("a")));
    QVERIFY(!replaceFile(path("a"), bytes("x")));
    QVERIFY(!readFile(path("a"), 100));
    QVERIFY(QFileInfo(path("a")).isDir());
    QVERIFY(!QFile::exists(path("a.new")));
}

void DurableFileTest::renames()
{
    QVERIFY(replaceFile(path("a"), bytes("a")));
    QVERIFY(replaceFile(path("b"), bytes("b")));
    QVERIFY(renameFile(path("a"), path("b")));
    QCOMPARE(readFile(path("b"), 10).value(), bytes("a"));
    QCOMPARE(readFile(path("a"), 10).error(), FileError::Absent);
}

void DurableFileTest::removes()
{
    QVERIFY(replaceFile(path("a"), bytes("a")));
    QVERIFY(removeFile(path("a")));
    QVERIFY(!QFile::exists(path("a")));
    QVERIFY(removeFile(path("a")));
}

void DurableFileTest::makesFoldersForTheirOwnerOnly()
{
    const QString deep = path("x/y/z");
#ifndef _WIN32
    const mode_t before = umask(0);
    QVERIFY(makeFolder(deep));
    umask(before);
    for (const char *name : {"x", "x/y", "x/y/z"}) {
        struct stat status
        {};
        QCOMPARE(stat(QFile::encodeName(path(name)).constData(), &status), 0);
        QCOMPARE(int(status.st_mode & 07777), 0700);
    }
#else
    QVERIFY(makeFolder(deep));
#endif
    QVERIFY(QFileInfo(deep).isDir());
    QVERIFY(makeFolder(deep));       // again is success
    QVERIFY(makeFolder(path("w/"))); // so is a closing slash
}

void DurableFileTest::leavesAnExistingFolderAlone()
{
#ifndef _WIN32
    QVERIFY(makeFolder(path("mine")));
    QCOMPARE(chmod(QFile::encodeName(path("mine")).constData(), 0755), 0);
    QVERIFY(makeFolder(path("mine/sub")));
    struct stat status
    {};
    QCOMPARE(stat(QFile::encodeName(path("mine")).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 07777), 0755);
#else
    QSKIP("POSIX permissions");
#endif
}

void DurableFileTest::refusesAFileInPlaceOfAFolder()
{
    QVERIFY(replaceFile(path("a"), bytes("a")));
    QCOMPARE(makeFolder(path("a")).error(), FileError::Broken);
    QCOMPARE(makeFolder(path("a/b")).error(), FileError::Broken);
    QCOMPARE(readFile(path("a"), 10).value(), bytes("a"));
}

QTEST_APPLESS_MAIN(DurableFileTest)
#include "tst_durable_file.moc"
