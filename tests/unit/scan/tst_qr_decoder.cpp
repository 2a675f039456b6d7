// SPDX-License-Identifier: Apache-2.0
// Codes that are easy, hard, many and hostile. All pictures are drawn here.

#include "app/scan/bounded_reader.h"
#include "app/scan/qr_decoder.h"
#include "tests/support/scan/qr_maker.h"

#include <QTest>

using namespace warifu;
using namespace warifu::scan;

namespace {

const std::string kUri = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP"
                         "&issuer=Example";

LumaView viewOf(const QImage &gray)
{
    return {gray.constBits(), gray.width(), gray.height(), gray.bytesPerLine(), 1};
}

// Time plays no part in the tests.
DecodeOptions unhurried(Effort effort)
{
    DecodeOptions options;
    options.effort = effort;
    options.budget = std::chrono::hours(1);
    return options;
}

QStringList textsOf(const std::vector<Payload> &payloads)
{
    QStringList texts;
    for (const Payload &payload : payloads) {
        const std::string_view text = payload.exposeText();
        texts << QString::fromUtf8(text.data(), qsizetype(text.size()));
    }
    return texts;
}

QStringList texts(const QImage &gray, Effort effort = Effort::Hard, DecodeCost *cost = nullptr)
{
    return textsOf(decode(viewOf(gray), unhurried(effort), cost));
}

QImage code(int module = 4)
{
    return test::makeQr(kUri, module);
}

QString uri()
{
    return QString::fromStdString(kUri);
}

} // namespace

