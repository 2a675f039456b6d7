// SPDX-License-Identifier: Apache-2.0
#pragma once
// The front door of enrolment: one text from a QR code, the clipboard, a link or a keyboard.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/migration_part.h"
#include "core/enrol/two_step.h"
#include "core/enrol/vendor_code.h"

#include "core/base/result.h"

#include <string_view>
#include <variant>

namespace warifu::enrol {

inline constexpr std::size_t kMaxPayload = 16 * 1024;

using Payload = std::variant<Draft, MigrationPart, VendorCode, TwoStepDraft>;

// text is UTF-8 from outside. Recognises otpauth, apple-otpauth, otpauth-migration, steam, motp
// and the vendors' own codes; scheme case does not matter. Surrounding white space is ignored.
[[nodiscard]] Result<Payload, EnrolError> parsePayload(std::string_view text);

} // namespace warifu::enrol
