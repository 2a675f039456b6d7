// SPDX-License-Identifier: Apache-2.0
#include "app/window/prompt_window.h"

#include <QEvent>
#include <QGuiApplication>
#include <QLoggingCategory>
#include <QQmlComponent>

namespace warifu::window {

namespace {

Q_LOGGING_CATEGORY(log, "warifu.window")

// The offscreen platform has no order of windows, and complains.
void bringForward(QQuickWindow &window)
{
    if (QGuiApplication::platformName() != QLatin1String("offscreen"))
        window.raise();
}

} // namespace

using prompt::PromptViewModel;

PromptWindow::PromptWindow(QQmlEngine &qml, PromptViewModel &prompt, const Clock &clock,
                           QObject *parent)
    : QObject(parent)
    , m_qml(qml)
    , m_prompt(prompt)
    , m_clock(clock)
{
    connect(&prompt, &PromptViewModel::shownChanged, this, &PromptWindow::followShown);
    connect(&prompt, &PromptViewModel::raiseWanted, this, &PromptWindow::raise);
    connect(&prompt, &PromptViewModel::activateWanted, this, &PromptWindow::activate);
}

PromptWindow::~PromptWindow() = default;

bool PromptWindow::load()
{
    if (m_window)
        return true;
    QQmlComponent component(
        &m_qml, QUrl(QStringLiteral("qrc:/qt/qml/Warifu/PromptPages/PromptWindow.qml")));
    std::unique_ptr<QObject> made(component.createWithInitialProperties(
        {{QStringLiteral("prompt"), QVariant::fromValue(&m_prompt)}}));
    m_window.reset(qobject_cast<QQuickWindow *>(made.get()));
    if (!m_window) { // a broken build
        qCCritical(log) << component.errors();
        return false;
    }
    static_cast<void>(made.release());
    m_guard = std::make_unique<KeyGuard>(*m_window, m_clock);
    m_window->installEventFilter(this);
    return true;
}

void PromptWindow::followShown()
{
    if (!m_prompt.isShown() && m_window)
        m_window->hide();
}

void PromptWindow::raise()
{
    if (!load())
        return;
    if (!m_window->isVisible()) {
        // Window managers leave the focus where it is (read by Qt's platform plugins).
        m_window->setProperty("_q_showWithoutActivating", true);
        m_guard->start();
        m_window->show();
    }
    bringForward(*m_window);
    m_window->alert(0);
}

void PromptWindow::activate()
{
    if (!load())
        return;
    if (!m_window->isVisible()) {
        m_window->setProperty("_q_showWithoutActivating", false);
        m_guard->start();
        m_window->show();
    }
    bringForward(*m_window);
    m_window->requestActivate();
}

bool PromptWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        // The keyboard has just come here, perhaps in the middle of a word.
        m_guard->start();
        m_prompt.focus();
        break;
    case QEvent::Close:
        // Not an answer; the request goes on waiting.
        QMetaObject::invokeMethod(&m_prompt, &PromptViewModel::close, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace warifu::window
