// SPDX-License-Identifier: Apache-2.0
#include "app/window/key_guard.h"

#include <QEvent>
#include <QWindow>

namespace warifu::window {

KeyGuard::KeyGuard(QWindow &window, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    window.installEventFilter(this);
}

bool KeyGuard::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::KeyRelease: // of a press that was swallowed, or went to another window
    case QEvent::Shortcut:
    case QEvent::ShortcutOverride:
    case QEvent::InputMethod:
        if (isUp())
            return true;
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace warifu::window
