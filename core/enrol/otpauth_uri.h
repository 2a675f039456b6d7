// SPDX-License-Identifier: Apache-2.0
#pragma once
// otpauth:// (Google's Key URI format, apple-otpauth:, and the looser forms in the wild), steam://
// and motp://; standards digest section 7.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/two_step.h"

#include "core/base/result.h"

#include <string_view>
#include <variant>

namespace warifu::enrol {

// otpauth://totp|hotp|daypassword|steam|yaotp/LABEL?secret=..., apple-otpauth: likewise. With
// privacyIDEA's 2step_ parameters (totp, hotp, daypassword) it is half of an account.
using OtpauthPayload = std::variant<Draft, TwoStepDraft>;
[[nodiscard]] Result<OtpauthPayload, EnrolError> parseOtpauth(std::string_view text);
// The same for whole accounts only: TwoStep otherwise.
[[nodiscard]] Result<Draft, EnrolError> parseOtpauthUri(std::string_view text);
// steam://SECRET
[[nodiscard]] Result<Draft, EnrolError> parseSteamUri(std::string_view text);
// motp://issuer:name?secret=<hexadecimal>
[[nodiscard]] Result<Draft, EnrolError> parseMotpUri(std::string_view text);

struct UriSource
{
    const otp::Parameters &parameters;
    const QString &issuer;
    const QString &name;
    std::uint64_t counter = 0;
    ByteView secret;
    ByteView pin;
};
// The URI that another authenticator reads, for re-pairing and export. As secret as the seed.
// parse(format(x)) gives x.
[[nodiscard]] SecretBytes formatOtpauthUri(const UriSource &source);

} // namespace warifu::enrol
