// SPDX-License-Identifier: Apache-2.0
#include "core/base/append_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warifu;

namespace {

ByteView bytes(const char *text)
{
    return {reinterpret_cast<const std::uint8_t *>(text), qstrlen(text)};
}

} // namespace

class AppendFileTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void appends();
    void cutsOffWhatACrashLeft();
    void leavesAShorterFileAlone();
    void refusesWhatIsNotThere();
    void refusesALink();
    void saysWhenItMayNotWrite();

private:
    [[nodiscard]] QString content() const
    {
        const auto read = readFile(m_path, 1000).value();
        return QString::fromLatin1(reinterpret_cast<const char *>(read.data()),
                                   static_cast<qsizetype>(read.size()));
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;
};

void AppendFileTest::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    m_path = m_dir->filePath(QStringLiteral("log"));
    QVERIFY(replaceFile(m_path, bytes("head")).has_value());
}

void AppendFileTest::appends()
{
    QVERIFY(appendFile(m_path, 4, bytes("-one")).has_value());
    QVERIFY(appendFile(m_path, 8, bytes("-two")).has_value());
    QVERIFY(appendFile(m_path, 12, {}).has_value());
    QCOMPARE(content(), QStringLiteral("head-one-two"));
}

void AppendFileTest::cutsOffWhatACrashLeft()
{
    QVERIFY(appendFile(m_path, 4, bytes("half of a long piece")).has_value());
    QVERIFY(appendFile(m_path, 4, bytes("-x")).has_value());
    QCOMPARE(content(), QStringLiteral("head-x"));
}

void AppendFileTest::leavesAShorterFileAlone()
{
    QCOMPARE(appendFile(m_path, 5, bytes("x")).error(), FileError::Broken);
    QCOMPARE(content(), QStringLiteral("head"));
}

void AppendFileTest::refusesWhatIsNotThere()
{
    QCOMPARE(appendFile(m_path + QStringLiteral(".absent"), 0, bytes("x")).error(),
             FileError::Absent);
    QVERIFY(!QFile::exists(m_path + QStringLiteral(".absent")));
    QVERIFY(!appendFile(m_dir->path(), 0, bytes("x")).has_value());
}

void AppendFileTest::refusesALink()
{
#ifdef _WIN32
    QSKIP("links need a privilege on Windows");
#else
    const QString link = m_dir->filePath(QStringLiteral("link"));
    QVERIFY(QFile::link(m_path, link));
    QVERIFY(!appendFile(link, 4, bytes("x")).has_value());
    QCOMPARE(content(), QStringLiteral("head"));
#endif
}

void AppendFileTest::saysWhenItMayNotWrite()
{
#ifdef __linux__
    // Readable, never writable, for root too.
    const auto refused = appendFile(QStringLiteral("/proc/version"), 0, bytes("x"));
    QVERIFY(!refused.has_value());
    QVERIFY(refused.error() == FileError::NoAccess || refused.error() == FileError::Broken);
#else
    QSKIP("needs /proc");
#endif
}

QTEST_APPLESS_MAIN(AppendFileTest)
#include "tst_append_file.moc"
