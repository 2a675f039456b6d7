// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/hmac.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace warifu::crypto {

namespace {

// HMAC is written out over a digest context: EVP_MAC copies the key to its heap each time and costs
// a third more. Failures abort: for these inputs they mean a broken libcrypto, and a wrong code
// must never be shown.

constexpr std::size_t kLargestBlock = 128;

struct Free
{
    void operator()(EVP_MD *digest) const { EVP_MD_free(digest); }
    void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, Free>;

const char *digestName(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return "SHA1";
    case HashAlgorithm::Sha256:
        return "SHA256";
    case HashAlgorithm::Sha512:
        return "SHA512";
    case HashAlgorithm::Sha224:
        return "SHA224";
    case HashAlgorithm::Sha384:
        return "SHA384";
    }
    std::abort();
}

Context makeContext(HashAlgorithm algorithm)
{
    const std::unique_ptr<EVP_MD, Free> digest(
        EVP_MD_fetch(nullptr, digestName(algorithm), nullptr));
    Context context(EVP_MD_CTX_new());
    if (!digest || !context || EVP_DigestInit_ex2(context.get(), digest.get(), nullptr) != 1)
        std::abort();
    return context;
}

using Contexts = std::array<Context, static_cast<std::size_t>(kLastHashAlgorithm) + 1>;

Contexts &threadContexts()
{
    thread_local Contexts contexts;
    return contexts;
}

std::size_t blockSize(HashAlgorithm algorithm)
{
    return algorithm == HashAlgorithm::Sha512 || algorithm == HashAlgorithm::Sha384 ? 128 : 64;
}

// result takes the hash of first and second, one after the other.
void hashInto(EVP_MD_CTX *context, ByteView first, ByteView second, std::uint8_t *result)
{
    // No digest given: the context keeps the one it was made with.
    if (EVP_DigestInit_ex2(context, nullptr, nullptr) != 1
        || EVP_DigestUpdate(context, first.data(), first.size()) != 1
        || EVP_DigestUpdate(context, second.data(), second.size()) != 1
        || EVP_DigestFinal_ex(context, result, nullptr) != 1)
        std::abort();
}

} // namespace

std::size_t hashSize(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return 20;
    case HashAlgorithm::Sha256:
        return 32;
    case HashAlgorithm::Sha512:
        return 64;
    case HashAlgorithm::Sha224:
        return 28;
    case HashAlgorithm::Sha384:
        return 48;
    }
    std::abort();
}

HmacTag hmac(HashAlgorithm algorithm, ByteView key, ByteView message)
{
    Context &context = threadContexts()[static_cast<std::size_t>(algorithm)];
    if (!context)
        context = makeContext(algorithm);
    const std::size_t block = blockSize(algorithm);

    // RFC 2104 section 2: a key longer than a block is hashed, a shorter one filled with zeros.
    std::array<std::uint8_t, kLargestBlock> pad{};
    if (key.size() > block)
        hashInto(context.get(), key, {}, pad.data());
    else
        std::copy(key.begin(), key.end(), pad.begin());

    HmacTag tag;
    tag.size = hashSize(algorithm);
    for (std::uint8_t &byte : pad)
        byte ^= 0x36;
    hashInto(context.get(), {pad.data(), block}, message, tag.bytes.data());
    for (std::uint8_t &byte : pad)
        byte ^= 0x36 ^ 0x5c;
    hashInto(context.get(), {pad.data(), block}, tag.view(), tag.bytes.data());
    OPENSSL_cleanse(pad.data(), pad.size());
    return tag;
}

void wipeHmacState()
{
    for (Context &context : threadContexts())
        context.reset(); // OpenSSL wipes a digest's state when it frees it
}

} // namespace warifu::crypto
