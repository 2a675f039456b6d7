// SPDX-License-Identifier: Apache-2.0
#include "app/scan/binarize.h"

#include <algorithm>
#include <cstring>
#include <vector>

namespace warifu::scan {

// Widths are read into locals for the reason given in filters.cpp.
using std::size_t;
using std::uint16_t;
using std::uint8_t;

LumaImage binarizedAt(const LumaView &image, int level, Ink ink)
{
    LumaImage out(image.width, image.height);
    const int width = image.width;
    const uint8_t limit = uint8_t(level);
    const uint8_t flip = ink == Ink::Light ? 255 : 0;
    for (int y = 0; y < out.height(); ++y) {
        const uint8_t *from = image.row(y);
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x)
            to[x] = uint8_t((from[x] > limit ? 255 : 0) ^ flip);
    }
    return out;
}

LumaImage binarizedAgainst(const LumaView &image, const LumaImage &mean, Ink ink)
{
    LumaImage out(image.width, image.height);
    const int width = image.width;
    const uint8_t flip = ink == Ink::Light ? 255 : 0;
    for (int y = 0; y < out.height(); ++y) {
        const uint8_t *from = image.row(y);
        const uint8_t *limit = mean.row(y);
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x)
            to[x] = uint8_t((from[x] > limit[x] ? 255 : 0) ^ flip);
    }
    return out;
}

namespace {

// Thresholds of the blocks of a picture.
class BlockGrid
{
public:
    BlockGrid(const LumaView &image, int block)
        : m_block(block)
        , m_columns((image.width + block - 1) / block)
        , m_rows((image.height + block - 1) / block)
        , m_levels(size_t(m_columns) * size_t(m_rows))
    {
    }

    [[nodiscard]] int columns() const { return m_columns; }
    [[nodiscard]] int rows() const { return m_rows; }
    [[nodiscard]] const int *row(int y) const { return m_levels.data() + size_t(y) * m_columns; }

    void measure(const LumaView &image, int gate);
    void spread();
    void fillBlanks();

private:
    [[nodiscard]] int &at(int x, int y) { return m_levels[size_t(y) * m_columns + x]; }

