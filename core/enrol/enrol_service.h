// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns accepted drafts into accounts of the vault, in one transaction.

#include "core/enrol/draft.h"

#include "core/base/callback.h"
#include "core/base/environment.h"
#include "core/policy/policy_values.h"
#include "core/vault/vault.h"

#include <vector>

namespace warifu::enrol {

class EnrolService
{
public:
    EnrolService(vault::Vault &vault, const Clock &clock, Entropy &entropy);

    // Adds Warning::AlreadyInVault where the vault, or an earlier draft of the list, has the
    // secret.
    void markDuplicates(std::vector<Draft> &drafts) const;

    // What the organisation allows from now on.
    void setRules(const policy::AddingRules &rules) { m_rules = rules; }
    [[nodiscard]] bool isAllowed(const Draft &draft) const;

    // All or nothing; delivers the new ids in the drafts' order. NotAllowed where the rules forbid
    // one of them.
    void commit(std::vector<Draft> drafts,
                Callback<Result<std::vector<accounts::AccountId>, vault::VaultError>> done);

private:
    vault::Vault &m_vault;
    const Clock &m_clock;
    Entropy &m_entropy;
    policy::AddingRules m_rules;
};

} // namespace warifu::enrol
