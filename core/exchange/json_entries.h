// SPDX-License-Identifier: Apache-2.0
#pragma once
// The entries of a JSON array, one by one: a member that is no object becomes a failure of its own.

#include "core/exchange/entry_builder.h"

namespace warifu::exchange {

// What stands for a member of a list that is no object.
[[nodiscard]] inline Result<ImportedEntry, EntryFailure> notAnEntry(std::size_t position)
{
    return EntryBuilder(position)
        .fail(EntryProblem{EntryProblem::Code::NotAnEntry, {}, {}})
        .build();
}

// read(JsonValue object, std::size_t position) gives Result<ImportedEntry, EntryFailure>.
template<class Read>
[[nodiscard]] Result<void, ImportError> readEntries(JsonValue array, Import &import,
                                                    const Read &read)
{
    for (std::size_t i = 0; i < array.size(); ++i) {
        const JsonValue entry = array.at(i);
        auto one = entry.isObject() ? read(entry, i + 1) : notAnEntry(i + 1);
        if (auto done = collect(import, std::move(one)); !done)
            return done;
    }
    return {};
}

// Does one of the first members say so? For match().
template<class Says>
[[nodiscard]] bool anyMember(JsonValue array, const Says &says)
{
    constexpr std::size_t kLooked = 64;
    for (std::size_t i = 0; array.isArray() && i < array.size() && i < kLooked; ++i) {
        if (says(array.at(i)))
            return true;
    }
    return false;
}

} // namespace warifu::exchange
