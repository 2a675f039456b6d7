// SPDX-License-Identifier: Apache-2.0
// Small pictures for the eye: colours, size, direction, and frames that lie about their bytes.

#include "app/capture/frame_preview.h"

#include <QTest>

using namespace warifu;
using namespace warifu::capture;

Q_DECLARE_METATYPE(warifu::capture::PixelLayout)
Q_DECLARE_METATYPE(warifu::capture::FrameError)
Q_DECLARE_METATYPE(warifu::capture::Turn)

namespace {

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), size_t(bytes.size())};
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

FrameView grayFrame(const QByteArray &bytes, int width, int height)
{
    return {PixelLayout::Y8, width, height, {{{viewOf(bytes), width}, {}, {}}}, false};
}

// The red channel, rows one after another.
QByteArray redsOf(const QImage &image)
{
    QByteArray reds;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            reds += char(qRed(image.pixel(x, y)));
    }
    return reds;
}

bool isNear(QRgb a, QRgb b)
{
    return std::abs(qRed(a) - qRed(b)) <= 3 && std::abs(qGreen(a) - qGreen(b)) <= 3
        && std::abs(qBlue(a) - qBlue(b)) <= 3;
}

} // namespace

class TestFramePreview : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // 2 x 2 pixels, all red: Y 81, U 90, V 240 (Rec. 601, as BT.601 colour bars have it).
    void showsRed_data()
    {
        QTest::addColumn<PixelLayout>("layout");
        QTest::addColumn<QByteArrayList>("planes");
        QTest::addColumn<QList<int>>("strides");
        const auto row = [](const char *name, PixelLayout layout, QByteArrayList planes,
                            QList<int> strides) {
            QTest::newRow(name) << layout << planes << strides;
        };
        const QByteArray y = hex("5151 5151");
        row("NV12", PixelLayout::Nv12, {y, hex("5af0")}, {2, 2});
        row("NV21", PixelLayout::Nv21, {y, hex("f05a")}, {2, 2});
        row("planar 4:2:0", PixelLayout::I420, {y, hex("5a"), hex("f0")}, {2, 1, 1});
        row("planar 4:2:0, V first", PixelLayout::Yv12, {y, hex("f0"), hex("5a")}, {2, 1, 1});
        row("planar 4:2:2", PixelLayout::I422, {y, hex("5a5a"), hex("f0f0")}, {2, 1, 1});
        row("YUYV", PixelLayout::Yuyv, {hex("515a51f0 515a51f0")}, {4});
        row("UYVY", PixelLayout::Uyvy, {hex("5a51f051 5a51f051")}, {4});
        row("AYUV", PixelLayout::Ayuv, {hex("ff515af0 ff515af0 ff515af0 ff515af0")}, {8});
        row("ARGB", PixelLayout::Argb, {hex("80ff0000 80ff0000 80ff0000 80ff0000")}, {8});
        row("ABGR", PixelLayout::Abgr, {hex("800000ff 800000ff 800000ff 800000ff")}, {8});
        row("RGBA", PixelLayout::Rgba, {hex("ff000080 ff000080 ff000080 ff000080")}, {8});
        row("BGRA", PixelLayout::Bgra, {hex("0000ff80 0000ff80 0000ff80 0000ff80")}, {8});
    }

    void showsRed()
    {
        QFETCH(PixelLayout, layout);
        QFETCH(QByteArrayList, planes);
        QFETCH(QList<int>, strides);
        FrameView frame{layout, 2, 2, {}, false};
        for (qsizetype i = 0; i < planes.size(); ++i)
            frame.planes[size_t(i)] = {viewOf(planes.at(i)), strides.at(i)};
        const auto image = previewOf(frame, {2, 2});
        QVERIFY(image.has_value());
        QCOMPARE(image->size(), QSize(2, 2));
        for (const QPoint at : {QPoint(0, 0), QPoint(1, 0), QPoint(0, 1), QPoint(1, 1)})
            QVERIFY2(isNear(image->pixel(at), qRgb(255, 0, 0)),
                     qPrintable(QString::number(image->pixel(at), 16)));
    }

    // Without its luma there is no picture; without its chroma it is gray.
    void refusesShortPlanes_data() { showsRed_data(); }

    void refusesShortPlanes()
    {
        QFETCH(PixelLayout, layout);
        QFETCH(QByteArrayList, planes);
        QFETCH(QList<int>, strides);
        for (qsizetype damaged = 0; damaged < planes.size(); ++damaged) {
            FrameView frame{layout, 2, 2, {}, false};
            for (qsizetype i = 0; i < planes.size(); ++i)
                frame.planes[size_t(i)] = {viewOf(planes.at(i)), strides.at(i)};
            Plane &plane = frame.planes[size_t(damaged)];
            const Plane whole = plane;
            const auto judge = [&](FrameError error) {
                const auto image = previewOf(frame, {2, 2});
                if (damaged == 0) {
                    QVERIFY(!image.has_value());
                    QCOMPARE(image.error(), error);
                } else {
                    QVERIFY(image.has_value());
                    QCOMPARE(image->pixel(1, 1), qRgb(0x51, 0x51, 0x51));
                }
            };
            plane.bytes = whole.bytes.first(whole.bytes.size() / 2);
            judge(FrameError::Short);
            plane.bytes = {};
            judge(FrameError::Short);
            plane = whole;
            for (const qsizetype stride : {qsizetype(0), -whole.stride}) {
                plane.stride = stride;
                judge(FrameError::BadStride);
            }
        }
    }

    // One plane that ends with its last chroma, or just before.
    void noticesASingleMissingByte()
    {
        const QByteArray bytes = hex("515a51f0 515a51f0");
        FrameView frame{PixelLayout::Yuyv, 2, 2, {{{viewOf(bytes), 4}, {}, {}}}, false};
        QVERIFY(isNear(previewOf(frame, {2, 2})->pixel(1, 1), qRgb(255, 0, 0)));
        frame.planes[0].bytes = frame.planes[0].bytes.first(7);
        QCOMPARE(previewOf(frame, {2, 2})->pixel(1, 1), qRgb(0x51, 0x51, 0x51));
        frame.planes[0].bytes = frame.planes[0].bytes.first(6);
        QCOMPARE(previewOf(frame, {2, 2}).error(), FrameError::Short);
    }

    void refusesHugeAndEmpty()
    {
        const QByteArray bytes(64, 'x');
        QCOMPARE(previewOf(grayFrame(bytes, 0, 8), {8, 8}).error(), FrameError::Empty);
        QCOMPARE(previewOf(grayFrame(bytes, 8000, 8000), {8, 8}).error(), FrameError::TooLarge);
        QVERIFY(previewOf(QImage(), {8, 8}).isNull());
    }

    // Odd sizes have a chroma sample for the last column and row too.
    void takesOddSizes()
    {
        const QByteArray y(9, char(0x51));
        const QByteArray uv = hex("5af05af0 5af05af0");
        FrameView frame{PixelLayout::Nv12, 3, 3, {{{viewOf(y), 3}, {viewOf(uv), 4}, {}}}, false};
        QVERIFY(isNear(previewOf(frame, {3, 3})->pixel(2, 2), qRgb(255, 0, 0)));
        frame.planes[1].bytes = frame.planes[1].bytes.first(7);
        QCOMPARE(previewOf(frame, {3, 3})->pixel(2, 2), qRgb(0x51, 0x51, 0x51));
    }

    void makesNoMoreThanWanted_data()
    {
        QTest::addColumn<QSize>("frame");
        QTest::addColumn<QSize>("wanted");
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<QSize>("preview");
        const auto row = [](const char *name, QSize frame, QSize wanted, Turn turn, QSize preview) {
            QTest::newRow(name) << frame << wanted << turn << preview;
        };
        row("half", {1280, 720}, {640, 360}, Turn::None, {640, 360});
        row("covers the widget", {1280, 720}, {400, 300}, Turn::None, {640, 360});
        row("a third, remainder cut", {1000, 500}, {300, 150}, Turn::None, {333, 166});
        row("never enlarged", {320, 240}, {640, 480}, Turn::None, {320, 240});
        row("never huge", {4096, 2160}, {4096, 2160}, Turn::None, {1024, 540});
        row("nobody said how much", {1280, 720}, {}, Turn::None, {1280, 720});
        row("upright phone", {1280, 720}, {360, 640}, Turn::Quarter, {360, 640});
        row("one row", {640, 1}, {64, 1}, Turn::None, {640, 1});
    }

    void makesNoMoreThanWanted()
    {
        QFETCH(QSize, frame);
        QFETCH(QSize, wanted);
        QFETCH(Turn, turn);
        QFETCH(QSize, preview);
        const QByteArray bytes(frame.width() * frame.height(), 'x');
        QCOMPARE(previewOf(grayFrame(bytes, frame.width(), frame.height()), wanted, turn)->size(),
                 preview);
        QImage image(frame, QImage::Format_RGB32);
        image.fill(Qt::white);
        QCOMPARE(previewOf(image, wanted, turn).size(), preview);
    }

    void standsUpright_data()
    {
        QTest::addColumn<Turn>("turn");
        QTest::addColumn<bool>("isBottomUp");
        QTest::addColumn<QByteArray>("reds");
        // 1 2 3
        // 4 5 6
        QTest::newRow("as it is") << Turn::None << false << hex("010203040506");
        QTest::newRow("bottom up") << Turn::None << true << hex("040506010203");
        QTest::newRow("a quarter") << Turn::Quarter << false << hex("040105020603");
        QTest::newRow("upside down") << Turn::Half << false << hex("060504030201");
        QTest::newRow("three quarters") << Turn::ThreeQuarters << false << hex("030602050104");
    }

    void standsUpright()
    {
        QFETCH(Turn, turn);
        QFETCH(bool, isBottomUp);
        QFETCH(QByteArray, reds);
        const QByteArray bytes = hex("010203040506");
        FrameView frame = grayFrame(bytes, 3, 2);
        frame.isBottomUp = isBottomUp;
        QCOMPARE(redsOf(*previewOf(frame, {1000, 1000}, turn)), reds);
    }
};

QTEST_APPLESS_MAIN(TestFramePreview)
#include "tst_frame_preview.moc"
