// SPDX-License-Identifier: Apache-2.0
// Qt's frames, pixel format by pixel format, to a scanner and a preview; nothing for nobody.

#include "app/capture/frame_router.h"

#include "app/capture/frame_luma.h"
#include "app/capture/video_frame.h"
#include "tests/support/scan/qr_maker.h"

#include <QBuffer>
#include <QSignalSpy>
#include <QTest>

#include <cstring>

using namespace warifu;
using namespace warifu::capture;
using Format = QVideoFrameFormat::PixelFormat;
Q_DECLARE_METATYPE(Format)

namespace {

const std::string kText = "otpauth://totp/a?secret=AAAA";

QImage code(int module = 4)
{
    // A size that is no multiple of anything: rows get padded.
    QImage picture(349, 221, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    test::place(picture, test::makeQr(kText, module), {40, 30});
    return picture;
}

// Writes gray pixels where this format has its luma, and noise everywhere else.
QVideoFrame frameOf(const QImage &gray, Format format)
{
    QVideoFrame frame(QVideoFrameFormat(gray.size(), format));
    if (!frame.map(QVideoFrame::WriteOnly))
        return {};
    for (int plane = 0; plane < frame.planeCount(); ++plane)
        std::memset(frame.bits(plane), 0x80, size_t(frame.mappedBytes(plane)));
    for (int y = 0; y < gray.height(); ++y) {
        uchar *to = frame.bits(0) + y * frame.bytesPerLine(0);
        const uchar *from = gray.constScanLine(y);
        for (int x = 0; x < gray.width(); ++x) {
            switch (format) {
            case QVideoFrameFormat::Format_YUYV:
                to[2 * x] = from[x];
                break;
            case QVideoFrameFormat::Format_UYVY:
            case QVideoFrameFormat::Format_Y16:
            case QVideoFrameFormat::Format_P010:
            case QVideoFrameFormat::Format_P016:
                to[2 * x + 1] = from[x];
                break;
            case QVideoFrameFormat::Format_AYUV:
            case QVideoFrameFormat::Format_AYUV_Premultiplied:
                to[4 * x + 1] = from[x];
                break;
            case QVideoFrameFormat::Format_ARGB8888:
            case QVideoFrameFormat::Format_ARGB8888_Premultiplied:
            case QVideoFrameFormat::Format_XRGB8888:
            case QVideoFrameFormat::Format_ABGR8888:
            case QVideoFrameFormat::Format_XBGR8888:
                std::memset(to + 4 * x + 1, from[x], 3);
                break;
            case QVideoFrameFormat::Format_RGBA8888:
            case QVideoFrameFormat::Format_RGBX8888:
            case QVideoFrameFormat::Format_BGRA8888:
            case QVideoFrameFormat::Format_BGRA8888_Premultiplied:
            case QVideoFrameFormat::Format_BGRX8888:
                std::memset(to + 4 * x, from[x], 3);
                break;
            default:
                to[x] = from[x];
            }
        }
    }
    frame.unmap();
    return frame;
}

struct Rig
{
    FrameRouter router;
    scan::ScanWorker worker;
    scan::FrameFeed feed;
    QStringList texts;
    QSignalSpy pictures{&feed, &scan::FrameFeed::frameChanged};

    Rig()
    {
        router.setWorker(&worker);
        router.setPreview(&feed);
        worker.setFrameSink([this](scan::Payloads payloads) {
            for (const scan::Payload &payload : payloads) {
                const std::string_view text = payload.exposeText(); // test data
                texts << QString::fromUtf8(text.data(), qsizetype(text.size()));
            }
        });
    }
};

} // namespace

class TestFrameRouter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsFormat_data()
    {
        QTest::addColumn<Format>("format");
        for (int i = QVideoFrameFormat::Format_ARGB8888; i < QVideoFrameFormat::NPixelFormats;
             ++i) {
            if (layoutOf(Format(i)))
                QTest::newRow(qPrintable(QVideoFrameFormat::pixelFormatToString(Format(i))))
                    << Format(i);
        }
    }

    void readsFormat()
    {
        QFETCH(Format, format);
        const QImage gray = code();
        QVideoFrame frame = frameOf(gray, format);
        if (!frame.isValid())
            QSKIP("NOT TESTED, missing: memory frames of this format in Qt");

        // Exactly the pixels that were put in.
        QVERIFY(frame.map(QVideoFrame::ReadOnly));
        const auto luma = lumaOf(viewOf(frame, *layoutOf(format)));
        frame.unmap();
        QVERIFY(luma.has_value());
        for (int y = 0; y < gray.height(); ++y)
            QCOMPARE(std::memcmp(luma->row(y), gray.constScanLine(y), size_t(gray.width())), 0);

        // And all the way: the scanner reads it, and the preview is as large as the frame.
        Rig rig;
        QVERIFY(rig.router.take(frame));
        QTRY_COMPARE(rig.texts, QStringList(QString::fromStdString(kText)));
        QCOMPARE(rig.feed.newest().size(), gray.size());
        QVERIFY(qGray(rig.feed.newest().pixel(0, 0)) > 200); // white ground
        QVERIFY(!frame.isMapped());
    }

    // Our colours are Qt's colours. The second opinion is Qt's own converter.
    void agreesWithQtAboutColours_data()
    {
        QTest::addColumn<Format>("format");
        for (const Format format :
             {QVideoFrameFormat::Format_ARGB8888, QVideoFrameFormat::Format_XRGB8888,
              QVideoFrameFormat::Format_BGRA8888, QVideoFrameFormat::Format_BGRX8888,
              QVideoFrameFormat::Format_ABGR8888, QVideoFrameFormat::Format_XBGR8888,
              QVideoFrameFormat::Format_RGBA8888, QVideoFrameFormat::Format_RGBX8888})
            QTest::newRow(qPrintable(QVideoFrameFormat::pixelFormatToString(format))) << format;
    }

