// SPDX-License-Identifier: Apache-2.0
#include "app/scan/qr_decoder.h"

#include "app/scan/binarize.h"
#include "app/scan/bounded_reader.h"
#include "app/scan/filters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace warifu::scan {
namespace {

// Above this many pixels all work is done on a picture of half the size: 8K is below it.
constexpr double kLargestPixels = 40e6;
// Hard passes cost ten times what the others do; above this they work on half the size.
constexpr double kLargestHardPixels = 12e6;
// Enlarging helps where modules are a few pixels small; such codes come in small pictures.
constexpr double kLargestDoubled = 6e6;
constexpr double kLargestTripled = 0.6e6;

// The picture and its reductions, each made when it is first needed.
class Bench
{
public:
    Bench(const LumaView &image, float scale) : m_image(image), m_scale(scale) {}

    [[nodiscard]] const LumaView &full() const { return m_image; }
    [[nodiscard]] float scale() const { return m_scale; }
    [[nodiscard]] double pixels() const { return double(m_image.width) * m_image.height; }
    [[nodiscard]] const LumaImage &half() { return made(m_half, 2); }
    [[nodiscard]] const LumaImage &quarter() { return made(m_quarter, 4); }
    [[nodiscard]] const LumaImage &twice()
    {
        if (!m_twice)
            m_twice = pixels() <= kLargestDoubled ? enlarged(m_image, 2) : LumaImage();
        return *m_twice;
    }

private:
    const LumaImage &made(std::optional<LumaImage> &image, int factor)
    {
        if (!image)
            image = shrunk(m_image, factor);
        return *image;
    }

    LumaView m_image;
    float m_scale;
    std::optional<LumaImage> m_half;
    std::optional<LumaImage> m_quarter;
    std::optional<LumaImage> m_twice;
};

// What a pass hands to the reader: only dark and light, and how many source pixels one pixel is.
struct Prepared
{
    LumaImage image;
    float scale = 1;
};

Prepared fixed(Bench &bench, int level, Ink ink = Ink::Dark)
{
    return {binarizedAt(bench.full(), level, ink), bench.scale()};
}

Prepared local(Bench &bench, int block, int gate, Ink ink = Ink::Dark)
{
    return {binarizedLocally(bench.full(), block, gate, ink), bench.scale()};
}

Prepared halfLocal(Bench &bench, int block, int gate, Ink ink = Ink::Dark)
{
    return {binarizedLocally(bench.half(), block, gate, ink), bench.scale() * 2};
}

Prepared quarterLocal(Bench &bench)
{
    const bool large = std::max(bench.full().width, bench.full().height) > 1600;
    return {large ? binarizedLocally(bench.quarter(), 8, 24) : LumaImage(), bench.scale() * 4};
}

Prepared halfSharp(Bench &bench)
{
    const LumaImage &half = bench.half();
    return {binarizedAt(sharpened(half, boxMean(half, 2)), 127), bench.scale() * 2};
}

Prepared halfMean(Bench &bench)
{
    const LumaImage &half = bench.half();
    return {binarizedAgainst(half, boxMean(half, 8)), bench.scale() * 2};
}

Prepared sharp(Bench &bench, int radius)
{
    return {binarizedAt(sharpened(bench.full(), boxMean(bench.full(), radius)), 127),
            bench.scale()};
}

Prepared smoothSharp(Bench &bench)
{
    const LumaImage smooth = smoothed(bench.full());
    return {binarizedAt(sharpened(smooth, boxMean(smooth, 4)), 127), bench.scale()};
}

Prepared mean(Bench &bench, int radius, Ink ink = Ink::Dark)
{
    return {binarizedAgainst(bench.full(), boxMean(bench.full(), radius), ink), bench.scale()};
}

Prepared twiceFixed(Bench &bench)
{
    return {binarizedAt(bench.twice(), 127), bench.scale() / 2};
}

Prepared twiceLocal(Bench &bench)
{
    return {binarizedLocally(bench.twice(), 16, 5), bench.scale() / 2};
}

Prepared twiceSharp(Bench &bench)
{
    if (bench.pixels() > kLargestDoubled)
        return {};
    const LumaImage sharp = sharpened(bench.full(), boxMean(bench.full(), 2));
    return {binarizedAt(enlarged(sharp, 2), 127), bench.scale() / 2};
}

Prepared thrice(Bench &bench, bool locally)
{
    if (bench.pixels() > kLargestTripled)
        return {};
    const LumaImage large = enlarged(bench.full(), 3);
    return {locally ? binarizedLocally(large, 24, 12) : binarizedAt(large, 127), bench.scale() / 3};
}

using Pass = Prepared (*)(Bench &);

// The order is that of new codes found per millisecond (docs/decisions/scan.md).
constexpr std::array<Pass, 12> kPasses{
    [](Bench &b) { return quarterLocal(b); },
    [](Bench &b) { return halfLocal(b, 8, 24); },
    [](Bench &b) { return fixed(b, 160); },
    [](Bench &b) { return fixed(b, 127); },
    [](Bench &b) { return fixed(b, 127, Ink::Light); },
    [](Bench &b) { return local(b, 8, 24); },
    [](Bench &b) { return halfLocal(b, 8, 12, Ink::Light); },
    [](Bench &b) { return halfSharp(b); },
    [](Bench &b) { return halfMean(b); },
    [](Bench &b) { return fixed(b, 96); },
    [](Bench &b) { return fixed(b, 192); },
    [](Bench &b) { return local(b, 8, 12); },
};

// Of a camera frame (places in kPasses): two that read most codes, and two of the others in turn,
// so that after five frames, a third of a second, each had its own.
constexpr std::array<std::size_t, 2> kLivePasses{1, 3};
constexpr std::array<std::size_t, 10> kTurnPasses{5, 2, 8, 4, 11, 6, 7, 9, 10, 0};

constexpr std::array<Pass, 13> kHardPasses{
    [](Bench &b) { return twiceFixed(b); },   [](Bench &b) { return twiceLocal(b); },
    [](Bench &b) { return sharp(b, 3); },     [](Bench &b) { return halfLocal(b, 16, 12); },
    [](Bench &b) { return mean(b, 16); },     [](Bench &b) { return mean(b, 16, Ink::Light); },
    [](Bench &b) { return twiceSharp(b); },   [](Bench &b) { return sharp(b, 4); },
    [](Bench &b) { return smoothSharp(b); },  [](Bench &b) { return fixed(b, 64); },
    [](Bench &b) { return fixed(b, 224); },   [](Bench &b) { return thrice(b, false); },
    [](Bench &b) { return thrice(b, true); },
};

void run(BoundedReader &reader, Bench &bench, Pass pass)
{
    if (reader.isDone())
        return;
    const Prepared prepared = pass(bench);
    if (!prepared.image.isEmpty())
        reader.read(prepared.image, prepared.scale);
}

// Rows of codes from the top, each from the left. A code belongs to the row of the first one whose
// height its centre is within.
void sortForReading(std::vector<Payload> &payloads)
{
    const auto top = [](const Payload &a, const Payload &b) { return a.area.y() < b.area.y(); };
    const auto left = [](const Payload &a, const Payload &b) { return a.area.x() < b.area.x(); };
    std::sort(payloads.begin(), payloads.end(), top);
    for (auto row = payloads.begin(); row != payloads.end();) {
        const QRect first = row->area;
        const auto end = std::find_if(row, payloads.end(), [&](const Payload &payload) {
            return payload.area.center().y() > first.bottom();
        });
        std::stable_sort(row, end, left);
        row = end;
    }
}

} // namespace

