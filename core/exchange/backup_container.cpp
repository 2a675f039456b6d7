// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/backup_container.h"

#include "core/exchange/bytes_text.h"
#include "core/exchange/kdf.h"

#include "core/base/byte_writer.h"
#include "core/crypto/aead.h"

#include <algorithm>
#include <array>

namespace warifu::exchange::backup {

namespace {

constexpr std::string_view kMagic = "WARIFUBK";
constexpr std::uint16_t kVersion = 1;
constexpr std::uint16_t kArgon2id = 1;
constexpr std::uint32_t kMaxPasses = 10;
constexpr std::uint32_t kMinMemoryKiB = 8 * 1024;
constexpr std::uint32_t kMaxMemoryKiB = 1024 * 1024;
constexpr std::size_t kSaltAt = 8 + 2 + 2 + 4 + 4;
constexpr std::size_t kHeaderSize = kSaltAt + crypto::kArgon2SaltSize;

std::uint32_t littleEndian(ByteView bytes)
{
    std::uint32_t value = 0;
    for (std::size_t i = bytes.size(); i > 0; --i)
        value = value << 8 | bytes[i - 1];
    return value;
}

} // namespace

bool isBackup(ByteView file)
{
    return textOf(file.first(std::min(file.size(), kMagic.size()))) == kMagic;
}

Result<crypto::Argon2Cost, ImportError> parseHeader(ByteView file)
{
    if (!isBackup(file) || file.size() < kMagic.size() + 2)
        return failure(damaged(QStringLiteral("header")));
    const std::uint32_t version = littleEndian(file.subspan(8, 2));
    if (version > kVersion)
        return failure(ImportError{.code = ImportError::Code::NewerVersion,
                                   .detail = QString::number(version)});
    if (version == 0 || file.size() < kHeaderSize + crypto::kAeadOverhead
        || littleEndian(file.subspan(10, 2)) != kArgon2id)
        return failure(damaged(QStringLiteral("header")));
    const crypto::Argon2Cost cost{.passes = littleEndian(file.subspan(12, 4)),
                                  .memoryKiB = littleEndian(file.subspan(16, 4))};
    if (cost.passes == 0 || cost.memoryKiB < kMinMemoryKiB)
        return failure(damaged(QStringLiteral("header")));
    if (cost.passes > kMaxPasses || cost.memoryKiB > kMaxMemoryKiB)
        return failure(ImportError{.code = ImportError::Code::CostRefused,
                                   .detail = QStringLiteral("Argon2id")});
    return cost;
}

Result<SecretBytes, ImportError> open(ByteView file, const Unlocking &unlocking)
{
    const auto cost = parseHeader(file);
    if (!cost)
        return failure(cost.error());
    if (unlocking.password.empty())
        return failure(ImportError{.code = ImportError::Code::PasswordNeeded});
    if (unlocking.isCancelled())
        return failure(ImportError{.code = ImportError::Code::Cancelled});
    if (argon2Cost(cost->memoryKiB, cost->passes).isHigh() && !unlocking.acceptCost)
        return failure(ImportError{.code = ImportError::Code::CostTooHigh});
    const auto key =
        crypto::argon2id(unlocking.password, file.subspan(kSaltAt, crypto::kArgon2SaltSize), *cost);
    if (!key)
        return failure(ImportError{.code = ImportError::Code::NotEnoughMemory});
    // The key goes to the cipher.
    auto plain = crypto::unseal(key->expose(), file.first(kHeaderSize), file.subspan(kHeaderSize));
    if (!plain)
        return failure(ImportError{.code = ImportError::Code::WrongPassword});
    return std::move(*plain);
}

std::optional<SecretBytes> seal(ByteView plain, ByteView password, const crypto::Argon2Cost &cost,
                                Entropy &entropy)
{
    std::array<std::uint8_t, crypto::kArgon2SaltSize> salt{};
    entropy.fill(salt);
    ByteWriter out;
    out.bytes(bytesOf(kMagic));
    out.u16(kVersion);
    out.u16(kArgon2id);
    out.u32(cost.passes);
    out.u32(cost.memoryKiB);
    out.bytes(salt);
    const SecretBytes header = out.take();
    const auto key = crypto::argon2id(password, salt, cost);
    if (!key)
        return std::nullopt;
    // The header is public; the key goes to the cipher.
    const auto sealed = crypto::seal(key->expose(), header.expose(), plain, entropy);
    out.bytes(header.expose()); // as above
    out.bytes(sealed);
    return out.take();
}

} // namespace warifu::exchange::backup
