// SPDX-License-Identifier: Apache-2.0
#pragma once
// Work that waits until a window has something to look at.

#include <QQuickWindow>

#include <chrono>
#include <functional>

namespace warifu::window {

// Does it once, from the event loop: after the window's next frame is on screen, or after patience
// where none is drawn, because the window starts minimised or behind a locked screen. Not at all
// when context is gone before.
void afterFirstFrame(QQuickWindow &window, QObject &context, std::function<void()> deed,
                     std::chrono::milliseconds patience = std::chrono::seconds(5));

} // namespace warifu::window
