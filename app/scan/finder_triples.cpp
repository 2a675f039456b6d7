// SPDX-License-Identifier: Apache-2.0
#include "app/scan/finder_triples.h"

#include <algorithm>
#include <cmath>

namespace warifu::scan {
namespace {

// Marks of one code look alike; perspective and blur take their part.
constexpr float kMostSizeRatio = 2.5F;
constexpr float kMostSideRatio = 3.0F;
constexpr float kMostCosine = 0.78F; // a right angle, seen aslant
// Modules from edge to edge are 21 to 177; measured sizes are rough.
constexpr float kFewestModules = 16.0F;
constexpr float kMostModules = 300.0F;
// Neighbours looked at for a corner when there are many marks.
constexpr size_t kNeighbours = 12;

bool similar(const FinderMark &a, const FinderMark &b)
{
    return a.size <= b.size * kMostSizeRatio && b.size <= a.size * kMostSizeRatio;
}

struct Shape
{
    float side = 0; // 0: no code has this shape
    int skew = 0;
    bool likely = false;
};

// Could corner be the corner of a code, and a and b the marks at the ends of its two sides?
Shape shapeOf(const FinderMark &corner, const FinderMark &a, const FinderMark &b)
{
    const float ax = a.x - corner.x;
    const float ay = a.y - corner.y;
    const float bx = b.x - corner.x;
    const float by = b.y - corner.y;
    const float toA = std::hypot(ax, ay);
    const float toB = std::hypot(bx, by);
    if (toA <= 0 || toB <= 0 || toA > toB * kMostSideRatio || toB > toA * kMostSideRatio)
        return {};
    // The corner is opposite of the longest side.
    if (std::hypot(ax - bx, ay - by) < std::max(toA, toB))
        return {};
    const float cosine = std::abs(ax * bx + ay * by) / (toA * toB);
    if (cosine > kMostCosine)
        return {};
    const float side = (toA + toB) / 2;
    const float modules = side * 21.0F / (corner.size + a.size + b.size) + 7;
    if (modules < kFewestModules || modules > kMostModules)
        return {};
    const auto [smallest, largest] = std::minmax({corner.size, a.size, b.size});
    const float unequal = std::max(toA, toB) / std::min(toA, toB);
    const float unlike = largest / smallest;
    return {side, int(10 * (cosine + unequal - 1 + unlike - 1)),
            cosine < 0.2F && unequal < 1.3F && unlike < 1.4F};
}

QRect areaOf(const FinderMark &corner, const FinderMark &a, const FinderMark &b, float side)
{
    const std::array<float, 4> xs{corner.x, a.x, b.x, a.x + b.x - corner.x};
    const std::array<float, 4> ys{corner.y, a.y, b.y, a.y + b.y - corner.y};
    // Half a mark, four modules of quiet zone, and what perspective moves the fourth corner by.
    const float margin = 1.2F * std::max({corner.size, a.size, b.size}) + 0.15F * side;
    const auto [left, right] = std::minmax_element(xs.begin(), xs.end());
    const auto [top, bottom] = std::minmax_element(ys.begin(), ys.end());
    return QRect(QPoint(int(*left - margin), int(*top - margin)),
                 QPoint(int(*right + margin), int(*bottom + margin)));
}

class Collector
{
public:
    explicit Collector(const std::vector<FinderMark> &marks)
        : m_marks(marks)
    {
    }

    // Tries three marks with each of them as the corner.
    void tryAll(int i, int j, int k)
    {
        tryCorner(i, j, k);
        tryCorner(j, i, k);
        tryCorner(k, i, j);
    }

    void tryCorner(int corner, int i, int j)
    {
        const FinderMark &c = m_marks[size_t(corner)];
        const FinderMark &a = m_marks[size_t(i)];
        const FinderMark &b = m_marks[size_t(j)];
        if (!similar(a, b) || !similar(c, a) || !similar(c, b))
            return;
        const Shape shape = shapeOf(c, a, b);
        if (shape.side <= 0)
            return;
        triples.push_back({{corner, i, j}, shape.side, shape.skew, shape.likely,
                           areaOf(c, a, b, shape.side)});
    }

