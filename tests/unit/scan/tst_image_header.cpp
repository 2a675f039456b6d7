// SPDX-License-Identifier: Apache-2.0
// Formats by content and sizes by header, with headers that Qt wrote and headers that nobody should.

#include "app/scan/image_header.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>
#include <QTest>

using namespace warifu;
using namespace warifu::scan;

namespace {

ByteView view(const QByteArray &bytes)
{
    return {reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size())};
}

QByteArray written(const char *format, QImage::Format pixels = QImage::Format_RGB32)
{
    QImage image(123, 45, pixels);
    image.fill(Qt::red);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    return writer.write(image) ? bytes : QByteArray();
}

QByteArray hex(const char *digits) { return QByteArray::fromHex(digits); }

const char *const kPngStart = "89504e470d0a1a0a0000000d49484452";

} // namespace

class TestImageHeader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void valid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImageFormat>("format");
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("png") << written("png") << ImageFormat::Png << 123 << 45;
        QTest::newRow("jpeg") << written("jpeg") << ImageFormat::Jpeg << 123 << 45;
        QTest::newRow("bmp") << written("bmp") << ImageFormat::Bmp << 123 << 45;
        QTest::newRow("webp") << written("webp") << ImageFormat::Webp << 123 << 45;
        QTest::newRow("webp with alpha")
            << written("webp", QImage::Format_ARGB32) << ImageFormat::Webp << 123 << 45;
        QTest::newRow("gif") << hex("4749463839617b002d00800000") << ImageFormat::Gif << 123 << 45;
        QTest::newRow("webp, lossless")
            << QByteArray("RIFF\x1e\0\0\0WEBPVP8L\x12\0\0\0", 20) + hex("2f7a000b000000000000000000")
            << ImageFormat::Webp << 123 << 45;
        QTest::newRow("webp, extended")
            << QByteArray("RIFF\x1e\0\0\0WEBPVP8X\x0a\0\0\0\x02\0\0\0", 24) + hex("7a00002c0000")
            << ImageFormat::Webp << 123 << 45;
        QTest::newRow("bmp, OS/2")
            << QByteArray("BM") + QByteArray(12, '\0') + hex("0c0000007b002d0001001800")
            << ImageFormat::Bmp << 123 << 45;
        QTest::newRow("bmp, top row first")
            << QByteArray("BM") + QByteArray(12, '\0') + hex("280000007b000000d3ffffff")
            << ImageFormat::Bmp << 123 << 45;
        QTest::newRow("heic") << QByteArray("\0\0\0\x18" "ftypheic\0\0\0\0", 16) << ImageFormat::Heic
                              << 0 << 0;
        QTest::newRow("jpeg with fill bytes")
            << hex("ffd8ffffffe000044142ffc0000b08002d007b0101110000") << ImageFormat::Jpeg << 123
            << 45;
        QTest::newRow("png that claims four billion")
            << hex(kPngStart) + hex("ffffffffffffffff08060000000000000000") << ImageFormat::Png << -1
            << -1;
    }

    void valid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ImageFormat, format);
        QFETCH(int, width);
        QFETCH(int, height);
        QVERIFY(!bytes.isEmpty());
        const auto header = parseImageHeader(view(bytes));
        QVERIFY(header.has_value());
        QCOMPARE(header->format, format);
        QCOMPARE(header->width, width < 0 ? 0xFFFFFFFFLL : std::int64_t(width));
        QCOMPARE(header->height, height < 0 ? 0xFFFFFFFFLL : std::int64_t(height));
    }

    void sixteenBitsCostTwice()
    {
        QCOMPARE(parseImageHeader(view(written("png", QImage::Format_RGBX64)))->bytesPerPixel, 8);
        QCOMPARE(parseImageHeader(view(written("png")))->bytesPerPixel, 4);
    }

    void countsScans()
    {
        QByteArray jpeg = hex("ffd8ffc2000b08002d007b0101110000");
        jpeg += hex("ffda").repeated(500);
        QCOMPARE(parseImageHeader(view(jpeg))->scans, 500);
        QCOMPARE(parseImageHeader(view(written("jpeg")))->scans, 1);
    }

    void invalid_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<HeaderError>("error");
        const auto unknown = HeaderError::UnknownFormat;
        const auto damaged = HeaderError::Damaged;
        QTest::newRow("empty") << QByteArray() << unknown;
        QTest::newRow("text") << QByteArray("otpauth://totp/a?secret=AAAA") << unknown;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>") << unknown;
        QTest::newRow("svg with xml head") << QByteArray("<?xml version='1.0'?><svg/>") << unknown;
        QTest::newRow("tiff") << hex("49492a0008000000") << unknown;
        QTest::newRow("pdf") << QByteArray("%PDF-1.7") << unknown;
        QTest::newRow("zip") << QByteArray("PK\3\4") << unknown;
        QTest::newRow("ico") << hex("00000100010010100000") << unknown;
        QTest::newRow("half a png signature") << hex("89504e47") << unknown;
        QTest::newRow("riff that is no webp") << QByteArray("RIFF\4\0\0\0WAVEfmt ", 16) << unknown;
        QTest::newRow("mp4") << QByteArray("\0\0\0\x18" "ftypisom\0\0\0\0", 16) << unknown;
        QTest::newRow("png signature only") << hex("89504e470d0a1a0a") << damaged;
        QTest::newRow("png without IHDR first")
            << hex("89504e470d0a1a0a0000000d49444154") + QByteArray(40, '\0') << damaged;
        QTest::newRow("png cut in IHDR") << hex(kPngStart) + hex("0000007b") << damaged;
        QTest::newRow("gif cut") << QByteArray("GIF89a\x7b", 7) << damaged;
        QTest::newRow("bmp cut") << QByteArray("BM\0\0\0\0", 6) << damaged;
        QTest::newRow("bmp with a header of 7")
            << QByteArray("BM") + QByteArray(12, '\0') + hex("070000007b0000002d000000") << damaged;
        QTest::newRow("bmp with negative width")
            << QByteArray("BM") + QByteArray(12, '\0') + hex("28000000d3ffffff2d000000") << damaged;
        QTest::newRow("webp cut") << QByteArray("RIFF\4\0\0\0WEBPVP8 ", 16) << damaged;
        QTest::newRow("webp of unknown kind")
            << QByteArray("RIFF\x1e\0\0\0WEBPABCD", 16) + QByteArray(20, '\0') << damaged;
        QTest::newRow("webp lossy without start code")
            << QByteArray("RIFF\x1e\0\0\0WEBPVP8 ", 16) + QByteArray(20, '\0') << damaged;
        QTest::newRow("webp lossless without signature")
            << QByteArray("RIFF\x1e\0\0\0WEBPVP8L", 16) + QByteArray(20, '\0') << damaged;
        QTest::newRow("jpeg start only") << hex("ffd8ff") << damaged;
        QTest::newRow("jpeg without frame") << hex("ffd8ffe000044142") << damaged;
        QTest::newRow("jpeg with segment of length 1") << hex("ffd8ffe0000141424344") << damaged;
        QTest::newRow("jpeg whose segment is beyond the end") << hex("ffd8ffe0ffff4142") << damaged;
        QTest::newRow("jpeg cut in the frame header") << hex("ffd8ffc0000b0800") << damaged;
        QTest::newRow("jpeg that starts with a scan") << hex("ffd8ffda000c03010002") << damaged;
        QTest::newRow("jpeg with garbage between") << hex("ffd8ffe00004414200ffc0000b08") << damaged;
        QTest::newRow("jpeg of fill bytes") << hex("ffd8") + QByteArray(100, '\xff') << damaged;
    }

    void invalid()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(HeaderError, error);
        const auto header = parseImageHeader(view(bytes));
        QVERIFY(!header.has_value());
        QCOMPARE(header.error(), error);
    }

    // Cut at every length: an error or the same sizes, never a read beyond the end (sanitizers).
    void cutAnywhere()
    {
        for (const char *format : {"png", "jpeg", "bmp", "webp"}) {
            const QByteArray whole = written(format);
            for (int length = 0; length < whole.size(); ++length) {
                const QByteArray cut = QByteArray(whole.constData(), length);
                const auto header = parseImageHeader(view(cut));
                if (header)
                    QCOMPARE(header->width, 123);
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestImageHeader)
#include "tst_image_header.moc"
