// SPDX-License-Identifier: Apache-2.0
#pragma once
// macOS: managed preferences of the domain io.warifu.Warifu. Only what a profile forces counts as
// mandatory. Not verified: nobody has built it there.

#include "core/policy/policy_source.h"

namespace warifu::policy {

class PreferencesSource final : public PolicySource
{
public:
    [[nodiscard]] Reading read() const override;
    [[nodiscard]] QStringList watchedPaths() const override;
};

} // namespace warifu::policy
