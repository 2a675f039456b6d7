// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/book.h"

#include "core/approvals/book_reduction.h"

#include <algorithm>

namespace warifu::approvals {

BookStep step(Book book, const BookEvent &event, UnixMilliseconds now, const ApprovalPolicy &policy)
{
    BookReduction reduction(std::move(book), now, policy);
    reduction.passTime();
    std::visit(reduction, event);
    reduction.settleCrowds();
    return reduction.take();
}

Demand demandOf(const Book &book, const Request &request, const ApprovalPolicy &policy)
{
    const auto guard = book.guards.find(request.challenge.token);
    const Level level = guard == book.guards.end() ? Level::Normal : guard->second.level;
    Demand demand;
    demand.isLocked = level == Level::Locked;
    demand.verifiesUser = book.verifying.contains(request.challenge.token);
    demand.needsAuthentication = demand.verifiesUser || level == Level::Guarded
        || book.lastSeen - book.unlockedAt > policy.unlockFresh;
    demand.needsContext = level == Level::Guarded;
    demand.refusesPlain = policy.refusesPlain;
    return demand;
}

const Request *find(const Book &book, RequestId id)
{
    const auto found = std::ranges::find(book.requests, id, &Request::id);
    return found == book.requests.end() ? nullptr : &*found;
}

std::optional<UnixMilliseconds> nextChange(const Book &book)
{
    std::optional<UnixMilliseconds> next;
    const auto take = [&next](std::optional<UnixMilliseconds> at) {
        if (at && (!next || *at < *next))
            next = at;
    };
    for (const Request &request : book.requests)
        if (request.phase != Phase::Signing)
            take(request.deadline);
    for (const auto &[token, guard] : book.guards)
        take(nextChange(guard));
    for (const DueAnswer &answer : book.answers)
        take(answer.decidedAt + kDueLifetime);
    return next;
}

} // namespace warifu::approvals
