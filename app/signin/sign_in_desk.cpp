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
    , m_prompt(
          m_signIns.approvals(),
          {m_tokens, m_computer, m_authenticator, m_reports, m_history, engine.clock(), entropy},
          std::move(copy))
    , m_requests(
          m_signIns.approvals(),
          {m_tokens, m_computer, m_authenticator, m_reports, m_history, engine.clock(), entropy},
          m_prompt)
    , m_notices(m_signIns.approvals(), m_tokens, notifier, m_prompt,
                prompt::RequestNotices::Detail::Full)
{
    connect(&m_signIns, &signin::SignIns::runningChanged, this, [this] {
        m_requests.setStartError(m_signIns.problem());
        // Opening the vault is what "the app was unlocked lately" means to the guard.
        if (m_signIns.isRunning())
            m_signIns.approvals().post(approvals::book::AppUnlocked{});
    });
    m_signIns.run();
}

} // namespace warifu::app_signin
