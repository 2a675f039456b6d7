// SPDX-License-Identifier: Apache-2.0
#pragma once
// The inside of a credential page: records as bytes (docs/formats/vault.md). Records are framed one
// by one, so that one that cannot be understood is kept as it is and hides no other.

#include "core/base/result.h"
#include "core/vault/credential.h"

#include <memory>
#include <vector>

namespace warifu::vault {

enum class PageError {
    NotOurs,     // does not begin like a page
    Truncated,   // ends before it should, or has bytes left over
    NewerFormat, // written by a newer version
    Refused,     // another key, another page's content, or changed bytes
};

// Longest issuer and name in UTF-8 bytes.
inline constexpr std::size_t kMaxRecordText = 1'024;

struct PageContent
{
    // How many pages there were when this one was written; finds the others when the catalogue is
    // gone.
    std::size_t knownPages = 0;
    std::vector<std::shared_ptr<const Credential>> records;
    // Records of another version, verbatim.
    std::vector<std::shared_ptr<const SecretBytes>> opaque;
};

// Can the record be written and read back as it is?
[[nodiscard]] bool isStorable(const Credential &record);
// Bytes that the record takes within a page.
[[nodiscard]] std::size_t recordSize(const Credential &record);
[[nodiscard]] std::size_t recordSize(const SecretBytes &opaque);
// Bytes of a page without records, before sealing.
inline constexpr std::size_t kPageFrameSize = 7;

[[nodiscard]] SecretBytes formatPage(const PageContent &content);
// Never answers NotOurs or Refused; those are the seal's.
[[nodiscard]] Result<PageContent, PageError> parsePage(ByteView plain);

} // namespace warifu::vault
