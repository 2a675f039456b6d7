// SPDX-License-Identifier: Apache-2.0
#include "core/crypto/digest.h"

#include <openssl/evp.h>

#include <QCryptographicHash>

#include <algorithm>
#include <cstdlib>

namespace warifu::crypto {

std::array<std::uint8_t, 32> sha256(ByteView message)
{
    std::array<std::uint8_t, 32> hash{};
    if (EVP_Digest(message.data(), message.size(), hash.data(), nullptr, EVP_sha256(), nullptr)
        != 1)
        std::abort(); // cannot fail for memory input
    return hash;
}

std::array<std::uint8_t, 64> sha512(ByteView message)
{
    std::array<std::uint8_t, 64> hash{};
    if (EVP_Digest(message.data(), message.size(), hash.data(), nullptr, EVP_sha512(), nullptr)
        != 1)
        std::abort(); // cannot fail for memory input
    return hash;
}

std::array<std::uint8_t, 20> sha1(ByteView message)
{
    std::array<std::uint8_t, 20> hash{};
    if (EVP_Digest(message.data(), message.size(), hash.data(), nullptr, EVP_sha1(), nullptr) != 1)
        std::abort(); // cannot fail for memory input
    return hash;
}

std::array<std::uint8_t, 16> md5(ByteView message)
{
    // Qt's own MD5: OpenSSL in FIPS mode refuses it, and mOTP tokens have nothing else.
    QCryptographicHash hash(QCryptographicHash::Md5);
    hash.addData(QByteArrayView(message.data(), static_cast<qsizetype>(message.size())));
    std::array<std::uint8_t, 16> result{};
    std::ranges::copy(hash.resultView().first(16), result.begin());
    return result;
}

} // namespace warifu::crypto
