// SPDX-License-Identifier: Apache-2.0
#include "core/otp/code.h"
#include "core/otp/truncation.h"

namespace warifu::otp {

namespace {

// Right-aligned decimal with leading zeros. Ten digits do not fit into 32 bits, so the arithmetic
// is 64 bits wide; the first of ten digits is at most 2 because the value has 31 bits.
std::string lastDigits(std::uint64_t value, int digits)
{
    std::string text(static_cast<std::size_t>(digits), '0');
    for (auto digit = text.rbegin(); digit != text.rend(); ++digit) {
        *digit = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    return text;
}

} // namespace

Result<std::string, OtpError> hotp(ByteView secret, std::uint64_t counter, HashAlgorithm algorithm,
                                   int digits)
{
    if (secret.empty())
        return failure(OtpError::EmptySecret);
    if (digits < kMinDigits || digits > kMaxDigits)
        return failure(OtpError::BadDigits);
    return lastDigits(truncated(counterTag(algorithm, secret, counter)), digits);
}

} // namespace warifu::otp
