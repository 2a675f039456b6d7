// SPDX-License-Identifier: Apache-2.0
#pragma once
// One account of Google's export: the message OtpParameters.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

namespace warifu::enrol {

struct MigrationEntry
{
    Result<Draft, EnrolError> draft;
    QString name; // sanitized, also where the draft failed
};

// position: where message begins in the part, for error positions.
[[nodiscard]] MigrationEntry parseMigrationEntry(ByteView message, std::size_t position);

} // namespace warifu::enrol
