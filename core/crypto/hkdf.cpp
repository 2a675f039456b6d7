// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/hkdf.h"

#include "core/base/byte_writer.h"
#include "core/base/secret_arena.h"
#include "core/crypto/hmac.h"

#include <algorithm>
#include <cstdlib>

namespace warifu::crypto {

namespace {

constexpr std::size_t kLargestOutput = 255 * 32; // RFC 5869 section 2.3

} // namespace

SecretBytes hkdfSha256(ByteView keyMaterial, ByteView salt, std::string_view info, std::size_t size)
{
    // RFC 5869 section 2.2; an absent salt is hashSize() zeros, which HMAC pads to anyway.
    HmacTag pseudoRandomKey = hmac(HashAlgorithm::Sha256, salt, keyMaterial);
    SecretBytes output = hkdfExpandSha256(pseudoRandomKey.view(), info, size);
    // Key material on the stack.
    secret_arena::wipe(pseudoRandomKey.bytes.data(), pseudoRandomKey.bytes.size());
    return output;
}

SecretBytes hkdfExpandSha256(ByteView prk, std::string_view info, std::size_t size)
{
    if (size == 0 || size > kLargestOutput)
        std::abort(); // our mistake: the block counter is one byte
    SecretBytes output(size);
    // Filled block by block as section 2.3 says.
    const std::span<std::uint8_t> out = output.exposeWritable();
    HmacTag block;
    block.size = 0;
    std::size_t written = 0;
    for (std::uint8_t counter = 1; written < size; ++counter) {
        ByteWriter message;
        message.bytes(block.view());
        message.bytes({reinterpret_cast<const std::uint8_t *>(info.data()), info.size()});
        message.u8(counter);
        const SecretBytes input = message.take();
        // HMAC reads the block that it extends.
        block = hmac(HashAlgorithm::Sha256, prk, input.expose());
        const std::size_t count = std::min(block.size, size - written);
        std::copy_n(block.bytes.begin(), count, out.begin() + static_cast<std::ptrdiff_t>(written));
        written += count;
    }
    // Key material on the stack.
    secret_arena::wipe(block.bytes.data(), block.bytes.size());
    return output;
}

} // namespace warifu::crypto
