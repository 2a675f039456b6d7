// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which marks could be the three corners of one QR code, and where that code would be.

#include "app/scan/finder_count.h"

#include <QRect>

#include <array>
#include <vector>

namespace warifu::scan {

struct FinderTriple
{
    std::array<int, 3> marks{}; // indices; the first one is the corner between the others
    float side = 0;             // mean distance to the first
    int skew = 0;               // 0: exactly the shape of a code seen straight on
    bool likely = false;        // so close to that shape that it is hardly chance
    QRect area;                 // of the whole code with its quiet zone, not clipped
};

// All triples of up to kFewMarks marks; among more of them only those of near neighbours, since a
// picture with that many marks is a sheet of codes or noise. The least skewed first, and of them the
// smallest: on a sheet that is a code and not the corners of three codes.
inline constexpr int kFewMarks = 64;
[[nodiscard]] std::vector<FinderTriple> findTriples(const std::vector<FinderMark> &marks);

// Moves the triples to the front whose marks are joined by the stripes that every code has there.
// A hint, not a condition: damage and slant hide the stripes.
void putTimedFirst(const LumaView &bilevel, const std::vector<FinderMark> &marks,
                   std::vector<FinderTriple> &triples);

} // namespace warifu::scan
