// SPDX-License-Identifier: Apache-2.0
#include "app/viewmodels/row_changes.h"

#include <algorithm>

namespace warifu::viewmodels {

RowChange rowChange(const std::vector<accounts::AccountId> &before,
                    const std::vector<accounts::AccountId> &after)
{
    using Kind = RowChange::Kind;
    const auto shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head])
        ++head;
    std::size_t tail = 0;
    while (tail < shorter - head
           && before[before.size() - 1 - tail] == after[after.size() - 1 - tail])
        ++tail;
    const std::size_t oldMiddle = before.size() - head - tail;
    const std::size_t newMiddle = after.size() - head - tail;
    const int first = int(head);
    if (oldMiddle == 0 && newMiddle == 0)
        return {};
    if (oldMiddle == 0)
        return {Kind::Insert, first, first + int(newMiddle) - 1};
    if (newMiddle == 0)
        return {Kind::Remove, first, first + int(oldMiddle) - 1};
    if (oldMiddle == newMiddle && oldMiddle >= 2) {
        // One row went from one end of the middle to the other.
        const auto oldBegin = before.begin() + first;
        const auto oldEnd = oldBegin + int(oldMiddle);
        const auto newBegin = after.begin() + first;
        const auto newEnd = newBegin + int(newMiddle);
        const int last = first + int(oldMiddle) - 1;
        if (*oldBegin == *(newEnd - 1) && std::equal(oldBegin + 1, oldEnd, newBegin))
            return {Kind::Move, first, last};
        if (*(oldEnd - 1) == *newBegin && std::equal(oldBegin, oldEnd - 1, newBegin + 1))
            return {Kind::Move, last, first};
    }
    return {Kind::Reset, 0, 0};
}

} // namespace warifu::viewmodels
