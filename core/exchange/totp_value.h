// SPDX-License-Identifier: Apache-2.0
#pragma once
// One text that stands for one code, as URI lists hold in lines and password managers in fields
// (import-formats sections 6.1 and 6.8).

#include "core/exchange/import_result.h"

#include "core/base/result.h"

#include <string_view>

namespace warifu::exchange {

// What stands beside the text and counts where the text itself is silent.
struct Surroundings
{
    std::size_t position = 0;
    QString issuer; // an item's title
    QString name;   // an item's user name
};

// otpauth://, apple-otpauth:, steam:// or motp:// with the extra parameters of other apps
// (codeDisplay, tags, icon, serial, data).
[[nodiscard]] Result<ImportedEntry, EntryFailure> readUri(std::string_view uri,
                                                          const Surroundings &surroundings);

// A URI as above, or bare Base32 with the defaults.
[[nodiscard]] Result<ImportedEntry, EntryFailure> readTotpValue(std::string_view value,
                                                                const Surroundings &surroundings);

// Does it begin like one of those URIs?
[[nodiscard]] bool looksLikeCodeUri(std::string_view text);

} // namespace warifu::exchange
