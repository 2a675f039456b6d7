// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sign-in approval of a running program: the engine's part started, the prompt and its page over
// it, and notifications. The window of the prompt is the caller's (window::PromptWindow).

#include "app/journal/away_watch.h"
#include "app/journal/journal_view_model.h"
#include "app/platform/user_presence.h"
#include "app/prompt/request_notices.h"
#include "app/prompt/requests_view_model.h"
#include "app/prompt/system_computer.h"
#include "app/receiver/receiver_view_model.h"
#include "app/signin/engine_authenticator.h"
#include "app/signin/vault_history.h"
#include "app/signin/vault_journal.h"
#include "app/signin/vault_reports.h"
#include "app/signin/vault_tokens.h"
#include "core/net/network_watch.h"

#include <memory>

namespace warifu::app_signin {

class SignInDesk final : public QObject
{
    Q_OBJECT
public:
    // copy puts a display code into the clipboard, copyPlain what is no secret. engine, entropy and
    // notifier outlive this object.
    SignInDesk(engine::Engine &engine, Entropy &entropy, platform::Notifier &notifier,
               std::function<void(const QString &)> copy,
               std::function<void(const QString &)> copyPlain, QObject *parent = nullptr);

    [[nodiscard]] prompt::PromptViewModel &prompt() { return m_prompt; }
    [[nodiscard]] prompt::RequestsViewModel &requests() { return m_requests; }
    [[nodiscard]] journal::JournalViewModel &journal() { return m_journal; }
    // To be told whether the window is on screen, and of input.
    [[nodiscard]] journal::AwayWatch &away() { return m_away; }

    [[nodiscard]] receiver::ReceiverViewModel &receiver() { return m_receiver; }
    // The user's choices: names and places in notifications, and after how long approving asks for
    // the passphrase.
    void setNoticeDetails(bool areShown);
    void setApprovalLock(std::chrono::seconds after);

    // Asks servers as often as somebody is there, and at once after sleep and when the network came
    // back. presence outlives this object.
    void follow(platform::UserPresence &presence);

    // Sentences anew, in another language.
    void retranslate();

private:
    [[nodiscard]] bool engineIsLocked() const;
    void followLock();
    void followWaiting();
    void followPolicy();
    void followDetails();

    engine::Engine &m_engine;
    signin::SignIns &m_signIns;
    VaultTokens m_tokens;
    prompt::SystemComputer m_computer;
    EngineAuthenticator m_authenticator;
    VaultReports m_reports;
    VaultHistory m_history;
    prompt::PromptPorts m_ports; // of all that
    prompt::PromptViewModel m_prompt;
    prompt::RequestsViewModel m_requests;
    prompt::RequestNotices m_notices;
    VaultJournal m_log;
    approvals::BootClock m_steady;
    journal::JournalViewModel m_journal;
    journal::AwayWatch m_away;
    receiver::ReceiverViewModel m_receiver;
    bool m_hasPolicy = false;
    bool m_wantsDetails = true;
    std::unique_ptr<net::NetworkWatch> m_network; // from follow() on
};

} // namespace warifu::app_signin
