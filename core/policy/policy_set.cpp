// SPDX-License-Identifier: Apache-2.0
#include "core/policy/policy_set.h"

#include <algorithm>

namespace warifu::policy {

namespace {

// The settings of one policy, highest layer first.
std::vector<const Setting *> settingsOf(const Reading &reading, const QString &name)
{
    std::vector<const Setting *> found;
    for (const Setting &setting : reading.settings)
        if (setting.name == name)
            found.push_back(&setting);
    std::ranges::stable_sort(found, {}, &Setting::layer);
    return found;
}

void take(EffectivePolicy &policy, const Setting &setting)
{
    policy.layer = setting.layer;
    policy.where = setting.where;
    policy.reason = setting.hasConflict ? Reason::Conflict : Reason::None;
    const auto value = parseValue(*policy.definition, setting.value);
    if (value) {
        policy.value = *value;
        policy.status = isMandatory(setting.layer) ? Status::InForce : Status::Recommended;
        return;
    }
    policy.value = policy.definition->strictValue();
    policy.status = Status::Invalid;
    policy.reason = Reason::BadValue;
    policy.error = value.error();
}

void tighten(EffectivePolicy &policy, const Setting &setting)
{
    const auto value = parseValue(*policy.definition, setting.value);
    const Value lower = value ? *value : policy.definition->strictValue();
    const Value both = tightened(*policy.definition, policy.value, lower);
    if (both == policy.value) {
        // What is wrong above is worse to know than what is ignored below.
        if (lower != policy.value && policy.reason == Reason::None)
            policy.reason = Reason::LooserIgnored;
        return;
    }
    policy.value = both;
    policy.layer = setting.layer;
    policy.where = setting.where;
    policy.status = value ? Status::InForce : Status::Invalid;
    policy.reason = value ? Reason::Tightened : Reason::BadValue;
    policy.error = value ? std::nullopt : std::optional(value.error());
}

EffectivePolicy effective(const Definition &definition, const Reading &reading)
{
    EffectivePolicy policy;
    policy.definition = &definition;
    policy.value = definition.usualValue();
    for (const Setting *const setting : settingsOf(reading, definition.nameText())) {
        if (!isMandatory(setting->layer)) {
            if (policy.layer)
                continue;
            if (definition.mayBeRecommended)
                take(policy, *setting);
            else
                policy.reason = Reason::OnlyMandatory;
        } else if (policy.layer) {
            tighten(policy, *setting);
        } else {
            take(policy, *setting);
        }
    }
    return policy;
}

} // namespace

bool isMandatory(Layer layer)
{
    switch (layer) {
    case Layer::MachineMandatory:
    case Layer::UserMandatory:
    case Layer::Trial:
        return true;
    case Layer::MachineRecommended:
    case Layer::UserRecommended:
        break;
    }
    return false;
}

const EffectivePolicy &PolicySet::of(QStringView name) const
{
    const auto found = std::ranges::find_if(policies, [name](const EffectivePolicy &policy) {
        return policy.definition->nameText() == name;
    });
    Q_ASSERT(found != policies.end());
    return *found;
}

bool PolicySet::isManaged() const
{
    return !refused.empty() || !unknown.empty()
        || std::ranges::any_of(policies, [](const EffectivePolicy &policy) {
               return policy.status != Status::NotSet || policy.reason != Reason::None;
           });
}

PolicySet combined(const Reading &reading)
{
    PolicySet set;
    for (const Definition &definition : definitions())
        set.policies.push_back(effective(definition, reading));
    for (const Setting &setting : reading.settings)
        if (find(setting.name) == nullptr)
            set.unknown.push_back({setting.layer, setting.name, setting.where});
    set.refused = reading.refused;
    return set;
}

} // namespace warifu::policy
