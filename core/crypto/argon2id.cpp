// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/argon2id.h"

#include "core/crypto/argon2.h"

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
    // Narrower than what argon2() takes from the files of others.
    if (!withinLimits(cost) || salt.size() != kArgon2SaltSize)
        return failure(KdfError::Cost);
    return argon2(passphrase, salt, {.passes = cost.passes, .memoryKiB = cost.memoryKiB});
}

} // namespace warifu::crypto
