// SPDX-License-Identifier: Apache-2.0
#pragma once
// A camera frame's bytes to the gray pixels that the scanner reads.

#include "app/capture/frame_layout.h"
#include "app/scan/luma_image.h"

namespace warifu::capture {

// Copies once. Upright is of no interest, because the decoder reads codes at any angle, so only the
// row order is put right. Chroma need not be complete.
[[nodiscard]] Result<scan::LumaImage, FrameError> lumaOf(const FrameView &frame);

// Left becomes right. The decoder does not read mirrored codes, and some cameras mirror.
void mirror(scan::LumaImage &image);

} // namespace warifu::capture
