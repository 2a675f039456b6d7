// SPDX-License-Identifier: Apache-2.0
#pragma once
// The outside of a credential page: AES-256-GCM under the vault key. The page's name, its
// generation and the vault are authenticated, so that no page passes for another.

#include "core/base/environment.h"
#include "core/crypto/aead.h"
#include "core/vault/key_wrap.h"
#include "core/vault/page_format.h"

#include <QString>

namespace warifu::vault {

// magic, version, generation, nonce and tag.
inline constexpr std::size_t kPageSealSize = 4 + 1 + 8 + crypto::kAeadOverhead;

// "page-0", "page-1", …
[[nodiscard]] QString pageName(std::size_t index);

[[nodiscard]] SecretBytes sealPage(ByteView key, const VaultId &vault, std::size_t index,
                                   std::uint64_t generation, ByteView plain, Entropy &entropy);

struct OpenedPage
{
    std::uint64_t generation = 0;
    SecretBytes plain;
};
[[nodiscard]] Result<OpenedPage, PageError> openPage(ByteView key, const VaultId &vault,
                                                     std::size_t index, ByteView blob);

} // namespace warifu::vault
