// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/hmac.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>

#include <cstdlib>
#include <memory>

namespace warifu::crypto {

namespace {

struct FreeMac
{
    void operator()(EVP_MAC *mac) const { EVP_MAC_free(mac); }
    void operator()(EVP_MAC_CTX *context) const { EVP_MAC_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MAC_CTX, FreeMac>;

const char *digestName(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return "SHA1";
    case HashAlgorithm::Sha256:
        return "SHA256";
    case HashAlgorithm::Sha512:
        return "SHA512";
    }
    std::abort();
}

Context makeContext(HashAlgorithm algorithm)
{
    const std::unique_ptr<EVP_MAC, FreeMac> mac(EVP_MAC_fetch(nullptr, "HMAC", nullptr));
    Context context(mac ? EVP_MAC_CTX_new(mac.get()) : nullptr);
    // OpenSSL takes the name through a non-const pointer and only reads it.
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST,
                                         const_cast<char *>(digestName(algorithm)), 0),
        OSSL_PARAM_construct_end()};
    if (!context || EVP_MAC_CTX_set_params(context.get(), parameters) != 1)
        std::abort(); // a libcrypto without HMAC is a broken installation, not an input
    return context;
}

Context &threadContext(HashAlgorithm algorithm)
{
    thread_local std::array<Context, 3> contexts;
    Context &context = contexts[static_cast<std::size_t>(algorithm)];
    if (!context)
        context = makeContext(algorithm);
    return context;
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
    }
    std::abort();
}

HmacTag hmac(HashAlgorithm algorithm, ByteView key, ByteView message)
{
    static const std::uint8_t kNothing = 0;
    EVP_MAC_CTX *const context = threadContext(algorithm).get();
    HmacTag tag;
    // A null key pointer would mean "keep the last key", so an empty key needs an address.
    if (EVP_MAC_init(context, key.empty() ? &kNothing : key.data(), key.size(), nullptr) != 1
        || EVP_MAC_update(context, message.data(), message.size()) != 1
        || EVP_MAC_final(context, tag.bytes.data(), &tag.size, tag.bytes.size()) != 1)
        std::abort(); // cannot fail for these inputs; a wrong code must never be shown
    return tag;
}

void wipeHmacState()
{
    static const std::uint8_t kNothing[1] = {0};
    for (const auto algorithm :
         {HashAlgorithm::Sha1, HashAlgorithm::Sha256, HashAlgorithm::Sha512})
        static_cast<void>(hmac(algorithm, {kNothing, 0}, {}));
}

} // namespace warifu::crypto
