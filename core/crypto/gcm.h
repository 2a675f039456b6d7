// SPDX-License-Identifier: Apache-2.0
#pragma once
// AES-GCM (NIST SP 800-38D) in the forms of others: AES-128, -192 and -256, a nonce that stands
// somewhere else, a tag of 16 bytes behind the ciphertext. What Warifu seals itself is aead.h.

#include "core/crypto/aead.h"

namespace warifu::crypto {

inline constexpr std::size_t kGcmTagSize = 16;
inline constexpr std::size_t kMaxGcmIv = 128;

// All of it is input: a key that is not 16, 24 or 32 bytes, an iv outside 1 to 128 bytes and more
// than 1 GiB are Refused, fewer bytes than a tag are TooShort.
[[nodiscard]] Result<SecretBytes, AeadError>
openAesGcm(ByteView key, ByteView iv, ByteView associated, ByteView ciphertextAndTag);

// The sizes above hold, or the program ends. The caller never uses an iv twice with one key. sealed
// takes the ciphertext and the tag: plain.size() + kGcmTagSize bytes.
void sealAesGcm(ByteView key, ByteView iv, ByteView associated, ByteView plain,
                std::span<std::uint8_t> sealed);
[[nodiscard]] std::vector<std::uint8_t> sealAesGcm(ByteView key, ByteView iv, ByteView associated,
                                                   ByteView plain);

} // namespace warifu::crypto
