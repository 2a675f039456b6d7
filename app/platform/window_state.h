// SPDX-License-Identifier: Apache-2.0
#pragma once
// Where the window was: kept between starts, and brought back onto a screen that exists.

#include <QList>
#include <QObject>
#include <QRect>
#include <QSettings>

class QWindow;

namespace warifu::platform {

// saved moved and shrunk so that it lies within one of the screens: the one that shows most of it,
// else the first. An empty list leaves it as it is.
[[nodiscard]] QRect placedOnScreens(QRect saved, const QList<QRect> &screens, QSize smallest);

class WindowState final : public QObject
{
    Q_OBJECT
public:
    explicit WindowState(QSettings &settings, QObject *parent = nullptr);

    // Restores the window's place now and keeps it when the window closes or hides.
    void attach(QWindow *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void save(const QWindow &window);

    QSettings &m_settings;
};

} // namespace warifu::platform
