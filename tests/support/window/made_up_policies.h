// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an organisation might have set on a computer: some of every kind, right and wrong.

#include "core/policy/policy_set.h"

namespace warifu::test {

inline policy::PolicySet madeUpPolicies()
{
    using policy::Layer;
    const QString managed = QStringLiteral("/etc/warifu/policies/managed/contoso.json");
    const QString recommended = QStringLiteral("/etc/warifu/policies/recommended/contoso.json");
    policy::Reading reading;
    reading.settings = {
        {Layer::MachineMandatory, QStringLiteral("AppLockRequired"), true, managed},
        {Layer::MachineMandatory, QStringLiteral("ClipboardClearSeconds"), 20, managed, true},
        {Layer::MachineMandatory, QStringLiteral("PushHideDetails"), true, managed},
        {Layer::MachineMandatory, QStringLiteral("MinSecretBits"), QStringLiteral("many"), managed},
        {Layer::MachineMandatory, QStringLiteral("ScreenLock"), true, managed},
        {Layer::MachineRecommended, QStringLiteral("ShowCodesHidden"), true, recommended},
        {Layer::MachineRecommended, QStringLiteral("PushAllowed"), false, recommended},
    };
    reading.refused = {{Layer::MachineMandatory,
                        QStringLiteral("/etc/warifu/policies/managed/old.json"),
                        policy::SourceProblem::OthersMayWrite}};
    return policy::combined(reading);
}

} // namespace warifu::test
