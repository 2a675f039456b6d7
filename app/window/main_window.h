// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window on screen: loads the pages, keeps its place, and tells the view-models whether anybody
// can see it, so that no timer runs while nobody can.

#include "app/platform/window_state.h"
#include "app/viewmodels/application.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

namespace warifu::window {

// Before the first window of the process: which scene graph draws. Software unless the environment
// (QT_QUICK_BACKEND, QSG_RHI_BACKEND) asks for another; docs/decisions/window.md has the numbers.
void chooseSceneGraph();

class MainWindow final : public QObject
{
    Q_OBJECT
public:
    // application must outlive the window.
    explicit MainWindow(viewmodels::Application &application, QObject *parent = nullptr);
    ~MainWindow() override;

    // Loads the QML and shows it. False when the QML does not load (a broken build); the reason is
    // on stderr.
    bool show();
    // Before view-models that it shows go; nothing is shown from now on.
    void unload();
    // nullptr before show() and after unload().
    [[nodiscard]] QQuickWindow *quickWindow() const { return m_window; }
    // For the program's other windows.
    [[nodiscard]] QQmlEngine &qmlEngine() { return m_engine; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void tellWhetherShown();

    viewmodels::Application &m_application;
    platform::WindowState m_state;
    QQmlApplicationEngine m_engine;
    QQuickWindow *m_window = nullptr;
};

} // namespace warifu::window
