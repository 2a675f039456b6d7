// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pixels to payloads. Several passes, the cheap and fruitful ones first; never runs away on a
// hostile picture: what it hands to ZXing is bounded by a count of finder marks, and a time budget
// is looked at between passes.

#include "app/scan/decode_options.h"
#include "app/scan/luma_image.h"
#include "app/scan/payload.h"

#include <vector>

namespace warifu::scan {

// The distinct payloads of image in reading order (top to bottom, left to right).
[[nodiscard]] std::vector<Payload> decode(const LumaView &image, const DecodeOptions &options = {},
                                          DecodeCost *cost = nullptr);

} // namespace warifu::scan
