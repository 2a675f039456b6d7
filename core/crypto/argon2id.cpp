// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/argon2id.h"

#include <sodium.h>

namespace warifu::crypto {

namespace {

bool withinLimits(Argon2Cost cost)
{
    return cost.passes >= 1 && cost.passes <= 10 && cost.memoryKiB >= 8u * 1024
        && cost.memoryKiB <= 1024u * 1024;
}

} // namespace

Result<SecretBytes, KdfError> argon2id(ByteView passphrase, ByteView salt, Argon2Cost cost)
{
    static_assert(kArgon2SaltSize == crypto_pwhash_argon2id_SALTBYTES);
    if (!withinLimits(cost) || salt.size() != kArgon2SaltSize)
        return failure(KdfError::Cost);
    if (sodium_init() < 0)
        return failure(KdfError::Memory);
    SecretBytes key(32);
    // The function fills the secret it returns; char and std::uint8_t have the same layout.
    if (crypto_pwhash_argon2id(key.exposeWritable().data(), key.size(),
                               reinterpret_cast<const char *>(passphrase.data()), passphrase.size(),
                               salt.data(), cost.passes, std::size_t(cost.memoryKiB) * 1024,
                               crypto_pwhash_argon2id_ALG_ARGON2ID13)
        != 0)
        return failure(KdfError::Memory);
    return key;
}

} // namespace warifu::crypto
