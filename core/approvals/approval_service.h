// SPDX-License-Identifier: Apache-2.0
#pragma once
// Runs a book: polls, stores each new state before anything comes of it, delivers answers, hands
// reports over, and tells the window. All on one thread; events are taken one after another.

#include "core/approvals/approval_store.h"
#include "core/approvals/poll_schedule.h"
#include "core/approvals/queue_view.h"
#include "core/approvals/trusted_time.h"

#include <QTimer>

#include <deque>
#include <set>

namespace warifu::approvals {

enum class StartError {
    StoreClosed,
    StoreFailed,
    Damaged,     // a record is not understood; nothing is overwritten
    NewerFormat, // written by a newer version; nothing is overwritten
};

struct Contact
{
    std::optional<UnixMilliseconds> lastContact; // wall time of the last good answer
    std::optional<ServerError> error;            // of the last poll
    int failures = 0;                            // in a row
};

class ApprovalService final : public QObject
{
    Q_OBJECT
public:
    struct Ports
    {
        ChallengeServer &server;
        ApprovalStore &store;
        ReportSink &reports;
        const Clock &wall;
        const Clock &steady; // BootClock
        Entropy &entropy;
    };
    ApprovalService(Ports ports, ApprovalPolicy policy, PollPolicy polling = {});

    // Loads what was left, sends what is owed and begins to poll.
    [[nodiscard]] Result<void, StartError> start();
    // Another process has replaced the records: goes on from what the store has now, with the
    // events that are not carried out yet.
    [[nodiscard]] Result<void, StartError> reload();
    // Forgets everything in memory (lock); replies that are on their way are not listened to.
    void stop();
    [[nodiscard]] bool isRunning() const { return m_time.has_value(); }
    // Everything that has happened so far is stored.
    [[nodiscard]] bool isSettled() const { return m_events.empty() && !m_saving; }
    void setPolicy(const ApprovalPolicy &policy);

    [[nodiscard]] const Book &book() const { return m_book; }
    [[nodiscard]] QueueView queue() const { return queueOf(m_book); }
    [[nodiscard]] const ApprovalPolicy &policy() const { return m_policy; }
    // Trusted time now; deadlines of requests are measured in it.
    [[nodiscard]] UnixMilliseconds now() const;
    [[nodiscard]] Novelty novelty(const Request &request) const;
    // Whether polling asks for it; the organisation may not allow its server.
    [[nodiscard]] bool isAsking(const TokenId &token) const { return m_tokens.contains(token); }
    // Refused for a token that is not asked for.
    [[nodiscard]] Contact contact(const TokenId &token) const;

    // What to poll for. A token that is missing has been removed: its requests and guard go.
    // verifying: those whose organisation wants the user verified before each approval.
    void setTokens(const std::vector<TokenId> &tokens, std::set<TokenId> verifying = {});
    // Coming back from Away asks all servers at once.
    void setAttention(Attention attention);
    void setOnline(bool isOnline);
    // Asks all servers now: network return, resume.
    void wake();
    // "Check for requests": now, and often for the next two minutes.
    void ask();

    // Everything else that can happen: book::Opened, Approve, Deny, Unlock, SetQuiet …
    void post(BookEvent event);

    // Does what is due now; the timer calls it. When it is due next: nextWake().
    void tick();
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextWake() const;

Q_SIGNALS:
    void requestsChanged();
    void notify(const warifu::approvals::Request &request);
    void authenticationWanted(warifu::approvals::RequestId id);
    void refused(warifu::approvals::RequestId id, warifu::approvals::Refusal refusal);
    // Presence::CodeToPhone after an accepted approval.
    void displayCode(warifu::approvals::RequestId id, const QString &code);
    void contactChanged(const warifu::approvals::TokenId &token);
    void storeFailed(warifu::approvals::StoreError error);
    // Requests of a poll that failed verification.
    void rejected(const warifu::approvals::TokenId &token, int count);
    // Each effect of the book once it is stored: for the activity log and the badge.
    void happened(const warifu::approvals::BookEffect &effect);

private:
    struct Token
    {
        PollState poll;
        Contact contact;
        double random = 0.5;
    };
    struct Retry
    {
        int failures = 0;
        UnixMilliseconds at{};
        bool isRunning = false;
    };
    using ReportKey = std::pair<RequestId, DueReport::Level>;

    // before: what the book had that is not stored.
    [[nodiscard]] Result<void, StartError> start(Book before, std::deque<BookEvent> waiting);
    void work();
    void stored(BookStep step, Result<void, StoreError> result, BookEvent event);
    void commit(BookStep step);
    void carryOut(const BookEffect &effect);
    void sendApproval(const Request &request);
    void sendAnswer(RequestId id);
    void handReport(RequestId id, DueReport::Level level);
    void replied(RequestId id, const Result<Delivered, ServerError> &reply);
    void retryDue();
    void poll(const TokenId &token);
    void polled(const TokenId &token, const Result<Fetched, ServerError> &result);
    void arm();
    [[nodiscard]] double randomPart();
    [[nodiscard]] std::vector<StoredRecord> changedRecords(const Book &book) const;
    void forgetRetries();

    Ports m_ports;
    ApprovalPolicy m_policy;
    PollPolicy m_polling;
    std::optional<TrustedTime> m_time;
    std::unique_ptr<QObject> m_session; // context of callbacks, from start() to stop()
    Book m_book;
    std::vector<std::uint8_t> m_savedBook; // as the store has them
    std::vector<std::uint8_t> m_savedReplay;
    std::deque<BookEvent> m_events;
    std::optional<BookEvent> m_saving; // the one whose state is being stored
    bool m_isUnsaved = false;          // the last save failed and the book went on
    std::map<TokenId, Token> m_tokens;
    std::map<RequestId, Retry> m_answers;
    std::map<ReportKey, Retry> m_reports;
    AttentionState m_user;
    std::optional<UnixMilliseconds> m_askedAt;
    bool m_isOnline = true;
    QTimer m_timer;
};

} // namespace warifu::approvals
