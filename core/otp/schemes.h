// SPDX-License-Identifier: Apache-2.0
#pragma once
// The schemes beside HOTP, one file each; codeAt() chooses. Inputs have been checked there: the
// secret is not empty, the PIN is not empty where one is needed, time is not negative.

#include "core/otp/code.h"

namespace warifu::otp {

// Steam Guard: RFC 6238 with another alphabet. counter is the number of 30 s steps.
[[nodiscard]] std::string steamCode(ByteView secret, std::uint64_t counter);

// Mobile-OTP 1.0: tenSeconds is the time divided by ten, written in decimal.
[[nodiscard]] std::string motpCode(ByteView secret, ByteView pin, std::int64_t tenSeconds);

// Yandex.Key. BadSecret: neither 16 bytes nor 26 with a matching checksum.
[[nodiscard]] Result<std::string, OtpError> yandexCode(ByteView secret, ByteView pin,
                                                       std::uint64_t counter);

} // namespace warifu::otp
