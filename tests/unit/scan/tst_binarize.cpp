// SPDX-License-Identifier: Apache-2.0
// Thresholds: fixed, against a mean, local.

#include "app/scan/binarize.h"
#include "app/scan/filters.h"

#include <QTest>

#include <algorithm>

using namespace warifu::scan;

namespace {

// Squares of side modules that are dark and light in turn, on a ground that gets lighter to the
// right; contrast levels apart.
LumaImage chequers(int width, int height, int side, int contrast, int slope)
{
    LumaImage image(width, height);
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const int ground = 40 + slope * x / width;
            const bool light = (x / side + y / side) % 2 != 0;
            image.row(y)[x] = std::uint8_t(ground + (light ? contrast : 0));
        }
    }
    return image;
}

int wrongPixels(const LumaImage &bilevel, int side, bool inverted)
{
    int wrong = 0;
    for (int y = 0; y < bilevel.height(); ++y) {
        for (int x = 0; x < bilevel.width(); ++x) {
            const bool light = (x / side + y / side) % 2 != 0;
            wrong += (bilevel.row(y)[x] == 255) != (light != inverted) ? 1 : 0;
        }
    }
    return wrong;
}

bool isBilevel(const LumaImage &image)
{
    return std::all_of(image.data(), image.data() + image.size(),
                       [](std::uint8_t value) { return value == 0 || value == 255; });
}

} // namespace

class TestBinarize : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fixedLevel()
    {
        LumaImage image(256, 1);
        for (int x = 0; x < 256; ++x)
            image.row(0)[x] = std::uint8_t(x);
        for (const int level : {0, 64, 127, 254}) {
            const LumaImage dark = binarizedAt(image, level);
            const LumaImage light = binarizedAt(image, level, Ink::Light);
            for (int x = 0; x < 256; ++x) {
                QCOMPARE(int(dark.row(0)[x]), x > level ? 255 : 0);
                QCOMPARE(int(light.row(0)[x]), x > level ? 0 : 255);
            }
        }
    }

    void againstMean()
    {
        const LumaImage image = chequers(160, 120, 4, 60, 150);
        const LumaImage out = binarizedAgainst(image, boxMean(image, 8));
        QVERIFY(isBilevel(out));
        QVERIFY(wrongPixels(out, 4, false) < 160 * 120 / 50);
    }

    void locally_data()
    {
        QTest::addColumn<int>("contrast");
        QTest::addColumn<int>("slope");
        QTest::addColumn<int>("gate");
        QTest::addColumn<bool>("inverted");
        QTest::newRow("even light") << 100 << 0 << 24 << false;
        QTest::newRow("uneven light") << 60 << 150 << 24 << false;
        QTest::newRow("faint") << 18 << 0 << 12 << false;
        QTest::newRow("inverted") << 60 << 100 << 12 << true;
    }

    void locally()
    {
        QFETCH(int, contrast);
        QFETCH(int, slope);
        QFETCH(int, gate);
        QFETCH(bool, inverted);
        const LumaImage image = chequers(163, 121, 5, contrast, slope);
        const LumaImage out = binarizedLocally(image, 8, gate, inverted ? Ink::Light : Ink::Dark);
        QVERIFY(isBilevel(out));
        QVERIFY2(wrongPixels(out, 5, inverted) < 163 * 121 / 50,
                 qPrintable(QString::number(wrongPixels(out, 5, inverted))));
    }

    // A faint pattern below the gate is blank ground and takes over the level of what surrounds it.
    void belowTheGateIsBlank()
    {
        const LumaImage image = chequers(160, 160, 4, 10, 0);
        const LumaImage out = binarizedLocally(image, 8, 24);
        QVERIFY(std::all_of(out.data(), out.data() + out.size(),
                            [&](std::uint8_t value) { return value == out.data()[0]; }));
    }

    void anySize()
    {
        for (int width = 1; width < 40; width += 3) {
            for (int height = 1; height < 40; height += 5) {
                const LumaImage image = chequers(width, height, 2, 90, 0);
                const LumaImage out = binarizedLocally(image, 16, 5);
                QVERIFY(isBilevel(out));
                QCOMPARE(out.width(), width);
                QCOMPARE(out.height(), height);
            }
        }
    }
};

QTEST_APPLESS_MAIN(TestBinarize)
#include "tst_binarize.moc"
