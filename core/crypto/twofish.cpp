// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/twofish.h"

#include "core/base/secret_arena.h"

#include <nettle/cbc.h>
#include <nettle/twofish.h>

#include <algorithm>
#include <array>

namespace warifu::crypto {

namespace {

// Nettle takes any cipher's key schedule as const void *.
void decryptBlocks(const void *schedule, std::size_t size, std::uint8_t *out,
                   const std::uint8_t *in)
{
    twofish_decrypt(static_cast<const twofish_ctx *>(schedule), size, out, in);
}

} // namespace

void decryptTwofishCbc(ByteView key, ByteView iv, ByteView ciphertext, std::span<std::uint8_t> out)
{
    twofish_ctx schedule;
    twofish256_set_key(&schedule, key.data());
    std::array<std::uint8_t, TWOFISH_BLOCK_SIZE> chain{};
    std::copy_n(iv.begin(), chain.size(), chain.begin());
    cbc_decrypt(&schedule, &decryptBlocks, chain.size(), chain.data(), ciphertext.size(),
                out.data(), ciphertext.data());
    secret_arena::wipe(&schedule, sizeof schedule); // holds the key
}

} // namespace warifu::crypto
