// SPDX-License-Identifier: Apache-2.0
// A camera that the system does not let us open is something else than no camera.

#include "app/capture/camera_permission.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace warifu;
using namespace warifu::capture;

class TestCameraPermission : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsForbiddenFromAbsent_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::addColumn<QStringList>("open");
        QTest::addColumn<bool>("forbidden");
        const auto row = [](const char *name, const char *files, const char *open, bool forbidden) {
            const auto split = [](const char *text) {
                return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts);
            };
            QTest::newRow(name) << split(files) << split(open) << forbidden;
        };
        row("nothing", "", "", false);
        row("no camera", "null video videos v4l-subdev0", "", false);
        row("one, open", "video0", "video0", false);
        row("one, forbidden", "video0", "", true);
        row("two, one open", "video0 video1", "video1", false);
        row("two, both forbidden", "video0 video12", "", true);
    }

    void tellsForbiddenFromAbsent()
    {
#ifndef Q_OS_LINUX
        QSKIP("NOT TESTED, missing: cameras that are files (Linux)");
#endif
        QFETCH(QStringList, files);
        QFETCH(QStringList, open);
        QFETCH(bool, forbidden);
        QTemporaryDir folder;
        for (const QString &name : files) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        const auto mayOpen = [&](const QString &path) {
            return open.contains(path.mid(folder.path().size() + 1));
        };
        QCOMPARE(hasOnlyForbiddenDevices(folder.path(), mayOpen), forbidden);
        // Our own files may be opened.
        QVERIFY(!hasOnlyForbiddenDevices(folder.path()));
    }

    void asksOnce()
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        QSKIP("NOT TESTED, missing: a Qt that cannot ask (before 6.5)");
#endif
        int answers = 0;
        requestCamera({this, [&](Permission permission) {
                           ++answers;
                           QCOMPARE(permission, Permission::Granted);
                       }});
        QCOMPARE(answers, 1);
    }
};

QTEST_GUILESS_MAIN(TestCameraPermission)
#include "tst_camera_permission.moc"
