// SPDX-License-Identifier: Apache-2.0
#pragma once
// Hands the pixels of a pass to ZXing in bites that it can digest: only where three marks could be
// a code, few marks at once, never again what was read already. That bounds a picture made to hang
// the decoder, and it finds all codes of a sheet although ZXing 1.4 stops at 16 a call.

#include "app/scan/decode_options.h"
#include "app/scan/finder_triples.h"
#include "app/scan/luma_image.h"
#include "app/scan/payload.h"
#include "app/scan/zxing_reader.h"

#include <QPointF>
#include <QRect>

#include <array>
#include <chrono>
#include <vector>

namespace warifu::scan {

// ZXing calls for one picture, whatever the clock says. Each is well below a millisecond.
inline constexpr int kMostCalls = 3000;
inline constexpr int kMostLiveCalls = 60;
// A pass ends after this many calls for nothing, and some more for each code that it has read.
inline constexpr int kMostBarrenCalls = 120;
inline constexpr int kBarrenCallsPerCode = 4;
// Marks that such a call may meet.
inline constexpr int kMarksPerCall = 24;
// A large code can hold many false marks: a few calls may meet this many and cost some 20 ms each.
inline constexpr int kMarksPerLargeCall = 100;
inline constexpr int kMostLargeCalls = 8;

class BoundedReader
{
public:
    // Both outlive the reader.
    BoundedReader(const DecodeOptions &options, DecodeCost &cost);

    // Reads a binarized picture whose pixels are scale source pixels wide.
    void read(const LumaView &bilevel, float scale);

    // Nothing more to do: cancelled, out of time or calls, or the first code was enough.
    [[nodiscard]] bool isDone();
    [[nodiscard]] bool hasFound() const { return !m_payloads.empty(); }
    // Did any pass show the shape of a code that has not been read?
    [[nodiscard]] bool hasLeftovers() const { return m_leftovers; }
    void forgetLeftovers() { m_leftovers = false; }

    [[nodiscard]] std::vector<Payload> take() { return std::move(m_payloads); }

private:
    using Corners = std::array<QPointF, 4>;

    // The smallest part that holds them all, in one call.
    void readTogether(const LumaView &bilevel, float scale, const std::vector<FinderMark> &marks,
                      const std::vector<FinderTriple> &triples);
    void readOneByOne(const LumaView &bilevel, float scale, const std::vector<FinderMark> &marks,
                      const std::vector<FinderTriple> &triples);
    // One call on a part of the picture; true if a code was read that was not read before.
    bool call(const LumaView &bilevel, float scale, const QRect &area, int marks);
    bool add(Symbol symbol, const Corners &corners);
    [[nodiscard]] bool isDigestible(int marks);
    [[nodiscard]] bool isRead(const FinderTriple &triple, const std::vector<FinderMark> &marks,
                              float scale) const;
    [[nodiscard]] bool isRead(const FinderMark &mark, float scale) const;

    const DecodeOptions &m_options;
    DecodeCost &m_cost;
    std::chrono::steady_clock::time_point m_deadline;
    std::vector<Payload> m_payloads;
    std::vector<Corners> m_read; // in source pixels, somewhat enlarged
    int m_largeCalls = 0;
    bool m_leftovers = false;
};

} // namespace warifu::scan
