// SPDX-License-Identifier: Apache-2.0
#pragma once
// A draft from what somebody types: secret in Base32 (or hexadecimal for mOTP), names, parameters.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

#include "core/base/result.h"

#include <string_view>

namespace warifu::enrol {

struct ManualEntry
{
    QString issuer;
    QString name;
    otp::Parameters parameters;
    std::uint64_t counter = 0;
    std::string_view secret; // UTF-8; full-width letters and digits are understood
    std::string_view pin;    // UTF-8
};

[[nodiscard]] Result<Draft, EnrolError> parseManualEntry(const ManualEntry &entry);

} // namespace warifu::enrol
