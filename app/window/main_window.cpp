// SPDX-License-Identifier: Apache-2.0
#include "app/window/main_window.h"

#include <QEvent>

#include <utility>

namespace warifu::window {

void chooseSceneGraph()
{
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")
        && !qEnvironmentVariableIsSet("QSG_RHI_BACKEND"))
        QQuickWindow::setSceneGraphBackend(QStringLiteral("software"));
}

MainWindow::MainWindow(viewmodels::Application &application, QObject *parent)
    : QObject(parent)
    , m_application(application)
    , m_state(application.settings()->storage())
{
    m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    connect(&application, &viewmodels::Application::languageChanged, &m_engine,
            &QQmlApplicationEngine::retranslate);
}

MainWindow::~MainWindow() = default;

bool MainWindow::show()
{
    m_engine.setInitialProperties(
        {{QStringLiteral("application"), QVariant::fromValue(&m_application)}});
    m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Warifu/Pages/Main.qml")));
    m_window = m_engine.rootObjects().isEmpty()
        ? nullptr
        : qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    if (!m_window)
        return false;
    m_state.attach(m_window);
    m_window->installEventFilter(this);
    m_window->show();
    tellWhetherShown();
    return true;
}

void MainWindow::unload()
{
    delete std::exchange(m_window, nullptr);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Expose: // covered or minimised windows lose their exposure where systems tell
    case QEvent::Show:
    case QEvent::Hide:
    case QEvent::WindowStateChange:
        // After the window has taken the event itself.
        QMetaObject::invokeMethod(this, &MainWindow::tellWhetherShown, Qt::QueuedConnection);
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void MainWindow::tellWhetherShown()
{
    m_application.setWindowShown(m_window && m_window->isVisible() && m_window->isExposed()
                                 && m_window->visibility() != QWindow::Minimized);
}

} // namespace warifu::window