    int m_block;
    int m_columns;
    int m_rows;
    std::vector<int> m_levels; // 0: blank, nothing known
};

void BlockGrid::measure(const LumaView &image, int gate)
{
    const int width = image.width;
    std::vector<uint8_t> darkest(size_t(image.width));
    std::vector<uint8_t> lightest(size_t(image.width));
    for (int by = 0; by < m_rows; ++by) {
        const int top = by * m_block;
        const int bottom = std::min(image.height, top + m_block);
        std::memcpy(darkest.data(), image.row(top), darkest.size());
        std::memcpy(lightest.data(), image.row(top), lightest.size());
        for (int y = top + 1; y < bottom; ++y) {
            const uint8_t *from = image.row(y);
            uint8_t *dark = darkest.data();
            uint8_t *light = lightest.data();
            for (int x = 0; x < width; ++x) {
                dark[x] = std::min(dark[x], from[x]);
                light[x] = std::max(light[x], from[x]);
            }
        }
        for (int bx = 0; bx < m_columns; ++bx) {
            const int left = bx * m_block;
            const int right = std::min(image.width, left + m_block);
            int low = 255;
            int high = 0;
            for (int x = left; x < right; ++x) {
                low = std::min<int>(low, darkest[size_t(x)]);
                high = std::max<int>(high, lightest[size_t(x)]);
            }
            at(bx, by) = high - low > gate ? (low + high + 1) / 2 : 0;
        }
    }
}

// Each block becomes the mean of the 5 x 5 known blocks around it, itself counting twice. Sums over
// columns first: two passes of five instead of one of twenty-five.
void BlockGrid::spread()
{
    const size_t width = size_t(m_columns);
    std::vector<int> sums(width + 4);
    std::vector<int> counts(width + 4);
    const std::vector<int> levels = m_levels;
    for (int y = 0; y < m_rows; ++y) {
        std::fill(sums.begin(), sums.end(), 0);
        std::fill(counts.begin(), counts.end(), 0);
        for (int j = std::max(0, y - 2); j <= std::min(m_rows - 1, y + 2); ++j) {
            const int *line = levels.data() + size_t(j) * width;
            for (size_t x = 0; x < width; ++x) {
                sums[x + 2] += line[x];
                counts[x + 2] += line[x] > 0 ? 1 : 0;
            }
        }
        const int *own = levels.data() + size_t(y) * width;
        for (int x = 0; x < m_columns; ++x) {
            int sum = own[x];
            int count = own[x] > 0 ? 1 : 0;
            for (int i = 0; i < 5; ++i) {
                sum += sums[size_t(x + i)];
                count += counts[size_t(x + i)];
            }
            at(x, y) = count > 0 ? sum / count : 0;
        }
    }
}

// One sweep from the upper left and one from the lower right carry known levels into the blanks.
void BlockGrid::fillBlanks()
{
    const auto carry = [this](int x, int y, int fromX, int fromY) {
        int &level = at(x, y);
        if (level != 0)
            return;
        const int a = fromX >= 0 && fromX < m_columns ? at(fromX, y) : 0;
        const int b = fromY >= 0 && fromY < m_rows ? at(x, fromY) : 0;
        level = a != 0 && b != 0 ? (a + b) / 2 : a + b;
    };
    for (int y = 0; y < m_rows; ++y) {
        for (int x = 0; x < m_columns; ++x)
            carry(x, y, x - 1, y - 1);
    }
    for (int y = m_rows - 1; y >= 0; --y) {
        for (int x = m_columns - 1; x >= 0; --x)
            carry(x, y, x + 1, y + 1);
    }
    if (m_levels.front() == 0) // blank everywhere
        std::fill(m_levels.begin(), m_levels.end(), 127);
}

// A row of block levels as sixteenths for every pixel column, linear between the blocks' centres.
void interpolate(const int *levels, int count, int block, std::vector<uint16_t> &out)
{
    const int width = int(out.size());
    const int half = block / 2;
    for (int x = 0; x < std::min(half, width); ++x)
        out[size_t(x)] = uint16_t(levels[0] * 16);
    for (int i = 0; i < count; ++i) {
        const int from = levels[i] * 16;
        const int step = (i + 1 < count ? levels[i + 1] * 16 : from) - from;
        const int start = i * block + half;
        const int end = std::min(start + block, width);
        for (int x = start; x < end; ++x)
            out[size_t(x)] = uint16_t(from + step * (2 * (x - start) + 1) / (2 * block));
    }
}

} // namespace

LumaImage binarizedLocally(const LumaView &image, int block, int gate, Ink ink)
{
    LumaImage out(image.width, image.height);
    const int width = image.width;
    if (out.isEmpty())
        return out;
    BlockGrid grid(image, block);
    grid.measure(image, gate);
    grid.spread();
    grid.fillBlanks();

    const uint8_t flip = ink == Ink::Light ? 255 : 0;
    std::vector<uint16_t> above(size_t(image.width));
    std::vector<uint16_t> below(size_t(image.width));
    int loaded = -1;
    for (int y = 0; y < image.height; ++y) {
        // Between which two rows of blocks, in sixteenths of the way.
        const int way = std::max(0, (2 * y + 1 - block) * 8 / block);
        const int upper = std::min(way / 16, grid.rows() - 1);
        const uint16_t weight = uint16_t(way % 16);
        if (upper != loaded) {
            interpolate(grid.row(upper), grid.columns(), block, above);
            interpolate(grid.row(std::min(upper + 1, grid.rows() - 1)), grid.columns(), block, below);
            loaded = upper;
        }
        const uint8_t *from = image.row(y);
        const uint16_t *a = above.data();
        const uint16_t *b = below.data();
        uint8_t *to = out.row(y);
        for (int x = 0; x < width; ++x) {
            const uint16_t level = uint16_t(uint16_t(a[x] * (16 - weight) + b[x] * weight) >> 4);
            to[x] = uint8_t((uint16_t(from[x] << 4) > level ? 255 : 0) ^ flip);
        }
    }
    return out;
}

} // namespace warifu::scan
