// SPDX-License-Identifier: Apache-2.0
#pragma once
// HMAC (RFC 2104) over SHA-1 and the SHA-2 family.

#include "core/base/secret_bytes.h"

#include <array>

namespace warifu::crypto {

// The numbers are stored (docs/formats/vault.md): new ones come at the end.
enum class HashAlgorithm { Sha1, Sha256, Sha512, Sha224, Sha384 };
inline constexpr HashAlgorithm kLastHashAlgorithm = HashAlgorithm::Sha384;

// 20 to 64.
[[nodiscard]] std::size_t hashSize(HashAlgorithm algorithm);

// A tag of hashSize() bytes in a fixed buffer.
struct HmacTag
{
    std::array<std::uint8_t, 64> bytes{};
    std::size_t size = 0;
    [[nodiscard]] ByteView view() const { return {bytes.data(), size}; }
};

// HMAC of message under key (any length, also empty). One digest context per thread and algorithm
// serves all keys; no key schedule is kept per account.
[[nodiscard]] HmacTag hmac(HashAlgorithm algorithm, ByteView key, ByteView message);

// Forgets what the calling thread's contexts know of the key used last. Call it when the vault
// locks.
void wipeHmacState();

} // namespace warifu::crypto
