// SPDX-License-Identifier: Apache-2.0
// Files of every format that we take, and files that we refuse: why, and before decoding.

#include "app/scan/image_file.h"
#include "tests/support/scan/qr_maker.h"

#include <QBuffer>
#include <QDir>
#include <QImageReader>
#include <QImageWriter>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace warifu;
using namespace warifu::scan;

namespace {

const std::string kText = "otpauth://totp/a?secret=AAAA";

QByteArray encoded(const QImage &image, const char *format,
                   QImageIOHandler::Transformations turn = QImageIOHandler::TransformationNone)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setTransformation(turn);
    return writer.write(image) ? bytes : QByteArray();
}

// Qt reads GIF but does not write it: one uncompressed frame (nine bits a pixel, a clear code
// before the table would grow).
QByteArray gifOf(const QImage &gray, int frames = 1)
{
    const auto word = [](int value) {
        return QByteArray(1, char(value & 255)) + QByteArray(1, char(value >> 8));
    };
    QByteArray gif = QByteArray("GIF89a") + word(gray.width()) + word(gray.height())
        + QByteArray("\xF7\0\0", 3);
    for (int i = 0; i < 256; ++i)
        gif += QByteArray(3, char(i));
    for (int frame = 0; frame < frames; ++frame) {
        QByteArray data;
        quint32 bits = 0;
        int count = 0;
        const auto put = [&](quint32 code) {
            bits |= code << count;
            for (count += 9; count >= 8; count -= 8, bits >>= 8)
                data += char(bits & 255);
        };
        int sinceClear = 200;
        for (int y = 0; y < gray.height(); ++y) {
            for (int x = 0; x < gray.width(); ++x) {
                if (++sinceClear > 200) {
                    put(256);
                    sinceClear = 0;
                }
                // Frames after the first are blank.
                put(frame == 0 ? gray.constScanLine(y)[x] : 255);
            }
        }
        put(257);
        data += char(bits & 255);
        gif += QByteArray("\x21\xF9\x04\0\x0A\0\0\0", 8) + QByteArray("\x2C\0\0\0\0", 5)
            + word(gray.width()) + word(gray.height()) + QByteArray("\0\x08", 2);
        for (int at = 0; at < data.size(); at += 255) {
            const QByteArray block = data.mid(at, 255);
            gif += char(block.size()) + block;
        }
        gif += '\0';
    }
    return gif + ';';
}

QByteArray pngHeader(quint32 width, quint32 height, int depth = 8)
{
    QByteArray png = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452");
    for (const quint32 value : {width, height}) {
        for (int shift = 24; shift >= 0; shift -= 8)
            png += char(value >> shift & 255);
    }
    return png + char(depth) + QByteArray(40, '\0');
}

QStringList texts(const QImage &image)
{
    QStringList found;
    DecodeOptions options;
    options.effort = Effort::Hard;
    options.budget = std::chrono::hours(1);
    for (const Payload &payload : decodeImage(image, options)) {
        const std::string_view text = payload.exposeText();
        found << QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return found;
}

} // namespace

class TestImageFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loads_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QImage code = test::makeQr(kText);
        const QImage colour = code.convertToFormat(QImage::Format_RGB32);
        QTest::newRow("png") << encoded(code, "png");
        QTest::newRow("png, colour") << encoded(colour, "png");
        QTest::newRow("png, 16 bits") << encoded(code.convertToFormat(QImage::Format_RGBX64), "png");
        QTest::newRow("png, 1 bit") << encoded(code.convertToFormat(QImage::Format_Mono), "png");
        QTest::newRow("jpeg") << encoded(colour, "jpeg");
        QTest::newRow("webp") << encoded(colour, "webp");
        QTest::newRow("bmp") << encoded(colour, "bmp");
        QTest::newRow("gif") << gifOf(code);
        QTest::newRow("gif, animated: the first frame counts") << gifOf(code, 3);
    }

    void loads()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!bytes.isEmpty());
        const auto fromBytes = loadImage(bytes);
        QVERIFY(fromBytes.has_value());
        QCOMPARE(texts(*fromBytes), QStringList(QString::fromStdString(kText)));

        // The name says nothing.
        QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("picture.txt"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const auto fromFile = loadImage(path);
        QVERIFY(fromFile.has_value());
        QCOMPARE(fromFile->size(), fromBytes->size());
    }

    void loadsHeicWhereThePlatformCan()
    {
        const QByteArray heic = QByteArray("\0\0\0\x18" "ftypheic\0\0\0\0mif1heic", 24);
        const auto image = loadImage(heic);
        QVERIFY(!image.has_value());
        const auto known = QImageReader::supportedImageFormats();
        const bool can = known.contains("heic") || known.contains("heif");
        QCOMPARE(image.error(), can ? ImageError::Damaged : ImageError::UnknownFormat);
    }

    void turnsByExif()
    {
        const QImage wide = test::makeSheet("t", 2, 1).convertToFormat(QImage::Format_RGB32);
        const QByteArray jpeg = encoded(wide, "jpeg", QImageIOHandler::TransformationRotate90);
        const auto image = loadImage(jpeg);
        QVERIFY(image.has_value());
        QCOMPARE(image->size(), wide.size().transposed());
    }

    void laysTransparencyOnWhiteThenBlack_data()
    {
        QTest::addColumn<QRgb>("ink");
        QTest::newRow("black ink") << qRgba(0, 0, 0, 255);
        QTest::newRow("white ink") << qRgba(255, 255, 255, 255);
    }

    void laysTransparencyOnWhiteThenBlack()
    {
        QFETCH(QRgb, ink);
        const QImage code = test::makeQr(kText);
        QImage image(code.size(), QImage::Format_ARGB32);
        for (int y = 0; y < code.height(); ++y) {
            for (int x = 0; x < code.width(); ++x)
                image.setPixel(x, y, code.constScanLine(y)[x] ? qRgba(0, 0, 0, 0) : ink);
        }
        QCOMPARE(texts(*loadImage(encoded(image, "png"))), QStringList(QString::fromStdString(kText)));
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ImageError>("error");
        const QByteArray png = encoded(test::makeQr(kText), "png");
        const QByteArray jpeg = encoded(test::makeQr(kText).convertToFormat(QImage::Format_RGB32), "jpeg");
        QTest::newRow("empty") << QByteArray() << ImageError::Empty;
        QTest::newRow("no pixels") << pngHeader(0, 100) << ImageError::Empty;
        QTest::newRow("bomb of a gigabyte") << pngHeader(16000, 16000) << ImageError::TooLarge;
        QTest::newRow("too wide") << pngHeader(16385, 1) << ImageError::TooLarge;
        QTest::newRow("too high") << pngHeader(1, 16385) << ImageError::TooLarge;
        QTest::newRow("four billion square") << pngHeader(0xFFFFFFFF, 0xFFFFFFFF)
                                             << ImageError::TooLarge;
        QTest::newRow("16 bits a channel, 60 megapixels") << pngHeader(10000, 6000, 16)
                                                          << ImageError::TooLarge;
        QTest::newRow("gif of 65535 square")
            << QByteArray("GIF89a\xff\xff\xff\xff\0\0\0", 13) << ImageError::TooLarge;
        QTest::newRow("jpeg of 600 scans")
            << QByteArray::fromHex("ffd8ffc2000b08002d007b0101110000")
                + QByteArray::fromHex("ffda").repeated(600)
            << ImageError::TooLarge;
        QTest::newRow("text") << QByteArray("hello, this is a text file") << ImageError::UnknownFormat;
        QTest::newRow("svg") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg' width='9' "
                                           "height='9'><script>x</script></svg>")
                             << ImageError::UnknownFormat;
        QTest::newRow("tiff") << encoded(test::makeQr(kText), "tiff") + QByteArray("II*\0", 4)
                              << ImageError::UnknownFormat;
        QTest::newRow("png cut in the header") << png.left(20) << ImageError::Damaged;
        QTest::newRow("png without pixels") << png.left(50) << ImageError::Damaged;
        QTest::newRow("jpeg cut in the header") << jpeg.left(100) << ImageError::Damaged;
        QTest::newRow("bmp without pixels")
            << encoded(test::makeQr(kText), "bmp").left(30) << ImageError::Damaged;
        QTest::newRow("gif without frame") << gifOf(test::makeQr(kText)).left(700)
                                           << ImageError::Damaged;
        QTest::newRow("webp without pixels")
            << encoded(test::makeQr(kText).convertToFormat(QImage::Format_RGB32), "webp").left(40)
            << ImageError::Damaged;
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(ImageError, error);
        const auto image = loadImage(bytes);
        QVERIFY(!image.has_value());
        QCOMPARE(image.error(), error);
    }

    // libjpeg fills in what is missing; either answer is fine, a crash or a hang is not.
    void cutJpegIsAnAnswer()
    {
        const QByteArray jpeg = encoded(test::makeQr(kText).convertToFormat(QImage::Format_RGB32), "jpeg");
        for (int length = 0; length < jpeg.size(); length += 37) {
            const auto image = loadImage(jpeg.left(length));
            QVERIFY(image.has_value() ? !image->isNull()
                                      : image.error() == ImageError::Damaged
                            || image.error() == ImageError::Empty
                            || image.error() == ImageError::UnknownFormat);
        }
    }

    void refusesPaths()
    {
        QTemporaryDir dir;
        const auto errorOf = [](const QString &path) { return loadImage(path).error(); };
        QCOMPARE(errorOf(dir.filePath(QStringLiteral("absent.png"))), ImageError::Absent);
        QCOMPARE(errorOf(QString()), ImageError::Absent);
        QCOMPARE(errorOf(dir.path()), ImageError::NoAccess);

        const QString pipe = dir.filePath(QStringLiteral("pipe.png"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(errorOf(pipe), ImageError::NoAccess);

        const QString named = dir.filePath(QStringLiteral("text.png"));
        QFile text(named);
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("not a picture at all");
        text.close();
        QCOMPARE(errorOf(named), ImageError::UnknownFormat);

        const QString large = dir.filePath(QStringLiteral("large.png"));
        QFile sparse(large);
        QVERIFY(sparse.open(QIODevice::WriteOnly));
        QVERIFY(sparse.resize(64LL * 1024 * 1024 + 1));
        sparse.close();
        QCOMPARE(errorOf(large), ImageError::TooLarge);

        if (::geteuid() != 0) { // root may read everything
            QVERIFY(text.setPermissions({}));
            QCOMPARE(errorOf(named), ImageError::NoAccess);
        }
    }
};

QTEST_GUILESS_MAIN(TestImageFile)
#include "tst_image_file.moc"
