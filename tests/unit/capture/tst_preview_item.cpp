// SPDX-License-Identifier: Apache-2.0
// The item tells its feed how many pixels it covers, and whether there is something to see.

#include "app/capture/preview_item.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>

using namespace warifu;
using namespace warifu::capture;

class TestPreviewItem : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsItsSize()
    {
        scan::FrameFeed feed;
        PreviewItem item;
        item.setFeed(&feed);
        const QSize unknown = feed.wantedSize();
        QVERIFY(!unknown.isEmpty());
        item.setSize({320, 200});
        QCOMPARE(feed.wantedSize(), QSize(320, 200));
        item.setSize({0, 0}); // hidden pages have no size; that says nothing
        QCOMPARE(feed.wantedSize(), QSize(320, 200));
        scan::FrameFeed other;
        item.setSize({100, 50});
        item.setFeed(&other);
        QCOMPARE(other.wantedSize(), QSize(100, 50));
        QVERIFY(other.isWatched());
        QVERIFY(!feed.isWatched());
    }

    void paintsTheNewestFrame()
    {
        scan::FrameFeed feed;
        QQuickWindow window;
        window.resize(200, 100);
        PreviewItem item(window.contentItem());
        item.setSize({200, 100});
        item.setFeed(&feed);
        QSignalSpy active(&item, &PreviewItem::activeChanged);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        QImage frame(64, 48, QImage::Format_RGB32);
        frame.fill(Qt::green);
        // Left half red: mirrored, it is on the right.
        for (int y = 0; y < 48; ++y) {
            for (int x = 0; x < 32; ++x)
                frame.setPixel(x, y, qRgb(255, 0, 0));
        }
        feed.push(frame);
        QVERIFY(item.isActive());
        QTRY_COMPARE(window.grabWindow().pixel(180, 50), qRgb(255, 0, 0));
        QCOMPARE(window.grabWindow().pixel(20, 50), qRgb(0, 255, 0));
        item.setMirrored(false);
        QTRY_COMPARE(window.grabWindow().pixel(20, 50), qRgb(255, 0, 0));
        feed.push({});
        QVERIFY(!item.isActive());
        QCOMPARE(active.size(), 2);
    }
};

QTEST_MAIN(TestPreviewItem)
#include "tst_preview_item.moc"
