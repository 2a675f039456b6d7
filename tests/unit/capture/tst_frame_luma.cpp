// SPDX-License-Identifier: Apache-2.0
// Bytes of each pixel layout to gray, written out by hand; and frames that lie about their bytes.

#include "app/capture/frame_luma.h"

#include <QTest>

#include <limits>

using namespace warifu;
using namespace warifu::capture;

Q_DECLARE_METATYPE(warifu::capture::PixelLayout)
Q_DECLARE_METATYPE(warifu::capture::FrameError)

namespace {

ByteView viewOf(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), size_t(bytes.size())};
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

QByteArray pixels(const scan::LumaImage &luma)
{
    return {reinterpret_cast<const char *>(luma.data()), qsizetype(luma.size())};
}

} // namespace

class TestFrameLuma : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // 3 x 2 pixels whose luma is 10 20 30 / 40 50 60; what is not luma is ee or ff.
    void readsLayout_data()
    {
        QTest::addColumn<PixelLayout>("layout");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("stride");
        const auto row = [](const char *name, PixelLayout layout, const char *bytes, int stride) {
            QTest::newRow(name) << layout << hex(bytes) << stride;
        };
        row("gray", PixelLayout::Y8, "102030 405060", 3);
        row("gray, padded rows", PixelLayout::Y8, "102030eeee 405060eeee", 5);
        row("gray, last row not padded", PixelLayout::Y8, "102030eeee 405060", 5);
        row("NV12", PixelLayout::Nv12, "102030ee 405060ee", 4);
        row("NV21", PixelLayout::Nv21, "102030ee 405060ee", 4);
        row("planar 4:2:0", PixelLayout::I420, "102030ee 405060ee", 4);
        row("planar 4:2:0, V first", PixelLayout::Yv12, "102030ee 405060ee", 4);
        row("planar 4:2:2", PixelLayout::I422, "102030ee 405060ee", 4);
        row("YUYV", PixelLayout::Yuyv, "10ee20ff30eeeeff 40ee50ff60eeeeff", 8);
        row("YUYV, ends with its last luma", PixelLayout::Yuyv, "10ee20ff30eeeeff 40ee50ff60", 8);
        row("UYVY", PixelLayout::Uyvy, "ee10ff20ee30ffee ee40ff50ee60ffee", 8);
        row("AYUV", PixelLayout::Ayuv, "ff10eeee ff20eeee ff30eeee ff40eeee ff50eeee ff60eeee", 12);
        if (Q_BYTE_ORDER == Q_LITTLE_ENDIAN)
            row("16 bits", PixelLayout::Y16, "ee10ee20ee30 ee40ee50ee60", 6);
    }

    void readsLayout()
    {
        QFETCH(PixelLayout, layout);
        QFETCH(QByteArray, bytes);
        QFETCH(int, stride);
        FrameView frame{layout, 3, 2, {{{viewOf(bytes), stride}, {}, {}}}, false};
        const auto luma = lumaOf(frame);
        QVERIFY(luma.has_value());
        QCOMPARE(luma->width(), 3);
        QCOMPARE(pixels(*luma), hex("102030405060"));
        frame.isBottomUp = true;
        QCOMPARE(pixels(*lumaOf(frame)), hex("405060102030"));
    }

    // Red, green, blue, white; x stands for what must not count.
    void weighsColours_data()
    {
        QTest::addColumn<PixelLayout>("layout");
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("ARGB") << PixelLayout::Argb << hex("80ff0000 8000ff00 800000ff 80ffffff");
        QTest::newRow("ABGR") << PixelLayout::Abgr << hex("800000ff 8000ff00 80ff0000 80ffffff");
        QTest::newRow("RGBA") << PixelLayout::Rgba << hex("ff000080 00ff0080 0000ff80 ffffff80");
        QTest::newRow("BGRA") << PixelLayout::Bgra << hex("0000ff80 00ff0080 ff000080 ffffff80");
    }

    void weighsColours()
    {
        QFETCH(PixelLayout, layout);
        QFETCH(QByteArray, bytes);
        FrameView frame{layout, 2, 2, {{{viewOf(bytes), 8}, {}, {}}}, false};
        const auto luma = lumaOf(frame);
        QVERIFY(luma.has_value());
        // 0.299, 0.587 and 0.114 of 255.
        QCOMPARE(pixels(*luma), hex("4c951cff"));
        frame.isBottomUp = true;
        QCOMPARE(pixels(*lumaOf(frame)), hex("1cff4c95"));
    }

    void refuses_data()
    {
        QTest::addColumn<PixelLayout>("layout");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::addColumn<qint64>("stride");
        QTest::addColumn<int>("bytes");
        QTest::addColumn<FrameError>("error");
        constexpr qint64 most = std::numeric_limits<qint64>::max();
        const auto row = [](const char *name, PixelLayout layout, int width, int height,
                            qint64 stride, int bytes, FrameError error) {
            QTest::newRow(name) << layout << width << height << stride << bytes << error;
        };
        using enum PixelLayout;
        row("no width", Y8, 0, 2, 3, 6, FrameError::Empty);
        row("no height", Y8, 3, 0, 3, 6, FrameError::Empty);
        row("negative width", Y8, -3, 2, 3, 6, FrameError::Empty);
        row("negative height", Nv12, 3, -2, 3, 6, FrameError::Empty);
        row("too wide", Y8, kMostFrameSide + 1, 1, kMostFrameSide + 1, 10'000,
            FrameError::TooLarge);
        row("too high", Y8, 1, kMostFrameSide + 1, 1, 10'000, FrameError::TooLarge);
        row("too many pixels", Y8, 8000, 8000, 8000, 64, FrameError::TooLarge);
        row("both as large as can be", Y8, std::numeric_limits<int>::max(),
            std::numeric_limits<int>::max(), 1, 64, FrameError::TooLarge);
        row("no stride", Y8, 3, 2, 0, 6, FrameError::BadStride);
        row("negative stride", Y8, 3, 2, -3, 6, FrameError::BadStride);
        row("most negative stride", Y8, 3, 2, std::numeric_limits<qint64>::min(), 6,
            FrameError::BadStride);
        row("rows overlap", Y8, 3, 2, 2, 6, FrameError::BadStride);
        row("rows overlap, two bytes a pixel", Yuyv, 3, 2, 4, 12, FrameError::BadStride);
        row("rows overlap, four bytes a pixel", Bgra, 3, 2, 8, 24, FrameError::BadStride);
        row("no bytes", Y8, 3, 2, 3, 0, FrameError::Short);
        row("one row only", Y8, 3, 2, 3, 3, FrameError::Short);
        row("one byte is missing", Y8, 3, 2, 3, 5, FrameError::Short);
        row("one byte is missing of padded rows", I420, 3, 2, 8, 10, FrameError::Short);
        row("one byte is missing of the last luma", Uyvy, 3, 2, 8, 13, FrameError::Short);
        row("the last colour is cut off", Rgba, 2, 2, 8, 14, FrameError::Short);
        row("half of the last sample", Y16, 3, 2, 6, 11, FrameError::Short);
        row("stride beyond the plane", Y8, 3, 2, 1000, 6, FrameError::Short);
        row("stride that overflows", Y8, 3, 4, most, 12, FrameError::Short);
        row("stride that overflows to something small", Y8, 3, 3, most / 2 + 1, 12,
            FrameError::Short);
    }

    void refuses()
    {
        QFETCH(PixelLayout, layout);
        QFETCH(int, width);
        QFETCH(int, height);
        QFETCH(qint64, stride);
        QFETCH(int, bytes);
        QFETCH(FrameError, error);
        const QByteArray plane(bytes, 'x');
        for (const bool isBottomUp : {false, true}) {
            const auto luma =
                lumaOf({layout, width, height, {{{viewOf(plane), stride}, {}, {}}}, isBottomUp});
            QVERIFY(!luma.has_value());
            QCOMPARE(luma.error(), error);
        }
    }

    void mirrors()
    {
        const QByteArray bytes = hex("102030 405060");
        auto luma = lumaOf({PixelLayout::Y8, 3, 2, {{{viewOf(bytes), 3}, {}, {}}}, false});
        QVERIFY(luma.has_value());
        mirror(*luma);
        QCOMPARE(pixels(*luma), hex("302010605040"));
        scan::LumaImage nothing;
        mirror(nothing);
        QVERIFY(nothing.isEmpty());
    }

    // A single row has no next one: its stride does not matter beyond its own pixels.
    void takesASingleRowOfAnyStride()
    {
        const QByteArray bytes = hex("102030");
        const auto luma = lumaOf({PixelLayout::Y8,
                                  3,
                                  1,
                                  {{{viewOf(bytes), std::numeric_limits<qint64>::max()}, {}, {}}},
                                  false});
        QVERIFY(luma.has_value());
        QCOMPARE(pixels(*luma), bytes);
    }
};

QTEST_APPLESS_MAIN(TestFrameLuma)
#include "tst_frame_luma.moc"
