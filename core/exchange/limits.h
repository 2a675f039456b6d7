// SPDX-License-Identifier: Apache-2.0
#pragma once
// How much a foreign file may ask for before it is refused (import-formats section 4, rule 1).

#include <cstddef>
#include <cstdint>

namespace warifu::exchange {

inline constexpr std::size_t kMaxFileSize = 32 * 1024 * 1024;
// Containers that carry attachments beside the codes: KDBX and 1pux.
inline constexpr std::size_t kMaxContainerSize = 256 * 1024 * 1024;
inline constexpr std::size_t kMaxEntries = 10'000;
inline constexpr std::size_t kMaxGroups = 1'000;
inline constexpr std::size_t kMaxText = 64 * 1024; // one field, bytes
inline constexpr int kMaxDepth = 64;               // JSON and XML
inline constexpr std::size_t kMaxColumns = 256;    // one CSV row
inline constexpr std::size_t kMaxZipNames = 4'096;
inline constexpr std::size_t kMaxUnpacked = 64 * 1024 * 1024; // one ZIP or gzip member
inline constexpr std::size_t kMaxPasswordSize = 1024;         // bytes of UTF-8

} // namespace warifu::exchange