    std::vector<FinderTriple> triples;

private:
    const std::vector<FinderMark> &m_marks;
};

void collectNeighbours(const std::vector<FinderMark> &marks, Collector &collector)
{
    // Sorted by x, so that the search stops where x alone is farther than the neighbours known.
    std::vector<int> order(marks.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::sort(order.begin(), order.end(),
              [&](int a, int b) { return marks[size_t(a)].x < marks[size_t(b)].x; });
    std::vector<std::pair<float, int>> nearest;
    for (size_t at = 0; at < order.size(); ++at) {
        const FinderMark &corner = marks[size_t(order[at])];
        nearest.clear();
        const auto look = [&](size_t other) {
            const FinderMark &mark = marks[size_t(order[other])];
            const float across = std::abs(mark.x - corner.x);
            const bool full = nearest.size() == kNeighbours;
            if (full && across >= nearest.back().first)
                return false;
            const float distance = std::hypot(mark.x - corner.x, mark.y - corner.y);
            if (!similar(mark, corner) || (full && distance >= nearest.back().first))
                return true;
            if (full)
                nearest.pop_back();
            const std::pair<float, int> entry{distance, order[other]};
            nearest.insert(std::upper_bound(nearest.begin(), nearest.end(), entry), entry);
            return true;
        };
        for (size_t other = at + 1; other < order.size() && look(other); ++other) { }
        for (size_t other = at; other > 0 && look(other - 1); --other) { }
        for (size_t i = 0; i + 1 < nearest.size(); ++i) {
            for (size_t j = i + 1; j < nearest.size(); ++j)
                collector.tryCorner(order[at], nearest[i].second, nearest[j].second);
        }
    }
}

// Do the colours change from module to module between two marks, one mark's edge inward?
bool isTimed(const LumaView &bilevel, const FinderMark &from, const FinderMark &to,
             const FinderMark &inward, float module)
{
    const float length = std::hypot(to.x - from.x, to.y - from.y);
    const float depth = std::hypot(inward.x - from.x, inward.y - from.y);
    const float ux = (to.x - from.x) / length;
    const float uy = (to.y - from.y) / length;
    const float startX = from.x + (inward.x - from.x) / depth * 3 * module;
    const float startY = from.y + (inward.y - from.y) / depth * 3 * module;
    int changes = 0;
    int last = 255; // the separator beside the mark
    for (float t = 4 * module; t <= length - 4 * module; t += module / 3) {
        const int x = int(startX + ux * t);
        const int y = int(startY + uy * t);
        if (x < 0 || y < 0 || x >= bilevel.width || y >= bilevel.height)
            return false;
        const int colour = bilevel.row(y)[x];
        changes += colour != last ? 1 : 0;
        last = colour;
    }
    const float wanted = length / module - 8;
    return float(changes) >= 0.6F * wanted && float(changes) <= 1.6F * wanted + 2;
}

} // namespace

void putTimedFirst(const LumaView &bilevel, const std::vector<FinderMark> &marks,
                   std::vector<FinderTriple> &triples)
{
    std::stable_partition(triples.begin(), triples.end(), [&](const FinderTriple &triple) {
        const FinderMark &corner = marks[size_t(triple.marks[0])];
        const FinderMark &a = marks[size_t(triple.marks[1])];
        const FinderMark &b = marks[size_t(triple.marks[2])];
        const float module = (corner.size + a.size + b.size) / 21.0F;
        return isTimed(bilevel, corner, a, b, module) && isTimed(bilevel, corner, b, a, module);
    });
}

std::vector<FinderTriple> findTriples(const std::vector<FinderMark> &marks)
{
    Collector collector(marks);
    const int count = int(marks.size());
    if (count <= kFewMarks) {
        for (int i = 0; i + 2 < count; ++i) {
            for (int j = i + 1; j + 1 < count; ++j) {
                if (!similar(marks[size_t(i)], marks[size_t(j)]))
                    continue;
                for (int k = j + 1; k < count; ++k)
                    collector.tryAll(i, j, k);
            }
        }
    } else {
        collectNeighbours(marks, collector);
    }
    std::sort(collector.triples.begin(), collector.triples.end(),
              [](const FinderTriple &a, const FinderTriple &b) {
                  return a.skew != b.skew ? a.skew < b.skew : a.side < b.side;
              });
    return std::move(collector.triples);
}

} // namespace warifu::scan
