// SPDX-License-Identifier: Apache-2.0
#include "app/platform/window_state.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QWindow>

#include <algorithm>

namespace warifu::platform {
namespace {

QString geometryKey()
{
    return QStringLiteral("window/geometry");
}
QString maximizedKey()
{
    return QStringLiteral("window/maximized");
}

int area(const QRect &rect)
{
    return rect.isEmpty() ? 0 : rect.width() * rect.height();
}

} // namespace

QRect placedOnScreens(QRect saved, const QList<QRect> &screens, QSize smallest)
{
    if (screens.isEmpty())
        return saved;
    const QRect screen =
        *std::max_element(screens.cbegin(), screens.cend(), [&](const QRect &a, const QRect &b) {
            return area(a & saved) < area(b & saved);
        });
    const QSize size(
        std::clamp(saved.width(), std::min(smallest.width(), screen.width()), screen.width()),
        std::clamp(saved.height(), std::min(smallest.height(), screen.height()), screen.height()));
    QRect placed(saved.topLeft(), size);
    if (area(screen & saved) == 0) {
        placed.moveCenter(screen.center());
        return placed;
    }
    placed.moveLeft(std::clamp(placed.left(), screen.left(), screen.right() - size.width() + 1));
    placed.moveTop(std::clamp(placed.top(), screen.top(), screen.bottom() - size.height() + 1));
    return placed;
}

WindowState::WindowState(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{}

void WindowState::attach(QWindow *window)
{
    const QRect saved = m_settings.value(geometryKey()).toRect();
    if (!saved.isEmpty()) {
        QList<QRect> screens;
        for (const QScreen *screen : QGuiApplication::screens())
            screens.append(screen->availableGeometry());
        window->setGeometry(placedOnScreens(saved, screens, window->minimumSize()));
        if (m_settings.value(maximizedKey()).toBool())
            window->setWindowState(Qt::WindowMaximized);
    }
    window->installEventFilter(this);
}

bool WindowState::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide || event->type() == QEvent::Close) {
        if (const auto *window = qobject_cast<QWindow *>(watched))
            save(*window);
    }
    return QObject::eventFilter(watched, event);
}

void WindowState::save(const QWindow &window)
{
    const bool isMaximized = window.windowStates() & Qt::WindowMaximized;
    m_settings.setValue(maximizedKey(), isMaximized);
    // A maximized window's own geometry would come back as a huge normal one.
    if (!isMaximized)
        m_settings.setValue(geometryKey(), window.geometry());
}

} // namespace warifu::platform
