// SPDX-License-Identifier: Apache-2.0
// Which files are read at all: regular ones within the limit, and nothing that could hang.

#include "tests/unit/exchange/imports.h"

#include "core/exchange/limits.h"
#include "core/exchange/source_file.h"

#include <QFile>
#include <QTemporaryDir>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace warifu::exchange;
using namespace warifu::exchange::test;

class SourceFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAFile();
    void followsALink();
    void refusesWhatIsNoFile();
    void refusesLargeFiles();
    void allowsLargerContainers();
    void readsSiblings();

private:
    [[nodiscard]] QString path(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }
    void write(const char *name, const QByteArray &bytes, qint64 size = -1) const;
    [[nodiscard]] static QString refusal(const QString &path);

    QTemporaryDir m_folder;
};

// A size above the bytes makes a sparse file.
void SourceFileTest::write(const char *name, const QByteArray &bytes, qint64 size) const
{
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
    QVERIFY(size < 0 || file.resize(size));
}

QString SourceFileTest::refusal(const QString &path)
{
    const auto bytes = readSourceFile(path);
    if (bytes)
        return QStringLiteral("read");
    return QStringLiteral("%1 %2")
        .arg(static_cast<int>(bytes.error().code))
        .arg(bytes.error().number);
}

namespace {

QString refused(File code, std::size_t number = 0)
{
    return QStringLiteral("%1 %2").arg(static_cast<int>(code)).arg(number);
}

} // namespace

void SourceFileTest::readsAFile()
{
    const QByteArray text = QByteArray("0123456789").repeated(20'000);
    write("text", text);
    const auto bytes = readSourceFile(path("text"));
    QVERIFY(bytes);
    // What the test wrote itself.
    QCOMPARE(arrayOf(bytes->expose()), text);
    const auto source = Source::open(path("text"));
    QVERIFY(source);
    QCOMPARE(source->name(), QStringLiteral("text"));
}

void SourceFileTest::followsALink()
{
    write("target", "x");
    QVERIFY(QFile::link(path("target"), path("link")));
    QCOMPARE(refusal(path("link")), QStringLiteral("read"));
    QVERIFY(QFile::link(path("nowhere"), path("dangling")));
    QCOMPARE(refusal(path("dangling")), refused(File::NoSuchFile));
    QVERIFY(QFile::link(m_folder.path(), path("to-folder")));
    QCOMPARE(refusal(path("to-folder")), refused(File::NotARegularFile));
}

void SourceFileTest::refusesWhatIsNoFile()
{
    QCOMPARE(refusal(path("missing")), refused(File::NoSuchFile));
    QCOMPARE(refusal(m_folder.path()), refused(File::NotARegularFile));
    write("empty", "");
    QCOMPARE(refusal(path("empty")), refused(File::Empty));
#ifdef Q_OS_UNIX
    // Nobody ever writes to it: a reader that waits would hang this test.
    QCOMPARE(::mkfifo(QFile::encodeName(path("fifo")).constData(), 0600), 0);
    QCOMPARE(refusal(path("fifo")), refused(File::NotARegularFile));
    QVERIFY(QFile::link(path("fifo"), path("to-fifo")));
    QCOMPARE(refusal(path("to-fifo")), refused(File::NotARegularFile));
    QCOMPARE(refusal(QStringLiteral("/dev/zero")), refused(File::NotARegularFile));
    if (::geteuid() == 0)
        QSKIP("NOT TESTED, missing: a user who is not root, for a file that must not be read");
    write("secret", "x");
    QVERIFY(QFile::setPermissions(path("secret"), {}));
    QCOMPARE(refusal(path("secret")), refused(File::Unreadable));
#endif
}

void SourceFileTest::refusesLargeFiles()
{
    write("huge", "x", qint64(2) * 1024 * 1024 * 1024);
    QCOMPARE(refusal(path("huge")), refused(File::TooLarge, kMaxFileSize));
    write("above", "x", kMaxFileSize + 1);
    QCOMPARE(refusal(path("above")), refused(File::TooLarge, kMaxFileSize));
    write("at", "x", kMaxFileSize);
    QCOMPARE(refusal(path("at")), QStringLiteral("read"));
}

void SourceFileTest::allowsLargerContainers()
{
    write("zip", "PK\x03\x04", kMaxFileSize + 1);
    QCOMPARE(refusal(path("zip")), QStringLiteral("read"));
    write("huge-zip", "PK\x03\x04", kMaxContainerSize + 1);
    QCOMPARE(refusal(path("huge-zip")), refused(File::TooLarge, kMaxContainerSize));
    write("huge-kdbx", "\x03\xD9\xA2\x9A", kMaxContainerSize + 1);
    QCOMPARE(refusal(path("huge-kdbx")), refused(File::TooLarge, kMaxContainerSize));
}

void SourceFileTest::readsSiblings()
{
    write("main", "x");
    write("beside", "y");
    write(".hidden", "z");
    const auto source = Source::open(path("main"));
    QVERIFY(source);
    QVERIFY(source->sibling(QStringLiteral("beside")));
    for (const char *name : {"missing", "../beside", "a/b", "a\\b", ".hidden", ".."})
        QVERIFY2(!source->sibling(QLatin1String(name)), name);
    QVERIFY(!sourceOf("x").sibling(QStringLiteral("beside")));
}

QTEST_APPLESS_MAIN(SourceFileTest)
#include "tst_source_file.moc"
