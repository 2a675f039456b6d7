// SPDX-License-Identifier: Apache-2.0
#include "app/capture/video_frame.h"

#include <algorithm>

namespace warifu::capture {

std::optional<PixelLayout> layoutOf(QVideoFrameFormat::PixelFormat format)
{
    switch (format) {
    case QVideoFrameFormat::Format_ARGB8888:
    case QVideoFrameFormat::Format_ARGB8888_Premultiplied:
    case QVideoFrameFormat::Format_XRGB8888:
        return PixelLayout::Argb;
    case QVideoFrameFormat::Format_BGRA8888:
    case QVideoFrameFormat::Format_BGRA8888_Premultiplied:
    case QVideoFrameFormat::Format_BGRX8888:
        return PixelLayout::Bgra;
    case QVideoFrameFormat::Format_ABGR8888:
    case QVideoFrameFormat::Format_XBGR8888:
        return PixelLayout::Abgr;
    case QVideoFrameFormat::Format_RGBA8888:
    case QVideoFrameFormat::Format_RGBX8888:
        return PixelLayout::Rgba;
    case QVideoFrameFormat::Format_AYUV:
    case QVideoFrameFormat::Format_AYUV_Premultiplied:
        return PixelLayout::Ayuv;
    case QVideoFrameFormat::Format_YUV420P:
        return PixelLayout::I420;
    case QVideoFrameFormat::Format_YUV422P:
        return PixelLayout::I422;
    case QVideoFrameFormat::Format_YV12:
        return PixelLayout::Yv12;
    case QVideoFrameFormat::Format_UYVY:
        return PixelLayout::Uyvy;
    case QVideoFrameFormat::Format_YUYV:
        return PixelLayout::Yuyv;
    case QVideoFrameFormat::Format_NV12:
        return PixelLayout::Nv12;
    case QVideoFrameFormat::Format_NV21:
        return PixelLayout::Nv21;
    case QVideoFrameFormat::Format_IMC1: // a gray preview is enough for these four
    case QVideoFrameFormat::Format_IMC2:
    case QVideoFrameFormat::Format_IMC3:
    case QVideoFrameFormat::Format_IMC4:
    case QVideoFrameFormat::Format_Y8:
        return PixelLayout::Y8;
    case QVideoFrameFormat::Format_Y16:
    case QVideoFrameFormat::Format_P010: // and for these two
    case QVideoFrameFormat::Format_P016:
        return PixelLayout::Y16;
    default: // textures, JPEG, 10 bits in the low end, and what later versions of Qt add
        return std::nullopt;
    }
}

FrameView viewOf(const QVideoFrame &frame, PixelLayout layout)
{
    FrameView view;
    view.layout = layout;
    view.width = frame.width();
    view.height = frame.height();
    view.isBottomUp = frame.surfaceFormat().scanLineDirection() == QVideoFrameFormat::BottomToTop;
    for (int i = 0; i < std::min(frame.planeCount(), int(view.planes.size())); ++i) {
        if (frame.bits(i) && frame.mappedBytes(i) > 0)
            view.planes[size_t(i)] = {{frame.bits(i), size_t(frame.mappedBytes(i))},
                                      frame.bytesPerLine(i)};
    }
    return view;
}

} // namespace warifu::capture
