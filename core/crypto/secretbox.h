// SPDX-License-Identifier: Apache-2.0
#pragma once
// Opens NaCl's crypto_secretbox (XSalsa20 and Poly1305) as libsodium writes it: the 16-byte MAC in
// front of the ciphertext.

#include "core/crypto/aead.h"

namespace warifu::crypto {

inline constexpr std::size_t kSecretBoxKeySize = 32;
inline constexpr std::size_t kSecretBoxNonceSize = 24;
inline constexpr std::size_t kSecretBoxMacSize = 16;

// All of it is input: fewer bytes than a MAC are TooShort, a key or nonce of another size and
// whatever does not authenticate are Refused.
[[nodiscard]] Result<SecretBytes, AeadError> openSecretBox(ByteView key, ByteView nonce,
                                                           ByteView macAndCiphertext);

} // namespace warifu::crypto
