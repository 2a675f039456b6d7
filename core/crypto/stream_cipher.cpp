// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/stream_cipher.h"

#include <sodium.h>

#include <algorithm>
#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::uint64_t kBlock = 64;
constexpr std::uint64_t kLongestStream = kBlock << 32; // ChaCha20's counter has 32 bits

static_assert(crypto_stream_chacha20_ietf_KEYBYTES == 32);
static_assert(crypto_stream_chacha20_ietf_NONCEBYTES == 12);
static_assert(crypto_stream_salsa20_KEYBYTES == 32);
static_assert(crypto_stream_salsa20_NONCEBYTES == 8);

} // namespace

StreamCipher::StreamCipher(StreamCipherKind kind, ByteView key, ByteView nonce)
    : m_kind(kind)
    , m_key(SecretBytes::copyOf(key))
{
    const std::size_t nonceSize = kind == StreamCipherKind::ChaCha20 ? 12 : 8;
    if (key.size() != 32 || nonce.size() != nonceSize || sodium_init() < 0)
        std::abort(); // our mistake, never an input; or no libsodium
    std::copy(nonce.begin(), nonce.end(), m_nonce.begin());
}

void StreamCipher::applyWhole(std::span<std::uint8_t> bytes, std::uint64_t block) const
{
    // The keystream is made of the key.
    const std::uint8_t *const key = m_key.expose().data();
    if (m_kind == StreamCipherKind::ChaCha20)
        crypto_stream_chacha20_ietf_xor_ic(bytes.data(), bytes.data(), bytes.size(), m_nonce.data(),
                                           static_cast<std::uint32_t>(block), key);
    else
        crypto_stream_salsa20_xor_ic(bytes.data(), bytes.data(), bytes.size(), m_nonce.data(),
                                     block, key);
}

SecretBytes StreamCipher::apply(ByteView bytes)
{
    if (bytes.size() > kLongestStream - m_position)
        std::abort(); // our mistake: files are far shorter
    // The stream starts at whole blocks only: as many bytes as are used up of the current block go
    // in front, and are taken off again.
    const auto used = static_cast<std::size_t>(m_position % kBlock);
    SecretBytes padded(used + bytes.size());
    // Filled, then combined in place.
    const std::span<std::uint8_t> out = padded.exposeWritable();
    std::copy(bytes.begin(), bytes.end(), out.begin() + std::ptrdiff_t(used));
    applyWhole(out, m_position / kBlock);
    m_position += bytes.size();
    if (used == 0)
        return padded;
    return SecretBytes::copyOf(out.subspan(used));
}

} // namespace warifu::crypto
