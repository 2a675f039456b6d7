// SPDX-License-Identifier: Apache-2.0
#include "app/signin/sign_in_desk.h"

namespace warifu::app_signin {

namespace {

approvals::Attention attentionOf(platform::UserPresence::Level level)
{
    switch (level) {
    case platform::UserPresence::Level::Active:
        return approvals::Attention::Active;
    case platform::UserPresence::Level::Idle:
        return approvals::Attention::Idle;
    case platform::UserPresence::Level::Away:
        return approvals::Attention::Away;
    }
    return approvals::Attention::Active;
}

} // namespace

SignInDesk::SignInDesk(engine::Engine &engine, Entropy &entropy, platform::Notifier &notifier,
                       std::function<void(const QString &)> copy,
                       std::function<void(const QString &)> copyPlain, QObject *parent)
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
    , m_log(m_signIns.activity())
    , m_journal(m_log, engine.clock())
    , m_away(m_steady, [this] { return m_log.end(); })
    , m_receiver(engine.vault(), m_signIns.reports(), std::move(copyPlain))
{
    connect(&m_away, &journal::AwayWatch::returned, &m_journal,
            &journal::JournalViewModel::countMissed);
    connect(&m_signIns, &signin::SignIns::runningChanged, this, &SignInDesk::followLock);
    connect(&m_signIns.lockedWatch(), &signin::LockedWatch::waitingChanged, this,
            &SignInDesk::followWaiting);
    connect(&engine, &engine::Engine::policyChanged, this, &SignInDesk::followPolicy);
    followPolicy();
    m_signIns.run();
    followLock(); // it may have run before
}

void SignInDesk::follow(platform::UserPresence &presence)
{
    using platform::UserPresence;
    const auto tell = [this, &presence] { m_signIns.setAttention(attentionOf(presence.level())); };
    connect(&presence, &UserPresence::levelChanged, this, tell);
    connect(&presence, &UserPresence::resumed, &m_signIns, &signin::SignIns::wake);
    tell();
    m_network = std::make_unique<net::NetworkWatch>();
    connect(m_network.get(), &net::NetworkWatch::cameBack, &m_signIns, &signin::SignIns::wake);
}

void SignInDesk::followPolicy()
{
    followDetails();
    m_receiver.setManaged(!m_engine.policy().reports.endpoint.isEmpty());
}

void SignInDesk::followDetails()
{
    using Detail = prompt::RequestNotices::Detail;
    const bool showsDetails = m_wantsDetails && !m_engine.policy().signIn.hidesDetails;
    m_notices.setDetail(showsDetails ? Detail::Full : Detail::TitleOnly);
}

void SignInDesk::followLock()
{
    const bool isLocked = engineIsLocked();
    m_requests.setStartError(isLocked ? std::nullopt : m_signIns.problem());
    // What was on screen goes on waiting, without a name.
    m_prompt.setAppLocked(isLocked);
    m_notices.tellLocked(false);
    m_away.setLocked(isLocked);
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

void SignInDesk::setNoticeDetails(bool areShown)
{
    m_wantsDetails = areShown;
    followDetails();
}

void SignInDesk::setApprovalLock(std::chrono::seconds after)
{
    approvals::ApprovalPolicy policy = m_signIns.wantedPolicy();
    policy.unlockFresh = after;
    if (std::exchange(m_hasPolicy, true))
        m_signIns.setPolicy(policy); // a change, which is recorded
    else
        m_signIns.beginWith(policy);
}

void SignInDesk::retranslate()
{
    m_prompt.retranslate();
    m_requests.refresh();
    m_journal.retranslate();
    m_receiver.clearMessages();
}

} // namespace warifu::app_signin
