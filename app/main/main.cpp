// SPDX-License-Identifier: Apache-2.0
// warifu: builds the engine, the view-models and the window, in the order that shows codes soonest.

#include "app/main/start_files.h"
#include "app/main/start_options.h"
#include "app/platform/dbus_notifier.h"
#include "app/platform/dbus_presence.h"
#include "app/signin/sign_in_desk.h"
#include "app/viewmodels/idle_lock.h"
#include "app/window/first_frame.h"
#include "app/window/main_window.h"
#include "app/window/prompt_window.h"
#include "core/policy/policy_values.h"
#include "core/policy/policy_watcher.h"

#include <QGuiApplication>

#include <cstdio>
#include <memory>

using namespace warifu;

namespace {

QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int at = 1; at < argc; ++at)
        words.append(QString::fromLocal8Bit(argv[at]));
    return words;
}

void print(std::FILE *stream, const QString &text)
{
    std::fputs(text.toLocal8Bit().constData(), stream);
}

// Sign-in approval. Nothing of it is made before the codes are on screen.
class Approving
{
public:
    Approving(engine::Engine &engine, viewmodels::Application &application,
              window::MainWindow &window)
        : m_application(application)
        , m_desk(
              engine, m_entropy, m_notifier,
              [&application](const QString &code) { application.copyCode(code); },
              [&application](const QString &text) { application.copyPlain(text); })
        , m_window(window.qmlEngine(), m_desk.prompt(), m_clock)
    {
        m_application.setRequests(&m_desk.requests());
        m_desk.follow(m_presence);
        m_application.setJournal(&m_desk.journal());
        m_application.setReceiver(&m_desk.receiver());
        const auto takeSettings = [this] {
            const viewmodels::SettingsViewModel &settings = *m_application.settings();
            m_desk.setNoticeDetails(settings.noticeDetails());
            m_desk.setApprovalLock(std::chrono::seconds(settings.approvalLockSeconds()));
        };
        QObject::connect(m_application.settings(), &viewmodels::SettingsViewModel::signInChanged,
                         &m_desk, takeSettings);
        takeSettings();
        const auto tellShown = [this] { m_desk.away().setShown(m_application.isWindowShown()); };
        QObject::connect(&m_application, &viewmodels::Application::windowShownChanged, &m_desk,
                         tellShown);
        tellShown();
        QCoreApplication::instance()->installEventFilter(&m_desk.away());
        QObject::connect(&m_application, &viewmodels::Application::languageChanged, &m_desk,
                         &app_signin::SignInDesk::retranslate);
        QObject::connect(&m_desk.prompt(), &prompt::PromptViewModel::unlockWanted,
                         window.quickWindow(), [main = window.quickWindow()] {
                             main->show();
                             main->raise();
                             main->requestActivate();
                         });
    }
    ~Approving()
    {
        m_application.setRequests(nullptr);
        m_application.setJournal(nullptr);
        m_application.setReceiver(nullptr);
    }

private:
    viewmodels::Application &m_application;
    SystemEntropy m_entropy;
    approvals::BootClock m_clock;
    platform::DBusNotifier m_notifier;
    platform::DBusPresence m_presence{QDBusConnection::sessionBus(), QDBusConnection::systemBus()};
    app_signin::SignInDesk m_desk;
    window::PromptWindow m_window;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication::setApplicationName(QStringLiteral("warifu"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WARIFU_VERSION));

    auto options = start::parseStartOptions(wordsOf(argc, argv));
    if (!options) {
        print(stderr, QStringLiteral("warifu: not understood: %1\n").arg(options.error()));
        print(stderr, start::startHelp());
        return 2;
    }
    if (options->wantsHelp || options->wantsVersion) {
        print(stdout,
              options->wantsHelp ? start::startHelp()
                                 : QStringLiteral("warifu " WARIFU_VERSION "\n"));
        return 0;
    }

    auto files = start::readStartFiles(*options);
    if (!files) {
        print(stderr, QStringLiteral("warifu: not readable: %1\n").arg(files.error()));
        return 2;
    }
    options->engine.network.authorities = std::move(files->authorities);

    window::chooseSceneGraph();
    // Qt sees the program's name only: it would keep copies of a link that holds a secret.
    int qtArgc = argc > 0 ? 1 : 0;
    QGuiApplication gui(qtArgc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("io.warifu.Warifu"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Warifu"));

    std::vector<std::unique_ptr<policy::PolicySource>> sources;
    sources.push_back(policy::makeSystemSource());
    policy::PolicyWatcher policies(std::move(sources));
    options->engine.policy = policy::valuesOf(policies.policies());
    engine::Engine engine(options->engine);
    QObject::connect(&policies, &policy::PolicyWatcher::changed, &engine,
                     [&] { engine.setPolicy(policy::valuesOf(policies.policies())); });
    platform::SystemClipboard clipboard;
    viewmodels::Application application(engine, clipboard);
    // The keychain answers while the pages are being loaded.
    application.start(options->toAdd, std::move(files->passphrase));
    const viewmodels::IdleLock idleLock(engine);
    window::MainWindow window(application);
    if (!window.show())
        return 1;
    std::unique_ptr<Approving> approving;
    window::afterFirstFrame(*window.quickWindow(), gui, [&] {
        policies.watch();
        approving = std::make_unique<Approving>(engine, application, window);
    });
    const int code = QGuiApplication::exec();
    window.unload(); // before what its pages show
    return code;
}
