// SPDX-License-Identifier: Apache-2.0
#pragma once
// Base64 (RFC 4648 sections 4 and 5) as it arrives after a bad decoder: both alphabets, padding or
// none, and spaces where a '+' was.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/enrol/enrol_error.h"

namespace warifu::enrol {

// MigrationBase64 names the first character that is not Base64; MigrationTruncated a text that ends
// inside a byte.
[[nodiscard]] Result<SecretBytes, EnrolError> parseBase64(ByteView text);

} // namespace warifu::enrol
