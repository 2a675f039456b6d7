// SPDX-License-Identifier: Apache-2.0
#pragma once
// Which exports with readable keys the user was not done with yet: kept in the profile, so that
// every program shows them, also after a restart, until they are dismissed.

#include "core/accounts/account.h"
#include "core/base/durable_file.h"

#include <vector>

namespace warifu::exchange {

struct PlainExport
{
    QString file;   // absolute
    QString format; // Exporter::id
    UnixSeconds time{};
    bool operator==(const PlainExport &) const = default;
};

class PlainExports
{
public:
    static constexpr std::size_t kMost = 100; // older ones are forgotten

    // home: the profile's folder, which exists.
    explicit PlainExports(const QString &home);

    // Oldest first. Where the list cannot be read or understood there is one entry without names:
    // damage never looks like "none".
    [[nodiscard]] std::vector<PlainExport> list() const;
    // Takes the place of an earlier one into the same file. Two programs that add in the same
    // moment may lose one of the two.
    [[nodiscard]] Result<void, FileError> add(const PlainExport &plain) const;
    // Forgets those that somebody has seen, as list() gave them; the exports themselves stay where
    // they are, and what was added meanwhile stays in the list.
    [[nodiscard]] Result<void, FileError> dismiss(const std::vector<PlainExport> &seen) const;

private:
    [[nodiscard]] Result<void, FileError> write(const std::vector<PlainExport> &all) const;

    QString m_path;
};

} // namespace warifu::exchange
