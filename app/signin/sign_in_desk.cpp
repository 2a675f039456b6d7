// SPDX-License-Identifier: Apache-2.0
#include "app/signin/sign_in_desk.h"

namespace warifu::app_signin {

SignInDesk::SignInDesk(engine::Engine &engine, Entropy &entropy, platform::Notifier &notifier,
                       std::function<void(const QString &)> copy, QObject *parent)
    : QObject(parent)
    , m_engine(engine)
    , m_signIns(engine.signIns())
    , m_tokens(m_signIns)
    , m_authenticator(engine)
    , m_reports(m_signIns.reports())
    , m_history(m_signIns.activity())
    , m_ports{m_tokens, m_computer, m_authenticator, m_reports, m_history, engine.clock(), entropy}
    , m_prompt(m_signIns.approvals(), m_ports, std::move(copy))
    , m_requests(m_signIns.approvals(), m_ports, m_prompt)
    , m_notices(m_signIns.approvals(), m_tokens, notifier, m_prompt,
                prompt::RequestNotices::Detail::Full)
{
    connect(&m_signIns, &signin::SignIns::runningChanged, this, &SignInDesk::followLock);
    connect(&m_signIns.lockedWatch(), &signin::LockedWatch::waitingChanged, this,
            &SignInDesk::followWaiting);
    connect(&engine, &engine::Engine::policyChanged, this, &SignInDesk::followPolicy);
    followPolicy();
    m_signIns.run();
}

void SignInDesk::followPolicy()
{
    using Detail = prompt::RequestNotices::Detail;
    m_notices.setDetail(m_engine.policy().signIn.hidesDetails ? Detail::TitleOnly : Detail::Full);
}

void SignInDesk::followLock()
{
    const bool isLocked = engineIsLocked();
    m_requests.setStartError(isLocked ? std::nullopt : m_signIns.problem());
    // What was on screen goes on waiting, without a name.
    m_prompt.setAppLocked(isLocked);
    m_notices.tellLocked(false);
}

void SignInDesk::followWaiting()
{
    const bool isWaiting = m_signIns.lockedWatch().isWaiting();
    const bool comesUp = m_prompt.tellWaiting(isWaiting);
    // As seldom as the window comes up: a server cannot make more of it.
    if (comesUp || !isWaiting)
        m_notices.tellLocked(comesUp);
}

bool SignInDesk::engineIsLocked() const
{
    return m_engine.vault().state() != vault::Vault::State::Open;
}

void SignInDesk::retranslate()
{
    m_prompt.retranslate();
    m_requests.refresh();
}

} // namespace warifu::app_signin
