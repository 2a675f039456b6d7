// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/request.h"

#include <algorithm>

namespace warifu::approvals {

namespace {

using Kind = RequestEffect::Kind;

class Reduction
{
public:
    Reduction(Request request, UnixMilliseconds now, const ApprovalPolicy &policy)
        : m_now(now)
        , m_policy(policy)
    {
        m_step.request = std::move(request);
    }
    RequestStep take() { return std::move(m_step); }

    void operator()(const request::Checked &event)
    {
        if (r.phase != Phase::Received)
            return;
        if (event.drop)
            end(Phase::Dropped);
        else
            r.phase = Phase::Queued;
    }
    void operator()(const request::Admitted &event)
    {
        if (r.phase != Phase::Queued)
            return;
        switch (event.verdict) {
        case Verdict::Locked:
            suppress(event.lockedAction);
            return;
        case Verdict::Silent:
            r.phase = Phase::WaitingSilent;
            return;
        case Verdict::Notify:
            r.phase = Phase::WaitingNotified;
            effect(Kind::Notify);
            return;
        }
    }
    void operator()(const request::Opened &)
    {
        if (!isWaiting())
            return;
        r.phase = Phase::Open;
        r.shownAt = m_now;
    }
    void operator()(const request::Focused &)
    {
        if (isOnScreen())
            r.shownAt = m_now;
    }
    void operator()(const request::Closed &)
    {
        if (!isOnScreen())
            return;
        r.phase = Phase::WaitingSilent;
        r.isAuthenticated = false;
    }
    void operator()(const request::Approve &event);
    void operator()(const request::Authenticated &event)
    {
        if (r.phase != Phase::Authenticating)
            return;
        r.phase = Phase::Open;
        r.isAuthenticated = event.isDone;
        r.shownAt = m_now; // the prompt gets the focus back
    }
    void operator()(const request::Deny &event)
    {
        if (!isWaiting() && !isOnScreen())
            return refuse(r.phase == Phase::Signing ? Refusal::InProgress : Refusal::Unknown);
        const bool isReport = event.answer == Answer::Report;
        effect(Kind::SendDenial, event.answer == Answer::Approve ? Answer::NotSure : event.answer);
        if (isReport)
            effect(Kind::EnqueueReport);
        end(isReport ? Phase::Reported : Phase::Denied);
    }
    void operator()(const request::AccountLocked &event)
    {
        if (isWaiting() || isOnScreen())
            suppress(event.action);
    }
    // An approval on its way is neither withdrawn nor expired: only the reply tells which.
    void operator()(const request::Tick &)
    {
        if ((isWaiting() || isOnScreen()) && isOver())
            end(Phase::Expired);
    }
    void operator()(const request::Gone &)
    {
        if (isWaiting() || isOnScreen())
            end(Phase::Cancelled);
    }
    void operator()(const request::Answered &event)
    {
        if (r.phase != Phase::Signing)
            return;
        r.error.reset();
        if (event.isAccepted)
            end(Phase::Approved);
        else // without a number nothing can be wrong but the time
            end(r.challenge.presence == Presence::Option ? Phase::Wrong : Phase::Cancelled);
    }
    void operator()(const request::Failed &event)
    {
        if (r.phase != Phase::Signing)
            return;
        r.error = event.error;
        if (isOver())
            return end(Phase::Expired);
        r.phase = Phase::Open;
        r.shownAt = m_now;
    }

private:
    [[nodiscard]] bool isWaiting() const
    {
        return r.phase == Phase::WaitingSilent || r.phase == Phase::WaitingNotified;
    }
    [[nodiscard]] bool isOnScreen() const
    {
        return r.phase == Phase::Open || r.phase == Phase::Authenticating;
    }
    [[nodiscard]] bool isOver() const { return m_now >= r.deadline; }
    void effect(Kind kind, Answer answer = Answer::NotSure)
    {
        m_step.effects.push_back({.kind = kind, .answer = answer});
    }
    void refuse(Refusal refusal)
    {
        m_step.effects.push_back({.kind = Kind::Refused, .refusal = refusal});
    }
    void end(Phase phase)
    {
        r.phase = phase;
        effect(Kind::Ended);
    }
    void suppress(LockedAction action)
    {
        if (action == LockedAction::Deny)
            effect(Kind::SendDenial, Answer::NotSure);
        end(Phase::Suppressed);
    }
    // A number that the server did not offer is not sent; after typosAllowed of them it is a guess.
    void refuseOption(const QString &option)
    {
        if (!option.isEmpty() && ++r.typos > m_policy.typosAllowed) {
            effect(Kind::SendDenial, Answer::NotSure);
            return end(Phase::Wrong);
        }
        refuse(Refusal::NotOffered);
    }
    [[nodiscard]] bool isContextRight(const QString &typed) const
    {
        const QString word = contextWord(r.challenge);
        return word.isEmpty() || typed.simplified().compare(word, Qt::CaseInsensitive) == 0;
    }

    RequestStep m_step;
    Request &r = m_step.request;
    UnixMilliseconds m_now;
    const ApprovalPolicy &m_policy;
};

void Reduction::operator()(const request::Approve &event)
{
    if (isFinal(r.phase) || r.phase == Phase::Received || r.phase == Phase::Queued)
        return refuse(Refusal::Unknown);
    if (r.phase == Phase::Signing)
        return refuse(Refusal::InProgress);
    if (r.phase != Phase::Open)
        return refuse(Refusal::NotOpen);
    if (isOver())
        return end(Phase::Expired);
    if (event.demand.isLocked)
        return refuse(Refusal::Locked);
    if (m_now < r.shownAt + m_policy.approveDelay)
        return refuse(Refusal::TooEarly);
    const bool asksNumber = r.challenge.presence == Presence::Option;
    if (asksNumber
        && std::ranges::find(r.challenge.options, event.option) == r.challenge.options.end())
        return refuseOption(event.option);
    if (!asksNumber && event.demand.refusesPlain && r.challenge.presence == Presence::None)
        return refuse(Refusal::NeedsNumber);
    const QString option = asksNumber ? event.option : QString();
    if (r.sentOption && *r.sentOption != option)
        return refuse(Refusal::OtherAnswer);
    if (event.demand.needsContext && !isContextRight(event.context))
        return refuse(Refusal::NeedsContext);
    if (event.demand.needsAuthentication && !r.isAuthenticated) {
        r.phase = Phase::Authenticating;
        return effect(Kind::AskAuthentication);
    }
    r.sentOption = option;
    r.error.reset();
    r.phase = Phase::Signing;
    effect(Kind::SendApproval);
}

} // namespace

bool isFinal(Phase phase)
{
    return phase >= Phase::Dropped;
}

bool isLive(Phase phase)
{
    return !isFinal(phase) && phase >= Phase::WaitingSilent;
}

bool isUnanswered(Phase phase)
{
    return isLive(phase) && phase != Phase::Signing;
}

QString contextWord(const Challenge &challenge)
{
    const QString application = challenge.origin.application.simplified();
    return application.isEmpty() ? challenge.title.simplified() : application;
}

RequestStep step(Request request, const RequestEvent &event, UnixMilliseconds now,
                 const ApprovalPolicy &policy)
{
    Reduction reduction(std::move(request), now, policy);
    std::visit(reduction, event);
    return reduction.take();
}

} // namespace warifu::approvals
