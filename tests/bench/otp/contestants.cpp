// SPDX-License-Identifier: Apache-2.0
// Bare compressions are only reachable through functions that OpenSSL 3 calls deprecated.
#define OPENSSL_SUPPRESS_DEPRECATED
#include "tests/bench/otp/contestants.h"

#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/params.h>
#include <openssl/sha.h>

#ifdef WARIFU_HAS_OATH
#include <oath.h>
#endif

#include <array>
#include <cstdlib>
#include <cstring>
#include <memory>

namespace warifu::bench {

namespace {

using otp::HashAlgorithm;

constexpr int kDigits = 8;
constexpr std::int64_t kPeriod = 30;

Contestant ours(HashAlgorithm algorithm, const Keys &keys)
{
    const otp::Parameters parameters{otp::Kind::Totp, algorithm, kDigits,
                                     std::chrono::seconds(kPeriod)};
    return {"Warifu", true, [parameters, &keys](std::size_t key, std::int64_t time, char *text) {
                const auto code = otp::codeAt(parameters, keys[key], {}, unixSeconds(time));
                code->text.copy(text, kDigits);
            }};
}

Contestant rekeyedContext(HashAlgorithm algorithm, const Keys &keys)
{
    static const char *const kNames[] = {"SHA1", "SHA256", "SHA512", "SHA224", "SHA384"};
    EVP_MAC *const mac = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    const std::shared_ptr<EVP_MAC_CTX> context(EVP_MAC_CTX_new(mac), EVP_MAC_CTX_free);
    EVP_MAC_free(mac);
    const OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_utf8_string(
            OSSL_MAC_PARAM_DIGEST, const_cast<char *>(kNames[static_cast<int>(algorithm)]), 0),
        OSSL_PARAM_construct_end()};
    EVP_MAC_CTX_set_params(context.get(), parameters);
    return {"one EVP_MAC context, re-keyed", true,
            [context, &keys](std::size_t key, std::int64_t time, char *text) {
                std::uint8_t message[8];
                auto counter = static_cast<std::uint64_t>(time / kPeriod);
                for (int i = 7; i >= 0; --i, counter >>= 8)
                    message[i] = static_cast<std::uint8_t>(counter);
                std::uint8_t tag[64];
                std::size_t size = 0;
                EVP_MAC_init(context.get(), keys[key].data(), keys[key].size(), nullptr);
                EVP_MAC_update(context.get(), message, sizeof message);
                EVP_MAC_final(context.get(), tag, &size, sizeof tag);
                const std::uint8_t *const cut = tag + (tag[size - 1] & 0x0f);
                std::uint32_t value = (cut[0] & 0x7fU) << 24 | std::uint32_t(cut[1]) << 16
                    | std::uint32_t(cut[2]) << 8 | cut[3];
                for (int i = kDigits - 1; i >= 0; --i, value /= 10)
                    text[i] = static_cast<char>('0' + value % 10);
            }};
}

template<class State, int (*Init)(State *), void (*Compress)(State *, const unsigned char *),
         std::size_t kBlock>
Contestant compressions()
{
    return {"two bare compressions", false, [](std::size_t key, std::int64_t time, char *text) {
                State state;
                Init(&state);
                std::array<unsigned char, kBlock> block{};
                block[0] = static_cast<unsigned char>(key);
                block[1] = static_cast<unsigned char>(time);
                Compress(&state, block.data());
                Compress(&state, block.data());
                std::memcpy(text, &state, 1); // so that nothing is optimised away
            }};
}

Contestant limit(HashAlgorithm algorithm)
{
    switch (algorithm) {
    case HashAlgorithm::Sha1:
        return compressions<SHA_CTX, SHA1_Init, SHA1_Transform, 64>();
    case HashAlgorithm::Sha256:
        return compressions<SHA256_CTX, SHA256_Init, SHA256_Transform, 64>();
    case HashAlgorithm::Sha512:
        return compressions<SHA512_CTX, SHA512_Init, SHA512_Transform, 128>();
    case HashAlgorithm::Sha224:
        return compressions<SHA256_CTX, SHA224_Init, SHA256_Transform, 64>();
    case HashAlgorithm::Sha384:
        return compressions<SHA512_CTX, SHA384_Init, SHA512_Transform, 128>();
    }
    std::abort();
}

#ifdef WARIFU_HAS_OATH
Contestant liboath(HashAlgorithm algorithm, const Keys &keys)
{
    static const int kFlags[] = {0, OATH_TOTP_HMAC_SHA256, OATH_TOTP_HMAC_SHA512};
    const int flags = kFlags[static_cast<int>(algorithm)];
    if (oath_init() != OATH_OK)
        std::abort();
    return {"liboath", true, [flags, &keys](std::size_t key, std::int64_t time, char *text) {
                char code[kDigits + 1];
                oath_totp_generate2(reinterpret_cast<const char *>(keys[key].data()),
                                    keys[key].size(), time, kPeriod, 0, kDigits, flags, code);
                std::memcpy(text, code, kDigits);
            }};
}
#endif

} // namespace

std::vector<Contestant> contestants(HashAlgorithm algorithm, const Keys &keys)
{
    std::vector<Contestant> all;
    all.push_back(ours(algorithm, keys));
    all.push_back(rekeyedContext(algorithm, keys));
    all.push_back(limit(algorithm));
#ifdef WARIFU_HAS_OATH
    if (algorithm <= HashAlgorithm::Sha512) // it has no others
        all.push_back(liboath(algorithm, keys));
#endif
    return all;
}

} // namespace warifu::bench
