// SPDX-License-Identifier: Apache-2.0
#pragma once
// The five generations on disk: catalogue.warifu is the newest, catalogue.1.warifu to
// catalogue.4.warifu are older ones in no fixed order (each tells its generation). Writing takes
// two durable replacements: the current file is copied over the oldest one, then replaced, so that
// catalogue.warifu is there at every moment.

#include "core/base/durable_file.h"
#include "core/vault/catalogue_file.h"

#include <QString>

#include <optional>

namespace warifu::vault {

inline constexpr int kGenerations = 5;

class CatalogueStore
{
public:
    explicit CatalogueStore(QString folder) : m_folder(std::move(folder)) {}

    // slot 0 is the current file.
    [[nodiscard]] QString path(int slot) const;
    // Is there any of the five? Also true when the folder cannot be looked into.
    [[nodiscard]] bool hasAny() const;
    [[nodiscard]] Result<std::vector<std::uint8_t>, FileError> read(int slot) const;
    // The older files that can be parsed, newest first, with their slots.
    [[nodiscard]] std::vector<std::pair<int, CatalogueFile>> olderFiles() const;

    // Copies the current file into its place among the older ones; archived counts up with each.
    [[nodiscard]] Result<void, FileError> archive(std::uint64_t archived) const;
    [[nodiscard]] Result<void, FileError> replace(int slot, ByteView bytes) const;
    // Keeps a current file that cannot be read as catalogue.damaged.warifu before it is replaced.
    [[nodiscard]] Result<void, FileError> setDamagedAside() const;

private:
    QString m_folder;
};

} // namespace warifu::vault
