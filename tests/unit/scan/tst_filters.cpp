// SPDX-License-Identifier: Apache-2.0
// Each filter against the plain formula on pictures of awkward sizes.

#include "app/scan/filters.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace warifu::scan;

namespace {

LumaImage randomImage(int width, int height)
{
    std::mt19937 random(unsigned(width * 1000 + height));
    LumaImage image(width, height);
    for (size_t i = 0; i < image.size(); ++i)
        image.data()[i] = std::uint8_t(random() & 255);
    return image;
}

int at(const LumaImage &image, int x, int y)
{
    return image.row(std::clamp(y, 0, image.height() - 1))[std::clamp(x, 0, image.width() - 1)];
}

} // namespace

class TestFilters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sizes_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("height");
        QTest::newRow("one pixel") << 1 << 1;
        QTest::newRow("one row") << 37 << 1;
        QTest::newRow("one column") << 1 << 23;
        QTest::newRow("odd") << 41 << 29;
        QTest::newRow("even") << 64 << 48;
    }

    void shrinks_data() { sizes_data(); }
    void shrinks()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const LumaImage image = randomImage(width, height);
        for (const int factor : {2, 4}) {
            const LumaImage small = shrunk(image, factor);
            QCOMPARE(small.isEmpty(), width < factor || height < factor);
            for (int y = 0; y < small.height(); ++y) {
                for (int x = 0; x < small.width(); ++x) {
                    int sum = 0;
                    for (int j = 0; j < factor; ++j) {
                        for (int i = 0; i < factor; ++i)
                            sum += at(image, x * factor + i, y * factor + j);
                    }
                    QCOMPARE(at(small, x, y), (sum + factor * factor / 2) / (factor * factor));
                }
            }
        }
    }

    void enlarges_data() { sizes_data(); }
    void enlarges()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const LumaImage image = randomImage(width, height);
        for (const int factor : {2, 3}) {
            const LumaImage large = enlarged(image, factor);
            QCOMPARE(large.width(), width * factor);
            QCOMPARE(large.height(), height * factor);
            for (int y = 0; y < large.height(); ++y) {
                for (int x = 0; x < large.width(); ++x) {
                    const double sx = (x + 0.5) / factor - 0.5;
                    const double sy = (y + 0.5) / factor - 0.5;
                    const int left = int(std::floor(sx));
                    const int top = int(std::floor(sy));
                    const double wx = sx - left;
                    const double wy = sy - top;
                    const double exact
                        = (at(image, left, top) * (1 - wx) + at(image, left + 1, top) * wx)
                            * (1 - wy)
                        + (at(image, left, top + 1) * (1 - wx)
                           + at(image, left + 1, top + 1) * wx)
                            * wy;
                    QVERIFY2(std::abs(at(large, x, y) - exact) <= 1.01,
                             qPrintable(QStringLiteral("%1,%2").arg(x).arg(y)));
                }
            }
        }
    }

    void averages_data() { sizes_data(); }
    void averages()
    {
        QFETCH(int, width);
        QFETCH(int, height);
        const LumaImage image = randomImage(width, height);
        for (const int radius : {1, 2, 16}) {
            const LumaImage mean = boxMean(image, radius);
            for (int y = 0; y < height; ++y) {
                for (int x = 0; x < width; ++x) {
                    int sum = 0;
                    for (int j = -radius; j <= radius; ++j) {
                        for (int i = -radius; i <= radius; ++i)
                            sum += at(image, x + i, y + j);
                    }
                    const double exact = double(sum) / ((2 * radius + 1) * (2 * radius + 1));
                    QVERIFY(std::abs(at(mean, x, y) - exact) <= 0.51);
                }
            }
        }
    }

    void sharpens()
    {
        const LumaImage image = randomImage(33, 21);
        const LumaImage mean = boxMean(image, 2);
        const LumaImage sharp = sharpened(image, mean);
        for (int y = 0; y < 21; ++y) {
            for (int x = 0; x < 33; ++x) {
                const double exact = at(image, x, y) + 1.5 * (at(image, x, y) - at(mean, x, y));
                QVERIFY(std::abs(at(sharp, x, y) - std::clamp(exact, 0.0, 255.0)) <= 0.51);
            }
        }
    }

    void smooths()
    {
        const LumaImage image = randomImage(19, 17);
        const LumaImage smooth = smoothed(image);
        const int weights[3] = {1, 2, 1};
        for (int y = 0; y < 17; ++y) {
            for (int x = 0; x < 19; ++x) {
                int sum = 8;
                for (int j = -1; j <= 1; ++j) {
                    for (int i = -1; i <= 1; ++i)
                        sum += at(image, x + i, y + j) * weights[i + 1] * weights[j + 1];
                }
                QCOMPARE(at(smooth, x, y), sum / 16);
            }
        }
    }

    // A part of a picture keeps the stride of the whole.
    void readsParts()
    {
        const LumaImage image = randomImage(40, 30);
        const LumaView part = image.view().part(7, 5, 20, 16);
        const LumaImage copy = LumaImage::copyOf(part);
        QCOMPARE(copy.width(), 20);
        QCOMPARE(copy.height(), 16);
        const LumaImage a = boxMean(part, 3);
        const LumaImage b = boxMean(copy, 3);
        QVERIFY(std::equal(a.data(), a.data() + a.size(), b.data()));
        QVERIFY(image.view().part(40, 0, 5, 5).isEmpty());
        QCOMPARE(image.view().part(-5, -5, 10, 10).width, 5);
    }
};

QTEST_APPLESS_MAIN(TestFilters)
#include "tst_filters.moc"
