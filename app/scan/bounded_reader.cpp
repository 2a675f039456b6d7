// SPDX-License-Identifier: Apache-2.0
#include "app/scan/bounded_reader.h"

#include <algorithm>

namespace warifu::scan {
namespace {

bool isInside(const std::array<QPointF, 4> &quad, const QPointF &point)
{
    int left = 0;
    int right = 0;
    for (size_t i = 0; i < 4; ++i) {
        const QPointF side = quad[(i + 1) % 4] - quad[i];
        const QPointF to = point - quad[i];
        const double turn = side.x() * to.y() - side.y() * to.x();
        left += turn >= 0 ? 1 : 0;
        right += turn <= 0 ? 1 : 0;
    }
    return left == 4 || right == 4;
}

// Marks sit well inside of their own code and well outside of the next one.
std::array<QPointF, 4> enlarge(const std::array<QPointF, 4> &quad)
{
    const QPointF centre = (quad[0] + quad[1] + quad[2] + quad[3]) / 4;
    std::array<QPointF, 4> larger;
    for (size_t i = 0; i < 4; ++i)
        larger[i] = centre + (quad[i] - centre) * 1.08;
    return larger;
}

QRect boundsOf(const std::array<QPointF, 4> &quad)
{
    QRectF bounds(quad[0], quad[0]);
    for (const QPointF &corner : quad) {
        bounds.setLeft(std::min(bounds.left(), corner.x()));
        bounds.setRight(std::max(bounds.right(), corner.x()));
        bounds.setTop(std::min(bounds.top(), corner.y()));
        bounds.setBottom(std::max(bounds.bottom(), corner.y()));
    }
    return bounds.toAlignedRect();
}

int countInside(const std::vector<FinderMark> &marks, const QRect &area)
{
    return int(std::count_if(marks.begin(), marks.end(), [&](const FinderMark &mark) {
        return area.contains(int(mark.x), int(mark.y));
    }));
}

} // namespace

BoundedReader::BoundedReader(const DecodeOptions &options, DecodeCost &cost)
    : m_options(options)
    , m_cost(cost)
    , m_deadline(std::chrono::steady_clock::now() + options.budget)
{
}

bool BoundedReader::isDone()
{
    if (m_options.cancelled && m_options.cancelled->load(std::memory_order_relaxed))
        return true;
    if (!m_options.findAll && hasFound())
        return true;
    const int most = m_options.effort == Effort::Live ? kMostLiveCalls : kMostCalls;
    if (m_cost.calls >= most || std::chrono::steady_clock::now() >= m_deadline)
        m_cost.outOfTime = true;
    return m_cost.outOfTime;
}

void BoundedReader::read(const LumaView &bilevel, float scale)
{
    std::vector<FinderMark> marks = findMarks(bilevel);
    marks.erase(std::remove_if(marks.begin(), marks.end(),
                               [&](const FinderMark &mark) { return isRead(mark, scale); }),
                marks.end());
    std::vector<FinderTriple> triples = findTriples(marks);
    if (triples.empty())
        return;
    const auto isUnread = [&](const FinderTriple &triple) { return !isRead(triple, marks, scale); };
    if (int(marks.size()) <= kMarksPerCall) {
        readTogether(bilevel, scale, marks, triples);
    } else {
        putTimedFirst(bilevel, marks, triples);
        readOneByOne(bilevel, scale, marks, triples);
    }
    m_leftovers = m_leftovers
        || std::any_of(triples.begin(), triples.end(), [&](const FinderTriple &triple) {
               return triple.likely && isUnread(triple);
           });
}

void BoundedReader::readTogether(const LumaView &bilevel, float scale,
                                 const std::vector<FinderMark> &marks,
                                 const std::vector<FinderTriple> &triples)
{
    // Again as long as it helps: there may be more codes than a call returns.
    for (;;) {
        QRect area;
        for (const FinderTriple &triple : triples) {
            if (!isRead(triple, marks, scale))
                area |= triple.area;
        }
        if (area.isEmpty() || isDone() || !call(bilevel, scale, area, countInside(marks, area)))
            return;
    }
}

void BoundedReader::readOneByOne(const LumaView &bilevel, float scale,
                                 const std::vector<FinderMark> &marks,
                                 const std::vector<FinderTriple> &triples)
{
    std::vector<QRect> barren; // parts that were looked at; all that is inside them was, too
    for (const FinderTriple &triple : triples) {
        const int allowance = kMostBarrenCalls + kBarrenCallsPerCode * int(m_read.size());
        if (isDone() || int(barren.size()) >= allowance)
            return;
        const auto covers = [&](const QRect &area) { return area.contains(triple.area); };
        if (isRead(triple, marks, scale) || std::any_of(barren.begin(), barren.end(), covers))
            continue;
        const int inside = countInside(marks, triple.area);
        if (!isDigestible(inside))
            ++m_cost.skippedCalls;
        else if (!call(bilevel, scale, triple.area, inside))
            barren.push_back(triple.area);
    }
}

bool BoundedReader::isDigestible(int marks)
{
    if (marks <= kMarksPerCall)
        return true;
    return marks <= kMarksPerLargeCall && m_largeCalls++ < kMostLargeCalls;
}

bool BoundedReader::call(const LumaView &bilevel, float scale, const QRect &area, int marks)
{
    const QRect part = area.intersected(QRect(0, 0, bilevel.width, bilevel.height));
    ++m_cost.calls;
    m_cost.largestCount = std::max(m_cost.largestCount, marks);
    std::vector<Symbol> symbols = readSymbols(
        bilevel.part(part.x(), part.y(), part.width(), part.height()));
    bool isNew = false;
    for (Symbol &symbol : symbols) {
        Corners corners;
        for (size_t i = 0; i < corners.size(); ++i)
            corners[i] = QPointF(symbol.corners[i] + part.topLeft()) * double(scale);
        isNew = add(std::move(symbol), corners) || isNew;
    }
    return isNew;
}

bool BoundedReader::add(Symbol symbol, const Corners &corners)
{
    const QPointF centre = (corners[0] + corners[1] + corners[2] + corners[3]) / 4;
    for (const Corners &quad : m_read) {
        if (isInside(quad, centre))
            return false;
    }
    m_read.push_back(enlarge(corners));
    const bool known = std::any_of(m_payloads.begin(), m_payloads.end(), [&](const Payload &p) {
        // Compared, not kept.
        return equalInConstantTime(p.bytes.expose(), symbol.bytes.expose());
    });
    if (!known)
        m_payloads.push_back({std::move(symbol.bytes), boundsOf(corners)});
    return true;
}

bool BoundedReader::isRead(const FinderMark &mark, float scale) const
{
    const QPointF point(double(mark.x * scale), double(mark.y * scale));
    return std::any_of(m_read.begin(), m_read.end(),
                       [&](const Corners &quad) { return isInside(quad, point); });
}

bool BoundedReader::isRead(const FinderTriple &triple, const std::vector<FinderMark> &marks,
                           float scale) const
{
    return std::any_of(triple.marks.begin(), triple.marks.end(),
                       [&](int mark) { return isRead(marks[size_t(mark)], scale); });
}

} // namespace warifu::scan
