// SPDX-License-Identifier: Apache-2.0
// Recall and time of the scanner against one plain ZXing call and against zbar, on the same pixels.
// bench_scan [--json FILE] [--verbose]

#include "app/scan/luma_image.h"
#include "app/scan/qr_decoder.h"
#include "tests/bench/scan/bench_report.h"
#include "tests/support/scan/corpus.h"
#include "tests/support/scan/peer_decoders.h"
#include "tests/support/scan/qr_maker.h"

#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <set>

using namespace warifu;

namespace {

const std::string kUri = "otpauth://totp/Example:alice@example.com?secret=JBSWY3DPEHPK3PXP"
                         "JBSWY3DPEHPK3PXP&issuer=Example&algorithm=SHA1&digits=6&period=30";

std::vector<std::string> ours(const QImage &gray, scan::Effort effort, unsigned turn = 0)
{
    scan::DecodeOptions options;
    options.effort = effort;
    options.turn = turn;
    std::vector<std::string> texts;
    const scan::LumaView view{gray.constBits(), gray.width(), gray.height(), gray.bytesPerLine(), 1};
    for (const scan::Payload &payload : scan::decode(view, options))
        texts.emplace_back(payload.exposeText());
    return texts;
}

struct Tally
{
    int found = 0;
    double milliseconds = 0;
};

template<class Decoder>
void count(Tally &tally, const test::CorpusImage &image, const QImage &gray, Decoder decoder,
           const char *verbose)
{
    const std::clock_t start = std::clock();
    const std::vector<std::string> texts = decoder(gray);
    tally.milliseconds += double(std::clock() - start) * 1000.0 / CLOCKS_PER_SEC;
    const int found = image.expected.empty()
        ? int(std::set<std::string>(texts.begin(), texts.end()).size())
        : int(std::count(texts.begin(), texts.end(), image.expected) > 0);
    tally.found += found;
    if (verbose)
        std::printf("%s %s %d\n", verbose, qPrintable(image.name), found);
}

void measureRecall(bench::Report &report, bool verbose)
{
    const std::vector<test::CorpusImage> corpus = test::readQrCorpus();
    if (corpus.empty()) {
        std::printf("NOT MEASURED: ../shared/corpus/qr is absent\n");
        return;
    }
    Tally hard;
    Tally normal;
    Tally zxing;
    Tally zbar;
    for (const test::CorpusImage &image : corpus) {
        for (const int degrees : {0, 90, 180, 270}) {
            const QImage gray = test::rotated(image.gray, degrees);
            const auto with = [](scan::Effort effort) {
                return [effort](const QImage &picture) { return ours(picture, effort); };
            };
            count(hard, image, gray, with(scan::Effort::Hard), verbose ? "hard" : nullptr);
            count(normal, image, gray, with(scan::Effort::Normal), verbose ? "normal" : nullptr);
            count(zxing, image, gray, test::plainZxing, verbose ? "zxing" : nullptr);
            count(zbar, image, gray, test::plainZbar, verbose ? "zbar" : nullptr);
        }
    }
    const int pictures = int(corpus.size()) * 4;
    const auto add = [&](const char *name, const Tally &our, const Tally &other, const char *against) {
        report.add({QStringLiteral("QR recall, %1").arg(QLatin1String(name)), double(our.found),
                    double(other.found), QLatin1String(against), false},
                   QStringLiteral("codes in %1 pictures").arg(pictures));
        report.add({QStringLiteral("QR mean time, %1").arg(QLatin1String(name)),
                    our.milliseconds / pictures, other.milliseconds / pictures,
                    QLatin1String(against)},
                   QStringLiteral("ms"));
    };
    add("hard", hard, zxing, "plain ZXing");
    add("normal", normal, zxing, "plain ZXing");
    if (test::hasZbar()) {
        add("hard", hard, zbar, "zbar");
        add("normal", normal, zbar, "zbar");
    }
}

void measureTime(bench::Report &report, const QString &name, const QImage &gray,
                 scan::Effort effort, double limit, int repetitions = 31)
{
    unsigned turn = 0;
    const std::vector<double> times = bench::medians(
        {
            [&] { (void)ours(gray, effort, turn++); },
            [&] { (void)test::plainZxing(gray); },
            [&] { (void)test::plainZbar(gray); },
        },
        repetitions);
    const QString ms = QStringLiteral("ms");
    report.add({name, times[0], times[1], QStringLiteral("plain ZXing")}, ms);
    if (test::hasZbar())
        report.add({name, times[0], times[2], QStringLiteral("zbar")}, ms);
    if (limit > 0)
        report.add({name, times[0], limit, QStringLiteral("limit")}, ms);
}

QImage withCode(QImage picture, int module, QPoint at)
{
    test::place(picture, test::makeQr(kUri, module), at);
    return picture;
}

} // namespace

int main(int argc, char **argv)
{
    QString json;
    bool verbose = false;
    for (int i = 1; i < argc; ++i) {
        const QLatin1String argument(argv[i]);
        if (argument == QLatin1String("--json") && i + 1 < argc)
            json = QString::fromLocal8Bit(argv[++i]);
        else if (argument == QLatin1String("--verbose"))
            verbose = true;
    }
    bench::Report report(json);
    measureRecall(report, verbose);

    // Camera-like: soft, noisy, uneven contrast.
    const QImage room = test::withNoise(
        test::blurred(test::withLevels(test::makeDesktop(1280, 720), 40, 200), 1), 6, 1);
    const QImage frame = test::withNoise(
        test::blurred(test::withLevels(withCode(test::makeDesktop(1280, 720), 5, {420, 180}), 40, 200),
                      1),
        6, 1);
    measureTime(report, QStringLiteral("720p frame with a code, live"), frame, scan::Effort::Live, 15);
    measureTime(report, QStringLiteral("720p frame without, live"), room, scan::Effort::Live, 15);

    const QImage desktop = test::makeDesktop(2560, 1440);
    const QImage shot = withCode(desktop, 4, {1500, 600});
    measureTime(report, QStringLiteral("1440p screenshot with a code, normal"), shot,
                scan::Effort::Normal, 150);
    measureTime(report, QStringLiteral("1440p screenshot with a code, hard"), shot,
                scan::Effort::Hard, 150);
    measureTime(report, QStringLiteral("1440p screenshot without, normal"), desktop,
                scan::Effort::Normal, 150);
    measureTime(report, QStringLiteral("1440p screenshot without, hard"), desktop,
                scan::Effort::Hard, 0, 7);

    // Not against ZXing: it would not come back.
    const QImage sheet = test::makeSheet(kUri, 10, 10, 3);
    report.add({QStringLiteral("sheet of 100 codes, found"),
                double(ours(sheet, scan::Effort::Hard).size()),
                double(test::plainZxing(sheet).size()), QStringLiteral("plain ZXing"), false},
               QStringLiteral("codes"));
    for (const int count : {700, 2800}) {
        const QImage wall = test::makeMarkWall(1920, 1080, count);
        const std::vector<double> times
            = bench::medians({[&] { (void)ours(wall, scan::Effort::Hard); }}, 3);
        report.add({QStringLiteral("wall of %1 finder marks, hard").arg(count), times[0], 2000,
                    QStringLiteral("limit")},
                   QStringLiteral("ms"));
    }
    return 0;
}
