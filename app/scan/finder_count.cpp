// SPDX-License-Identifier: Apache-2.0
#include "app/scan/finder_count.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace warifu::scan {
namespace {

using std::uint64_t;
using std::uint8_t;

// ZXing looks at every third row, beginning with this one, when it tries hard.
constexpr int kFirstRow = 2;
constexpr int kRowStep = 3;

// Positions where the colour changes; runs alternate and the first one is dark (maybe empty).
void findEdges(const uint8_t *row, int width, std::vector<int> &edges)
{
    edges.clear();
    uint8_t colour = 0;
    int x = 0;
    while (x < width) {
        // Eight pixels at a time as long as nothing changes.
        const uint64_t same = colour ? ~uint64_t(0) : 0;
        while (x + 8 <= width) {
            uint64_t eight = 0;
            std::memcpy(&eight, row + x, 8);
            if (eight != same)
                break;
            x += 8;
        }
        while (x < width && row[x] == colour)
            ++x;
        if (x < width) {
            edges.push_back(x);
            colour = uint8_t(~colour);
        }
    }
    edges.push_back(width);
}

using Runs = std::array<int, 5>;

int sumOf(const Runs &runs)
{
    return runs[0] + runs[1] + runs[2] + runs[3] + runs[4];
}

// Are five runs 1:1:3:1:1, give or take what blur and slant do?
bool isMark(const Runs &runs)
{
    const int total = sumOf(runs);
    if (total < 7)
        return false;
    const float module = float(total) / 7.0F;
    const float slack = module * 0.8F + 0.6F;
    const auto near = [slack](int run, float wanted) { return std::abs(float(run) - wanted) <= slack; };
    return near(runs[0], module) && near(runs[1], module) && near(runs[2], 3 * module)
        && near(runs[3], module) && near(runs[4], module);
}

// The quick question that most of a row's runs fail.
bool hasWideMiddle(const Runs &runs)
{
    return 4 * runs[2] >= 6 * std::max(runs[0], runs[4])
        && 4 * runs[2] >= 3 * std::max(runs[1], runs[3]);
}

struct Cross
{
    Runs runs{};
    int shift = 0; // twice the steps from the start to the centre of the middle run
};

// The runs through a dark point, along (dx, dy) and back. Runs longer than longest are cut.
Cross crossAt(const LumaView &image, int x, int y, int dx, int dy, int longest)
{
    Cross cross;
    const std::ptrdiff_t ahead = dy * image.stride + dx;
    const auto walk = [&](int sign) {
        int px = x;
        int py = y;
        const uint8_t *at = image.row(y) + x;
        uint8_t colour = 0;
        for (int k = 0; k < 3; ++k, colour = uint8_t(~colour)) {
            int length = 0;
            while (px >= 0 && px < image.width && py >= 0 && py < image.height && *at == colour
                   && length <= longest) {
                ++length;
                px += sign * dx;
                py += sign * dy;
                at += sign * ahead;
            }
            cross.runs[size_t(2 + sign * k)] += length;
            if (k == 0)
                cross.shift += sign * length;
        }
    };
    walk(1);
    walk(-1);
    --cross.runs[2]; // the start was counted twice
    return cross;
}

// Is there a mark around a point that its row takes for the middle of one? Straight up and across
// through its centre, then along both diagonals.
bool findCentre(const LumaView &image, int x, int y, int width, FinderMark *mark)
{
    const int longest = 3 * width;
    const Cross up = crossAt(image, x, y, 0, 1, longest);
    const int height = sumOf(up.runs);
    if (!isMark(up.runs) || height * 5 < width || height > 5 * width)
        return false;
    const int cy = y + up.shift / 2;
    const Cross across = crossAt(image, x, cy, 1, 0, longest);
    if (!isMark(across.runs))
        return false;
    const int cx = x + across.shift / 2;
    if (image.row(cy)[cx] != 0)
        return false;
    const Cross falling = crossAt(image, cx, cy, 1, 1, longest);
    const Cross rising = crossAt(image, cx, cy, 1, -1, longest);
    if (!isMark(falling.runs) || !isMark(rising.runs))
        return false;
    *mark = {float(cx), float(cy), float(sumOf(across.runs) + height) / 2};
    return true;
}

} // namespace

std::vector<FinderMark> findMarks(const LumaView &bilevel, int most)
{
    std::vector<FinderMark> marks;
    std::vector<size_t> near; // marks that the current row may still cross
    std::vector<int> edges;
    for (int y = kFirstRow; y < bilevel.height; y += kRowStep) {
        findEdges(bilevel.row(y), bilevel.width, edges);
        near.erase(std::remove_if(near.begin(), near.end(),
                                  [&](size_t i) {
                                      return marks[i].y + marks[i].size / 2 < float(y);
                                  }),
                   near.end());
        // edges[i] ends run i; even runs are dark.
        for (size_t i = 0; i + 4 < edges.size(); i += 2) {
            const int start = i == 0 ? 0 : edges[i - 1];
            const Runs runs{edges[i] - start, edges[i + 1] - edges[i], edges[i + 2] - edges[i + 1],
                            edges[i + 3] - edges[i + 2], edges[i + 4] - edges[i + 3]};
            if (!hasWideMiddle(runs) || !isMark(runs))
                continue;
            const int total = edges[i + 4] - start;
            const int middle = edges[i + 1] + runs[2] / 2;
            const bool known = std::any_of(near.begin(), near.end(), [&](size_t k) {
                return std::hypot(marks[k].x - float(middle), marks[k].y - float(y))
                    < marks[k].size / 2;
            });
            if (known)
                continue;
            FinderMark mark;
            if (!findCentre(bilevel, middle, y, total, &mark))
                continue;
            near.push_back(marks.size());
            marks.push_back(mark);
            if (int(marks.size()) >= most)
                return marks;
        }
    }
    return marks;
}

} // namespace warifu::scan
