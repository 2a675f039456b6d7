// SPDX-License-Identifier: Apache-2.0
#pragma once
// One authenticator of Stratum (Authenticator Pro), of its JSON or its database (import-formats
// section 6.24).

#include "core/exchange/entry_builder.h"

#include <vector>

namespace warifu::exchange::formats::stratum {

struct Fields
{
    std::optional<std::int64_t> type, algorithm, digits, period, counter;
    std::string_view secret, pin;
};

// Everything but the names.
void apply(EntryBuilder &builder, const Fields &fields);

// Entries with the place that the user gave each.
class Ranked
{
public:
    // False when there are more than any file may hold.
    bool add(std::int64_t ranking, Result<ImportedEntry, EntryFailure> entry);
    // In order of ranking; equals as they came.
    [[nodiscard]] Result<void, ImportError> moveInto(Import &import);

private:
    std::vector<std::pair<std::int64_t, Result<ImportedEntry, EntryFailure>>> m_entries;
};

} // namespace warifu::exchange::formats::stratum