    void agreesWithQtAboutColours()
    {
        QFETCH(Format, format);
        QVideoFrame frame(QVideoFrameFormat({8, 4}, format));
        QVERIFY(frame.map(QVideoFrame::WriteOnly));
        // Opaque under any order: where alpha is, is 255.
        const bool isAlphaFirst =
            *layoutOf(format) == PixelLayout::Argb || *layoutOf(format) == PixelLayout::Abgr;
        for (int i = 0; i < frame.mappedBytes(0); ++i)
            frame.bits(0)[i] = i % 4 == (isAlphaFirst ? 0 : 3) ? 255 : uchar(i % 4 * 60 + 20);
        frame.unmap();
        const QImage theirs = frame.toImage().convertToFormat(QImage::Format_RGB32);
        Rig rig;
        QVERIFY(rig.router.take(frame));
        QCOMPARE(rig.feed.newest().pixel(1, 1), theirs.pixel(1, 1));
    }

    void readsJpegFrames()
    {
        QByteArray jpeg;
        QBuffer buffer(&jpeg);
        QVERIFY(buffer.open(QIODevice::WriteOnly) && code().save(&buffer, "jpeg", 90));
        QVideoFrame frame(QVideoFrameFormat(code().size(), QVideoFrameFormat::Format_Jpeg));
        if (!frame.map(QVideoFrame::WriteOnly) || frame.mappedBytes(0) < jpeg.size())
            QSKIP("NOT TESTED, missing: memory frames of JPEG bytes in this Qt");
        std::memset(frame.bits(0), 0, size_t(frame.mappedBytes(0)));
        std::memcpy(frame.bits(0), jpeg.constData(), size_t(jpeg.size()));
        frame.unmap();
        Rig rig;
        QVERIFY(rig.router.take(frame));
        QTRY_COMPARE(rig.texts, QStringList(QString::fromStdString(kText)));
    }

    // A picture that is turned or mirrored still holds its code.
    void readsTurnedAndMirrored_data()
    {
        QTest::addColumn<QImage>("picture");
        QTest::newRow("turned") << code().transformed(QTransform().rotate(90));
        QTest::newRow("mirrored") << code().mirrored(true, false);
        QTest::newRow("upside down and mirrored") << code().mirrored(false, true);
    }

    void readsTurnedAndMirrored()
    {
        QFETCH(QImage, picture);
        Rig rig;
        const QVideoFrame frame = frameOf(picture.convertToFormat(QImage::Format_Grayscale8),
                                          QVideoFrameFormat::Format_Y8);
        // As a camera does it: one frame after another.
        const auto isReadNow = [&] { return rig.router.take(frame) && !rig.texts.isEmpty(); };
        QTRY_VERIFY_WITH_TIMEOUT(isReadNow(), 60'000);
        QCOMPARE(rig.texts.first(), QString::fromStdString(kText));
    }

    void turnsThePreviewUpright()
    {
        QVideoFrame frame = frameOf(code(), QVideoFrameFormat::Format_YUYV);
        frame.setRotationAngle(QVideoFrame::Rotation90);
        Rig rig;
        QVERIFY(rig.router.take(frame));
        QCOMPARE(rig.feed.newest().size(), code().size().transposed());
    }

    void makesNothingForNobody()
    {
        const QVideoFrame frame = frameOf(code(), QVideoFrameFormat::Format_NV12);
        FrameRouter alone;
        QVERIFY(alone.take(frame));
        scan::FrameFeed unwatched;
        alone.setPreview(&unwatched);
        QVERIFY(alone.take(frame));
        QVERIFY(unwatched.newest().isNull());
        // Both may die while the camera runs.
        {
            Rig rig;
            alone.setWorker(&rig.worker);
            alone.setPreview(&rig.feed);
        }
        QVERIFY(alone.take(frame));
        alone.clear();
    }

    void showsAtItsOwnPace()
    {
        const QVideoFrame frame = frameOf(code(), QVideoFrameFormat::Format_NV12);
        Rig rig;
        QElapsedTimer time;
        time.start();
        for (int i = 0; i < 50; ++i)
            QVERIFY(rig.router.take(frame));
        // However slow this machine is: no more pictures than the time allows.
        QVERIFY(rig.pictures.size() <= time.elapsed() / kPreviewPace.count() + 1);
        rig.router.clear();
        QVERIFY(rig.feed.newest().isNull());
    }

    void refusesWhatIsNoFrame()
    {
        Rig rig;
        QVERIFY(!rig.router.take({}));
        QVERIFY(!rig.router.take(QVideoFrame(QVideoFrameFormat({}, QVideoFrameFormat::Format_Y8))));
        // JPEG bytes that are none.
        QVERIFY(!rig.router.take(
            QVideoFrame(QVideoFrameFormat({64, 64}, QVideoFrameFormat::Format_Jpeg))));
        // Larger than anything we look at; the bytes are there.
        QVERIFY(!rig.router.take(QVideoFrame(
            QVideoFrameFormat({kMostFrameSide + 8, 16}, QVideoFrameFormat::Format_Y8))));
        QVERIFY(rig.feed.newest().isNull());
    }
};

QTEST_MAIN(TestFrameRouter)
#include "tst_frame_router.moc"
