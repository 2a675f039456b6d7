// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/book_reduction.h"

#include "core/approvals/challenge_format.h"

#include <algorithm>

namespace warifu::approvals {

BookReduction::BookReduction(Book book, UnixMilliseconds now, const ApprovalPolicy &policy)
    : m_now(std::max(now, book.lastSeen))
    , m_policy(policy)
{
    m_step.book = std::move(book);
    b.lastSeen = m_now;
}

void BookReduction::passTime()
{
    for (auto &[token, guard] : b.guards) {
        GuardStep next = approvals::step(std::move(guard), guard::Tick{}, m_now, m_policy);
        guard = std::move(next.state);
        if (!next.effects.empty()) // time only lifts
            m_step.effects.push_back(effect::Lifted{token});
    }
    std::vector<RequestId> ids;
    for (const Request &request : b.requests)
        ids.push_back(request.id);
    for (const RequestId id : ids)
        feed(id, request::Tick{});
    std::erase_if(b.answers, [&](const DueAnswer &answer) {
        const bool isOver = answer.decidedAt + kDueLifetime <= m_now;
        if (isOver)
            m_step.effects.push_back(effect::AnswerDone{answer, false, true});
        return isOver;
    });
}

void BookReduction::settleCrowds()
{
    std::map<TokenId, int> live;
    for (const Request &request : b.requests)
        live[request.challenge.token] += isUnanswered(request.phase) ? 1 : 0;
    for (auto &[token, guard] : b.guards)
        guard = approvals::step(std::move(guard), guard::Crowd{live[token]}, m_now, m_policy).state;
}

void BookReduction::operator()(const book::Polled &event)
{
    std::vector<RequestId> gone;
    for (const Request &request : b.requests)
        if (request.challenge.token == event.token
            && std::ranges::none_of(event.challenges, [&](const Challenge &challenge) {
                   return challenge.nonce == request.challenge.nonce;
               }))
            gone.push_back(request.id);
    for (const RequestId id : gone)
        feed(id, request::Gone{});
    if (!event.challenges.empty())
        b.replay.forget(m_now); // only then: an idle poll changes nothing that would be stored
    for (const Challenge &challenge : event.challenges) {
        if (challenge.token == event.token)
            arrive(challenge);
        else
            drop(event.token, Drop::Malformed);
    }
}

std::optional<Drop> BookReduction::judge(const Challenge &challenge) const
{
    if (!isWellFormed(challenge))
        return Drop::Malformed;
    // Each poll repeats what is open there; only the first time counts.
    if (b.replay.knows(challenge.token, challenge.nonce))
        return Drop::Replay;
    if (challenge.expiresAt <= challenge.receivedAt)
        return Drop::Expired;
    const auto guard = b.guards.find(challenge.token);
    const bool isLocked = guard != b.guards.end() && guard->second.level == Level::Locked;
    const auto live = std::ranges::count_if(b.requests, [&](const Request &request) {
        return request.challenge.token == challenge.token;
    });
    // Not remembered: it may be taken up later, when there is room and it is still open.
    if (static_cast<std::size_t>(live) >= kMaxLivePerToken || b.requests.size() >= kMaxLive
        || !b.replay.hasRoom(challenge.token, isLocked ? kMaxNoncesWhileLocked : kMaxNoncesPerToken)
        || (guard == b.guards.end() && b.guards.size() >= kMaxGuards))
        return Drop::TooMany;
    return std::nullopt;
}

void BookReduction::drop(const TokenId &token, Drop why)
{
    if (why == Drop::Replay)
        return;
    for (BookEffect &effect : m_step.effects)
        if (auto *dropped = std::get_if<effect::Dropped>(&effect);
            dropped != nullptr && dropped->token == token && dropped->drop == why) {
            ++dropped->count;
            return;
        }
    m_step.effects.push_back(effect::Dropped{token, why, 1});
}

void BookReduction::arrive(const Challenge &challenge)
{
    const std::optional<Drop> why = judge(challenge);
    Request fresh;
    fresh.challenge = challenge;
    fresh = approvals::step(std::move(fresh), request::Checked{why}, m_now, m_policy).request;
    if (fresh.phase == Phase::Dropped)
        return drop(challenge.token, *why);
    const std::chrono::milliseconds lifetime = std::min<std::chrono::milliseconds>(
        challenge.expiresAt - challenge.receivedAt, m_policy.longestLifetime);
    b.replay.remember(challenge.token, challenge.nonce, m_now, lifetime);
    fresh.id = b.nextId++;
    fresh.arrivedAt = m_now;
    fresh.deadline = m_now + lifetime;
    m_step.effects.push_back(effect::Arrived{fresh});
    const Verdict verdict = tell(challenge, guard::Admit{b.quietUntil > m_now}, fresh.id);
    const LockedAction action = lockedAction(b.guards[challenge.token], m_policy);
    const RequestId id = fresh.id;
    b.requests.push_back(std::move(fresh));
    m_isAutomatic = true;
    feed(id, request::Admitted{verdict, action});
    m_isAutomatic = false;
}

Request *BookReduction::live(RequestId id)
{
    const auto found = std::ranges::find(b.requests, id, &Request::id);
    return found == b.requests.end() ? nullptr : &*found;
}

void BookReduction::operator()(const book::Approve &event)
{
    if (const Request *const request = live(event.id))
        feed(event.id,
             request::Approve{event.option, event.context, demandOf(b, *request, m_policy)});
    else
        m_step.effects.push_back(effect::Refused{event.id, Refusal::Unknown});
}

void BookReduction::operator()(const book::Authenticated &event)
{
    if (event.isDone)
        b.unlockedAt = m_now;
    feed(event.id, request::Authenticated{event.isDone});
}

void BookReduction::operator()(const book::Deny &event)
{
    if (live(event.id) == nullptr)
        m_step.effects.push_back(effect::Refused{event.id, Refusal::Unknown});
    else
        feed(event.id, request::Deny{event.answer});
}

void BookReduction::operator()(const book::Unlock &event)
{
    const auto guard = b.guards.find(event.token);
    if (guard == b.guards.end())
        return;
    GuardStep next = approvals::step(std::move(guard->second), guard::Unlocked{}, m_now, m_policy);
    guard->second = std::move(next.state);
    if (!next.effects.empty())
        m_step.effects.push_back(effect::Lifted{event.token});
}

void BookReduction::operator()(const book::TokenRemoved &event)
{
    const auto isOf = [&](const auto &owned) { return owned.challenge.token == event.token; };
    std::erase_if(b.requests, isOf);
    std::erase_if(b.answers, isOf); // its key is gone, nobody could sign them
    b.guards.erase(event.token);
}

void BookReduction::operator()(const book::Answered &event)
{
    const auto due = std::ranges::find(b.answers, event.id, &DueAnswer::id);
    if (due == b.answers.end())
        return feed(event.id, request::Answered{event.isAccepted});
    // Not accepted means that it is closed there already; there is nothing left to say.
    m_step.effects.push_back(effect::AnswerDone{*due, event.isAccepted, false});
    b.answers.erase(due);
}

void BookReduction::operator()(const book::Failed &event)
{
    const auto due = std::ranges::find(b.answers, event.id, &DueAnswer::id);
    if (due == b.answers.end()) {
        feed(event.id, request::Failed{event.error});
        // The account may have been locked while the approval was on its way.
        const Request *const request = live(event.id);
        if (request != nullptr && demandOf(b, *request, m_policy).isLocked)
            suppressAll(TokenId(request->challenge.token));
        return;
    }
    if (event.error != ServerError::UnknownToken)
        return; // it stays, to be tried again
    m_step.effects.push_back(effect::AnswerDone{*due, false, true});
    b.answers.erase(due);
}

void BookReduction::operator()(const book::ReportTaken &event)
{
    std::erase_if(b.reports, [&](const DueReport &report) {
        return report.id == event.id && report.level == event.level;
    });
}

} // namespace warifu::approvals
