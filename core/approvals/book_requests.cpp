// SPDX-License-Identifier: Apache-2.0
// What a request's step means for the book: answers and reports that are owed, guards that are
// told.
#include "core/approvals/book_reduction.h"

#include <algorithm>

namespace warifu::approvals {

void BookReduction::feed(RequestId id, const RequestEvent &event)
{
    if (const Request *const request = live(id))
        apply(approvals::step(*request, event, m_now, m_policy));
}

void BookReduction::apply(RequestStep step)
{
    const Request changed = step.request; // guards may end other requests below
    if (Request *const request = live(changed.id))
        *request = std::move(step.request);
    for (const RequestEffect &effect : step.effects) {
        switch (effect.kind) {
        case RequestEffect::Kind::Notify:
            m_step.effects.push_back(effect::Notify{changed});
            break;
        case RequestEffect::Kind::AskAuthentication:
            m_step.effects.push_back(effect::AskAuthentication{changed.id});
            break;
        case RequestEffect::Kind::SendApproval:
            m_step.effects.push_back(effect::SendApproval{changed});
            break;
        case RequestEffect::Kind::SendDenial:
            owe(changed, effect.answer);
            break;
        case RequestEffect::Kind::EnqueueReport:
            oweReport(changed, DueReport::Level::High);
            break;
        case RequestEffect::Kind::Refused:
            m_step.effects.push_back(effect::Refused{changed.id, effect.refusal});
            break;
        case RequestEffect::Kind::Ended:
            ended(changed);
            break;
        }
    }
}

void BookReduction::ended(const Request &request)
{
    std::erase_if(b.requests, [&](const Request &other) { return other.id == request.id; });
    m_step.effects.push_back(effect::Ended{request, m_isAutomatic});
    switch (request.phase) {
    case Phase::Denied:
        tell(request.challenge, guard::Denied{}, request.id);
        break;
    case Phase::Wrong:
        tell(request.challenge, guard::Wrong{}, request.id);
        break;
    case Phase::Reported:
        tell(request.challenge, guard::Reported{}, request.id);
        break;
    case Phase::Expired:
        tell(request.challenge, guard::Missed{}, request.id);
        break;
    case Phase::Approved:
        tell(request.challenge,
             guard::Approved{request.challenge.presence == Presence::Option,
                             contextOf(request.challenge.origin)},
             request.id);
        break;
    default: // neither for nor against the account
        break;
    }
}

Verdict BookReduction::tell(const Challenge &challenge, const GuardEvent &event, RequestId id)
{
    const TokenId token = challenge.token;
    GuardState &guard = b.guards[token];
    GuardStep next = approvals::step(std::move(guard), event, m_now, m_policy);
    guard = std::move(next.state);
    for (const GuardEffect effect : next.effects) {
        switch (effect) {
        case GuardEffect::Locked:
            m_step.effects.push_back(effect::Locked{token, b.guards[token]});
            suppressAll(token);
            break;
        case GuardEffect::Lifted:
            m_step.effects.push_back(effect::Lifted{token});
            break;
        case GuardEffect::ReportLockout: {
            Request reported;
            reported.id = id;
            reported.challenge = challenge;
            oweReport(reported, DueReport::Level::Medium);
            break;
        }
        }
    }
    return next.verdict;
}

void BookReduction::suppressAll(const TokenId &token)
{
    const LockedAction action = lockedAction(b.guards[token], m_policy);
    std::vector<RequestId> ids;
    for (const Request &request : b.requests)
        if (request.challenge.token == token)
            ids.push_back(request.id);
    const bool wasAutomatic = std::exchange(m_isAutomatic, true);
    for (const RequestId id : ids)
        feed(id, request::AccountLocked{action});
    m_isAutomatic = wasAutomatic;
}

void BookReduction::owe(const Request &request, Answer answer)
{
    if (m_isAutomatic) {
        const auto automatic = std::ranges::count_if(b.answers, &DueAnswer::isAutomatic);
        // The server lets them expire; what the user decided must have room.
        if (static_cast<std::size_t>(automatic) >= kMaxAutomaticAnswers)
            return;
    }
    if (b.answers.size() >= kMaxDue) {
        const auto oldest = b.answers.begin();
        m_step.effects.push_back(effect::AnswerDone{*oldest, false, true});
        b.answers.erase(oldest);
    }
    b.answers.push_back({request.id, request.challenge, answer, m_now, m_isAutomatic});
    m_step.effects.push_back(effect::SendAnswer{request.id});
}

void BookReduction::oweReport(const Request &request, DueReport::Level level)
{
    const auto guard = b.guards.find(request.challenge.token);
    const int streak = guard == b.guards.end() ? 0 : guard->second.streak;
    if (b.reports.size() >= kMaxDue)
        b.reports.erase(b.reports.begin());
    b.reports.push_back({request.id, level, request.challenge, m_now, streak});
    m_step.effects.push_back(effect::HandReport{request.id, level});
}

} // namespace warifu::approvals
