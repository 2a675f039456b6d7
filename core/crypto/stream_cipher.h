// SPDX-License-Identifier: Apache-2.0
#pragma once
// Keystreams without authentication, as the inner stream of KeePass databases: one stream runs
// through all protected values of a file in their order, so it remembers where it is.

#include "core/base/secret_bytes.h"

#include <array>

namespace warifu::crypto {

enum class StreamCipherKind {
    ChaCha20, // RFC 8439 section 2.4, block counter from 0; key of 32 bytes, nonce of 12
    Salsa20,  // 20 rounds; key of 32 bytes, nonce of 8
};

class StreamCipher
{
public:
    // Key and nonce of exactly these sizes (they are hashes or constants), or the program ends.
    StreamCipher(StreamCipherKind kind, ByteView key, ByteView nonce);

    // Encrypts or decrypts: bytes combined with the next size() bytes of the stream. A stream ends
    // after 256 GiB, which no caller reads: the program ends then.
    [[nodiscard]] SecretBytes apply(ByteView bytes);

private:
    void applyWhole(std::span<std::uint8_t> bytes, std::uint64_t block) const;

    StreamCipherKind m_kind;
    SecretBytes m_key;
    std::array<std::uint8_t, 12> m_nonce{};
    std::uint64_t m_position = 0; // in bytes
};

} // namespace warifu::crypto
