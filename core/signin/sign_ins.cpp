// SPDX-License-Identifier: Apache-2.0
#include "core/signin/sign_ins.h"

#include "core/policy/pattern.h"
#include "core/signin/managed_approvals.h"

#include <QDir>
#include <QUrl>

namespace warifu::signin {

using namespace approvals;

SignIns::SignIns(vault::Vault &vault, const QString &home, const Clock &clock, Entropy &entropy,
                 net::HttpPolicy network)
    : m_vault(vault)
    , m_home(home)
    , m_clock(clock)
    , m_network(std::move(network))
    , m_http(m_network)
    , m_tokens(vault, clock, entropy)
    , m_client(m_http, m_tokens, clock)
    , m_store(vault)
    , m_reports(vault, m_http, clock, entropy,
                [this](const TokenId &token) {
                    const auto found = m_tokens.find(token);
                    return found ? ReportedToken{found->label, QUrl(found->url).host()}
                                 : ReportedToken{token, {}};
                })
    , m_activity(vault, QDir(home).filePath(QStringLiteral("activity")), clock, entropy,
                 [this](const TokenId &token) { return namesOf(token); })
    , m_accounts(vault, m_activity)
    , m_approvals({m_client, m_store, m_reports, clock, m_steady, entropy}, {})
    , m_watch(m_http, clock, m_steady, entropy)
{
    followForRecords();
}

SignIns::~SignIns() = default;

void SignIns::setPolicy(const policy::SignInRules &rules, const policy::ReportRules &reports)
{
    m_rules = rules;
    m_reportRules = reports;
    m_reports.setRules(reports);
    m_approvals.setPolicy(managed(m_wanted, m_rules, m_reportRules));
    // A locked app cannot tell which of the watched servers may still be asked.
    if (!isRunning() && (!rules.isAllowed || !rules.servers.isEmpty()))
        m_watch.stop();
    takeTokens();
}

bool SignIns::mayAsk(const QString &server) const
{
    return m_rules.isAllowed && policy::allowsServer(m_rules.servers, QUrl(server));
}

void SignIns::run()
{
    if (std::exchange(m_follows, true))
        return;
    m_accounts.setBeginsLog(true);
    connect(&m_vault, &vault::Vault::locking, this, &SignIns::onLocking);
    connect(&m_vault, &vault::Vault::stateChanged, this, &SignIns::followVault);
    connect(&m_vault, &vault::Vault::catalogueChanged, this, &SignIns::onForeignChange);
    connect(&m_vault, &vault::Vault::sectionsChanged, this, &SignIns::takeTokens);
    followVault();
}

void SignIns::setAttention(Attention attention)
{
    m_approvals.setAttention(attention);
    m_watch.setAttention(attention);
}

void SignIns::wake()
{
    m_http.dropConnections();
    m_approvals.wake();
    m_watch.wake();
}

void SignIns::onLocking()
{
    m_toWatch.clear();
    if (!isRunning())
        return;
    const Book &book = m_approvals.book();
    const UnixMilliseconds now = m_approvals.now();
    for (const TokenFacts &facts : m_tokens.tokens()) {
        if (!mayAsk(facts.token.url))
            continue;
        auto key = m_toWatch.size() < kMostWatched ? m_tokens.copyKey(facts.id) : std::nullopt;
        if (!key)
            continue;
        WatchedToken watched{facts.id, facts.token, std::move(*key), {}, book.replay, {}};
        UnixMilliseconds silentUntil = book.quietUntil;
        if (const auto guard = book.guards.find(facts.id); guard != book.guards.end())
            silentUntil =
                std::max({silentUntil, guard->second.lockedUntil, guard->second.silentUntil});
        if (silentUntil > now)
            watched.silentFor = silentUntil - now;
        for (const Request &request : book.requests)
            if (isLive(request.phase))
                watched.live.push_back(request.challenge.nonce);
        m_toWatch.push_back(std::move(watched));
    }
}

void SignIns::followVault()
{
    const bool isOpen = m_vault.state() == vault::Vault::State::Open;
    if (isOpen == std::exchange(m_isOpen, isOpen))
        return;
    if (!isOpen) {
        m_enrolment.reset();
        m_approvals.stop();
        m_client.forget();
        m_reports.stop();
        if (m_activity.log())
            m_activity.recordPlain(activity::Kind::AppLocked);
        m_activity.stop();
        m_polled.clear();
        m_warned.clear();
        m_problem.reset();
        m_watch.start(std::exchange(m_toWatch, {}));
        // First that it is locked: a request without its token would look removed.
        Q_EMIT runningChanged();
        Q_EMIT tokensChanged();
        return;
    }
    m_watch.stop();
    const auto started = m_approvals.start();
    m_problem = started ? std::nullopt : std::optional(started.error());
    // A profile without tokens gets no log of sign-ins.
    if (started && (!m_tokens.tokens().empty() || m_vault.section(vault::Section::ActivityKey)))
        m_activity.start();
    recordUnlockFailures();
    if (m_activity.exists())
        m_activity.recordPlain(activity::Kind::AppUnlocked);
    // Opening the vault is opening the app's lock.
    m_approvals.post(book::AppUnlocked{});
    m_tokens.dropDrafts();
    m_reports.start();
    takeTokens();
    Q_EMIT runningChanged();
}

void SignIns::takeTokens()
{
    if (!isRunning())
        return;
    using servers::privacyidea::UnlockRule;
    std::vector<TokenId> ids;
    std::set<TokenId> verifying;
    for (const TokenFacts &facts : m_tokens.tokens()) {
        if (!mayAsk(facts.token.url))
            continue;
        ids.push_back(facts.id);
        if (facts.token.unlock != UnlockRule::None)
            verifying.insert(facts.id);
    }
    if (ids == m_polled)
        return;
    m_polled = ids;
    m_approvals.setTokens(ids, std::move(verifying));
    Q_EMIT tokensChanged();
}

void SignIns::onForeignChange()
{
    // Another process (warifuctl) has answered requests: its book counts.
    if (isRunning() && m_store.isForeign()) {
        const auto started = m_approvals.reload();
        m_problem = started ? std::nullopt : std::optional(started.error());
    }
    takeTokens();
}

void SignIns::enrol(servers::privacyidea::EnrolmentUri uri, Callback<Enrolled> done)
{
    using servers::privacyidea::EnrolmentError;
    if (!mayAsk(uri.token.url))
        return done.later(failure(EnrolmentError{EnrolmentError::Code::NotAllowed, {}}));
    if (m_enrolment || !isRunning()) {
        const auto code =
            m_enrolment ? EnrolmentError::Code::Busy : EnrolmentError::Code::NotStored;
        return done.later(failure(EnrolmentError{code, {}}));
    }
    m_enrolment = std::make_unique<servers::privacyidea::PushEnrolment>(m_http, m_tokens, m_clock,
                                                                        std::move(uri));
    connect(m_enrolment.get(), &servers::privacyidea::PushEnrolment::reached, this,
            &SignIns::enrolmentReached);
    // Its own context: an answer that was on its way when it was cancelled is none.
    m_enrolment->start(Callback<Enrolled>(
        m_enrolment.get(), [this, done = std::move(done)](Enrolled enrolled) mutable {
            m_enrolment.release()->deleteLater();
            if (enrolled)
                onEnrolled(*enrolled);
            done(std::move(enrolled));
        }));
}

void SignIns::onEnrolled(const TokenId &token)
{
    m_activity.start();
    activity::Event event;
    event.kind = activity::Kind::TokenEnrolled;
    const TokenNames names = namesOf(token);
    event.account = names.account;
    event.accountId = token;
    event.server = names.server;
    m_activity.record(std::move(event));
    if (const auto enrolled = m_tokens.find(token)) {
        for (const TokenFacts &facts : m_tokens.sameAs(*enrolled)) {
            if (facts.id != token)
                remove(facts.id, {this, [](const Result<void, vault::VaultError> &) {}});
        }
    }
    takeTokens();
}

void SignIns::cancelEnrolment()
{
    m_enrolment.reset();
}

void SignIns::remove(const TokenId &token, Callback<Result<void, vault::VaultError>> done)
{
    const TokenNames names = namesOf(token);
    const auto answer =
        std::make_shared<Callback<Result<void, vault::VaultError>>>(std::move(done));
    m_tokens.remove(
        token,
        Callback<Result<void, vault::VaultError>>(this, [this, token, names, answer](auto removed) {
            if (removed) {
                activity::Event event;
                event.kind = activity::Kind::TokenRemoved;
                event.account = names.account;
                event.accountId = token;
                event.server = names.server;
                m_activity.record(std::move(event));
            }
            (*answer)(std::move(removed));
        }));
}

TokenNames SignIns::namesOf(const TokenId &token) const
{
    const auto found = m_tokens.find(token);
    if (!found)
        return {};
    QString account = found->label;
    if (!found->issuer.isEmpty())
        account =
            account.isEmpty() ? found->issuer : account + QStringLiteral(", ") + found->issuer;
    return {account, QUrl(found->url).host()};
}

} // namespace warifu::signin
