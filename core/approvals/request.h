// SPDX-License-Identifier: Apache-2.0
#pragma once
// One sign-in request from its arrival to its end, as a pure reducer. Every pair of phase and event
// is defined; what does not apply changes nothing.

#include "core/approvals/challenge_server.h"
#include "core/approvals/guard.h"

#include <variant>

namespace warifu::approvals {

enum class Phase {
    Received, // not judged yet
    Queued,   // judged genuine, the guard not asked yet
    WaitingSilent,
    WaitingNotified,
    Open,           // on screen
    Authenticating, // on screen, the app's lock is being asked for
    Signing,        // approval recorded, the server's reply is not here
    // Final, each at most once a request:
    Dropped,
    Suppressed, // arrived at, or met by, a locked account
    Approved,
    Wrong, // the server refused the number; counts as a denial
    Denied,
    Reported,
    Expired,
    Cancelled, // answered elsewhere, or withdrawn by the server
};
[[nodiscard]] bool isFinal(Phase phase);
// Waiting, on screen or being signed.
[[nodiscard]] bool isLive(Phase phase);
// Live and the user has not answered: what makes an account crowded.
[[nodiscard]] bool isUnanswered(Phase phase);

// Why a request is not taken up.
enum class Drop { Replay, Expired, Malformed, TooMany };

// What the guard and the policy ask for before an approval.
struct Demand
{
    bool isLocked = false;
    bool needsAuthentication = false;
    // The organisation wants it before each approval, however short ago the app was unlocked.
    bool verifiesUser = false;
    bool needsContext = false; // the application's name typed again
    bool refusesPlain = false; // the server must ask for a number
};

// Why an action of the user's did nothing.
enum class Refusal {
    Unknown,    // no such request, or it has ended
    TooEarly,   // within approveDelay of appearing
    NotOpen,    // approving needs the request on screen
    Locked,     // the account is
    NotOffered, // no number, or one that the server did not offer
    NeedsContext,
    NeedsNumber, // policy refuses requests without one
    InProgress,  // an approval is on its way
    OtherAnswer, // an approval with another number may have reached the server
    NotStored,   // the decision could not be recorded, so it was not sent
};

using RequestId = std::uint64_t; // unique in a book for ever; 0 is none

struct Request
{
    RequestId id = 0;
    Challenge challenge;
    Phase phase = Phase::Received;
    UnixMilliseconds arrivedAt{}; // trusted time, as all here
    UnixMilliseconds deadline{};
    UnixMilliseconds shownAt{};
    bool isAuthenticated = false; // for this request
    int typos = 0;
    std::optional<QString> sentOption; // of an approval that was sent once
    std::optional<ServerError> error;  // of the last attempt
};
// What has to be typed where Demand::needsContext; empty when the server names nothing.
[[nodiscard]] QString contextWord(const Challenge &challenge);

namespace request {
struct Checked
{
    std::optional<Drop> drop;
};
struct Admitted
{
    Verdict verdict = Verdict::Silent;
    LockedAction lockedAction = LockedAction::Ignore;
};
struct Opened
{};
struct Focused
{}; // the prompt has the focus again
struct Closed
{}; // not an answer
struct Approve
{
    QString option; // what was typed or chosen; empty where nothing is asked
    QString context;
    Demand demand;
};
struct Authenticated
{
    bool isDone = false; // false: dismissed or failed
};
struct Deny
{
    Answer answer = Answer::NotSure; // Cancel, NotSure or Report
};
struct AccountLocked
{
    LockedAction action = LockedAction::Ignore;
};
struct Tick
{};
struct Gone
{}; // the server no longer has it
struct Answered
{
    bool isAccepted = false;
};
struct Failed
{
    ServerError error = ServerError::Offline;
};
} // namespace request
using RequestEvent = std::variant<request::Checked, request::Admitted, request::Opened,
                                  request::Focused, request::Closed, request::Approve,
                                  request::Authenticated, request::Deny, request::AccountLocked,
                                  request::Tick, request::Gone, request::Answered, request::Failed>;

struct RequestEffect
{
    enum class Kind {
        Notify,
        AskAuthentication,
        SendApproval,  // with sentOption
        SendDenial,    // with answer
        EnqueueReport, // follows SendDenial
        Refused,       // with refusal
        Ended,         // the phase is final now
    };
    Kind kind = Kind::Ended;
    Answer answer = Answer::NotSure;
    Refusal refusal = Refusal::Unknown;
    bool operator==(const RequestEffect &) const = default;
};

struct RequestStep
{
    Request request;
    std::vector<RequestEffect> effects;
};
[[nodiscard]] RequestStep step(Request request, const RequestEvent &event, UnixMilliseconds now,
                               const ApprovalPolicy &policy);

} // namespace warifu::approvals
