// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gray picture in, picture of only 0 (dark) and 255 (light) out. We decide what is dark, not ZXing:
// so the finder marks that we count are exactly those that it will meet.

#include "app/scan/luma_image.h"

namespace warifu::scan {

enum class Ink {
    Dark,  // as printed: dark modules on light ground
    Light, // light modules on dark ground; the result is inverted
};

// Light is what is above level.
[[nodiscard]] LumaImage binarizedAt(const LumaView &image, int level, Ink ink = Ink::Dark);

// Light is what is above the mean around it (see boxMean).
[[nodiscard]] LumaImage binarizedAgainst(const LumaView &image, const LumaImage &mean,
                                         Ink ink = Ink::Dark);

// Light is what is above the middle between the darkest and the lightest pixel of the
// neighbourhood. Blocks of block x block pixels that span no more than gate levels count as blank
// and take over what their neighbours say.
[[nodiscard]] LumaImage binarizedLocally(const LumaView &image, int block, int gate,
                                         Ink ink = Ink::Dark);

} // namespace warifu::scan
