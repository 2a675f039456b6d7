// SPDX-License-Identifier: Apache-2.0
// The files that warifu's command line names.

#include "app/main/start_files.h"

#include "core/base/text_field.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warifu;
using namespace warifu::start;

class StartFilesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsNothingWithoutNames();
    void readsAuthorities();
    void readsAPassphrase_data();
    void readsAPassphrase();
    void refuses_data();
    void refuses();

private:
    QString write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("file"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write a file");
        return path;
    }
    QTemporaryDir m_folder;
};

void StartFilesTest::readsNothingWithoutNames()
{
    const auto files = readStartFiles({});
    QVERIFY(files.has_value());
    QVERIFY(files->authorities.isEmpty() && files->passphrase.isEmpty());
}

void StartFilesTest::readsAuthorities()
{
    StartOptions options;
    options.authoritiesFile = write("-----BEGIN CERTIFICATE-----\n");
    const auto files = readStartFiles(options);
    QVERIFY(files.has_value());
    QCOMPARE(files->authorities, QByteArray("-----BEGIN CERTIFICATE-----\n"));
}

void StartFilesTest::readsAPassphrase_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("alone") << QByteArray("correct horse") << QByteArray("correct horse");
    QTest::newRow("line") << QByteArray("correct horse\n") << QByteArray("correct horse");
    QTest::newRow("DOS line") << QByteArray("correct horse\r\n") << QByteArray("correct horse");
    QTest::newRow("one end only") << QByteArray("a\n\n") << QByteArray("a\n");
    QTest::newRow("spaces are part of it") << QByteArray(" a \n") << QByteArray(" a ");
    QTest::newRow("largest") << QByteArray(4096, 'x') << QByteArray(4096, 'x');
}

void StartFilesTest::readsAPassphrase()
{
    QFETCH(QByteArray, content);
    StartOptions options;
    options.passphraseFile = write(content);
    const auto files = readStartFiles(options);
    QVERIFY(files.has_value());
    // Compared with what was written.
    QTEST(toByteArray(files->passphrase.expose()), "passphrase");
}

void StartFilesTest::refuses_data()
{
    QTest::addColumn<bool>("isPassphrase");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("no certificates") << false << QByteArray();
    QTest::newRow("too many certificates") << false << QByteArray(1024 * 1024 + 1, 'x');
    QTest::newRow("no passphrase") << true << QByteArray();
    QTest::newRow("a line end only") << true << QByteArray("\n");
    QTest::newRow("a DOS line end only") << true << QByteArray("\r\n");
    QTest::newRow("too long a passphrase") << true << QByteArray(4097, 'x');
}

void StartFilesTest::refuses()
{
    QFETCH(bool, isPassphrase);
    QFETCH(QByteArray, content);
    StartOptions options;
    QString &name = isPassphrase ? options.passphraseFile : options.authoritiesFile;
    name = write(content);
    auto files = readStartFiles(options);
    QVERIFY(!files.has_value());
    QCOMPARE(files.error(), name);
    name = m_folder.filePath(QStringLiteral("absent"));
    files = readStartFiles(options);
    QVERIFY(!files.has_value());
    QCOMPARE(files.error(), name);
}

QTEST_GUILESS_MAIN(StartFilesTest)
#include "tst_start_files.moc"
