// SPDX-License-Identifier: Apache-2.0
#pragma once
// What kind of code an account makes, and the ranges its numbers may take.

#include "core/base/result.h"
#include "core/crypto/hmac.h"

#include <chrono>

namespace warifu::otp {

using crypto::HashAlgorithm;
using crypto::kLastHashAlgorithm;

enum class Kind {
    Totp,   // RFC 6238
    Hotp,   // RFC 4226
    Steam,  // five characters of Steam's alphabet, SHA-1, 30 s
    Motp,   // Mobile-OTP: MD5, PIN, 10 s, six hexadecimal digits
    Yandex, // Yandex.Key: PIN, SHA-256, 30 s, eight letters
};

inline constexpr int kMinDigits = 4;
inline constexpr int kMaxDigits = 10;
inline constexpr std::chrono::seconds kMinPeriod{1};
inline constexpr std::chrono::seconds kMaxPeriod{24 * 60 * 60};
// Longest secret that is accepted: 1,024 Base32 characters.
inline constexpr std::size_t kMaxSecretSize = 640;
inline constexpr std::size_t kMaxPinSize = 64;

struct Parameters
{
    Kind kind = Kind::Totp;
    HashAlgorithm algorithm = HashAlgorithm::Sha1;
    int digits = 6;
    std::chrono::seconds period{30};
    // T0 of RFC 6238 section 4.1, usually 0. Not negative.
    std::chrono::seconds epoch{0};

    bool operator==(const Parameters &) const = default;
};

enum class ParameterError { Digits, Period, Epoch };

// The same parameters if each is in range; for Steam, Motp and Yandex the fixed values of the
// scheme replace whatever is there.
[[nodiscard]] Result<Parameters, ParameterError> validated(Parameters parameters);

// Motp and Yandex need one.
[[nodiscard]] bool needsPin(Kind kind);
// Everything but Hotp.
[[nodiscard]] bool isTimeBased(Kind kind);

} // namespace warifu::otp
