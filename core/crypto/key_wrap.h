// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keys wrapped by other keys, as encrypted PSKC (RFC 6030) and XML Encryption carry them.

#include "core/crypto/aead.h"

namespace warifu::crypto {

inline constexpr std::size_t kMaxWrappedKey = 64 * 1024;

// All of it is input, in each of these: fewer bytes than the smallest wrapping are TooShort; a
// wrapping key of another size, a wrapping that is not whole blocks of 8 bytes or above
// kMaxWrappedKey, and whatever does not authenticate are Refused.

// AES key wrap (RFC 3394) with its default initial value. key: 16, 24 or 32 bytes. The result is 16
// bytes or more, in steps of 8.
[[nodiscard]] Result<SecretBytes, AeadError> unwrapAesKey(ByteView key, ByteView wrapped);

// AES key wrap with padding (RFC 5649). The result is 1 byte or more.
[[nodiscard]] Result<SecretBytes, AeadError> unwrapAesKeyPadded(ByteView key, ByteView wrapped);

// Triple-DES key wrap (RFC 3217 section 3; XML Encryption's kw-tripledes). key: 24 bytes. Refused,
// too, where the system's libcrypto has Triple-DES switched off.
[[nodiscard]] Result<SecretBytes, AeadError> unwrapTripleDesKey(ByteView key, ByteView wrapped);

// RFC 3394. key: 16, 24 or 32 bytes; plain: 16 bytes or more in steps of 8, at most
// kMaxWrappedKey, or the program ends.
[[nodiscard]] std::vector<std::uint8_t> wrapAesKey(ByteView key, ByteView plain);

} // namespace warifu::crypto
