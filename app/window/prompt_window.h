// SPDX-License-Identifier: Apache-2.0
#pragma once
// The window of sign-in requests on screen: comes up without taking the keyboard away, asks the
// taskbar to flash, and keeps keys out for its first second.

#include "app/prompt/prompt_view_model.h"
#include "app/window/key_guard.h"

#include <QPointer>
#include <QQmlEngine>
#include <QQuickWindow>

#include <memory>

namespace warifu::window {

class PromptWindow final : public QObject
{
    Q_OBJECT
public:
    // qml: the main window's, so that themes and languages are the same (MainWindow::qmlEngine).
    // clock: one that is never set (BootClock). All must outlive this. The QML is loaded when the
    // window is first wanted.
    PromptWindow(QQmlEngine &qml, prompt::PromptViewModel &prompt, const Clock &clock,
                 QObject *parent = nullptr);
    ~PromptWindow() override;

    // nullptr until it was wanted once.
    [[nodiscard]] QQuickWindow *quickWindow() const { return m_window.get(); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool load();
    void followShown();
    void raise();
    void activate();

    QQmlEngine &m_qml;
    prompt::PromptViewModel &m_prompt;
    const Clock &m_clock;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<KeyGuard> m_guard;
};

} // namespace warifu::window
