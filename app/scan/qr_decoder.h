// SPDX-License-Identifier: Apache-2.0
#pragma once
// Pixels to payloads. Several passes, the cheap and fruitful ones first; never runs away on a
// hostile picture: what it hands to ZXing is bounded by a count of finder marks, and a time budget
// is looked at between passes.

#include "app/scan/luma_image.h"
#include "app/scan/payload.h"

#include <atomic>
#include <chrono>
#include <vector>

namespace warifu::scan {

enum class Effort {
    Live,   // a camera frame: a few cheap passes, which ones rotates with DecodeOptions::turn
    Normal, // a screenshot
    Hard,   // a picture the user chose: small, blurred, faint and noisy codes too
};

struct DecodeOptions
{
    Effort effort = Effort::Normal;
    // Look for further codes after the first; false stops at the first.
    bool findAll = true;
    std::chrono::milliseconds budget{1500};
    // Live only: number of the frame.
    unsigned turn = 0;
    // Set by another thread to stop between passes.
    const std::atomic<bool> *cancelled = nullptr;
};

// What it cost; for tests and benchmarks.
struct DecodeCost
{
    int calls = 0;           // ZXing calls
    int largestCount = 0;    // most finder marks handed over in one call
    int skippedCalls = 0;    // regions not handed over because they held too many marks
    bool outOfTime = false;
};

// The distinct payloads of image in reading order (top to bottom, left to right).
[[nodiscard]] std::vector<Payload> decode(const LumaView &image, const DecodeOptions &options = {},
                                          DecodeCost *cost = nullptr);

} // namespace warifu::scan