std::vector<Payload> decode(const LumaView &image, const DecodeOptions &options, DecodeCost *cost)
{
    if (image.isEmpty())
        return {};
    DecodeCost unasked;
    BoundedReader reader(options, cost ? *cost : unasked);

    LumaImage owned;
    LumaView source = image;
    float scale = 1;
    if (source.pixelStride != 1) {
        owned = LumaImage::copyOf(source);
        source = owned;
    }
    if (double(source.width) * source.height > kLargestPixels) {
        owned = shrunk(source, 2);
        source = owned;
        scale = 2;
    }

    Bench bench(source, scale);
    if (options.effort == Effort::Live) {
        for (const std::size_t place : kLivePasses)
            run(reader, bench, kPasses[place]);
        const std::size_t pair = options.turn % (kTurnPasses.size() / 2) * 2;
        run(reader, bench, kPasses[kTurnPasses[pair]]);
        run(reader, bench, kPasses[kTurnPasses[pair + 1]]);
    } else {
        for (const Pass pass : kPasses)
            run(reader, bench, pass);
    }
    // The costly passes only for what the others left: nothing found, or a code seen but not read.
    if (options.effort == Effort::Hard && (!reader.hasFound() || reader.hasLeftovers())) {
        reader.forgetLeftovers();
        if (bench.pixels() > kLargestHardPixels) {
            const LumaImage half = shrunk(source, 2);
            Bench smaller(half, scale * 2);
            for (const Pass pass : kHardPasses)
                run(reader, smaller, pass);
        } else {
            for (const Pass pass : kHardPasses)
                run(reader, bench, pass);
        }
    }

    std::vector<Payload> payloads = reader.take();
    sortForReading(payloads);
    return payloads;
}

} // namespace warifu::scan
