// SPDX-License-Identifier: Apache-2.0
#pragma once
// Ports of the approval service: where its two records are kept, and who takes reports over.

#include "core/approvals/book.h"
#include "core/base/callback.h"

namespace warifu::approvals {

enum class ApprovalRecord {
    Book,   // requests, guards, answers and reports that are owed
    Replay, // what was taken up already
};

enum class StoreError {
    Closed, // the vault is locked
    Failed, // disk full, read-only, broken
};

// What to keep: opaque bytes, private but no secrets.
struct StoredRecord
{
    ApprovalRecord kind = ApprovalRecord::Book;
    std::vector<std::uint8_t> bytes;
};

class ApprovalStore
{
public:
    virtual ~ApprovalStore() = default;
    // What was saved last; empty when nothing ever was.
    [[nodiscard]] virtual Result<std::vector<std::uint8_t>, StoreError>
    load(ApprovalRecord kind) const = 0;
    // Replaces all of records or none; they survive a crash once done says so. One call at a time.
    virtual void save(std::vector<StoredRecord> records,
                      Callback<Result<void, StoreError>> done) = 0;
};

class ReportSink
{
public:
    virtual ~ReportSink() = default;
    // Keeps the report durably and sends it in its own time. The same (token, nonce, level) again
    // is the same report: it is acknowledged and not kept twice.
    virtual void take(const DueReport &report, Callback<Result<void, StoreError>> done) = 0;
};

} // namespace warifu::approvals
