// SPDX-License-Identifier: Apache-2.0
#pragma once
// Finds what could be a corner mark of a QR code (dark:light:dark:light:dark = 1:1:3:1:1 in both
// directions), about a millisecond a megapixel. Deliberately takes more than ZXing does on the same
// pixels: the count bounds the work that a call costs, which grows with its third power in ZXing
// 1.4, and a picture without marks need not be handed over at all.

#include "app/scan/luma_image.h"

#include <vector>

namespace warifu::scan {

struct FinderMark
{
    float x = 0; // centre, pixels
    float y = 0;
    float size = 0; // outer side, pixels
};

// No picture that people scan has more; what is beyond is not looked at.
inline constexpr int kMostMarks = 2048;

// Marks of a picture that holds only 0 and 255.
[[nodiscard]] std::vector<FinderMark> findMarks(const LumaView &bilevel, int most = kMostMarks);

} // namespace warifu::scan
