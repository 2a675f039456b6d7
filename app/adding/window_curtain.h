// SPDX-License-Identifier: Apache-2.0
#pragma once
// Takes our own windows off the screen for a moment, so that they do not cover the code that the
// user wants read, and puts them back where they were.

#include <QEventLoopLocker>
#include <QPointer>
#include <QRect>
#include <QWindow>

#include <memory>
#include <vector>

namespace warifu::adding {

class WindowCurtain
{
public:
    WindowCurtain() = default;
    ~WindowCurtain() { raise(); }
    WindowCurtain(const WindowCurtain &) = delete;
    WindowCurtain &operator=(const WindowCurtain &) = delete;

    // Hides every visible top-level window of this program.
    void lower();
    // Shows them again; nothing when none is hidden.
    void raise();
    [[nodiscard]] bool isLowered() const { return m_keepAlive != nullptr; }

private:
    struct Hidden
    {
        QPointer<QWindow> window;
        QPoint position;
        QWindow::Visibility visibility;
    };
    std::vector<Hidden> m_hidden;
    // The last visible window going away must not end the program.
    std::unique_ptr<QEventLoopLocker> m_keepAlive;
};

} // namespace warifu::adding
