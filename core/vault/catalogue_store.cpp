// SPDX-License-Identifier: Apache-2.0
#include "core/vault/catalogue_store.h"

#include <QFileInfo>

#include <algorithm>

namespace warifu::vault {

QString CatalogueStore::path(int slot) const
{
    if (slot == 0)
        return m_folder + QStringLiteral("/catalogue.warifu");
    return m_folder + QStringLiteral("/catalogue.%1.warifu").arg(slot);
}

bool CatalogueStore::hasAny() const
{
    for (int slot = 0; slot < kGenerations; ++slot) {
        // Opening tells "absent" from "not allowed"; a look at the name does not.
        const auto bytes = readFile(path(slot), 0);
        if (bytes || bytes.error() != FileError::Absent)
            return true;
    }
    return false;
}

Result<std::vector<std::uint8_t>, FileError> CatalogueStore::read(int slot) const
{
    return readFile(path(slot), kMaxCatalogueFile);
}

std::vector<std::pair<int, CatalogueFile>> CatalogueStore::olderFiles() const
{
    std::vector<std::pair<int, CatalogueFile>> files;
    for (int slot = 1; slot < kGenerations; ++slot) {
        const auto bytes = read(slot);
        if (!bytes)
            continue;
        if (auto file = parseCatalogueFile(*bytes))
            files.emplace_back(slot, std::move(*file));
    }
    std::ranges::stable_sort(files, [](const auto &a, const auto &b) {
        return a.second.generation > b.second.generation;
    });
    return files;
}

Result<void, FileError> CatalogueStore::archive(std::uint64_t archived) const
{
    const auto bytes = read(0);
    if (!bytes)
        return failure(bytes.error());
    const int slot = 1 + static_cast<int>(archived % (kGenerations - 1));
    return replaceFile(path(slot), *bytes);
}

Result<void, FileError> CatalogueStore::replace(int slot, ByteView bytes) const
{
    return replaceFile(path(slot), bytes);
}

Result<void, FileError> CatalogueStore::setDamagedAside() const
{
    const auto bytes = read(0);
    if (!bytes)
        return bytes.error() == FileError::Absent ? Result<void, FileError>()
                                                  : failure(bytes.error());
    return replaceFile(m_folder + QStringLiteral("/catalogue.damaged.warifu"), *bytes);
}

} // namespace warifu::vault
