// SPDX-License-Identifier: Apache-2.0
#include "core/signin/vault_approval_store.h"

#include <algorithm>

namespace warifu::signin {

using namespace approvals;

namespace {

vault::Section sectionOf(ApprovalRecord kind)
{
    return kind == ApprovalRecord::Book ? vault::Section::ApprovalBook
                                        : vault::Section::ApprovalReplay;
}

} // namespace

Result<std::vector<std::uint8_t>, StoreError> VaultApprovalStore::load(ApprovalRecord kind) const
{
    if (m_vault.state() != vault::Vault::State::Open)
        return failure(StoreError::Closed);
    m_known[kind] = bytesOf(kind);
    return m_known[kind];
}

std::vector<std::uint8_t> VaultApprovalStore::bytesOf(ApprovalRecord kind) const
{
    const SecretBytes *const section = m_vault.section(sectionOf(kind));
    if (!section)
        return {};
    // Private, but no secret: the port takes it as plain bytes.
    const ByteView bytes = section->expose();
    return {bytes.begin(), bytes.end()};
}

bool VaultApprovalStore::isForeign() const
{
    return std::ranges::any_of(
        m_known, [this](const auto &known) { return bytesOf(known.first) != known.second; });
}

void VaultApprovalStore::save(std::vector<StoredRecord> records,
                              Callback<Result<void, StoreError>> done)
{
    if (m_vault.state() != vault::Vault::State::Open)
        return done.later(failure(StoreError::Closed));
    vault::Change change;
    for (const StoredRecord &record : records)
        change.sections.push_back({sectionOf(record.kind),
                                   [known = m_known[record.kind], bytes = record.bytes](
                                       const SecretBytes *now) -> std::optional<SecretBytes> {
                                       // What another process has recorded since is never
                                       // overwritten. The records are compared as they are in the
                                       // transaction.
                                       const ByteView found = now ? now->expose() : ByteView();
                                       if (!std::ranges::equal(found, known))
                                           return std::nullopt;
                                       return SecretBytes::copyOf(bytes);
                                   }});
    m_vault.commit(std::move(change),
                   Callback<Result<void, vault::VaultError>>(
                       this,
                       [this, records = std::move(records),
                        done = std::move(done)](Result<void, vault::VaultError> result) mutable {
                           if (result) {
                               for (StoredRecord &record : records)
                                   m_known[record.kind] = std::move(record.bytes);
                               done({});
                           } else
                               done(failure(result.error() == vault::VaultError::NotOpen
                                                ? StoreError::Closed
                                                : StoreError::Failed));
                       }));
}

} // namespace warifu::signin
