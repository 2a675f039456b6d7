// SPDX-License-Identifier: Apache-2.0
#pragma once
// How hard to look for codes, and what the search cost.

#include <atomic>
#include <chrono>

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

} // namespace warifu::scan
