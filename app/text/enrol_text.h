// SPDX-License-Identifier: Apache-2.0
#pragma once
// Why an enrolment payload was refused, and what is worth a look in one that was accepted. Each
// text is a sentence with its remedy; positions count from 1. None holds a secret.

#include "app/text/vendor_text.h"

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"
#include "core/enrol/migration_part.h"

#include <QString>

namespace warifu::text {

[[nodiscard]] QString describe(const enrol::EnrolError &error);
[[nodiscard]] QString describe(enrol::Warning warning);
// An entry of a migration code that could not be read; names it by place and name.
[[nodiscard]] QString describe(const enrol::MigrationFailure &failure);

} // namespace warifu::text
