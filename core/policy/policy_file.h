// SPDX-License-Identifier: Apache-2.0
#pragma once
// A policy file: one JSON object, policy names to values. Which values do is decided later.

#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/policy/policy_set.h"

#include <QJsonObject>

namespace warifu::policy {

inline constexpr std::size_t kMaxPolicyFile = 256 * 1024;
inline constexpr int kMaxNames = 500;
inline constexpr int kMaxNameLength = 100;

// Errors: TooLarge, NotJson, NotAnObject, TooManyNames (also a name that is too long).
[[nodiscard]] Result<QJsonObject, SourceProblem> parsePolicyFile(ByteView bytes);

} // namespace warifu::policy
