// SPDX-License-Identifier: Apache-2.0
// Codes on real X11 screens are found, on every screen and monitor, in device pixels.

#include "app/capture/screen_source.h"

#include "app/scan/scan_worker.h"
#include "tests/support/answer.h"
#include "tests/support/require.h"
#include "tests/support/scan/qr_maker.h"

#include <QGuiApplication>
#include <QPainter>
#include <QProcess>
#include <QRasterWindow>
#include <QScreen>
#include <QTest>

using namespace warifu;
using namespace warifu::capture;

namespace {

constexpr int kLimit = 60'000; // ends a hanging test

// Shows a code in its middle, device pixel by device pixel.
class Poster : public QRasterWindow
{
public:
    Poster(QScreen *screen, const std::string &text) : m_code(test::makeQr(text))
    {
        setScreen(screen);
        setFlag(Qt::FramelessWindowHint);
        setGeometry(QRect(screen->geometry().topLeft() + QPoint(40, 30), QSize(400, 300)));
    }
    [[nodiscard]] bool isPainted() const { return m_isPainted; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(QRect(QPoint(0, 0), size()), QColor(40, 90, 120));
        m_code.setDevicePixelRatio(devicePixelRatio());
        painter.drawImage(QPoint(60, 50), m_code);
        m_isPainted = true;
    }

private:
    QImage m_code;
    bool m_isPainted = false;
};

QString textOn(int index)
{
    return QStringLiteral("otpauth://totp/screen%1?secret=AAAA").arg(index);
}

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        WARIFU_REQUIRE(QGuiApplication::platformName() == QLatin1String("xcb"),
                       "Xvfb (run under tests/support/with-display.sh)");
        QCOMPARE(ScreenSource::defaultWay(), ScreenSource::Way::Direct);
    }

    void findsTheCodesOfAllScreens()
    {
        const QList<QScreen *> screens = QGuiApplication::screens();
        QCOMPARE(screens.size(), qEnvironmentVariableIntValue("WARIFU_TEST_SCREENS"));
        std::vector<std::unique_ptr<Poster>> posters;
        QStringList expected;
        for (int i = 0; i < screens.size(); ++i) {
            posters.push_back(std::make_unique<Poster>(screens.at(i), textOn(i).toStdString()));
            posters.back()->show();
            QVERIFY(QTest::qWaitForWindowExposed(posters.back().get(), kLimit));
            QTRY_VERIFY_WITH_TIMEOUT(posters.back()->isPainted(), kLimit);
            expected << textOn(i);
        }
        ScreenSource source;
        scan::ScanWorker worker;
        // The X server draws when it likes.
        const auto read = [&] {
            test::Answer<ScreenSource::Answer> answer;
            source.capture(answer.callback());
            if (answer.hasArrived() || !answer.arrives() || !*answer)
                return QStringList();
            test::Answer<scan::Payloads> found;
            worker.scanImages(std::move(**answer), found.callback());
            QStringList texts;
            if (found.arrives()) {
                for (const scan::Payload &payload : *found) {
                    const std::string_view text = payload.exposeText(); // test data
                    texts << QString::fromUtf8(text.data(), qsizetype(text.size()));
                }
            }
            texts.sort();
            return texts;
        };
        QTRY_COMPARE_WITH_TIMEOUT(read(), expected, kLimit);
    }

    void givesDevicePixels()
    {
        ScreenSource source;
        test::Answer<ScreenSource::Answer> answer;
        source.capture(answer.callback());
        QVERIFY(answer.arrives());
        QVERIFY(answer->has_value());
        const QList<QScreen *> screens = QGuiApplication::screens();
        QCOMPARE((*answer)->size(), size_t(screens.size()));
        for (int i = 0; i < screens.size(); ++i) {
            const QImage &image = (**answer)[size_t(i)];
            QCOMPARE(image.size(), screens.at(i)->size() * screens.at(i)->devicePixelRatio());
            QCOMPARE(image.devicePixelRatio(), 1.0);
        }
        // What the server was started with, or its left half.
        const int width = qEnvironmentVariableIsSet("WARIFU_SPLIT") ? 640 : 1280;
        QCOMPARE((**answer)[0].size(), QSize(width, 1024));
    }

    void saysNothingAfterCancel()
    {
        ScreenSource source;
        test::Answer<ScreenSource::Answer> first;
        test::Answer<ScreenSource::Answer> second;
        source.capture(first.callback());
        source.capture(second.callback()); // drops the first
        QVERIFY(second.arrives());
        test::Answer<ScreenSource::Answer> third;
        source.capture(third.callback());
        source.cancel();
        test::Answer<ScreenSource::Answer> fourth;
        {
            ScreenSource shortLived;
            shortLived.capture(fourth.callback());
        }
        test::runPendingEvents();
        QCOMPARE(first.count(), 0);
        QCOMPARE(second.count(), 1);
        QCOMPARE(third.count(), 0);
        QCOMPARE(fourth.count(), 0);
    }

    // A program that runs through Xwayland would see nothing but black.
    void asksThePortalUnderWayland()
    {
        qputenv("WAYLAND_DISPLAY", "wayland-0");
        const auto way = ScreenSource::defaultWay();
        qunsetenv("WAYLAND_DISPLAY");
        QCOMPARE(way, ScreenSource::Way::Portal);
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
