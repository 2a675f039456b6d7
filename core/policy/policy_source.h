// SPDX-License-Identifier: Apache-2.0
#pragma once
// Port: where an operating system keeps what its administrator has set.

#include "core/policy/policy_set.h"

#include <memory>

namespace warifu::policy {

class PolicySource
{
public:
    virtual ~PolicySource() = default;
    // Never fails: what cannot be read is in Reading::refused.
    [[nodiscard]] virtual Reading read() const = 0;
    // Files and folders whose change may change the reading; those that exist now. Empty where the
    // system has no files for it: such a source is read at the start only.
    [[nodiscard]] virtual QStringList watchedPaths() const = 0;
};

// Linux: /etc/warifu/policies. Windows: the registry's Policies keys. macOS: managed preferences.
[[nodiscard]] std::unique_ptr<PolicySource> makeSystemSource();

// A folder with managed/ and recommended/ that somebody wants to try; it must be the user's own or
// root's. It is below everything that the system says, so it can only tighten.
[[nodiscard]] std::unique_ptr<PolicySource> makeTrialSource(const QString &folder);

// What all say together. They outlive the call.
[[nodiscard]] Reading readAll(const std::vector<std::unique_ptr<PolicySource>> &sources);

} // namespace warifu::policy
