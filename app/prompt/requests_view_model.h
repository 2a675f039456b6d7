// SPDX-License-Identifier: Apache-2.0
#pragma once
// The page "Sign-in requests" of the main window: what is polled, what waits, what is blocked, what
// was; and the switch "I am not signing in".

#include "app/prompt/prompt_view_model.h"

namespace warifu::prompt {

class RequestsViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main()")
    // Roles: title, subtitle, server, contact, problem, newKey (its server has another one).
    Q_PROPERTY(warifu::prompt::FactList *tokens READ tokens CONSTANT FINAL)
    // Roles: id, title, subtitle, place, more (further requests of the account).
    Q_PROPERTY(warifu::prompt::FactList *waiting READ waiting CONSTANT FINAL)
    // Roles: title, subtitle, span, count, reported.
    Q_PROPERTY(warifu::prompt::FactList *blocked READ blocked CONSTANT FINAL)
    // Roles: title, outcome, good, when, place, away.
    Q_PROPERTY(warifu::prompt::FactList *history READ history CONSTANT FINAL)
    Q_PROPERTY(int waitingCount READ waitingCount NOTIFY changed FINAL)
    Q_PROPERTY(bool quiet READ isQuiet NOTIFY changed FINAL)
    Q_PROPERTY(QString quietUntil READ quietUntil NOTIFY changed FINAL) // empty: until turned off
    Q_PROPERTY(bool flooded READ isFlooded NOTIFY changed FINAL)
    Q_PROPERTY(bool checking READ isChecking NOTIFY changed FINAL)
    // Requests that were refused because their signature did not fit, since the start.
    Q_PROPERTY(int rejectedCount READ rejectedCount NOTIFY changed FINAL)
    // Why nothing is fetched or recorded; empty when all is well.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool asksPassphrase READ asksPassphrase NOTIFY changed FINAL)
    Q_PROPERTY(UnlockProblem unlockProblem READ unlockProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool unlocking READ isUnlocking NOTIFY changed FINAL)

public:
    enum class Quiet { Off, OneHour, EightHours, UntilTurnedOff };
    Q_ENUM(Quiet)
    enum class UnlockProblem { None, Word, Passphrase, Failed };
    Q_ENUM(UnlockProblem)

    // All must outlive this.
    RequestsViewModel(approvals::ApprovalService &service, PromptPorts ports,
                      PromptViewModel &prompt, QObject *parent = nullptr);

    [[nodiscard]] FactList *tokens() { return &m_tokens; }
    [[nodiscard]] FactList *waiting() { return &m_waiting; }
    [[nodiscard]] FactList *blocked() { return &m_blocked; }
    [[nodiscard]] FactList *history() { return &m_history; }
    [[nodiscard]] int waitingCount() const { return m_waiting.count(); }
    [[nodiscard]] bool isQuiet() const;
    [[nodiscard]] QString quietUntil() const;
    [[nodiscard]] bool isFlooded() const { return m_prompt.isFlooded(); }
    [[nodiscard]] bool isChecking() const { return !m_unchecked.empty(); }
    [[nodiscard]] int rejectedCount() const { return m_rejected; }
    [[nodiscard]] QString problem() const;
    [[nodiscard]] bool asksPassphrase() const { return m_ports.authenticator.asksPassphrase(); }
    [[nodiscard]] UnlockProblem unlockProblem() const { return m_unlockProblem; }
    [[nodiscard]] bool isUnlocking() const { return m_isUnlocking; }

    // Why the service could not be started; nothing once it runs.
    void setStartError(std::optional<approvals::StartError> error);

public Q_SLOTS:
    void checkNow();
    void setQuiet(warifu::prompt::RequestsViewModel::Quiet quiet);
    // Brings the prompt up with the request of this row of waiting.
    void show(int row);
    void showFirst();
    // What has to be typed before the block of this row ends.
    QString confirmationWord(int row) const;
    // Ends the block when word is the confirmation word and the passphrase is right.
    void unblock(int row, const QString &word, const QString &passphrase);
    void clearUnlockProblem();
    // The two keys of the server in this row of tokens, in groups of four hexadecimal digits.
    QString knownKey(int row) const;
    QString newKey(int row) const;
    // Takes the new key that was shown; refused where it is another one by now.
    void acceptKey(int row, const QString &shown);
    // Everything anew: times go by, and the language may be another.
    void refresh();

Q_SIGNALS:
    void changed();
    void unblocked();
    void keyAccepted(bool isAccepted);

private:
    void fillTokens();
    void fillRequests();
    void fillHistory();
    void onContact(const approvals::TokenId &token);
    [[nodiscard]] QDateTime local(UnixMilliseconds moment) const;
    [[nodiscard]] QDateTime trusted(UnixMilliseconds moment) const;
    [[nodiscard]] QString titleOf(const TokenFacts &facts) const;

    approvals::ApprovalService &m_service;
    PromptPorts m_ports;
    PromptViewModel &m_prompt;
    FactList m_tokens;
    FactList m_waiting;
    FactList m_blocked;
    FactList m_history;
    std::vector<approvals::TokenId> m_tokenIds; // in the order of m_tokens
    std::vector<approvals::TokenId> m_blockedTokens;
    std::vector<approvals::TokenId> m_unchecked; // have not answered since "check now"
    std::optional<approvals::StartError> m_startError;
    std::optional<approvals::StoreError> m_storeError;
    UnlockProblem m_unlockProblem = UnlockProblem::None;
    bool m_isUnlocking = false;
    int m_rejected = 0;
};

} // namespace warifu::prompt
