// SPDX-License-Identifier: Apache-2.0
#pragma once
// The whole program over fakes at its edges, in one language and size, ready to be photographed.

#include "app/viewmodels/application.h"
#include "app/window/main_window.h"
#include "app/window/prompt_window.h"
#include "tests/shots/fake_clipboard.h"
#include "tests/shots/fake_sources.h"
#include "tests/shots/made_up_accounts.h"
#include "tests/support/engine_room.h"
#include "tests/support/fake_keystore.h"
#include "tests/support/journal/journal_room.h"
#include "tests/support/prompt/prompt_room.h"

#include <QImage>
#include <QQuickItem>

#include <memory>

namespace warifu::shots {

using viewmodels::SettingsViewModel;

struct Look
{
    SettingsViewModel::Language language = SettingsViewModel::Language::English;
    QSize size = {400, 600};
    int textPercent = 100;
};

class Stage
{
public:
    Stage(Look look, std::size_t capacity);
    ~Stage();

    // Before show().

    test::FakeKeystore keychain;
    test::EngineRoom room;
    FakeSources sources;
    // Puts these accounts into the profile's vault, which it makes and opens first.
    void enrol(const std::vector<MadeUp> &accounts, std::string_view passphrase = {});
    // As enrol, with everyday().
    void enrolEveryday() { enrol(everyday()); }
    // So many seconds before the shared codes change.
    void setSecondsLeft(int seconds);
    void useHome(const QString &home) { m_home = home; }

    // A fresh engine, the window, and whatever opening leads to.
    void show(engine::KeystoreChoice choice = engine::KeystoreChoice::Automatic);

    // After show().

    [[nodiscard]] viewmodels::Application &application() { return *m_application; }
    [[nodiscard]] viewmodels::AccountsViewModel &accounts() { return *m_application->accounts(); }
    [[nodiscard]] adding::AddViewModel &adding() { return *m_application->adding(); }
    // Opens the add flow with setup codes as if they came from a picture.
    void addCodes(const std::vector<std::string> &codes);
    // The first visible thing that is made of this QML file, or is of this C++ class.
    [[nodiscard]] QObject *find(const char *type);
    [[nodiscard]] QQuickItem *findItem(const char *type);
    // Sets a property of the first of this type; ends the program when there is none.
    void set(const char *type, const char *property, const QVariant &value);
    // Calls a method without arguments.
    void call(const char *type, const char *method);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);
    void dragOver();
    // What the real keychain says after a second of silence.
    void tellKeychainWaits();
    // Sign-in requests: behind the main window's page and in a window of their own, which is what
    // picture() then takes as soon as it is on screen.
    [[nodiscard]] test::PromptRoom &wirePrompt(approvals::ApprovalPolicy policy = {});
    // The activity log, with records that the scene makes up.
    [[nodiscard]] test::JournalRoom &wireJournal();
    // The settings of reports, over the engine's own.
    [[nodiscard]] receiver::ReceiverViewModel &wireReceiver();
    // What an organisation has set; nothing to begin with.
    [[nodiscard]] organisation::OrganisationViewModel &wireOrganisation();
    // Scrolls the page: 0 is the top, 1 the end.
    void scroll(double part);
    // Until nothing is left to do.
    void settle();
    void waitFor(const std::function<bool()> &done);

    void setTheme(SettingsViewModel::Theme theme);
    [[nodiscard]] QImage picture();

private:
    // The one that is photographed and gets the keys.
    [[nodiscard]] QQuickWindow *front() const;

    Look m_look;
    QString m_home;
    FakeClipboard m_clipboard;
    std::unique_ptr<engine::Engine> m_engine;
    std::unique_ptr<viewmodels::Application> m_application;
    std::unique_ptr<window::MainWindow> m_window;
    std::unique_ptr<test::PromptRoom> m_prompt;
    std::unique_ptr<window::PromptWindow> m_promptWindow;
    std::unique_ptr<test::JournalRoom> m_journal;
    std::unique_ptr<receiver::ReceiverViewModel> m_receiver;
    std::unique_ptr<organisation::OrganisationViewModel> m_organisation;
};

} // namespace warifu::shots
