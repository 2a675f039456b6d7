// SPDX-License-Identifier: Apache-2.0
#pragma once
// Sign-in approval as a whole: tokens, polling and answers, reports and the activity log, wired
// over one vault. Runs while the vault is open and forgets everything when it locks.

#include "core/approvals/approval_service.h"
#include "core/net/http_client.h"
#include "core/servers/privacyidea/push_client.h"
#include "core/servers/privacyidea/push_enrolment.h"
#include "core/signin/account_journal.h"
#include "core/signin/activity_recorder.h"
#include "core/signin/locked_watch.h"
#include "core/signin/push_token_store.h"
#include "core/signin/report_desk.h"
#include "core/signin/vault_approval_store.h"

namespace warifu::signin {

class SignIns final : public QObject
{
    Q_OBJECT
public:
    // home: the profile folder. vault, clock and entropy outlive this object.
    SignIns(vault::Vault &vault, const QString &home, const Clock &clock, Entropy &entropy,
            net::HttpPolicy network = {});
    ~SignIns() override;

    // What the organisation allows from now on. Tokens of servers that are not allowed are kept and
    // not polled.
    void setPolicy(const policy::SignInRules &rules, const policy::ReportRules &reports);

    // From now on it follows the vault. Nothing is polled before, and nothing without tokens.
    void run();
    [[nodiscard]] bool isRunning() const { return m_approvals.isRunning(); }
    // Why it does not run although the vault is open.
    [[nodiscard]] std::optional<approvals::StartError> problem() const { return m_problem; }

    [[nodiscard]] approvals::ApprovalService &approvals() { return m_approvals; }
    [[nodiscard]] PushTokenStore &tokens() { return m_tokens; }
    // What goes on while the vault is locked.
    [[nodiscard]] LockedWatch &lockedWatch() { return m_watch; }
    [[nodiscard]] ReportDesk &reports() { return m_reports; }
    [[nodiscard]] ActivityRecorder &activity() { return m_activity; }
    [[nodiscard]] const net::HttpPolicy &network() const { return m_network; }

    // Whether somebody is at the computer; the network came back, or the computer woke up.
    void setAttention(approvals::Attention attention);
    void wake();

    // Rolls a token out; one at a time (Busy otherwise). The vault has to be open. A token that was
    // enrolled before with the same serial at the same server is removed: its key is of no use.
    using Enrolled = Result<approvals::TokenId, servers::privacyidea::EnrolmentError>;
    void enrol(servers::privacyidea::EnrolmentUri uri, Callback<Enrolled> done);
    // Ends one that is under way; it gives no answer. The server may have accepted already.
    void cancelEnrolment();
    // Its requests and guard go with it; the server is not told.
    void remove(const approvals::TokenId &token, Callback<Result<void, vault::VaultError>> done);

    // Protection against unwanted requests as the user wants it; what the organisation wants is
    // stricter and stays. Recorded where it is another one than before, but not at the start.
    void setPolicy(const approvals::ApprovalPolicy &policy);
    void beginWith(const approvals::ApprovalPolicy &policy);
    // Without what the organisation wants.
    [[nodiscard]] const approvals::ApprovalPolicy &wantedPolicy() const { return m_wanted; }

    // The key that a token's server showed instead of the known one, while nothing is fetched for
    // that reason; empty otherwise.
    [[nodiscard]] QByteArray refusedPin(const approvals::TokenId &token) const;
    // From now on this key is the server's, and it is asked again at once.
    void acceptPin(const approvals::TokenId &token, const QByteArray &pin,
                   Callback<Result<void, vault::VaultError>> done);

    // For importers.
    [[nodiscard]] AccountJournal &accounts() { return m_accounts; }
    // Wrong passphrases that were counted while the log was closed.
    void recordUnlockFailures();

    // "alice, Contoso": how lists name a token.
    [[nodiscard]] TokenNames namesOf(const approvals::TokenId &token) const;

Q_SIGNALS:
    void tokensChanged();
    void runningChanged();
    void enrolmentReached(warifu::servers::privacyidea::PushEnrolment::Stage stage);

private:
    void onLocking();
    void followVault();
    void followForRecords();
    void onContact(const approvals::TokenId &token);
    [[nodiscard]] bool mayAsk(const QString &server) const;
    void takeTokens();
    void onForeignChange();
    void onEnrolled(const approvals::TokenId &token);

    vault::Vault &m_vault;
    const QString m_home;
    const Clock &m_clock;
    approvals::BootClock m_steady;
    net::HttpPolicy m_network;
    policy::SignInRules m_rules;
    policy::ReportRules m_reportRules;
    approvals::ApprovalPolicy m_wanted;
    net::HttpClient m_http;
    PushTokenStore m_tokens;
    servers::privacyidea::PushClient m_client;
    VaultApprovalStore m_store;
    ReportDesk m_reports;
    ActivityRecorder m_activity;
    AccountJournal m_accounts;
    approvals::ApprovalService m_approvals;
    LockedWatch m_watch;
    std::vector<WatchedToken> m_toWatch; // between locking() and stateChanged()
    std::unique_ptr<servers::privacyidea::PushEnrolment> m_enrolment;
    std::vector<approvals::TokenId> m_polled;
    std::set<approvals::TokenId> m_warned; // about another key, in the log
    std::optional<approvals::StartError> m_problem;
    bool m_follows = false;
    bool m_isOpen = false; // as the vault was last
};

} // namespace warifu::signin
