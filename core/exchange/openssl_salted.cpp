// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/openssl_salted.h"

#include "core/exchange/base64.h"
#include "core/exchange/bytes_text.h"

#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"

#include <algorithm>

namespace warifu::exchange {

namespace {

constexpr std::string_view kMagic = "Salted__";
constexpr std::size_t kSaltSize = 8;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kBlock = 16; // of the cipher, and what MD5 gives

// EVP_BytesToKey with one iteration: each round hashes the one before it, the password, the salt.
SecretBytes keyAndIv(ByteView password, ByteView salt)
{
    SecretBytes derived(kKeySize + kBlock);
    SecretBytes input(kBlock + password.size() + salt.size());
    // Both are filled here.
    const auto in = input.exposeWritable();
    const auto out = derived.exposeWritable();
    std::copy(password.begin(), password.end(), in.begin() + kBlock);
    std::copy(salt.begin(), salt.end(), in.begin() + std::ptrdiff_t(kBlock + password.size()));
    for (std::size_t done = 0; done < out.size(); done += kBlock) {
        auto digest = crypto::md5(in.subspan(done == 0 ? kBlock : 0));
        std::copy(digest.begin(), digest.end(), in.begin());
        std::copy(digest.begin(), digest.end(), out.begin() + std::ptrdiff_t(done));
        digest.fill(0);
    }
    return derived;
}

} // namespace

std::optional<SecretBytes> openSalted(std::string_view base64, ByteView password)
{
    const auto bytes = decodeBase64(base64);
    // The container is public.
    const ByteView all = bytes ? bytes->expose() : ByteView();
    if (!textOf(all).starts_with(kMagic) || all.size() < kMagic.size() + kSaltSize)
        return std::nullopt;
    const SecretBytes derived = keyAndIv(password, all.subspan(kMagic.size(), kSaltSize));
    // Key and iv go to the cipher.
    const ByteView key = derived.expose();
    auto plain =
        crypto::decryptCbc(crypto::BlockCipher::Aes, key.first(kKeySize), key.subspan(kKeySize),
                           all.subspan(kMagic.size() + kSaltSize), crypto::Padding::Pkcs7);
    if (!plain)
        return std::nullopt;
    return std::move(*plain);
}

} // namespace warifu::exchange