class TestQrDecoder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // A camera frame gets part of the work each; together the frames of a third of a second get
    // all.
    void spreadsTheWorkOverFrames()
    {
        const QImage plain = code();
        const QImage inverted = test::withLevels(code(), 255, 0);
        bool hasReadInverted = false;
        for (unsigned turn = 0; turn < 5; ++turn) {
            DecodeOptions options = unhurried(Effort::Live);
            options.turn = turn;
            QCOMPARE(textsOf(decode(viewOf(plain), options)), QStringList{uri()});
            hasReadInverted =
                hasReadInverted || textsOf(decode(viewOf(inverted), options)).contains(uri());
        }
        QVERIFY(hasReadInverted);
    }

    void reads_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::addColumn<Effort>("effort");
        const auto add = [](const char *name, const QImage &image, Effort effort = Effort::Normal) {
            QTest::newRow(name) << image << effort;
        };
        add("clean", code());
        add("one pixel a module", code(1));
        add("huge modules", code(20));
        add("inverted", test::withLevels(code(), 255, 0));
        add("dark", test::withLevels(code(), 5, 60));
        add("bright", test::withLevels(code(), 190, 250));
        add("faint", test::withLevels(code(), 120, 136));
        add("faint and inverted", test::withLevels(code(), 136, 120));
        add("very faint", test::withLevels(code(), 120, 127), Effort::Hard);
        add("blurred", test::blurred(code(6), 2));
        add("much blurred", test::blurred(code(6), 3), Effort::Hard);
        add("noisy", test::withNoise(test::withLevels(code(), 60, 190), 60, 3));
        add("very noisy", test::withNoise(test::withLevels(code(), 90, 170), 65, 3), Effort::Hard);
        add("tiny", test::resized(code(4), 0.36), Effort::Hard);
        add("no quiet zone on black", [] {
            QImage black(300, 300, QImage::Format_Grayscale8);
            black.fill(0);
            test::place(black, test::makeQr(kUri, 4, 1), {60, 60});
            return black;
        }());
        for (const int degrees : {5, 17, 45, 90, 133, 180, 270, 345})
            QTest::addRow("turned by %d", degrees)
                << test::turned(code(), degrees) << Effort::Normal;
        for (const int size : {720, 1440, 2160}) {
            QImage desktop = test::makeDesktop(size * 16 / 9, size);
            test::place(desktop, code(3), {size / 2, size / 3});
            QTest::addRow("on a desktop of %d rows", size) << desktop << Effort::Normal;
            test::place(desktop, test::withLevels(code(3), 230, 30), {size / 2, size / 3});
            QTest::addRow("inverted on a desktop of %d rows", size) << desktop << Effort::Normal;
        }
    }

    void reads()
    {
        QFETCH(QImage, image);
        QFETCH(Effort, effort);
        QCOMPARE(texts(image, effort), QStringList(uri()));
    }

    void liveReadsWithinSomeFrames_data()
    {
        QTest::addColumn<QImage>("image");
        QImage room = test::withLevels(test::makeDesktop(1280, 720), 40, 200);
        test::place(room, test::withLevels(code(5), 40, 200), {500, 200});
        QTest::newRow("sharp") << room;
        QTest::newRow("soft and noisy") << test::withNoise(test::blurred(room, 1), 8, 5);
        test::place(room, test::withLevels(code(5), 220, 30), {500, 200});
        QTest::newRow("inverted") << room;
        test::place(room, test::withLevels(code(5), 100, 125), {500, 200});
        QTest::newRow("faint") << room;
    }

    void liveReadsWithinSomeFrames()
    {
        QFETCH(QImage, image);
        DecodeOptions options = unhurried(Effort::Live);
        QStringList found;
        for (options.turn = 0; options.turn < 12 && found.isEmpty(); ++options.turn)
            found = textsOf(decode(viewOf(image), options));
        QCOMPARE(found, QStringList(uri()));
    }

    void findsNothingInNothing_data()
    {
        QTest::addColumn<QImage>("image");
        QImage blank(400, 300, QImage::Format_Grayscale8);
        blank.fill(255);
        QTest::newRow("white") << blank;
        blank.fill(0);
        QTest::newRow("black") << blank;
        QTest::newRow("desktop") << test::makeDesktop(1280, 720);
        QTest::newRow("noise") << test::withNoise(test::withLevels(blank, 127, 127), 127, 9);
        QTest::newRow("one pixel") << QImage(blank.copy(0, 0, 1, 1));
        QTest::newRow("one row") << QImage(blank.copy(0, 0, 400, 1));
        QTest::newRow("half a code") << code().copy(0, 0, code().width() / 2, code().height());
    }

    void findsNothingInNothing()
    {
        QFETCH(QImage, image);
        QCOMPARE(texts(image), QStringList());
    }

    void emptyPictures()
    {
        QVERIFY(decode({}).empty());
        QVERIFY(decode(LumaImage()).empty());
    }

    // Packed camera formats: every second byte is luma, the others are noise to us.
    void readsEverySecondByte()
    {
        const QImage gray = code();
        std::vector<std::uint8_t> packed(size_t(gray.width()) * 2 * size_t(gray.height()), 0x55);
        for (int y = 0; y < gray.height(); ++y) {
            for (int x = 0; x < gray.width(); ++x)
                packed[size_t(2 * (y * gray.width() + x))] = gray.constScanLine(y)[x];
        }
        const LumaView view{packed.data(), gray.width(), gray.height(), 2 * gray.width(), 2};
        QCOMPARE(textsOf(decode(view, unhurried(Effort::Normal))), QStringList(uri()));
    }

    void readsAllInReadingOrder()
    {
        // Two rows, not quite level; the second is fainter, the last one inverted.
        QImage page(900, 700, QImage::Format_Grayscale8);
        page.fill(255);
        const auto put = [&](const char *text, QPoint at, int low, int high) {
            test::place(page, test::withLevels(test::makeQr(text, 5), low, high), at);
        };
        put("third", {20, 400}, 100, 180);
        put("second", {600, 40}, 0, 255);
        put("first", {30, 20}, 0, 255);
        put("fourth", {600, 380}, 255, 0);
        QCOMPARE(texts(page, Effort::Normal),
                 (QStringList{QStringLiteral("first"), QStringLiteral("second"),
                              QStringLiteral("third"), QStringLiteral("fourth")}));
    }

    void saysWhereTheCodeIs()
    {
        QImage page(900, 700, QImage::Format_Grayscale8);
        page.fill(255);
        const QImage top = test::makeQr("here", 5, 0);
        test::place(page, top, {300, 200});
        const std::vector<Payload> payloads = decode(viewOf(page), unhurried(Effort::Normal));
        QCOMPARE(int(payloads.size()), 1);
        const QRect wanted(300, 200, top.width(), top.height());
        const QRect both = wanted.united(payloads[0].area);
        QVERIFY(both.width() <= wanted.width() + 12 && both.height() <= wanted.height() + 12);
        QVERIFY(wanted.intersected(payloads[0].area).width() >= wanted.width() - 12);
    }

    void sameCodeTwiceIsOne()
    {
        QImage page(900, 400, QImage::Format_Grayscale8);
        page.fill(255);
        test::place(page, code(), {20, 20});
        test::place(page, code(), {500, 20});
        QCOMPARE(texts(page), QStringList(uri()));
    }

    void firstOnlyStopsAtTheFirst()
    {
        const QImage sheet = test::makeSheet("text ", 2, 1, 4);
        DecodeOptions options = unhurried(Effort::Hard);
        QCOMPARE(int(decode(viewOf(sheet), options).size()), 2);
        options.findAll = false;
        DecodeCost cost;
        QVERIFY(!decode(viewOf(sheet), options, &cost).empty());
        QCOMPARE(cost.calls, 1);
    }

    // ZXing 1.4 returns at most 16 a call.
    void readsASheetOfHundred_data()
    {
        QTest::addColumn<int>("module");
        QTest::addColumn<std::string>("prefix");
        QTest::newRow("short") << 3 << std::string("sheet ");
        QTest::newRow("uris") << 3 << kUri + "&n=";
        QTest::newRow("uris, large") << 5 << kUri + "&n=";
    }

    void readsASheetOfHundred()
    {
        QFETCH(int, module);
        QFETCH(std::string, prefix);
        const QImage sheet = test::makeSheet(prefix, 10, 10, module);
        const QStringList found = texts(sheet);
        QCOMPARE(found.size(), 100);
        for (int i = 0; i < 100; ++i)
            QCOMPARE(found[i],
                     QString::fromStdString(prefix)
                         + QStringLiteral("%1").arg(i, 4, 10, QLatin1Char('0')));
    }

    // Made to hang ZXing 1.4, which takes minutes for each: the limit of CTest guards the time, the
    // counts guard the reason.
    void wallsAreBounded_data()
    {
        QTest::addColumn<QImage>("image");
        QTest::newRow("700") << test::makeMarkWall(1920, 1080, 700);
        QTest::newRow("2800") << test::makeMarkWall(1920, 1080, 2800);
        QTest::newRow("2800, faint") << test::makeMarkWall(1920, 1080, 2800, 120, 140);
        QTest::newRow("2800, inverted") << test::makeMarkWall(1920, 1080, 2800, 255, 0);
        QTest::newRow("20000") << test::makeMarkWall(3840, 2160, 20000);
        QTest::newRow("60") << test::makeMarkWall(1920, 1080, 60);
    }

    void wallsAreBounded()
    {
        QFETCH(QImage, image);
        DecodeCost cost;
        QCOMPARE(texts(image, Effort::Hard, &cost), QStringList());
        QVERIFY(cost.calls <= kMostCalls);
        QVERIFY(cost.largestCount <= kMarksPerLargeCall);
        DecodeCost live;
        QCOMPARE(texts(image, Effort::Live, &live), QStringList());
        QVERIFY(live.calls <= kMostLiveCalls);
    }

    void readsACodeBesideAWall()
    {
        QImage wall = test::makeMarkWall(1600, 900, 400);
        test::place(wall, code(4), {700, 300});
        QCOMPARE(texts(wall), QStringList(uri()));
    }

    void stopsWhenCancelledOrOutOfTime()
    {
        std::atomic<bool> cancelled = true;
        DecodeOptions options = unhurried(Effort::Hard);
        options.cancelled = &cancelled;
        DecodeCost cost;
        QVERIFY(decode(viewOf(code()), options, &cost).empty());
        QCOMPARE(cost.calls, 0);

        options = {};
        options.budget = std::chrono::milliseconds(0);
        cost = {};
        QVERIFY(decode(viewOf(code()), options, &cost).empty());
        QCOMPARE(cost.calls, 0);
        QVERIFY(cost.outOfTime);
    }

    void keepsBytesThatAreNoText()
    {
        const std::string japanese = "otpauth://totp/\xE5\x89\xB2\xE7\xAC\xA6?secret=AAAA";
        QCOMPARE(texts(test::makeQr(japanese)),
                 QStringList(QString::fromUtf8(japanese.data(), qsizetype(japanese.size()))));
    }
};

QTEST_APPLESS_MAIN(TestQrDecoder)
#include "tst_qr_decoder.moc"
