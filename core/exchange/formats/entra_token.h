// SPDX-License-Identifier: Apache-2.0
#pragma once
// One OATH hardware token as Microsoft Entra ID takes it, from the CSV or from Graph's JSON
// (import-formats section 7.2, standards section 2.5).

#include "core/exchange/entry_builder.h"

#include <QSet>

#include <string_view>

namespace warifu::exchange::formats {

struct EntraToken
{
    std::size_t position = 0;
    std::string_view userName, serial, secret, interval, manufacturer, model, hash;
    bool isHex = false; // the secret, by what the whole file shows
};

// How a seed is written: Base32 as Entra asks for, or hexadecimal as vendors' lists have it.
enum class SeedText { Either, Base32, Hex, Neither };
[[nodiscard]] SeedText seedTextOf(std::string_view secret);

class EntraTokens
{
public:
    // Failures say what to correct; what Entra alone would refuse is imported and counted.
    [[nodiscard]] Result<ImportedEntry, EntryFailure> read(const EntraToken &token);
    [[nodiscard]] std::size_t refusedByEntra() const { return m_refusedByEntra; }

private:
    [[nodiscard]] bool readSecret(const EntraToken &token, EntryBuilder &entry) const;
    [[nodiscard]] bool readInterval(const EntraToken &token, EntryBuilder &entry) const;

    QSet<QString> m_serials;
    std::size_t m_refusedByEntra = 0;
};

} // namespace warifu::exchange::formats
