// SPDX-License-Identifier: Apache-2.0
#pragma once
// One transaction. A catalogue-only change is one file replacement. Otherwise: (1) a catalogue that
// declares the new revision dead, (2) pages with the new records beside the old ones, (3) the new
// catalogue: from here on it has happened, (4) pages without what is no longer needed. A crash
// before (3) leaves dead records, after it superseded ones; both are swept at the next opening.

#include "core/vault/commit_plan.h"
#include "core/vault/locked_operation.h"
#include "core/vault/page_io.h"

namespace warifu::vault {

class CommitOperation final : public LockedOperation
{
public:
    CommitOperation(Vault::Private &vault, Change change, Callback<Result<void, VaultError>> done)
        : LockedOperation(vault)
        , m_change(std::move(change))
        , m_done(std::move(done))
    {}

private:
    void run() override;
    void refuse(VaultError error) override;
    void abandon() override;

    void saveCatalogueOnly();
    void declare();
    void writeRecords();
    void settle(PageWriter::Outcome outcome);
    void sweep();
    // Takes back what was written to pages, as far as the keystore lets us, and answers error.
    void takeBack(std::size_t attempted, VaultError error, bool mayTry);
    void answer(Result<void, VaultError> result, bool changed);

    Change m_change;
    Callback<Result<void, VaultError>> m_done;
    CommitPlan m_plan;
    std::vector<std::size_t> m_list;
    std::unique_ptr<PageWriter> m_writer;
    bool m_hasHappened = false; // (3) is on disk
    bool m_touchesSectionsOnly = false;
};

} // namespace warifu::vault
