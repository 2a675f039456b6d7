// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/sqlcipher.h"

#include "core/exchange/kdf.h"

#include "core/crypto/cbc.h"
#include "core/crypto/hmac.h"
#include "core/crypto/pbkdf2.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace warifu::exchange {

namespace {

constexpr std::size_t kSaltSize = 16;
constexpr std::size_t kKeySize = 32;
constexpr std::size_t kIvSize = 16;
constexpr std::size_t kMacSize = 20;
constexpr std::size_t kReserve = 48; // iv, HMAC, 12 bytes without meaning
constexpr std::uint8_t kMacSaltMask = 0x3A;
constexpr std::uint32_t kMacRounds = 2;
// With its NUL: what the salt stands in place of.
constexpr std::string_view kHeader("SQLite format 3\0", kSaltSize);

struct Keys
{
    SecretBytes cipher, mac;
};

Result<Keys, ImportError> keysOf(ByteView salt, const Unlocking &unlocking)
{
    auto cipher =
        pbkdf2Key(unlocking, crypto::HashAlgorithm::Sha1, salt, kSqlCipherRounds, kKeySize);
    if (!cipher)
        return failure(cipher.error());
    std::array<std::uint8_t, kSaltSize> macSalt{};
    std::transform(salt.begin(), salt.end(), macSalt.begin(),
                   [](std::uint8_t byte) { return std::uint8_t(byte ^ kMacSaltMask); });
    // The second key is derived from the first.
    auto mac = crypto::pbkdf2(crypto::HashAlgorithm::Sha1, cipher->expose(), macSalt, kMacRounds,
                              kKeySize);
    if (!mac)
        return failure(damaged(QStringLiteral("SQLCipher")));
    return Keys{std::move(*cipher), std::move(*mac)};
}

bool isAuthentic(const Keys &keys, ByteView body, ByteView reserve, std::uint32_t number)
{
    // Encrypted body, iv, and the page's number in little-endian; none of it is secret.
    std::array<std::uint8_t, kSqlCipherPage> message{};
    auto end = std::copy(body.begin(), body.end(), message.begin());
    end = std::copy_n(reserve.begin(), kIvSize, end);
    for (int shift = 0; shift < 32; shift += 8)
        *end++ = static_cast<std::uint8_t>(number >> shift);
    const auto size = static_cast<std::size_t>(end - message.begin());
    // The key of the HMAC goes to it.
    const crypto::HmacTag tag =
        crypto::hmac(crypto::HashAlgorithm::Sha1, keys.mac.expose(), ByteView(message).first(size));
    return equalInConstantTime(tag.view(), reserve.subspan(kIvSize, kMacSize));
}

} // namespace

Result<SecretBytes, ImportError> openSqlCipher(ByteView file, const Unlocking &unlocking)
{
    const ImportError bad = damaged(QStringLiteral("SQLCipher"));
    if (file.empty() || file.size() % kSqlCipherPage != 0)
        return failure(bad);
    const auto keys = keysOf(file.first(kSaltSize), unlocking);
    if (!keys)
        return failure(keys.error());
    SecretBytes database(file.size());
    // Decrypted to where secrets lie.
    const auto to = database.exposeWritable();
    for (std::size_t at = 0; at < file.size(); at += kSqlCipherPage) {
        const std::size_t skip = at == 0 ? kSaltSize : 0;
        const ByteView page = file.subspan(at, kSqlCipherPage);
        const ByteView body = page.subspan(skip, kSqlCipherPage - skip - kReserve);
        const ByteView reserve = page.last(kReserve);
        const auto number = static_cast<std::uint32_t>(at / kSqlCipherPage + 1);
        if (!isAuthentic(*keys, body, reserve, number))
            return failure(at == 0 ? ImportError{.code = ImportError::Code::WrongPassword} : bad);
        // The key goes to the cipher.
        const auto plain = crypto::decryptCbc(crypto::BlockCipher::Aes, keys->cipher.expose(),
                                              reserve.first(kIvSize), body, crypto::Padding::None);
        if (!plain)
            return failure(bad);
        // From one wiped buffer into another.
        const ByteView decrypted = plain->expose();
        std::copy(decrypted.begin(), decrypted.end(),
                  to.begin() + static_cast<std::ptrdiff_t>(at + skip));
    }
    std::copy(kHeader.begin(), kHeader.end(), to.begin());
    return database;
}

} // namespace warifu::exchange
