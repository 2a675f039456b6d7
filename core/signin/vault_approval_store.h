// SPDX-License-Identifier: Apache-2.0
#pragma once
// The records of sign-in approval as sections of the vault's catalogue file.

#include "core/approvals/approval_store.h"
#include "core/vault/vault.h"

#include <map>

namespace warifu::signin {

class VaultApprovalStore final : public QObject, public approvals::ApprovalStore
{
    Q_OBJECT
public:
    // vault outlives this object.
    explicit VaultApprovalStore(vault::Vault &vault) : m_vault(vault) {}

    [[nodiscard]] Result<std::vector<std::uint8_t>, approvals::StoreError>
    load(approvals::ApprovalRecord kind) const override;
    void save(std::vector<approvals::StoredRecord> records,
              Callback<Result<void, approvals::StoreError>> done) override;

    // What lies in the vault is not what this store loaded or saved last: another process wrote it.
    [[nodiscard]] bool isForeign() const;

private:
    using Records = std::map<approvals::ApprovalRecord, std::vector<std::uint8_t>>;

    [[nodiscard]] std::vector<std::uint8_t> bytesOf(approvals::ApprovalRecord kind) const;

    vault::Vault &m_vault;
    mutable Records m_known;
};

} // namespace warifu::signin
