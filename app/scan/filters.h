// SPDX-License-Identifier: Apache-2.0
#pragma once
// Gray picture in, gray picture out. Constant cost a pixel; the inner loops are plain so that the
// compiler vectorises them (built with -O3 in every preset).

#include "app/scan/luma_image.h"

namespace warifu::scan {

// Mean of blocks of factor x factor pixels; the rest at the right and bottom is dropped.
// factor 2 or 4. Empty if the picture is smaller than a block.
[[nodiscard]] LumaImage shrunk(const LumaView &image, int factor);

// Bilinear, twice or three times the size.
[[nodiscard]] LumaImage enlarged(const LumaView &image, int factor);

// Mean over the square of 2 * radius + 1 pixels around each pixel; edges are continued.
[[nodiscard]] LumaImage boxMean(const LumaView &image, int radius);

// Moves each pixel away from the mean around it by 3/2 of the difference.
[[nodiscard]] LumaImage sharpened(const LumaView &image, const LumaImage &mean);

// 1-2-1 in both directions: takes single-pixel noise out.
[[nodiscard]] LumaImage smoothed(const LumaView &image);

} // namespace warifu::scan
