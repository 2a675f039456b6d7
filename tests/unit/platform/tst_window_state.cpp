// SPDX-License-Identifier: Apache-2.0
// Where the window comes back: on a screen that exists, no larger than it.

#include "app/platform/window_state.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWindow>

using namespace warifu::platform;

namespace {

constexpr QRect kLeft(0, 0, 1920, 1080);
constexpr QRect kRight(1920, 0, 1280, 1024);
constexpr QRect kTiny(0, 0, 240, 320);
constexpr QSize kSmallest(320, 400);

} // namespace

class WindowStateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesOnAScreen_data();
    void placesOnAScreen();
    void keepsThePlaceBetweenStarts();
    void ignoresAMalformedPlace_data();
    void ignoresAMalformedPlace();
    void keepsTheNormalPlaceOfAMaximizedWindow();

private:
    QTemporaryDir m_dir;
};

void WindowStateTest::placesOnAScreen_data()
{
    QTest::addColumn<QRect>("saved");
    QTest::addColumn<QList<QRect>>("screens");
    QTest::addColumn<QRect>("placed");
    const QList<QRect> one{kLeft};
    const QList<QRect> two{kLeft, kRight};
    const auto row = [](const char *name, QRect saved, const QList<QRect> &screens, QRect placed) {
        QTest::newRow(name) << saved << screens << placed;
    };
    row("within", {100, 100, 400, 600}, one, {100, 100, 400, 600});
    row("within the second", {2000, 50, 400, 600}, two, {2000, 50, 400, 600});
    row("second screen gone", {2000, 50, 400, 600}, one, {760, 240, 400, 600});
    row("half out on the right", {1720, 100, 400, 600}, one, {1520, 100, 400, 600});
    row("half out on the left", {-200, 100, 400, 600}, one, {0, 100, 400, 600});
    row("below", {100, 900, 400, 600}, one, {100, 480, 400, 600});
    row("title bar above", {100, -50, 400, 600}, one, {100, 0, 400, 600});
    row("mostly on the second", {1820, 0, 400, 600}, two, {1920, 0, 400, 600});
    row("mostly on the first", {1620, 0, 400, 600}, two, {1520, 0, 400, 600});
    row("larger than the screen", {0, 0, 5000, 4000}, one, kLeft);
    row("smaller than allowed", {100, 100, 10, 10}, one, {100, 100, 320, 400});
    row("screen smaller than allowed", {10, 10, 400, 600}, {kTiny}, kTiny);
    row("far away", {1'000'000, -1'000'000, 400, 600}, one, {760, 240, 400, 600});
    row("no screen", {100, 100, 400, 600}, {}, {100, 100, 400, 600});
    row("huge numbers", {0, 0, 2'000'000'000, 2'000'000'000}, one, kLeft);
}

void WindowStateTest::placesOnAScreen()
{
    QFETCH(QRect, saved);
    QFETCH(QList<QRect>, screens);
    QTEST(placedOnScreens(saved, screens, kSmallest), "placed");
}

void WindowStateTest::keepsThePlaceBetweenStarts()
{
    const QString file = m_dir.filePath(QStringLiteral("kept.ini"));
    {
        QSettings settings(file, QSettings::IniFormat);
        WindowState state(settings);
        QWindow window;
        state.attach(&window);
        window.setGeometry(40, 50, 420, 610);
        window.show();
        window.hide();
    }
    QSettings settings(file, QSettings::IniFormat);
    WindowState state(settings);
    QWindow window;
    state.attach(&window);
    QCOMPARE(window.geometry().size(), QSize(420, 610));
    QCOMPARE(window.geometry().topLeft(), QPoint(40, 50));
}

void WindowStateTest::ignoresAMalformedPlace_data()
{
    QTest::addColumn<QString>("value");
    QTest::newRow("words") << QStringLiteral("here");
    QTest::newRow("three numbers") << QStringLiteral("@Rect(1 2 3)");
    QTest::newRow("empty rectangle") << QStringLiteral("@Rect(5 5 0 0)");
    QTest::newRow("negative size") << QStringLiteral("@Rect(5 5 -10 -10)");
    QTest::newRow("another type") << QStringLiteral("@Size(5 5)");
}

void WindowStateTest::ignoresAMalformedPlace()
{
    QFETCH(QString, value);
    const QString path = m_dir.filePath(QStringLiteral("malformed.ini"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write("[window]\ngeometry=" + value.toLatin1() + "\n");
    file.close();
    QSettings settings(path, QSettings::IniFormat);
    WindowState state(settings);
    QWindow window;
    window.setGeometry(10, 20, 400, 600);
    state.attach(&window);
    QCOMPARE(window.geometry(), QRect(10, 20, 400, 600));
}

void WindowStateTest::keepsTheNormalPlaceOfAMaximizedWindow()
{
    QSettings settings(m_dir.filePath(QStringLiteral("maximized.ini")), QSettings::IniFormat);
    WindowState state(settings);
    QWindow window;
    state.attach(&window);
    window.setGeometry(40, 50, 420, 610);
    window.show();
    window.hide();
    window.showMaximized();
    window.hide();
    QCOMPARE(settings.value(QStringLiteral("window/geometry")).toRect().size(), QSize(420, 610));
    QVERIFY(settings.value(QStringLiteral("window/maximized")).toBool());
}

QTEST_MAIN(WindowStateTest)
#include "tst_window_state.moc"
