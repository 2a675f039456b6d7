// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the prompt window shows of a book: at most one card an account, oldest account first. While
// nobody has it open, an account's card is its newest request; one that is open stays.

#include "core/approvals/book.h"

namespace warifu::approvals {

struct Card
{
    RequestId id = 0;
    TokenId token;
    int position = 0;  // from 1, "1 of 3"
    int ofAccount = 1; // live requests of this account
    bool operator==(const Card &) const = default;
};
struct Blocked
{
    TokenId token;
    int count = 0; // requests suppressed by the present lock
    std::chrono::milliseconds remaining{};
    LockCause cause = LockCause::Denials;
    bool operator==(const Blocked &) const = default;
};
struct QueueView
{
    std::vector<Card> cards;
    std::vector<Blocked> blocked; // locked accounts
    int total = 0;                // live requests
};
[[nodiscard]] QueueView queueOf(const Book &book);

} // namespace warifu::approvals
