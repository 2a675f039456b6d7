// SPDX-License-Identifier: Apache-2.0
#pragma once
// HKDF-SHA256 (RFC 5869).

#include "core/base/secret_bytes.h"

#include <string_view>

namespace warifu::crypto {

// size bytes (1 to 8160) from keyMaterial; salt may be empty; info names the purpose.
[[nodiscard]] SecretBytes hkdfSha256(ByteView keyMaterial, ByteView salt, std::string_view info,
                                     std::size_t size = 32);

} // namespace warifu::crypto
