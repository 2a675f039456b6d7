// SPDX-License-Identifier: Apache-2.0
#pragma once
// What the organisation has set on this computer, as "warifuctl policy show" tells it: enforced,
// recommended, and what does not count with the reason.

#include "app/organisation/policy_rows.h"
#include "core/policy/policy_set.h"

#include <QObject>
#include <QStringList>

namespace warifu::organisation {

class OrganisationViewModel final : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main()")
    // Something is set, or was meant to be.
    Q_PROPERTY(bool managed READ isManaged NOTIFY changed FINAL)
    Q_PROPERTY(warifu::organisation::PolicyRows *enforced READ enforced CONSTANT FINAL)
    Q_PROPERTY(warifu::organisation::PolicyRows *recommended READ recommended CONSTANT FINAL)
    Q_PROPERTY(warifu::organisation::PolicyRows *ignored READ ignored CONSTANT FINAL)
    // Names of the policies that take a choice from the user.
    Q_PROPERTY(QStringList fixed READ fixed NOTIFY changed FINAL)

public:
    // With an argument, so that a final class stays uncreatable in QML (Qt 6.4).
    explicit OrganisationViewModel(QObject *parent);

    [[nodiscard]] bool isManaged() const { return m_set.isManaged(); }
    [[nodiscard]] PolicyRows *enforced() { return &m_enforced; }
    [[nodiscard]] PolicyRows *recommended() { return &m_recommended; }
    [[nodiscard]] PolicyRows *ignored() { return &m_ignored; }
    [[nodiscard]] QStringList fixed() const;

    // What is in force from now on.
    void setPolicies(const policy::PolicySet &set);
    // Words anew, in the language of the program.
    void retranslate();

Q_SIGNALS:
    void changed();

private:
    policy::PolicySet m_set;
    PolicyRows m_enforced;
    PolicyRows m_recommended;
    PolicyRows m_ignored;
};

} // namespace warifu::organisation
