// SPDX-License-Identifier: Apache-2.0
#include "app/capture/frame_layout.h"

namespace warifu::capture {
namespace {

constexpr int kHighByte = Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? 1 : 0;

Samples gray(int offset, int step)
{
    return {ColourModel::Gray, {{{0, offset, step, 0, 0}, {}, {}}}};
}

Samples yuv(const Channel &y, const Channel &u, const Channel &v)
{
    return {ColourModel::Yuv, {{y, u, v}}};
}

Samples rgb(int red, int green, int blue)
{
    return {ColourModel::Rgb, {{{0, red, 4, 0, 0}, {0, green, 4, 0, 0}, {0, blue, 4, 0, 0}}}};
}

} // namespace

Samples samplesOf(PixelLayout layout)
{
    constexpr Channel kY{0, 0, 1, 0, 0};
    switch (layout) {
    case PixelLayout::Y8:
        return gray(0, 1);
    case PixelLayout::Y16:
        return gray(kHighByte, 2);
    case PixelLayout::Nv12:
        return yuv(kY, {1, 0, 2, 1, 1}, {1, 1, 2, 1, 1});
    case PixelLayout::Nv21:
        return yuv(kY, {1, 1, 2, 1, 1}, {1, 0, 2, 1, 1});
    case PixelLayout::I420:
        return yuv(kY, {1, 0, 1, 1, 1}, {2, 0, 1, 1, 1});
    case PixelLayout::Yv12:
        return yuv(kY, {2, 0, 1, 1, 1}, {1, 0, 1, 1, 1});
    case PixelLayout::I422:
        return yuv(kY, {1, 0, 1, 1, 0}, {2, 0, 1, 1, 0});
    case PixelLayout::Yuyv:
        return yuv({0, 0, 2, 0, 0}, {0, 1, 4, 1, 0}, {0, 3, 4, 1, 0});
    case PixelLayout::Uyvy:
        return yuv({0, 1, 2, 0, 0}, {0, 0, 4, 1, 0}, {0, 2, 4, 1, 0});
    case PixelLayout::Ayuv:
        return yuv({0, 1, 4, 0, 0}, {0, 2, 4, 0, 0}, {0, 3, 4, 0, 0});
    case PixelLayout::Argb:
        return rgb(1, 2, 3);
    case PixelLayout::Abgr:
        return rgb(3, 2, 1);
    case PixelLayout::Rgba:
        return rgb(0, 1, 2);
    case PixelLayout::Bgra:
        return rgb(2, 1, 0);
    }
    return {};
}

Result<void, FrameError> checkChannels(const FrameView &frame, int count)
{
    if (frame.width <= 0 || frame.height <= 0)
        return failure(FrameError::Empty);
    if (frame.width > kMostFrameSide || frame.height > kMostFrameSide
        || qint64(frame.width) * frame.height > kMostFramePixels)
        return failure(FrameError::TooLarge);
    const Samples samples = samplesOf(frame.layout);
    for (int i = 0; i < count; ++i) {
        const Channel &channel = samples.channels[size_t(i)];
        const Plane &plane = frame.planes[size_t(channel.plane)];
        // The sizes are small by now: nothing below overflows before the stride is judged.
        const qint64 lastX =
            channel.offset + qint64((frame.width - 1) >> channel.shiftX) * channel.step;
        const qint64 lastY = (frame.height - 1) >> channel.shiftY;
        if (plane.stride <= lastX)
            return failure(FrameError::BadStride);
        // A stride that is larger than the whole plane is a short plane, and would overflow.
        const auto size = qint64(plane.bytes.size());
        if (lastX >= size || (lastY > 0 && plane.stride > (size - 1 - lastX) / lastY))
            return failure(FrameError::Short);
    }
    return {};
}

} // namespace warifu::capture
