// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the samples of a camera frame lie in its bytes, and whether the bytes are all there. Knows
// nothing about Qt Multimedia, so that it can be tested with bytes alone.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"

#include <QtGlobal>

#include <array>

namespace warifu::capture {

// Named after the order in memory. The x of an RGBx format is the A here; neither is looked at.
enum class PixelLayout {
    Y8,
    Y16, // also the luma of P010 and P016: only the high byte counts
    Nv12,
    Nv21,
    I420,
    Yv12,
    I422,
    Yuyv,
    Uyvy,
    Ayuv,
    Argb,
    Abgr,
    Rgba,
    Bgra,
};

enum class FrameError {
    Empty,     // no pixels
    TooLarge,  // more than kMostFrameSide or kMostFramePixels
    BadStride, // rows that overlap or run backwards
    Short,     // a plane ends before its last sample
};

// 5K and 20 megapixel stills are inside; nobody scans with more.
inline constexpr int kMostFrameSide = 8192;
inline constexpr qint64 kMostFramePixels = 20'000'000;

struct Plane
{
    ByteView bytes;
    qsizetype stride = 0; // bytes from a row to the next
};

// Valid only as long as the memory is.
struct FrameView
{
    PixelLayout layout = PixelLayout::Y8;
    int width = 0;
    int height = 0;
    std::array<Plane, 3> planes;
    bool isBottomUp = false; // the first row in memory is the lowest
};

// One colour component: sample (x, y) is at (y >> shiftY) * stride + offset + (x >> shiftX) * step.
struct Channel
{
    int plane = 0;
    int offset = 0;
    int step = 1;
    int shiftX = 0;
    int shiftY = 0;
};

enum class ColourModel { Gray, Yuv, Rgb };

struct Samples
{
    ColourModel model = ColourModel::Gray;
    std::array<Channel, 3> channels; // Y U V or R G B; the first alone for Gray
};

[[nodiscard]] Samples samplesOf(PixelLayout layout);

// Are all the samples of the first count channels inside their planes?
[[nodiscard]] Result<void, FrameError> checkChannels(const FrameView &frame, int count);

} // namespace warifu::capture
