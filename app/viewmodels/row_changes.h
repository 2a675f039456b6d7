// SPDX-License-Identifier: Apache-2.0
#pragma once
// How one order of ids becomes another, in the smallest step that a list view can follow without
// losing its place. Pure.

#include "core/accounts/account_id.h"

#include <vector>

namespace warifu::viewmodels {

struct RowChange
{
    enum class Kind { None, Insert, Remove, Move, Reset };
    Kind kind = Kind::None;
    int first = 0; // Insert, Remove: first and last row; Move: from and to (as after the move)
    int last = 0;
};

[[nodiscard]] RowChange rowChange(const std::vector<accounts::AccountId> &before,
                                  const std::vector<accounts::AccountId> &after);

} // namespace warifu::viewmodels
