// SPDX-License-Identifier: Apache-2.0
#pragma once
// Names of managed settings' sources and states, as they appear in JSON.

#include "core/policy/policy_set.h"

namespace warifu::cli {

[[nodiscard]] QString nameOf(policy::Layer layer);
[[nodiscard]] QString nameOf(policy::Status status);
// Empty for Reason::None.
[[nodiscard]] QString nameOf(policy::Reason reason);
[[nodiscard]] QString nameOf(policy::ValueError error);
[[nodiscard]] QString nameOf(policy::SourceProblem problem);

} // namespace warifu::cli
