// SPDX-License-Identifier: Apache-2.0
#pragma once
// A stream of libsodium's crypto_secretstream_xchacha20poly1305 that consists of one message
// without associated data, as Ente's exports are.

#include "core/base/environment.h"
#include "core/crypto/aead.h"

#include <array>

namespace warifu::crypto {

inline constexpr std::size_t kSecretStreamKeySize = 32;
inline constexpr std::size_t kSecretStreamHeaderSize = 24;
inline constexpr std::size_t kSecretStreamOverhead = 17; // encrypted tag in front, MAC behind

// All of it is input: fewer bytes than the overhead are TooShort; key or header of another size,
// another tag than MESSAGE and FINAL, and whatever does not authenticate are Refused.
[[nodiscard]] Result<SecretBytes, AeadError> openSecretStream(ByteView key, ByteView header,
                                                              ByteView message);

struct SecretStream
{
    std::array<std::uint8_t, kSecretStreamHeaderSize> header{};
    std::vector<std::uint8_t> message;
};
// One message with the tag FINAL under a random header. key: exactly 32 bytes.
[[nodiscard]] SecretStream sealSecretStream(ByteView key, ByteView plain, Entropy &entropy);

} // namespace warifu::crypto
