// SPDX-License-Identifier: Apache-2.0
#include "core/approvals/queue_view.h"

#include <algorithm>

namespace warifu::approvals {

QueueView queueOf(const Book &book)
{
    QueueView view;
    std::map<TokenId, bool> isEngaged; // the card of this account may not change
    for (const Request &request : book.requests) {
        ++view.total;
        const TokenId &token = request.challenge.token;
        const auto card = std::ranges::find(view.cards, token, &Card::token);
        const bool isOnScreen = request.phase == Phase::Open
            || request.phase == Phase::Authenticating || request.phase == Phase::Signing;
        if (card == view.cards.end()) {
            view.cards.push_back({request.id, token, static_cast<int>(view.cards.size()) + 1, 1});
            isEngaged[token] = isOnScreen;
            continue;
        }
        ++card->ofAccount;
        if (isEngaged[token])
            continue;
        card->id = request.id;
        isEngaged[token] = isOnScreen;
    }
    for (const auto &[token, guard] : book.guards)
        if (guard.level == Level::Locked)
            view.blocked.push_back(
                {token, guard.blocked, guard.lockedUntil - book.lastSeen, guard.cause});
    return view;
}

} // namespace warifu::approvals
