// SPDX-License-Identifier: Apache-2.0
// Files in folders of people: whole, private, and never in the place of another without a word.
#include "core/base/new_file.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace warifu;

namespace {

const std::vector<std::uint8_t> kBytes = {'n', 'e', 'w'};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write");
}

} // namespace

class NewFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void isWholeAndPrivate();
    void leavesWhatIsThere_data();
    void leavesWhatIsThere();
    void overwritesOnlyFiles();
    void overwritesTheLinkNotItsTarget();
    void leavesNeighboursAlone();
    void saysFullDisk();
    void saysReadOnlyFolder();
    void saysMissingFolder();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] QStringList names() const
    {
        return QDir(m_folder->path())
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void NewFileTest::isWholeAndPrivate()
{
    const mode_t before = ::umask(0);
    const auto created = createFile(path(QStringLiteral("a")), kBytes);
    ::umask(before);
    QVERIFY(created);
    QCOMPARE(contentOf(path(QStringLiteral("a"))), QByteArray("new"));
    struct stat status
    {};
    QCOMPARE(::stat(QFile::encodeName(path(QStringLiteral("a"))).constData(), &status), 0);
    QCOMPARE(int(status.st_mode & 0777), 0600);
    QCOMPARE(names(), QStringList{QStringLiteral("a")});
}

void NewFileTest::leavesWhatIsThere_data()
{
    QTest::addColumn<QString>("kind");
    for (const char *kind : {"file", "folder", "link", "dangling link", "pipe"})
        QTest::newRow(kind) << QString::fromLatin1(kind);
}

void NewFileTest::leavesWhatIsThere()
{
    QFETCH(QString, kind);
    const QString target = path(QStringLiteral("a"));
    write(path(QStringLiteral("other")), "other");
    if (kind == QLatin1String("file"))
        write(target, "old");
    else if (kind == QLatin1String("folder"))
        QVERIFY(QDir().mkdir(target));
    else if (kind == QLatin1String("pipe"))
        QCOMPARE(::mkfifo(QFile::encodeName(target).constData(), 0600), 0);
    else
        QVERIFY(QFile::link(kind == QLatin1String("link") ? path(QStringLiteral("other"))
                                                          : path(QStringLiteral("nowhere")),
                            target));
    const QStringList before = names();
    const auto created = createFile(target, kBytes);
    QVERIFY(!created);
    QCOMPARE(created.error(), FileError::Exists);
    QCOMPARE(names(), before);
    if (kind == QLatin1String("file"))
        QCOMPARE(contentOf(target), QByteArray("old"));
    QCOMPARE(contentOf(path(QStringLiteral("other"))), QByteArray("other"));
}

void NewFileTest::overwritesOnlyFiles()
{
    write(path(QStringLiteral("a")), "old");
    QVERIFY(overwriteFile(path(QStringLiteral("a")), kBytes));
    QCOMPARE(contentOf(path(QStringLiteral("a"))), QByteArray("new"));
    QVERIFY(overwriteFile(path(QStringLiteral("absent")), kBytes));
    QVERIFY(QDir().mkdir(path(QStringLiteral("folder"))));
    const auto refused = overwriteFile(path(QStringLiteral("folder")), kBytes);
    QVERIFY(!refused);
    QCOMPARE(refused.error(), FileError::Exists);
}

void NewFileTest::overwritesTheLinkNotItsTarget()
{
    write(path(QStringLiteral("other")), "other");
    QVERIFY(QFile::link(path(QStringLiteral("other")), path(QStringLiteral("a"))));
    QVERIFY(overwriteFile(path(QStringLiteral("a")), kBytes));
    QCOMPARE(contentOf(path(QStringLiteral("other"))), QByteArray("other"));
    QCOMPARE(contentOf(path(QStringLiteral("a"))), QByteArray("new"));
}

// "a.new" belongs to somebody else here.
void NewFileTest::leavesNeighboursAlone()
{
    write(path(QStringLiteral("a.new")), "mine");
    QVERIFY(createFile(path(QStringLiteral("a")), kBytes));
    QCOMPARE(contentOf(path(QStringLiteral("a.new"))), QByteArray("mine"));
}

void NewFileTest::saysFullDisk()
{
    const auto signal = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit limit{1, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &limit);
    const auto created = createFile(path(QStringLiteral("a")), kBytes);
    const auto replaced = overwriteFile(path(QStringLiteral("a")), kBytes);
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, signal);
    QVERIFY(!created && !replaced);
    QCOMPARE(created.error(), FileError::NoSpace);
    QCOMPARE(replaced.error(), FileError::NoSpace);
    QVERIFY(names().isEmpty());
}

void NewFileTest::saysReadOnlyFolder()
{
    if (::geteuid() == 0)
        QSKIP("root may write everywhere");
    QVERIFY(QFile::setPermissions(m_folder->path(), QFile::ReadOwner | QFile::ExeOwner));
    const auto created = createFile(path(QStringLiteral("a")), kBytes);
    QVERIFY(QFile::setPermissions(m_folder->path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    QVERIFY(!created);
    QCOMPARE(created.error(), FileError::NoAccess);
}

void NewFileTest::saysMissingFolder()
{
    const auto created = createFile(path(QStringLiteral("absent/a")), kBytes);
    QVERIFY(!created);
    QCOMPARE(created.error(), FileError::Absent);
}

QTEST_GUILESS_MAIN(NewFileTest)
#include "tst_new_file.moc"
