// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/secretbox.h"

#include <sodium.h>

namespace warifu::crypto {

static_assert(kSecretBoxKeySize == crypto_secretbox_KEYBYTES);
static_assert(kSecretBoxNonceSize == crypto_secretbox_NONCEBYTES);
static_assert(kSecretBoxMacSize == crypto_secretbox_MACBYTES);

Result<SecretBytes, AeadError> openSecretBox(ByteView key, ByteView nonce,
                                             ByteView macAndCiphertext)
{
    if (macAndCiphertext.size() < kSecretBoxMacSize)
        return failure(AeadError::TooShort);
    if (key.size() != kSecretBoxKeySize || nonce.size() != kSecretBoxNonceSize || sodium_init() < 0)
        return failure(AeadError::Refused);
    SecretBytes plain(macAndCiphertext.size() - kSecretBoxMacSize);
    std::uint8_t none = 0;
    // Decryption writes into the secret it returns.
    std::uint8_t *const out = plain.isEmpty() ? &none : plain.exposeWritable().data();
    if (crypto_secretbox_open_easy(out, macAndCiphertext.data(), macAndCiphertext.size(),
                                   nonce.data(), key.data())
        != 0)
        return failure(AeadError::Refused);
    return plain;
}

} // namespace warifu::crypto
