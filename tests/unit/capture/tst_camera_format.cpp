// SPDX-License-Identifier: Apache-2.0
// Which size is asked of cameras as they are sold.

#include "app/capture/camera_format.h"

#include <QTest>

#include <limits>

using namespace warifu::capture;
using Formats = std::vector<warifu::capture::CameraFormat>;
Q_DECLARE_METATYPE(Formats)

class TestCameraFormat : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void chooses_data()
    {
        QTest::addColumn<Formats>("formats");
        QTest::addColumn<int>("best");
        const auto row = [](const char *name, const Formats &formats, int best) {
            QTest::newRow(name) << formats << best;
        };
        row("none", {}, -1);
        row("the only one", {{{320, 240}, 5, true}}, 0);
        row("720p of three",
            {{{640, 480}, 30, false}, {{1280, 720}, 30, false}, {{1920, 1080}, 30, false}}, 1);
        row("JPEG is better than five pictures a second",
            {{{1280, 720}, 5, false}, {{1280, 720}, 30, true}}, 1);
        row("raw if both are fast enough", {{{1280, 720}, 30, true}, {{1280, 720}, 15, false}}, 1);
        row("14.99 is fast enough", {{{640, 480}, 30, false}, {{1280, 720}, 14.99F, false}}, 1);
        row("smaller and fast rather than large and slow",
            {{{1920, 1080}, 5, false}, {{640, 480}, 30, false}}, 1);
        row("the fastest of slow ones", {{{1280, 720}, 5, false}, {{1280, 720}, 7.5F, false}}, 1);
        row("1080p rather than 320 x 240", {{{320, 240}, 30, false}, {{1920, 1080}, 30, false}}, 1);
        row("sizes that cannot be",
            {{{0, 0}, 30, false},
             {{-1, 720}, 30, false},
             {{30'000, 20}, 30, false},
             {{8000, 8000}, 30, false},
             {{640, 480}, 30, false}},
            4);
        row("only sizes that cannot be", {{{}, 30, false}}, -1);
        row("a rate that is no number",
            {{{1280, 720}, std::numeric_limits<float>::quiet_NaN(), false},
             {{640, 480}, 30, false}},
            1);
    }

    void chooses()
    {
        QFETCH(Formats, formats);
        QFETCH(int, best);
        QCOMPARE(chooseFormat(formats), best);
    }
};

QTEST_APPLESS_MAIN(TestCameraFormat)
#include "tst_camera_format.moc"
