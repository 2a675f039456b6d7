// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/secretstream.h"

#include <sodium.h>

#include <cstdlib>

namespace warifu::crypto {

namespace {

static_assert(kSecretStreamKeySize == crypto_secretstream_xchacha20poly1305_KEYBYTES);
static_assert(kSecretStreamHeaderSize == crypto_secretstream_xchacha20poly1305_HEADERBYTES);
static_assert(kSecretStreamOverhead == crypto_secretstream_xchacha20poly1305_ABYTES);

// Wiped when it goes.
class State
{
public:
    State(ByteView key, ByteView header)
    {
        // Both directions begin the same; libsodium's own function for sealing would take its
        // header from its own generator instead of the port.
        crypto_secretstream_xchacha20poly1305_init_pull(&m_state, header.data(), key.data());
    }
    ~State() { sodium_memzero(&m_state, sizeof m_state); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    crypto_secretstream_xchacha20poly1305_state *get() { return &m_state; }

private:
    crypto_secretstream_xchacha20poly1305_state m_state{};
};

bool isOneMessage(std::uint8_t tag)
{
    return tag == crypto_secretstream_xchacha20poly1305_TAG_MESSAGE
        || tag == crypto_secretstream_xchacha20poly1305_TAG_FINAL;
}

} // namespace

Result<SecretBytes, AeadError> openSecretStream(ByteView key, ByteView header, ByteView message)
{
    if (message.size() < kSecretStreamOverhead)
        return failure(AeadError::TooShort);
    if (key.size() != kSecretStreamKeySize || header.size() != kSecretStreamHeaderSize
        || sodium_init() < 0)
        return failure(AeadError::Refused);
    State state(key, header);
    SecretBytes plain(message.size() - kSecretStreamOverhead);
    std::uint8_t none = 0;
    // Decryption writes into the secret it returns.
    std::uint8_t *const out = plain.isEmpty() ? &none : plain.exposeWritable().data();
    std::uint8_t tag = 0;
    if (crypto_secretstream_xchacha20poly1305_pull(state.get(), out, nullptr, &tag, message.data(),
                                                   message.size(), nullptr, 0)
            != 0
        || !isOneMessage(tag))
        return failure(AeadError::Refused);
    return plain;
}

SecretStream sealSecretStream(ByteView key, ByteView plain, Entropy &entropy)
{
    if (key.size() != kSecretStreamKeySize || sodium_init() < 0)
        std::abort(); // our mistake, never an input; or no libsodium
    SecretStream sealed;
    entropy.fill(sealed.header);
    sealed.message.resize(plain.size() + kSecretStreamOverhead);
    State state(key, sealed.header);
    crypto_secretstream_xchacha20poly1305_push(state.get(), sealed.message.data(), nullptr,
                                               plain.data(), plain.size(), nullptr, 0,
                                               crypto_secretstream_xchacha20poly1305_TAG_FINAL);
    return sealed;
}

} // namespace warifu::crypto
