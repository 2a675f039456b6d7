// SPDX-License-Identifier: Apache-2.0
#pragma once
// What holds for a draft from every source: clean names, parameters in range, and the warnings.

#include "core/base/result.h"
#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

#include <QString>

namespace warifu::enrol {

// Adds the warning once.
void warn(Draft &draft, Warning warning);

// Names as they came: an issuer given by itself, and the two halves of the label. The issuer wins
// over the label's prefix, which is kept as labelIssuer where it says something else.
struct RawNames
{
    QString issuer;
    QString labelIssuer;
    QString name;
};
void setNames(Draft &draft, const RawNames &names);

// The label's two halves: parted at the first ':'; without one everything is the name.
[[nodiscard]] RawNames splitLabel(const QString &label);

// For comparing names as people do: letter case, width and composition do not count.
[[nodiscard]] QString foldedName(const QString &name);
[[nodiscard]] bool isSameName(const QString &a, const QString &b);

// Puts parameters and secret through otp's checks and adds what is unusual about them. Call it
// last.
[[nodiscard]] Result<void, EnrolError> settle(Draft &draft);

} // namespace warifu::enrol
