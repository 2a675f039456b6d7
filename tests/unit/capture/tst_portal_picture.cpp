// SPDX-License-Identifier: Apache-2.0
// What is read from, and deleted of, the files that somebody names who says that he is the portal.

#include "app/capture/portal_picture.h"

#include "tests/support/scan/qr_maker.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace warifu;
using namespace warifu::capture;
using Clock = std::chrono::system_clock;

class TestPortalPicture : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_asked = Clock::now();
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("Screenshot 1.png"));
        QVERIFY(test::makeQr("screen").save(m_path));
        m_uri = QUrl::fromLocalFile(m_path).toString(QUrl::FullyEncoded);
    }

    void judgesUris_data()
    {
        QTest::addColumn<QString>("uri");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *uri, const char *path = "") {
            QTest::newRow(uri) << QString::fromUtf8(uri) << QString::fromUtf8(path);
        };
        row("file:///tmp/a.png", "/tmp/a.png");
        row("file://localhost/tmp/a.png", "/tmp/a.png");
        row("file:/tmp/a.png", "/tmp/a.png");
        row("file:///tmp/a%20b%23.png", "/tmp/a b#.png");
        row("FILE:///tmp/a.png", "/tmp/a.png");
        row("file:///tmp/%E7%94%BB.png", "/tmp/画.png");
        row("");
        row("/tmp/a.png");
        row("a.png");
        row("file:a.png");
        row("file://");
        row("file:///");
        row("file:///tmp/");
        row("file://otherhost/tmp/a.png");
        row("file://user@/tmp/a.png");
        row("file://localhost:80/tmp/a.png");
        row("file:///tmp/a.png?x=1");
        row("file:///tmp/a.png#x");
        row("file:///tmp/a%00.png");
        row("file:///tmp/a b.png"); // unencoded
        row("http://localhost/tmp/a.png");
        row("https://example.com/a.png");
        row("smb://server/a.png");
        row("data:image/png;base64,AAAA");
        row("qrc:/a.png");
        row(":/a.png");
    }

    void judgesUris()
    {
        QFETCH(QString, uri);
        QFETCH(QString, path);
        QCOMPARE(localPathOf(uri).value_or(QString()), path);
    }

    void readsAndDeletes()
    {
        const auto image = takePicture(m_uri, m_asked);
        QVERIFY(image.has_value());
        QCOMPARE(image->size(), test::makeQr("screen").size());
        QVERIFY(!QFile::exists(m_path));
    }

    // The user's own picture: read (it does no harm), not deleted.
    void keepsWhatWasThereBefore()
    {
        const auto image = takePicture(m_uri, Clock::now() + std::chrono::seconds(30));
        QVERIFY(image.has_value());
        QVERIFY(QFile::exists(m_path));
        discardPicture(m_uri, Clock::now() + std::chrono::seconds(30));
        QVERIFY(QFile::exists(m_path));
    }

    // It came into being long ago, even if somebody touched it now.
    void keepsWhatWasOnlyTouched()
    {
        const auto born = Clock::now();
        while (Clock::now() < born + std::chrono::milliseconds(1500))
            QTest::qWait(100);
        QVERIFY(::utimensat(AT_FDCWD, QFile::encodeName(m_path).constData(), nullptr, 0) == 0);
        struct statx status
        {};
        if (::statx(AT_FDCWD, QFile::encodeName(m_path).constData(), 0, STATX_BTIME, &status) != 0
            || !(status.stx_mask & STATX_BTIME))
            QSKIP("NOT TESTED, missing: a file system that remembers when files were made");
        QVERIFY(takePicture(m_uri, Clock::now()).has_value());
        QVERIFY(QFile::exists(m_path));
    }

    void keepsWhatHasASecondName()
    {
        const QString second = m_folder->filePath(QStringLiteral("second.png"));
        QVERIFY(::link(QFile::encodeName(m_path).constData(), QFile::encodeName(second).constData())
                == 0);
        QVERIFY(takePicture(m_uri, m_asked).has_value());
        QVERIFY(QFile::exists(m_path));
    }

    void readsNoLinks()
    {
        const QString link = m_folder->filePath(QStringLiteral("link.png"));
        QVERIFY(QFile::link(m_path, link));
        const auto image = takePicture(QUrl::fromLocalFile(link).toString(), m_asked);
        QVERIFY(!image.has_value());
        QCOMPARE(image.error(), ScreenError::BadPicture);
        QVERIFY(QFile::exists(m_path));
        QVERIFY(QFile::exists(link));
    }

    // A vault, a letter, a program: not read as a picture and not deleted.
    void keepsWhatIsNoPicture()
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write("a letter");
        file.close();
        QCOMPARE(takePicture(m_uri, m_asked).error(), ScreenError::BadPicture);
        QVERIFY(QFile::exists(m_path));
    }

    // Half of a screenshot may still show a secret.
    void deletesADamagedPicture()
    {
        QVERIFY(QFile::resize(m_path, 40));
        QCOMPARE(takePicture(m_uri, m_asked).error(), ScreenError::BadPicture);
        QVERIFY(!QFile::exists(m_path));
    }

    void refusesWhatIsNoFile()
    {
        QCOMPARE(takePicture(QUrl::fromLocalFile(m_folder->path()).toString(), m_asked).error(),
                 ScreenError::BadPicture);
        const QString pipe = m_folder->filePath(QStringLiteral("pipe"));
        QVERIFY(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
        // Would wait for a writer for ever.
        QCOMPARE(takePicture(QUrl::fromLocalFile(pipe).toString(), m_asked).error(),
                 ScreenError::BadPicture);
        QVERIFY(QFile::exists(pipe));
        QCOMPARE(takePicture(QStringLiteral("file:///dev/zero"), m_asked).error(),
                 ScreenError::BadPicture);
        QCOMPARE(takePicture(QStringLiteral("file:///no/such/file.png"), m_asked).error(),
                 ScreenError::BadPicture);
    }

    // Says that it is 65 MiB large; takes no space.
    void refusesHugeFiles()
    {
        QVERIFY(QFile::resize(m_path, 65LL * 1024 * 1024));
        QCOMPARE(takePicture(m_uri, m_asked).error(), ScreenError::BadPicture);
    }

    void discards()
    {
        discardPicture(m_uri, m_asked);
        QVERIFY(!QFile::exists(m_path));
        discardPicture(QStringLiteral("http://localhost/x"), m_asked);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    QString m_uri;
    Clock::time_point m_asked; // before the picture was made
};

QTEST_GUILESS_MAIN(TestPortalPicture)
#include "tst_portal_picture.moc"
