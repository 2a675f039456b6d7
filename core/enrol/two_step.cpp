// SPDX-License-Identifier: Apache-2.0
#include "core/enrol/two_step.h"

#include "core/base/base32.h"
#include "core/base/byte_writer.h"
#include "core/crypto/digest.h"
#include "core/crypto/pbkdf2.h"
#include "core/otp/parameters.h"

#include <string_view>

namespace warifu::enrol {

namespace {

constexpr std::size_t kChecksumSize = 4;

// The password is the half's hexadecimal spelling in ASCII, not its bytes.
SecretBytes hexadecimal(ByteView bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    SecretBytes text(2 * bytes.size());
    // Written where it stays.
    const auto out = text.exposeWritable();
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        out[2 * i] = static_cast<std::uint8_t>(kDigits[bytes[i] >> 4]);
        out[2 * i + 1] = static_cast<std::uint8_t>(kDigits[bytes[i] & 15]);
    }
    return text;
}

SecretBytes clientCode(ByteView salt)
{
    const auto hash = crypto::sha1(salt);
    ByteWriter writer;
    writer.bytes(ByteView(hash).first(kChecksumSize));
    writer.bytes(salt);
    const SecretBytes both = writer.take();
    // Spelled for the user's eyes.
    return formatBase32(both.expose());
}

} // namespace

Result<void, TwoStepError> checkTwoStep(std::size_t serverPartSize, TwoStepParameters parameters)
{
    if (serverPartSize == 0 || serverPartSize > otp::kMaxSecretSize)
        return failure(TwoStepError::ServerPart);
    if (parameters.saltSize < 1 || parameters.saltSize > 64)
        return failure(TwoStepError::Salt);
    if (parameters.outputSize < 16 || parameters.outputSize > 64)
        return failure(TwoStepError::Output);
    if (parameters.iterations < 1'000 || parameters.iterations > kMaxTwoStepIterations)
        return failure(TwoStepError::Iterations);
    return {};
}

Result<TwoStepResult, TwoStepError> deriveTwoStep(ByteView serverPart, TwoStepParameters parameters,
                                                  ByteView salt)
{
    if (const auto good = checkTwoStep(serverPart.size(), parameters); !good)
        return failure(good.error());
    if (salt.size() != parameters.saltSize)
        return failure(TwoStepError::Salt);
    const SecretBytes password = hexadecimal(serverPart);
    // The derivation reads its password.
    auto secret = crypto::pbkdf2(crypto::HashAlgorithm::Sha1, password.expose(), salt,
                                 parameters.iterations, parameters.outputSize);
    if (!secret)
        return failure(TwoStepError::Iterations);
    return TwoStepResult{std::move(*secret), clientCode(salt)};
}

Result<TwoStepResult, TwoStepError> makeTwoStep(ByteView serverPart, TwoStepParameters parameters,
                                                Entropy &entropy)
{
    if (const auto good = checkTwoStep(serverPart.size(), parameters); !good)
        return failure(good.error());
    SecretBytes salt(parameters.saltSize);
    // Filled and used in one place.
    entropy.fill(salt.exposeWritable());
    // The other half goes into the secret and, spelled, to the user.
    return deriveTwoStep(serverPart, parameters, salt.expose());
}

Draft completed(TwoStepDraft half, SecretBytes secret)
{
    half.draft.secret = std::move(secret);
    return std::move(half.draft);
}

} // namespace warifu::enrol
