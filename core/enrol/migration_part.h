// SPDX-License-Identifier: Apache-2.0
#pragma once
// Google Authenticator's export: otpauth-migration://offline?data=<Base64 protobuf>, often in
// several QR codes that may be read in any order.

#include "core/enrol/draft.h"
#include "core/enrol/enrol_error.h"

#include "core/base/result.h"

#include <string_view>
#include <vector>

namespace warifu::enrol {

struct MigrationFailure
{
    std::size_t index = 0; // position of the entry inside its part, from 0
    EnrolError error;
    QString name; // sanitized, to tell the user which
};

struct MigrationPart
{
    std::vector<Draft> drafts;
    std::vector<MigrationFailure> failures; // unreadable entries; the others are kept
    int part = 0;  // 0-based
    int parts = 1; // how many there are
    std::int32_t batch = 0; // the same for all parts of one export
};

[[nodiscard]] Result<MigrationPart, EnrolError> parseMigrationUri(std::string_view text);

// Collects the parts of one export.
class MigrationCollection
{
public:
    enum class Outcome {
        Added,
        Repeated,   // this part was read before; nothing changes
        OtherBatch, // belongs to another export; nothing changes
    };
    Outcome add(MigrationPart part);
    [[nodiscard]] int read() const;  // parts read
    [[nodiscard]] int total() const; // 0 before the first
    [[nodiscard]] std::vector<int> missing() const; // 0-based
    [[nodiscard]] bool isComplete() const;
    // All drafts in the order of the parts; the collection is empty afterwards.
    [[nodiscard]] MigrationPart take();

private:
    std::vector<MigrationPart> m_parts; // ordered by part
    int m_total = 0;
    std::int32_t m_batch = 0;
};

} // namespace warifu::enrol
