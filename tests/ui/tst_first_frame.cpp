// SPDX-License-Identifier: Apache-2.0
// What waits for a window's first frame: it comes after it, once, and also where none is drawn.

#include "app/window/first_frame.h"
#include "tests/support/answer.h"

#include <QTest>

using namespace warifu;
using namespace std::chrono_literals;
using window::afterFirstFrame;

class FirstFrameTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesAfterTheFrameOnce();
    void comesWithoutAFrame();
    void doesNotOutliveItsContext();
};

void FirstFrameTest::comesAfterTheFrameOnce()
{
    QQuickWindow window;
    window.resize(40, 40);
    int frames = 0;
    QObject::connect(&window, &QQuickWindow::frameSwapped, this, [&frames] { ++frames; });
    QList<int> framesAtDeed;
    afterFirstFrame(
        window, window, [&] { framesAtDeed.append(frames); }, 24h);
    test::runPendingEvents();
    QVERIFY(framesAtDeed.isEmpty()); // nothing is shown yet
    window.show();
    QVERIFY(QTest::qWaitFor([&] { return !framesAtDeed.isEmpty(); }, 60'000));
    QVERIFY(framesAtDeed.first() >= 1);
    const int before = frames;
    window.update();
    QVERIFY(QTest::qWaitFor([&] { return frames > before; }, 60'000));
    test::runPendingEvents();
    QCOMPARE(framesAtDeed.size(), 1);
}

void FirstFrameTest::comesWithoutAFrame()
{
    QQuickWindow window; // never shown
    int count = 0;
    afterFirstFrame(
        window, window, [&count] { ++count; }, 0ms);
    QVERIFY(QTest::qWaitFor([&count] { return count > 0; }, 60'000));
    window.show(); // a frame that comes later changes nothing
    QVERIFY(QTest::qWaitForWindowExposed(&window, 60'000));
    (void)window.grabWindow();
    test::runPendingEvents();
    QCOMPARE(count, 1);
}

void FirstFrameTest::doesNotOutliveItsContext()
{
    QQuickWindow window;
    auto context = std::make_unique<QObject>();
    int count = 0;
    afterFirstFrame(
        window, *context, [&count] { ++count; }, 0ms);
    context.reset();
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window, 60'000));
    (void)window.grabWindow();
    test::runPendingEvents();
    QCOMPARE(count, 0);
}

QTEST_MAIN(FirstFrameTest)
#include "tst_first_frame.moc"
