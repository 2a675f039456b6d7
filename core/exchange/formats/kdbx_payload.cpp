// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/formats/kdbx_payload.h"

#include "core/exchange/kdf.h"
#include "core/exchange/limits.h"

#include "core/crypto/aes_kdf.h"
#include "core/crypto/cbc.h"
#include "core/crypto/digest.h"
#include "core/crypto/hmac.h"
#include "core/crypto/stream_cipher.h"

#include <zlib.h>

#include <algorithm>
#include <vector>

namespace warifu::exchange::kdbx {

namespace {

using Code = ImportError::Code;

constexpr std::size_t kHashSize = 32;
constexpr std::size_t kMaxGrowth = 200;
constexpr std::size_t kFreeGrowth = 1024 * 1024;

SecretBytes joined(std::initializer_list<ByteView> parts)
{
    std::size_t size = 0;
    for (const ByteView part : parts)
        size += part.size();
    SecretBytes bytes(size);
    // Keys side by side, as they are hashed.
    auto to = bytes.exposeWritable().begin();
    for (const ByteView part : parts)
        to = std::copy(part.begin(), part.end(), to);
    return bytes;
}

template<std::size_t N>
SecretBytes secretOf(std::array<std::uint8_t, N> hash)
{
    SecretBytes bytes = SecretBytes::copyOf(hash);
    std::fill(hash.begin(), hash.end(), 0);
    return bytes;
}

Result<SecretBytes, ImportError> transformed(const Header &header, const Unlocking &unlocking)
{
    if (unlocking.password.empty())
        return failure(ImportError{.code = Code::PasswordNeeded});
    const SecretBytes once = secretOf(crypto::sha256(unlocking.password));
    // Hashed again as the composite key of one part.
    const SecretBytes composite = secretOf(crypto::sha256(once.expose()));
    if (header.usesArgon2) {
        Unlocking derived = unlocking;
        // The password of Argon2 is that hash.
        derived.password = composite.expose();
        return argon2Key(derived, header.kdfSalt, header.argon2);
    }
    if (costOf(header).isHigh() && !unlocking.acceptCost)
        return failure(ImportError{.code = Code::CostTooHigh});
    // As above.
    auto key =
        crypto::aesKdf(composite.expose(), header.kdfSalt, header.rounds, unlocking.cancelled);
    if (!key)
        return failure(ImportError{.code = key.error() == crypto::AesKdfError::Cancelled
                                       ? Code::Cancelled
                                       : Code::CostRefused});
    return std::move(*key);
}

Result<SecretBytes, ImportError> decrypted(const Header &header, ByteView key, ByteView cipher,
                                           const ImportError &refused)
{
    if (header.cipher == Cipher::ChaCha20) {
        crypto::StreamCipher stream(crypto::StreamCipherKind::ChaCha20, key, header.iv);
        return stream.apply(cipher);
    }
    auto plain = crypto::decryptCbc(header.cipher == Cipher::Twofish ? crypto::BlockCipher::Twofish
                                                                     : crypto::BlockCipher::Aes,
                                    key, header.iv, cipher, crypto::Padding::Pkcs7);
    if (!plain)
        return failure(refused);
    return std::move(*plain);
}

Result<SecretBytes, ImportError> unpacked(const Header &header, SecretBytes bytes)
{
    if (!header.gzip)
        return bytes;
    // The whole payload, which holds secrets; its last four bytes are the size it had (RFC 1952).
    const ByteView packed = bytes.expose();
    if (packed.size() < 18)
        return failure(damaged(QStringLiteral("gzip")));
    const std::uint64_t size = littleEndian(packed.last(4));
    if (size > kMaxContainerSize || (size > kFreeGrowth && size / kMaxGrowth > packed.size()))
        return failure(ImportError{.code = Code::Bomb, .number = kMaxContainerSize});
    SecretBytes plain(size + 1); // one more, so that a longer stream is noticed
    z_stream stream{};
    if (inflateInit2(&stream, 15 + 16) != Z_OK)
        return failure(ImportError{.code = Code::NotEnoughMemory});
    stream.next_in = const_cast<Bytef *>(packed.data()); // only read
    stream.avail_in = static_cast<uInt>(packed.size());
    // Unpacked where secrets lie.
    stream.next_out = plain.exposeWritable().data();
    stream.avail_out = static_cast<uInt>(plain.size());
    const int result = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    if (result != Z_STREAM_END || stream.total_out != size)
        return failure(damaged(QStringLiteral("gzip")));
    plain.truncate(size);
    return plain;
}

// Joins views of blocks.
SecretBytes together(const std::vector<ByteView> &blocks)
{
    std::size_t size = 0;
    for (const ByteView block : blocks)
        size += block.size();
    SecretBytes bytes(size);
    // The blocks of one payload.
    auto to = bytes.exposeWritable().begin();
    for (const ByteView block : blocks)
        to = std::copy(block.begin(), block.end(), to);
    return bytes;
}

// Version 3, inside of the cipher: number, SHA-256, size, bytes; the last one is empty.
Result<SecretBytes, ImportError> hashedBlocks(ByteView rest)
{
    constexpr std::size_t kHead = 4 + kHashSize + 4;
    std::vector<ByteView> blocks;
    while (true) {
        if (rest.size() < kHead || littleEndian(rest.first(4)) != blocks.size())
            return failure(damaged(QStringLiteral("block")));
        const ByteView hash = rest.subspan(4, kHashSize);
        const std::size_t size = littleEndian(rest.subspan(4 + kHashSize, 4));
        rest = rest.subspan(kHead);
        if (size == 0)
            return together(blocks);
        if (size > rest.size())
            return failure(damaged(QStringLiteral("block")));
        blocks.push_back(rest.first(size));
        if (!equalInConstantTime(crypto::sha256(blocks.back()), hash))
            return failure(damaged(QStringLiteral("block")));
        rest = rest.subspan(size);
    }
}

std::array<std::uint8_t, 8> numberBytes(std::uint64_t number)
{
    std::array<std::uint8_t, 8> bytes{};
    for (std::uint8_t &byte : bytes) {
        byte = static_cast<std::uint8_t>(number);
        number >>= 8;
    }
    return bytes;
}

crypto::HmacTag blockTag(ByteView hmacKey, std::uint64_t number, ByteView message)
{
    const SecretBytes seed = joined({numberBytes(number), hmacKey});
    // The key of one block.
    const SecretBytes key = secretOf(crypto::sha512(seed.expose()));
    return crypto::hmac(crypto::HashAlgorithm::Sha256, key.expose(), message);
}

// Version 4, around the cipher: HMAC, size, bytes; the last one is empty.
Result<SecretBytes, ImportError> authenticBlocks(ByteView rest, ByteView hmacKey)
{
    std::vector<ByteView> blocks;
    while (true) {
        if (rest.size() < kHashSize + 4)
            return failure(damaged(QStringLiteral("block")));
        const ByteView tag = rest.first(kHashSize);
        const ByteView sizeBytes = rest.subspan(kHashSize, 4);
        const std::size_t size = littleEndian(sizeBytes);
        rest = rest.subspan(kHashSize + 4);
        if (size > rest.size())
            return failure(damaged(QStringLiteral("block")));
        const auto number = numberBytes(blocks.size());
        const SecretBytes message = joined({number, sizeBytes, rest.first(size)});
        // Ciphertext; it only lies in a SecretBytes.
        const auto made = blockTag(hmacKey, blocks.size(), message.expose());
        if (!equalInConstantTime(made.view(), tag))
            return failure(damaged(QStringLiteral("block")));
        if (size == 0)
            return together(blocks);
        blocks.push_back(rest.first(size));
        rest = rest.subspan(size);
    }
}

Result<SecretBytes, ImportError> openThree(ByteView sealed, const Header &header, ByteView key)
{
    const ImportError refused{.code = Code::WrongPasswordOrDamaged};
    auto plain = decrypted(header, key, sealed, refused);
    if (!plain)
        return failure(plain.error());
    // The payload, for the checks in it.
    const ByteView bytes = plain->expose();
    if (bytes.size() < kHashSize || !equalInConstantTime(bytes.first(kHashSize), header.startBytes))
        return failure(refused);
    auto blocks = hashedBlocks(bytes.subspan(kHashSize));
    if (!blocks)
        return failure(blocks.error());
    return unpacked(header, std::move(*blocks));
}

Result<SecretBytes, ImportError> openFour(ByteView rest, const Header &header, ByteView key,
                                          ByteView hmacKey)
{
    constexpr std::uint64_t kHeaderNumber = ~std::uint64_t(0);
    if (!equalInConstantTime(blockTag(hmacKey, kHeaderNumber, header.whole).view(),
                             rest.subspan(kHashSize, kHashSize)))
        return failure(ImportError{.code = Code::WrongPassword});
    const auto sealed = authenticBlocks(rest.subspan(2 * kHashSize), hmacKey);
    if (!sealed)
        return failure(sealed.error());
    // Ciphertext; it only lies in a SecretBytes.
    auto plain = decrypted(header, key, sealed->expose(), damaged(QStringLiteral("payload")));
    if (!plain)
        return failure(plain.error());
    return unpacked(header, std::move(*plain));
}

} // namespace

Result<SecretBytes, ImportError> openPayload(ByteView file, const Header &header,
                                             const Unlocking &unlocking)
{
    const ByteView rest = file.subspan(header.whole.size());
    // Damage that no password would mend comes before the derivation.
    if (header.major == 4
        && (rest.size() < 2 * kHashSize
            || !equalInConstantTime(crypto::sha256(header.whole), rest.first(kHashSize))))
        return failure(damaged(QStringLiteral("header")));
    const auto secret = transformed(header, unlocking);
    if (!secret)
        return failure(secret.error());
    // The key of the file, of which the others are made.
    const ByteView from = secret->expose();
    const SecretBytes seeded = joined({header.masterSeed, from});
    // As above.
    const SecretBytes key = secretOf(crypto::sha256(seeded.expose()));
    if (header.major == 3)
        return openThree(rest, header, key.expose());
    const std::array<std::uint8_t, 1> one = {1};
    const SecretBytes hmacSeed = joined({header.masterSeed, from, one});
    // As above.
    const SecretBytes hmacKey = secretOf(crypto::sha512(hmacSeed.expose()));
    return openFour(rest, header, key.expose(), hmacKey.expose());
}

} // namespace warifu::exchange::kdbx
