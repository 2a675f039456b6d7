// SPDX-License-Identifier: Apache-2.0
#include "app/scan/filters.h"

#include <algorithm>
#include <vector>

namespace warifu::scan {
// Widths are read into locals: for all the compiler knows a byte that is stored changes image.width,
// and then it does not vectorise.
using std::size_t;
using std::uint16_t;
using std::uint32_t;
using std::uint8_t;

LumaImage shrunk(const LumaView &image, int factor)
{
    const int width = image.width / factor;
    const int height = image.height / factor;
    LumaImage out(width, height);
    if (out.isEmpty())
        return out;
    std::vector<uint16_t> sums(size_t(width) * size_t(factor));
    const int usedWidth = width * factor;
    for (int y = 0; y < height; ++y) {
        const uint8_t *first = image.row(y * factor);
        for (int x = 0; x < usedWidth; ++x)
            sums[size_t(x)] = first[x];
        for (int j = 1; j < factor; ++j) {
            const uint8_t *next = image.row(y * factor + j);
            for (int x = 0; x < usedWidth; ++x)
                sums[size_t(x)] = uint16_t(sums[size_t(x)] + next[x]);
        }
        uint8_t *to = out.row(y);
        const uint16_t *s = sums.data();
        if (factor == 2) {
            for (int x = 0; x < width; ++x)
                to[x] = uint8_t((s[2 * x] + s[2 * x + 1] + 2) >> 2);
        } else {
            for (int x = 0; x < width; ++x)
                to[x] = uint8_t((s[4 * x] + s[4 * x + 1] + s[4 * x + 2] + s[4 * x + 3] + 8) >> 4);
        }
    }
    return out;
}

namespace {

// Weights in sixteenths of a pixel's two sources for a 2x enlargement are 12 and 4.
LumaImage doubled(const LumaView &image)
{
    LumaImage out(image.width * 2, image.height * 2);
    const int width = image.width;
    std::vector<uint16_t> blend(size_t(image.width) + 2);
    uint16_t *line = blend.data() + 1;
    const int height = out.height();
    for (int y = 0; y < height; ++y) {
        const int near = y / 2;
        const int far = std::clamp((y & 1) ? near + 1 : near - 1, 0, image.height - 1);
        const uint8_t *a = image.row(near);
        const uint8_t *b = image.row(far);
        for (int x = 0; x < width; ++x)
            line[x] = uint16_t(3 * a[x] + b[x]);
        line[-1] = line[0];
        line[width] = line[width - 1];
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x) {
            to[2 * x] = uint8_t((3 * line[x] + line[x - 1] + 8) >> 4);
            to[2 * x + 1] = uint8_t((3 * line[x] + line[x + 1] + 8) >> 4);
        }
    }
    return out;
}

LumaImage tripled(const LumaView &image)
{
    LumaImage out(image.width * 3, image.height * 3);
    const int width = image.width;
    std::vector<uint16_t> blend(size_t(image.width) + 2);
    uint16_t *line = blend.data() + 1;
    for (int y = 0; y < out.height(); ++y) {
        const int near = y / 3;
        const int side = y % 3 - 1; // the middle of three rows is the source row itself
        const int far = std::clamp(near + side, 0, image.height - 1);
        const uint8_t *a = image.row(near);
        const uint8_t *b = image.row(far);
        for (int x = 0; x < width; ++x)
            line[x] = uint16_t(2 * a[x] + b[x]);
        line[-1] = line[0];
        line[width] = line[width - 1];
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x) {
            to[3 * x] = uint8_t((2 * line[x] + line[x - 1]) / 9);
            to[3 * x + 1] = uint8_t(line[x] / 3);
            to[3 * x + 2] = uint8_t((2 * line[x] + line[x + 1]) / 9);
        }
    }
    return out;
}

} // namespace

LumaImage enlarged(const LumaView &image, int factor)
{
    if (image.isEmpty())
        return {};
    return factor == 3 ? tripled(image) : doubled(image);
}

LumaImage boxMean(const LumaView &image, int radius)
{
    LumaImage out(image.width, image.height);
    if (out.isEmpty())
        return out;
    const int width = image.width;
    const int last = image.height - 1;
    const int side = 2 * radius + 1;
    const uint32_t reciprocal = uint32_t((1ULL << 32) / (std::uint64_t(side) * std::uint64_t(side)));

    // Column sums over side rows, kept up to date from row to row; radius more on both ends so that
    // the sum along the row needs no conditions. 16 bits hold 257 rows of 255.
    std::vector<uint16_t> padded(size_t(width) + size_t(2 * radius) + 1);
    uint16_t *columns = padded.data() + radius;
    for (int y = -radius; y <= radius; ++y) {
        const uint8_t *row = image.row(std::clamp(y, 0, last));
        for (int x = 0; x < width; ++x)
            columns[x] = uint16_t(columns[x] + row[x]);
    }
    for (int y = 0;; ++y) {
        std::fill(padded.begin(), padded.begin() + radius, columns[0]);
        std::fill(padded.begin() + radius + width, padded.end(), columns[width - 1]);
        uint32_t sum = 0;
        for (int x = -radius; x <= radius; ++x)
            sum += columns[x];
        uint8_t *to = out.row(y);
        const uint16_t *leaving = columns - radius;
        const uint16_t *entering = columns + radius + 1;
        for (int x = 0; x < width; ++x) {
            to[x] = uint8_t((std::uint64_t(sum) * reciprocal + 0x80000000U) >> 32);
            sum += uint32_t(entering[x]) - leaving[x];
        }
        if (y == last)
            return out;
        const uint8_t *add = image.row(std::min(y + 1 + radius, last));
        const uint8_t *drop = image.row(std::max(y - radius, 0));
        for (int x = 0; x < width; ++x)
            columns[x] = uint16_t(columns[x] + add[x] - drop[x]);
    }
}

LumaImage sharpened(const LumaView &image, const LumaImage &mean)
{
    LumaImage out(image.width, image.height);
    const int width = image.width;
    for (int y = 0; y < out.height(); ++y) {
        const uint8_t *p = image.row(y);
        const uint8_t *m = mean.row(y);
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x) {
            const auto value = std::int16_t(std::int16_t(5 * p[x] - 3 * m[x]) >> 1);
            to[x] = uint8_t(std::clamp<std::int16_t>(value, 0, 255));
        }
    }
    return out;
}

LumaImage smoothed(const LumaView &image)
{
    LumaImage out(image.width, image.height);
    if (out.isEmpty())
        return out;
    const int width = image.width;
    std::vector<uint16_t> blend(size_t(width) + 2);
    uint16_t *line = blend.data() + 1;
    for (int y = 0; y < image.height; ++y) {
        const uint8_t *above = image.row(std::max(y - 1, 0));
        const uint8_t *here = image.row(y);
        const uint8_t *below = image.row(std::min(y + 1, image.height - 1));
        for (int x = 0; x < width; ++x)
            line[x] = uint16_t(above[x] + 2 * here[x] + below[x]);
        line[-1] = line[0];
        line[width] = line[width - 1];
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x)
            to[x] = uint8_t((line[x - 1] + 2 * line[x] + line[x + 1] + 8) >> 4);
    }
    return out;
}

} // namespace warifu::scan
