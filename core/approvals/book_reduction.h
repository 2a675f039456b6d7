// SPDX-License-Identifier: Apache-2.0
#pragma once
// How a book changes; private to this room. One object a step.

#include "core/approvals/book.h"

namespace warifu::approvals {

class BookReduction
{
public:
    BookReduction(Book book, UnixMilliseconds now, const ApprovalPolicy &policy);

    // Deadlines, locks and what was kept long enough, before the event itself.
    void passTime();
    // Tells the guards how many requests are unanswered, after it.
    void settleCrowds();
    [[nodiscard]] BookStep take() { return std::move(m_step); }

    void operator()(const book::Polled &event);
    void operator()(const book::Opened &event) { feed(event.id, request::Opened{}); }
    void operator()(const book::Focused &event) { feed(event.id, request::Focused{}); }
    void operator()(const book::Closed &event) { feed(event.id, request::Closed{}); }
    void operator()(const book::Approve &event);
    void operator()(const book::Authenticated &event);
    void operator()(const book::Deny &event);
    void operator()(const book::AppUnlocked &) { b.unlockedAt = m_now; }
    void operator()(const book::Unlock &event);
    void operator()(const book::SetQuiet &event) { b.quietUntil = event.until; }
    void operator()(const book::TokenRemoved &event);
    void operator()(const book::Tick &) {}
    void operator()(const book::Answered &event);
    void operator()(const book::Failed &event);
    void operator()(const book::ReportTaken &event);

private:
    void arrive(const Challenge &challenge);
    [[nodiscard]] std::optional<Drop> judge(const Challenge &challenge) const;
    void drop(const TokenId &token, Drop why);
    // One event for one request, its effects and what they mean for the guard.
    void feed(RequestId id, const RequestEvent &event);
    void apply(RequestStep step);
    void ended(const Request &request);
    Verdict tell(const Challenge &challenge, const GuardEvent &event, RequestId id);
    void suppressAll(const TokenId &token);
    void owe(const Request &request, Answer answer);
    void oweReport(const Request &request, DueReport::Level level);
    [[nodiscard]] Request *live(RequestId id);

    BookStep m_step;
    Book &b = m_step.book;
    UnixMilliseconds m_now;
    const ApprovalPolicy &m_policy;
    bool m_isAutomatic = false;
};

} // namespace warifu::approvals
