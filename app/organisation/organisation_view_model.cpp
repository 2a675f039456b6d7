// SPDX-License-Identifier: Apache-2.0
#include "app/organisation/organisation_view_model.h"

#include "app/organisation/policy_guide.h"
#include "app/text/policy_text.h"

#include <QLocale>

namespace warifu::organisation {

namespace {

using policy::EffectivePolicy;
using policy::Status;

PolicyRow rowOf(const EffectivePolicy &policy, const PolicyGuide &guide)
{
    const QString name = policy.definition->nameText();
    const PolicyWords words = guide.of(name);
    PolicyRow row;
    row.title = words.title;
    row.help = words.help;
    row.value = text::describe(policy.value);
    row.source = policy.layer ? text::describe(*policy.layer) : QString();
    row.where = policy.where;
    row.reason = policy.error ? text::describe(*policy.error) : text::describe(policy.reason);
    row.name = name;
    return row;
}

// Yes or no leaves the user a choice where it is what it would be anyway.
bool isFixed(const EffectivePolicy &policy)
{
    if (!policy.layer || !policy::isMandatory(*policy.layer))
        return false;
    return policy.definition->kind != policy::Kind::Boolean
        || policy.value != policy.definition->usualValue();
}

} // namespace

OrganisationViewModel::OrganisationViewModel(QObject *parent)
    : QObject(parent)
    , m_enforced(nullptr)
    , m_recommended(nullptr)
    , m_ignored(nullptr)
{}

QStringList OrganisationViewModel::fixed() const
{
    QStringList names;
    for (const EffectivePolicy &policy : m_set.policies)
        if (isFixed(policy))
            names << policy.definition->nameText();
    return names;
}

void OrganisationViewModel::setPolicies(const policy::PolicySet &set)
{
    m_set = set;
    retranslate();
}

void OrganisationViewModel::retranslate()
{
    std::vector<PolicyRow> enforced;
    std::vector<PolicyRow> recommended;
    std::vector<PolicyRow> ignored;
    if (m_set.isManaged()) {
        const PolicyGuide guide(QLocale().language());
        for (const EffectivePolicy &policy : m_set.policies) {
            if (policy.status == Status::InForce)
                enforced.push_back(rowOf(policy, guide));
            else if (policy.status == Status::Recommended)
                recommended.push_back(rowOf(policy, guide));
            else if (policy.status == Status::Invalid)
                ignored.push_back(rowOf(policy, guide));
            else if (policy.reason != policy::Reason::None) {
                PolicyRow row = rowOf(policy, guide);
                row.value.clear(); // what would be anyway
                ignored.push_back(std::move(row));
            }
        }
    }
    for (const policy::UnknownSetting &setting : m_set.unknown)
        ignored.push_back({setting.name,
                           {},
                           {},
                           text::describe(setting.layer),
                           setting.where,
                           text::unknownPolicy(),
                           setting.name});
    for (const policy::RefusedSource &source : m_set.refused)
        ignored.push_back({source.where,
                           {},
                           {},
                           text::describe(source.layer),
                           {},
                           text::describe(source.problem),
                           {}});
    m_enforced.setRows(std::move(enforced));
    m_recommended.setRows(std::move(recommended));
    m_ignored.setRows(std::move(ignored));
    Q_EMIT changed();
}

} // namespace warifu::organisation
