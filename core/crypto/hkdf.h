// SPDX-License-Identifier: Apache-2.0
#pragma once
// HKDF-SHA256 (RFC 5869).

#include "core/base/secret_bytes.h"

#include <string_view>

namespace warifu::crypto {

// size bytes (1 to 8160) from keyMaterial; salt may be empty; info names the purpose.
[[nodiscard]] SecretBytes hkdfSha256(ByteView keyMaterial, ByteView salt, std::string_view info,
                                     std::size_t size = 32);

// The second step alone (RFC 5869 section 2.3), for formats that expand a key which is already
// uniform. prk may have any size. size bytes, 1 to 8160.
[[nodiscard]] SecretBytes hkdfExpandSha256(ByteView prk, std::string_view info, std::size_t size);

} // namespace warifu::crypto
