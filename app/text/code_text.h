// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why there is no code, what is wrong with parameters, and the names of kinds and algorithms.

#include "core/codes/code_service.h"
#include "core/otp/code.h"
#include "core/otp/parameters.h"

#include <QString>

namespace warifu::text {

[[nodiscard]] QString describe(codes::CodeError error);
[[nodiscard]] QString describe(otp::OtpError error);
[[nodiscard]] QString describe(otp::ParameterError error);

// "Time-based (TOTP)", "Steam Guard", ...
[[nodiscard]] QString nameOf(otp::Kind kind);
// "SHA-1", "SHA-256" and so on; not translated.
[[nodiscard]] QString nameOf(otp::HashAlgorithm algorithm);

} // namespace warifu::text
