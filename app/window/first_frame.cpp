// SPDX-License-Identifier: Apache-2.0
#include "app/window/first_frame.h"

#include <QTimer>

namespace warifu::window {

void afterFirstFrame(QQuickWindow &window, QObject &context, std::function<void()> deed,
                     std::chrono::milliseconds patience)
{
    auto *const timer = new QTimer(&context);
    timer->setSingleShot(true);
    // Queued: the signal comes from within the drawing, or from another thread. Of several frames
    // that were drawn meanwhile the first one starts the timer, which does it once.
    QObject::connect(
        &window, &QQuickWindow::frameSwapped, timer,
        [timer, &window] {
            QObject::disconnect(&window, nullptr, timer, nullptr);
            timer->start(0);
        },
        Qt::QueuedConnection);
    QObject::connect(timer, &QTimer::timeout, &context, [timer, deed = std::move(deed)] {
        timer->deleteLater();
        deed();
    });
    timer->start(patience);
}

} // namespace warifu::window
