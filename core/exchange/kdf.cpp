// SPDX-License-Identifier: Apache-2.0
#include "core/exchange/kdf.h"

#include "core/crypto/pbkdf2.h"

#include <algorithm>
#include <limits>

namespace warifu::exchange {

namespace {

constexpr std::size_t kMinSalt = 8;
constexpr std::size_t kMaxSalt = 1024;
constexpr std::uint64_t kGibInKib = 1024 * 1024;
// Measured on a slow desktop, rounded up.
constexpr std::uint64_t kPbkdf2PerMillisecond = 1'000;
constexpr std::uint64_t kScryptKibPerMillisecond = 256;
constexpr std::uint64_t kArgon2KibPerMillisecond = 1'024;

ImportError costRefused(const char *what)
{
    return {.code = ImportError::Code::CostRefused, .detail = QLatin1String(what)};
}

Result<void, ImportError> mayDerive(const Unlocking &unlocking, ByteView salt, const KdfCost &cost)
{
    using Code = ImportError::Code;
    if (salt.size() < kMinSalt || salt.size() > kMaxSalt)
        return failure(damaged(QStringLiteral("salt")));
    if (unlocking.password.empty())
        return failure(ImportError{.code = Code::PasswordNeeded});
    if (unlocking.isCancelled())
        return failure(ImportError{.code = Code::Cancelled});
    if (cost.isHigh() && !unlocking.acceptCost)
        return failure(ImportError{.code = Code::CostTooHigh, .number = cost.memoryKiB});
    return {};
}

Result<SecretBytes, ImportError> keyOr(Result<SecretBytes, crypto::KdfError> key, const char *what)
{
    if (key)
        return std::move(*key);
    if (key.error() == crypto::KdfError::Memory)
        return failure(ImportError{.code = ImportError::Code::NotEnoughMemory});
    return failure(costRefused(what));
}

} // namespace

KdfCost pbkdf2Cost(std::int64_t iterations)
{
    const auto bounded = std::clamp<std::int64_t>(iterations, 0, crypto::kMaxPbkdf2Iterations);
    return {0, static_cast<std::uint64_t>(bounded) / kPbkdf2PerMillisecond};
}

KdfCost scryptCost(const crypto::ScryptCost &cost)
{
    const std::uint64_t n = std::min<std::uint64_t>(cost.n, 1U << 20);
    const std::uint64_t r = std::min(cost.r, 32U);
    const std::uint64_t memory = n * r / 8;
    return {memory, memory * std::min(cost.p, 16U) / kScryptKibPerMillisecond};
}

KdfCost argon2Cost(std::int64_t memoryKiB, std::int64_t passes)
{
    const std::uint64_t memory =
        static_cast<std::uint64_t>(std::clamp<std::int64_t>(memoryKiB, 0, kGibInKib));
    return {memory,
            memory * static_cast<std::uint64_t>(std::clamp<std::int64_t>(passes, 0, 64))
                / kArgon2KibPerMillisecond};
}

Result<SecretBytes, ImportError> pbkdf2Key(const Unlocking &unlocking, crypto::HashAlgorithm hash,
                                           ByteView salt, std::int64_t iterations, std::size_t size)
{
    if (iterations < 1 || iterations > crypto::kMaxPbkdf2Iterations)
        return failure(costRefused("PBKDF2"));
    if (auto may = mayDerive(unlocking, salt, pbkdf2Cost(iterations)); !may)
        return failure(may.error());
    auto key = crypto::pbkdf2(hash, unlocking.password, salt,
                              static_cast<std::uint32_t>(iterations), size);
    if (!key)
        return failure(costRefused("PBKDF2"));
    return std::move(*key);
}

Result<SecretBytes, ImportError> scryptKey(const Unlocking &unlocking, ByteView salt,
                                           const crypto::ScryptCost &cost)
{
    // What no password would mend comes before the question about the cost.
    if (cost.n < 2 || (cost.n & (cost.n - 1)) != 0 || cost.n > 1U << 20 || cost.r < 1 || cost.r > 32
        || cost.p < 1 || cost.p > 16 || cost.n * cost.r / 8 > kGibInKib)
        return failure(costRefused("scrypt"));
    if (auto may = mayDerive(unlocking, salt, scryptCost(cost)); !may)
        return failure(may.error());
    return keyOr(crypto::scrypt(unlocking.password, salt, cost, 32), "scrypt");
}

Result<SecretBytes, ImportError> argon2Key(const Unlocking &unlocking, ByteView salt,
                                           const crypto::Argon2Request &request)
{
    if (request.memoryKiB > kGibInKib || request.passes < 1 || request.passes > 64
        || request.lanes < 1 || request.lanes > 16 || request.memoryKiB < 8 * request.lanes
        || std::uint64_t(request.memoryKiB) * request.passes > 16 * kGibInKib)
        return failure(costRefused("Argon2"));
    const KdfCost cost = argon2Cost(request.memoryKiB, request.passes);
    if (auto may = mayDerive(unlocking, salt, cost); !may)
        return failure(may.error());
    return keyOr(crypto::argon2(unlocking.password, salt, request), "Argon2");
}

std::uint32_t asCost(std::optional<std::int64_t> number)
{
    constexpr std::int64_t kLargest = std::numeric_limits<std::uint32_t>::max();
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(number.value_or(0), 0, kLargest));
}

} // namespace warifu::exchange
