// SPDX-License-Identifier: Apache-2.0
#include "tests/shots/stage.h"

#include "core/enrol/payload.h"

#include <QCursor>
#include <QTest>

namespace warifu::shots {

Stage::Stage(Look look, std::size_t capacity) : keychain(capacity), room(keychain), m_look(look)
{
    // 2027-01-15, 17 s before the codes change.
    setSecondsLeft(17);
}

Stage::~Stage()
{
    // The window draws the view-models, which use the engine.
    m_promptWindow.reset();
    m_window.reset();
    m_application.reset();
    m_prompt.reset();
    m_journal.reset();
    m_receiver.reset();
    m_organisation.reset();
    m_engine.reset();
}

void Stage::setSecondsLeft(int seconds)
{
    room.clock.set(unixSeconds(1'800'000'000 + 30 - seconds));
}

void Stage::enrol(const std::vector<MadeUp> &accounts, std::string_view passphrase)
{
    if (!room.open(passphrase))
        qFatal("the made-up vault does not open");
    std::vector<enrol::Draft> drafts;
    for (const MadeUp &account : accounts) {
        auto payload = enrol::parsePayload(account.uri);
        if (!payload || !std::holds_alternative<enrol::Draft>(*payload))
            qFatal("not a setup code: %s", account.uri.c_str());
        drafts.push_back(std::move(std::get<enrol::Draft>(*payload)));
        drafts.back().group = QString::fromUtf8(account.group);
    }
    test::Answer<Result<std::vector<accounts::AccountId>, vault::VaultError>> added;
    room.engine->enrolment().commit(std::move(drafts), added.callback());
    if (!added.arrives() || !*added)
        qFatal("the made-up accounts cannot be stored");
    vault::Change pins;
    pins.catalogue = [&](accounts::Catalogue &catalogue) {
        for (std::size_t at = 0; at < accounts.size(); ++at)
            catalogue.find((**added)[at])->pinned = accounts[at].pinned;
    };
    test::Answer<Result<void, vault::VaultError>> pinned;
    room.engine->vault().commit(std::move(pins), pinned.callback());
    if (!pinned.arrives() || !*pinned)
        qFatal("the made-up accounts cannot be pinned");
}

void Stage::show(engine::KeystoreChoice choice)
{
    // One engine at a time has the vault.
    room.engine.reset();
    engine::EngineOptions options;
    options.home = m_home.isEmpty() ? room.home() : m_home;
    options.keystore = choice;
    options.cost = {1, 8 * 1024};
    options.network = room.network;
    m_engine = std::make_unique<engine::Engine>(options, keychain, room.clock, room.entropy);
    m_application = std::make_unique<viewmodels::Application>(*m_engine, m_clipboard, &sources);
    SettingsViewModel &settings = *m_application->settings();
    settings.setLessMotion(true);
    settings.setTheme(SettingsViewModel::Theme::Light);
    settings.setLanguage(m_look.language);
    settings.setTextPercent(m_look.textPercent);
    m_window = std::make_unique<window::MainWindow>(*m_application);
    if (!m_window->show())
        qFatal("the window's QML does not load");
    QQuickWindow *const shown = m_window->quickWindow();
    shown->resize(m_look.size);
    shown->requestActivate();
    // Nobody points at anything.
    QCursor::setPos(5'000, 5'000);
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(shown, &leave);
    m_application->start();
    // What is on its way inside the process; a keychain that is held stays so.
    waitFor(
        [this] { return !m_application->vault()->isBusy() || keychain.waitingOperations() > 0; });
    settle();
}

void Stage::tellKeychainWaits()
{
    Q_EMIT m_engine->waitingForKeychain(true);
    settle();
}

void Stage::waitFor(const std::function<bool()> &done)
{
    // Argon2 works on a thread of its own.
    if (!QTest::qWaitFor(done, 30'000))
        qFatal("a scene does not come about");
    settle();
}

void Stage::settle()
{
    test::runPendingEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    test::runPendingEvents();
}

void Stage::setTheme(SettingsViewModel::Theme theme)
{
    m_application->settings()->setTheme(theme);
    settle();
}

test::PromptRoom &Stage::wirePrompt(approvals::ApprovalPolicy policy)
{
    m_prompt = std::make_unique<test::PromptRoom>(policy);
    m_application->setRequests(&*m_prompt->requests);
    m_promptWindow = std::make_unique<window::PromptWindow>(m_window->qmlEngine(),
                                                            *m_prompt->prompt, m_prompt->clock);
    return *m_prompt;
}

test::JournalRoom &Stage::wireJournal()
{
    m_journal = std::make_unique<test::JournalRoom>();
    m_application->setJournal(&m_journal->journal);
    return *m_journal;
}

organisation::OrganisationViewModel &Stage::wireOrganisation()
{
    m_organisation = std::make_unique<organisation::OrganisationViewModel>(nullptr);
    m_application->setOrganisation(m_organisation.get());
    return *m_organisation;
}

receiver::ReceiverViewModel &Stage::wireReceiver()
{
    m_receiver = std::make_unique<receiver::ReceiverViewModel>(
        m_engine->vault(), m_engine->signIns().reports(), [](const QString &) {});
    m_application->setReceiver(m_receiver.get());
    return *m_receiver;
}

QQuickWindow *Stage::front() const
{
    QQuickWindow *const prompt = m_promptWindow ? m_promptWindow->quickWindow() : nullptr;
    return prompt && prompt->isVisible() ? prompt : m_window->quickWindow();
}

QImage Stage::picture()
{
    settle();
    QQuickWindow *const front = this->front();
    if (front != m_window->quickWindow()) {
        // As it opens, unless the scene is taken in another size.
        const bool isUsual = m_look.size == QSize(400, 600) && m_look.textPercent == 100;
        front->resize(isUsual ? QSize(420, 620) : m_look.size);
        settle();
    }
    // Twice: the first pass may finish layouts that the second draws.
    front->grabWindow();
    settle();
    return front->grabWindow().convertToFormat(QImage::Format_RGB32);
}

} // namespace warifu::shots
