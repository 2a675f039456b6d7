// SPDX-License-Identifier: Apache-2.0
#include "app/capture/frame_luma.h"

#include <algorithm>

namespace warifu::capture {
namespace {

// Rec. 601, as qGray() weighs them nearly.
std::uint8_t weigh(int red, int green, int blue)
{
    return std::uint8_t((red * 77 + green * 150 + blue * 29) >> 8);
}

scan::LumaImage lumaOfRgb(const FrameView &frame, const Samples &samples)
{
    const Plane &plane = frame.planes[0];
    const int red = samples.channels[0].offset;
    const int green = samples.channels[1].offset;
    const int blue = samples.channels[2].offset;
    scan::LumaImage luma(frame.width, frame.height);
    for (int y = 0; y < frame.height; ++y) {
        const int source = frame.isBottomUp ? frame.height - 1 - y : y;
        const std::uint8_t *from = plane.bytes.data() + source * plane.stride;
        std::uint8_t *to = luma.row(y);
        for (int x = 0; x < frame.width; ++x, from += 4)
            to[x] = weigh(from[red], from[green], from[blue]);
    }
    return luma;
}

} // namespace

Result<scan::LumaImage, FrameError> lumaOf(const FrameView &frame)
{
    const Samples samples = samplesOf(frame.layout);
    const bool isRgb = samples.model == ColourModel::Rgb;
    if (const auto checked = checkChannels(frame, isRgb ? 3 : 1); !checked)
        return failure(checked.error());
    if (isRgb)
        return lumaOfRgb(frame, samples);
    const Channel &channel = samples.channels[0];
    const Plane &plane = frame.planes[0];
    scan::LumaView view{plane.bytes.data() + channel.offset, frame.width, frame.height,
                        std::ptrdiff_t(plane.stride), channel.step};
    if (frame.isBottomUp) {
        view.pixels += (frame.height - 1) * view.stride;
        view.stride = -view.stride;
    }
    return scan::LumaImage::copyOf(view);
}

void mirror(scan::LumaImage &image)
{
    for (int y = 0; y < image.height(); ++y)
        std::reverse(image.row(y), image.row(y) + image.width());
}

} // namespace warifu::capture
