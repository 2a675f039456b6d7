// SPDX-License-Identifier: Apache-2.0
#pragma once
// One catalogue file: a checked header with the key wrap and the generation, then the body sealed
// under K. The body is bound to the vault and the generation, not to the wrap: a change of the
// passphrase replaces the header only.

#include "core/base/environment.h"
#include "core/vault/key_wrap.h"

#include <vector>

namespace warifu::vault {

// Larger files are not read. 100,000 accounts take about 20 MB.
inline constexpr std::size_t kMaxCatalogueFile = 256 * 1024 * 1024;

enum class CatalogueFileError {
    Damaged,     // not ours, truncated, changed
    NewerFormat, // whole, but written by a newer version
};

struct CatalogueFile
{
    KeyWrap wrap;
    std::uint64_t generation = 0;
    std::vector<std::uint8_t> sealed;
};

// Tells one file from every other one of its vault, by the tag of its seal.
struct CatalogueStamp
{
    std::uint64_t generation = 0;
    std::array<std::uint8_t, 16> tag{};
    bool operator==(const CatalogueStamp &) const = default;
};
[[nodiscard]] CatalogueStamp stampOf(const CatalogueFile &file);

[[nodiscard]] std::vector<std::uint8_t> formatCatalogueFile(const CatalogueFile &file);
[[nodiscard]] Result<CatalogueFile, CatalogueFileError> parseCatalogueFile(ByteView bytes);

[[nodiscard]] CatalogueFile sealCatalogue(const KeyWrap &wrap, std::uint64_t generation,
                                          ByteView key, ByteView body, Entropy &entropy);
// Damaged only.
[[nodiscard]] Result<SecretBytes, CatalogueFileError>
openCatalogue(const CatalogueFile &file, const VaultId &vault, ByteView key);

} // namespace warifu::vault
