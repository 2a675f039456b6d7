// SPDX-License-Identifier: Apache-2.0
#include "app/adding/window_curtain.h"

#include <QGuiApplication>

namespace warifu::adding {

void WindowCurtain::lower()
{
    if (isLowered())
        return;
    m_keepAlive = std::make_unique<QEventLoopLocker>();
    const QWindowList windows = QGuiApplication::topLevelWindows();
    for (QWindow *window : windows) {
        if (!window->isVisible())
            continue;
        m_hidden.push_back({window, window->framePosition(), window->visibility()});
        window->hide();
    }
}

void WindowCurtain::raise()
{
    for (const Hidden &hidden : m_hidden) {
        if (!hidden.window)
            continue;
        // Window managers place a window that appears anew; ours was somewhere already.
        if (hidden.visibility == QWindow::Windowed)
            hidden.window->setFramePosition(hidden.position);
        hidden.window->setVisibility(hidden.visibility);
        hidden.window->requestActivate();
    }
    m_hidden.clear();
    m_keepAlive.reset();
}

} // namespace warifu::adding
