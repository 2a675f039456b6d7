// SPDX-License-Identifier: Apache-2.0
#include "app/capture/camera_format.h"

#include "app/capture/frame_layout.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace warifu::capture {
namespace {

constexpr double kIdealPixels = 1280.0 * 720.0;
// The scanner takes 15 a second; some cameras say 14.99.
constexpr float kEnoughFrames = 14.5F;

bool isUsable(const CameraFormat &format)
{
    return !format.size.isEmpty() && format.size.width() <= kMostFrameSide
        && format.size.height() <= kMostFrameSide
        && qint64(format.size.width()) * format.size.height() <= kMostFramePixels;
}

// Smaller is better.
auto rank(const CameraFormat &format)
{
    const double pixels = double(format.size.width()) * format.size.height();
    // Slow is worse than any size; how slow counts among the slow only. A rate may be no number.
    const float frames = format.mostFrames > 0 ? format.mostFrames : 0;
    const float missing = std::max(0.0F, kEnoughFrames - frames);
    return std::make_tuple(missing, std::abs(std::log(pixels / kIdealPixels)),
                           format.isCompressed ? 1 : 0, -frames);
}

} // namespace

int chooseFormat(const std::vector<CameraFormat> &formats)
{
    int best = -1;
    for (size_t i = 0; i < formats.size(); ++i) {
        if (isUsable(formats[i]) && (best < 0 || rank(formats[i]) < rank(formats[size_t(best)])))
            best = int(i);
    }
    return best;
}

} // namespace warifu::capture
