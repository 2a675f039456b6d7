// SPDX-License-Identifier: Apache-2.0
#pragma once
// Qt's names for pixel formats and planes, and ours.

#include "app/capture/frame_layout.h"

#include <QVideoFrame>

#include <optional>

namespace warifu::capture {

// Nothing for formats whose bytes we do not know; Qt may be able to convert those.
[[nodiscard]] std::optional<PixelLayout> layoutOf(QVideoFrameFormat::PixelFormat format);
// frame must be mapped for reading.
[[nodiscard]] FrameView viewOf(const QVideoFrame &frame, PixelLayout layout);

} // namespace warifu::capture
