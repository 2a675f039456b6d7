// SPDX-License-Identifier: Apache-2.0
#pragma once
// A camera frame's bytes to a small picture for the eye. By ourselves, because
// QVideoFrame::toImage() converts all pixels and starts a graphics context to do so.

#include "app/capture/frame_layout.h"

#include <QImage>
#include <QSize>

namespace warifu::capture {

// How the picture must be turned, clockwise, to stand upright.
enum class Turn { None, Quarter, Half, ThreeQuarters };

// No preview has more pixels a side, however large the widget is.
inline constexpr int kMostPreviewSide = 1280;

// Upright, unmirrored, in RGB, with every n-th pixel: n is as large as it can be without the
// picture becoming smaller than wanted (which it covers) and as large as kMostPreviewSide demands.
[[nodiscard]] Result<QImage, FrameError> previewOf(const FrameView &frame, QSize wanted,
                                                   Turn turn = Turn::None);
// The same for what has been decoded already (JPEG and formats that only Qt knows).
[[nodiscard]] QImage previewOf(const QImage &frame, QSize wanted, Turn turn = Turn::None);

} // namespace warifu::capture
