// SPDX-License-Identifier: Apache-2.0
#pragma once
// The organisation's numbers in the rules that sign-in requests go by.

#include "core/approvals/policy.h"
#include "core/policy/policy_values.h"

namespace warifu::signin {

// usual with what the policies say in its place; what they do not speak of stays as it is.
[[nodiscard]] approvals::ApprovalPolicy managed(approvals::ApprovalPolicy usual,
                                                const policy::SignInRules &rules,
                                                const policy::ReportRules &reports);

} // namespace warifu::signin
