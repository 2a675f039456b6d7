// SPDX-License-Identifier: Apache-2.0
#pragma once
// Plain hashes that foreign schemes ask for. MD5 is here for mOTP only and protects nothing.

#include "core/base/secret_bytes.h"

#include <array>

namespace warifu::crypto {

[[nodiscard]] std::array<std::uint8_t, 32> sha256(ByteView message);
[[nodiscard]] std::array<std::uint8_t, 64> sha512(ByteView message);
// For checksums that foreign formats define by it.
[[nodiscard]] std::array<std::uint8_t, 20> sha1(ByteView message);
[[nodiscard]] std::array<std::uint8_t, 16> md5(ByteView message);

} // namespace warifu::crypto
