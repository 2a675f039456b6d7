// SPDX-License-Identifier: Apache-2.0
#include "tests/support/scan/qr_maker.h"

#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <QPainter>
#include <QTransform>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <random>
#include <vector>

namespace warifu::test {

QImage makeQr(const std::string &text, int module, int quiet, int correction)
{
    ZXing::MultiFormatWriter writer(ZXing::BarcodeFormat::QRCode);
    writer.setMargin(0).setEccLevel(2 * correction).setEncoding(ZXing::CharacterSet::UTF8);
    const ZXing::BitMatrix matrix = writer.encode(text, 0, 0);
    QImage image(matrix.width() + 2 * quiet, matrix.height() + 2 * quiet,
                 QImage::Format_Grayscale8);
    image.fill(255);
    for (int y = 0; y < matrix.height(); ++y) {
        for (int x = 0; x < matrix.width(); ++x) {
            if (matrix.get(x, y))
                image.scanLine(y + quiet)[x + quiet] = 0;
        }
    }
    return image.scaled(image.size() * module, Qt::IgnoreAspectRatio, Qt::FastTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

void place(QImage &picture, const QImage &top, QPoint at)
{
    for (int y = std::max(0, -at.y()); y < top.height() && at.y() + y < picture.height(); ++y) {
        const int width = std::min(top.width(), picture.width() - at.x());
        if (width > 0)
            std::memcpy(picture.scanLine(at.y() + y) + at.x(), top.constScanLine(y),
                        size_t(width));
    }
}

QImage makeDesktop(int width, int height)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(70);
    std::mt19937 random(7);
    const auto pick = [&](int low, int high) {
        return low + int(random() % unsigned(high - low + 1));
    };
    QPainter painter(&image);
    const auto gray = [](int level) { return QColor(level, level, level); };
    const int windows = 4 + width * height / 700'000;
    for (int i = 0; i < windows; ++i) {
        const QRect window(pick(-50, width - 300), pick(0, height - 200), pick(300, width / 2),
                           pick(200, height / 2));
        painter.fillRect(window, gray(pick(235, 255)));
        painter.fillRect(window.x(), window.y(), window.width(), 28, gray(pick(40, 200)));
        // Words as groups of small strokes: what text looks like to a decoder.
        for (int y = window.y() + 40; y < window.bottom() - 14; y += 18) {
            for (int x = window.x() + 14; x < window.right() - 60;) {
                const int letters = pick(2, 9);
                for (int k = 0; k < letters; ++k, x += 8) {
                    painter.fillRect(x, y, 2, pick(7, 11), gray(pick(0, 90)));
                    if (pick(0, 1))
                        painter.fillRect(x + 4, y + 3, 2, 8, gray(pick(0, 90)));
                    if (pick(0, 2))
                        painter.fillRect(x, y + pick(0, 9), 6, 2, gray(pick(0, 90)));
                }
                x += 8;
            }
        }
        for (int k = 0; k < 6; ++k) {
            const QRect icon(window.x() + 10 + k * 34, window.bottom() - 40, 24, 24);
            painter.fillRect(icon, gray(pick(30, 220)));
            painter.fillRect(icon.adjusted(4, 4, -4, -4), gray(pick(30, 220)));
        }
    }
    painter.end();
    return image;
}

QImage makeMarkWall(int width, int height, int count, int dark, int light)
{
    QImage image(width, height, QImage::Format_Grayscale8);
    image.fill(light);
    const int columns = int(std::ceil(std::sqrt(double(count) * width / height)));
    const int pitch = std::max(9, width / columns);
    const int module = std::max(1, pitch / 9);
    QPainter painter(&image);
    int drawn = 0;
    for (int y = module; y + 7 * module <= height && drawn < count; y += pitch) {
        for (int x = module; x + 7 * module <= width && drawn < count; x += pitch, ++drawn) {
            const auto ring = [&](int inset, int level) {
                painter.fillRect(x + inset * module, y + inset * module, (7 - 2 * inset) * module,
                                 (7 - 2 * inset) * module, QColor(level, level, level));
            };
            ring(0, dark);
            ring(1, light);
            ring(2, dark);
        }
    }
    painter.end();
    return image;
}

QImage makeSheet(const std::string &prefix, int columns, int rows, int module)
{
    // Texts of one length make codes of one size.
    const auto text = [&](int index) {
        std::string digits = std::to_string(index);
        return prefix + std::string(4 - std::min<size_t>(4, digits.size()), '0') + digits;
    };
    const QImage first = makeQr(text(0), module);
    QImage sheet(first.width() * columns, first.height() * rows, QImage::Format_Grayscale8);
    sheet.fill(255);
    for (int y = 0; y < rows; ++y) {
        for (int x = 0; x < columns; ++x)
            place(sheet, makeQr(text(y * columns + x), module),
                  QPoint(x * first.width(), y * first.height()));
    }
    return sheet;
}

QImage withLevels(const QImage &gray, int low, int high)
{
    QImage out = gray.copy();
    for (int y = 0; y < out.height(); ++y) {
        uchar *row = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x)
            row[x] = uchar(low + row[x] * (high - low) / 255);
    }
    return out;
}

QImage blurred(const QImage &gray, int radius)
{
    QImage image = gray.copy();
    for (int pass = 0; pass < 2; ++pass) {
        const QImage from = image.copy();
        for (int y = 0; y < image.height(); ++y) {
            uchar *row = image.scanLine(y);
            for (int x = 0; x < image.width(); ++x) {
                int sum = 0;
                int count = 0;
                for (int j = std::max(0, y - radius); j <= std::min(from.height() - 1, y + radius);
                     ++j) {
                    for (int i = std::max(0, x - radius);
                         i <= std::min(from.width() - 1, x + radius); ++i, ++count)
                        sum += from.constScanLine(j)[i];
                }
                row[x] = uchar(sum / count);
            }
        }
    }
    return image;
}

QImage withNoise(const QImage &gray, int amplitude, unsigned seed)
{
    QImage out = gray.copy();
    std::mt19937 random(seed);
    for (int y = 0; y < out.height(); ++y) {
        uchar *row = out.scanLine(y);
        for (int x = 0; x < out.width(); ++x) {
            const int noise = int(random() % unsigned(2 * amplitude + 1)) - amplitude;
            row[x] = uchar(std::clamp(row[x] + noise, 0, 255));
        }
    }
    return out;
}

QImage turned(const QImage &gray, double degrees, int ground)
{
    const int side = int(std::hypot(gray.width(), gray.height())) + 2;
    QImage out(side, side, QImage::Format_RGB32);
    out.fill(QColor(ground, ground, ground));
    QPainter painter(&out);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(side / 2.0, side / 2.0);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-gray.width() / 2.0, -gray.height() / 2.0),
                      gray.convertToFormat(QImage::Format_RGB32));
    painter.end();
    return out.convertToFormat(QImage::Format_Grayscale8);
}

QImage resized(const QImage &gray, double factor)
{
    return gray
        .scaled(int(gray.width() * factor), int(gray.height() * factor), Qt::IgnoreAspectRatio,
                Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace warifu::test
