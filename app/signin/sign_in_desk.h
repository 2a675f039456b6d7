// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sign-in approval of a running program: the engine's part started, the prompt and its page over
// it, and notifications. The window of the prompt is the caller's (window::PromptWindow).

#include "app/prompt/request_notices.h"
#include "app/prompt/requests_view_model.h"
#include "app/prompt/system_computer.h"
#include "app/signin/engine_authenticator.h"
#include "app/signin/vault_history.h"
#include "app/signin/vault_reports.h"
#include "app/signin/vault_tokens.h"

namespace warifu::app_signin {

class SignInDesk final : public QObject
{
    Q_OBJECT
public:
    // copy puts a display code into the clipboard. engine, entropy and notifier outlive this
    // object.
    SignInDesk(engine::Engine &engine, Entropy &entropy, platform::Notifier &notifier,
               std::function<void(const QString &)> copy, QObject *parent = nullptr);

    [[nodiscard]] prompt::PromptViewModel &prompt() { return m_prompt; }
    [[nodiscard]] prompt::RequestsViewModel &requests() { return m_requests; }

    // Sentences anew, in another language.
    void retranslate();

private:
    [[nodiscard]] bool engineIsLocked() const;
    void followLock();
    void followWaiting();
    void followPolicy();

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
};

} // namespace warifu::app_signin
