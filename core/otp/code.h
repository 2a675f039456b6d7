// SPDX-License-Identifier: Apache-2.0
#pragma once
// Codes as pure functions of secret, parameters and counter or time.

#include "core/base/environment.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/otp/parameters.h"

#include <string>

namespace warifu::otp {

enum class OtpError {
    EmptySecret,  // no key bytes
    MissingPin,   // Motp and Yandex
    BadSecret,    // a Yandex secret of another length, or whose checksum is wrong
    BeforeEpoch,  // the time is before T0
    BadDigits,    // outside kMinDigits to kMaxDigits
    NotTimeBased, // codeAt() of a Hotp account, whose time says nothing
};

struct Code
{
    std::string text; // as the service expects it: no spaces
    UnixSeconds validFrom{};
    UnixSeconds validUntil{}; // exclusive; equals validFrom for Hotp
};

// RFC 4226 section 5.3. digits 4 to 10, computed in 64 bits.
[[nodiscard]] Result<std::string, OtpError> hotp(ByteView secret, std::uint64_t counter,
                                                 HashAlgorithm algorithm, int digits);

// The code of a time-based account (Totp, Steam, Motp, Yandex) at that time; parameters must come
// from validated(). pin is UTF-8 and read by Motp and Yandex only. Motp's secret is the decoded
// hexadecimal; Yandex takes 16 bytes, or 26 with its checksum.
[[nodiscard]] Result<Code, OtpError> codeAt(const Parameters &parameters, ByteView secret,
                                            ByteView pin, UnixSeconds time);

// Start of the period that holds time; steps count from parameters.epoch.
[[nodiscard]] UnixSeconds periodStart(const Parameters &parameters, UnixSeconds time);

} // namespace warifu::otp
