// SPDX-License-Identifier: Apache-2.0
#pragma once
// All requests, guards and answers on their way of one profile, as one pure reducer. Whoever runs
// it stores the new book before it carries out the effects (ApprovalService).

#include "core/approvals/replay_guard.h"
#include "core/approvals/request.h"

#include <set>

namespace warifu::approvals {

// A denial that was decided and has not reached the server yet. Kept until it has, or a week.
struct DueAnswer
{
    RequestId id = 0; // of its request
    Challenge challenge;
    Answer answer = Answer::NotSure;
    UnixMilliseconds decidedAt{};
    bool isAutomatic = false; // by the policy, not the user
};

// A report that was decided and that the report room has not taken yet.
struct DueReport
{
    enum class Level { High, Medium }; // by the user; by a lock after denials
    RequestId id = 0;
    Level level = Level::High;
    Challenge challenge;
    UnixMilliseconds decidedAt{};
    int denialsInARow = 0;
};

struct Book
{
    UnixMilliseconds lastSeen{}; // trusted time never falls below it
    RequestId nextId = 1;
    std::vector<Request> requests; // live ones, oldest first
    std::map<TokenId, GuardState> guards;
    ReplayGuard replay;
    std::vector<DueAnswer> answers;
    std::vector<DueReport> reports;
    UnixMilliseconds quietUntil{}; // quiet hours: no notifications before
    UnixMilliseconds unlockedAt{}; // when the app's lock was last opened; not stored
    std::set<TokenId> verifying;   // tokens whose organisation wants the user verified; not stored
};

inline constexpr std::size_t kMaxLivePerToken = 16;
inline constexpr std::size_t kMaxLive = 128;
inline constexpr std::size_t kMaxGuards = 1024;
inline constexpr std::size_t kMaxAutomaticAnswers = 64;
inline constexpr std::size_t kMaxDue = 1024;
inline constexpr std::chrono::hours kDueLifetime{7 * 24};
// "Until I turn it off".
inline constexpr UnixMilliseconds kForever{std::chrono::milliseconds(std::int64_t(1) << 52)};

namespace book {
// What one poll of a token gave: all requests that are open there now. Those missing are gone.
struct Polled
{
    TokenId token;
    std::vector<Challenge> challenges;
};
// What happens to one request by the user's hand.
struct Opened
{
    RequestId id = 0;
};
struct Focused
{
    RequestId id = 0;
};
struct Closed
{
    RequestId id = 0;
};
struct Approve
{
    RequestId id = 0;
    QString option;
    QString context;
};
struct Authenticated
{
    RequestId id = 0;
    bool isDone = false;
};
struct Deny
{
    RequestId id = 0;
    Answer answer = Answer::NotSure;
};
// The app's lock was opened.
struct AppUnlocked
{};
// The user ends an account's lock.
struct Unlock
{
    TokenId token;
};
struct SetQuiet
{
    UnixMilliseconds until{};
};
struct TokenRemoved
{
    TokenId token;
};
struct Tick
{};
// The server's reply to an approval, or to a denial.
struct Answered
{
    RequestId id = 0;
    bool isAccepted = false;
};
struct Failed
{
    RequestId id = 0;
    ServerError error = ServerError::Offline;
};
// The report room has it durably.
struct ReportTaken
{
    RequestId id = 0;
    DueReport::Level level = DueReport::Level::High;
};
} // namespace book
using BookEvent =
    std::variant<book::Polled, book::Opened, book::Focused, book::Closed, book::Approve,
                 book::Authenticated, book::Deny, book::AppUnlocked, book::Unlock, book::SetQuiet,
                 book::TokenRemoved, book::Tick, book::Answered, book::Failed, book::ReportTaken>;

namespace effect {
struct Notify
{
    Request request;
};
struct AskAuthentication
{
    RequestId id = 0;
};
struct SendApproval
{
    Request request;
};
struct SendAnswer
{
    RequestId id = 0;
}; // it is in answers
struct HandReport
{
    RequestId id = 0;
    DueReport::Level level = DueReport::Level::High;
};
struct Refused
{
    RequestId id = 0;
    Refusal refusal = Refusal::Unknown;
};
struct Arrived
{
    Request request;
}; // taken up, whatever the guard says
struct Ended
{
    Request request;
    bool isAutomatic = false;
};
struct Dropped
{
    TokenId token;
    Drop drop = Drop::Malformed;
    int count = 1;
};
struct AnswerDone
{
    DueAnswer answer;
    bool isAccepted = false;
    bool isGivenUp = false;
};
struct Locked
{
    TokenId token;
    GuardState guard;
};
struct Lifted
{
    TokenId token;
};
} // namespace effect
using BookEffect = std::variant<effect::Notify, effect::AskAuthentication, effect::SendApproval,
                                effect::SendAnswer, effect::HandReport, effect::Refused,
                                effect::Arrived, effect::Ended, effect::Dropped, effect::AnswerDone,
                                effect::Locked, effect::Lifted>;

struct BookStep
{
    Book book;
    std::vector<BookEffect> effects;
};
[[nodiscard]] BookStep step(Book book, const BookEvent &event, UnixMilliseconds now,
                            const ApprovalPolicy &policy);

[[nodiscard]] Demand demandOf(const Book &book, const Request &request,
                              const ApprovalPolicy &policy);
[[nodiscard]] const Request *find(const Book &book, RequestId id);
// When Tick would change something next.
[[nodiscard]] std::optional<UnixMilliseconds> nextChange(const Book &book);

} // namespace warifu::approvals
