// SPDX-License-Identifier: Apache-2.0
// The system's clipboard as Qt gives it: marked as a secret, and the primary selection left alone.

#include "app/platform/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>
#include <QTest>

using warifu::platform::SystemClipboard;

class SystemClipboardTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { QGuiApplication::clipboard()->clear(); }

    void marksWhatItPuts();
    void readsAndClears();
    void knowsPictures();
};

void SystemClipboardTest::marksWhatItPuts()
{
    SystemClipboard clipboard;
    clipboard.put(QStringLiteral("123456"));
    const QMimeData *const data = QGuiApplication::clipboard()->mimeData();
    QVERIFY(data);
    QCOMPARE(data->text(), QStringLiteral("123456"));
#if defined(Q_OS_WIN)
    QVERIFY(data->formats().filter(QStringLiteral("CanIncludeInClipboardHistory")).size() == 1);
#elif defined(Q_OS_MACOS)
    QVERIFY(data->hasFormat(QStringLiteral("org.nspasteboard.ConcealedType")));
#else
    QCOMPARE(data->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
#endif
}

void SystemClipboardTest::readsAndClears()
{
    SystemClipboard clipboard;
    clipboard.put(QStringLiteral("123456"));
    QCOMPARE(clipboard.text(), QStringLiteral("123456"));
    QVERIFY(!clipboard.holdsPicture());
    clipboard.clear();
    QVERIFY(clipboard.text().isEmpty());
    QVERIFY(!clipboard.holdsPicture());
}

void SystemClipboardTest::knowsPictures()
{
    QImage picture(4, 4, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QGuiApplication::clipboard()->setImage(picture);
    QVERIFY(SystemClipboard().holdsPicture());
}

QTEST_MAIN(SystemClipboardTest)
#include "tst_system_clipboard.moc"
