// SPDX-License-Identifier: Apache-2.0
#pragma once
// Windows: SOFTWARE\Policies\Warifu below HKEY_LOCAL_MACHINE and HKEY_CURRENT_USER, and its subkey
// Recommended. Not verified: nobody has built it there.

#include "core/policy/policy_source.h"

namespace warifu::policy {

class RegistrySource final : public PolicySource
{
public:
    [[nodiscard]] Reading read() const override;
    [[nodiscard]] QStringList watchedPaths() const override { return {}; }
};

} // namespace warifu::policy
