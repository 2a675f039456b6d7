// SPDX-License-Identifier: Apache-2.0
#pragma once
// Managed settings: where a value comes from, and why it is as it is.

#include "core/policy/policy_set.h"

namespace warifu::text {

// "set for this computer"; nothing for a policy that is not set.
[[nodiscard]] QString describe(policy::Layer layer);
// Empty for Reason::None; BadValue is said by its ValueError.
[[nodiscard]] QString describe(policy::Reason reason);
[[nodiscard]] QString describe(policy::ValueError error);
[[nodiscard]] QString describe(policy::SourceProblem problem);

} // namespace warifu::text
