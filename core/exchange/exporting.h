// SPDX-License-Identifier: Apache-2.0
#pragma once
// From accounts to the bytes of a file: leaves out what the format cannot hold, and says so; writes
// the rest; and reads it back with the importer before anybody gets it.

#include "core/exchange/exporter.h"

#include "core/policy/policy_values.h"
#include "core/vault/vault.h"

#include <span>

namespace warifu::exchange {

// In alphabetical order of the ids.
[[nodiscard]] std::span<const Exporter *const> allExporters();
[[nodiscard]] const Exporter *findExporter(std::string_view id);

// Copies of all that is in an open vault, in the list's order.
[[nodiscard]] std::vector<ExportEntry> exportEntries(const vault::Vault &vault);

struct ExportRequest
{
    ByteView password; // UTF-8, or hexadecimal for a pre-shared key; empty: in plain text
    UnixSeconds now{};
    Entropy &entropy;
    // Of Warifu's own backup.
    crypto::Argon2Cost backupCost{.passes = 3, .memoryKiB = 256 * 1024};
    policy::ExportRules rules{}; // of the organisation
};

struct Export
{
    SecretBytes bytes;
    std::size_t exported = 0;
    std::size_t inTrash = 0; // accounts that were left out because they lie in the trash
    std::vector<ExportFailure> failures;
};

// Why the organisation forbids a file of this format; nothing: it does not. Of inventories never.
[[nodiscard]] std::optional<ExportError> forbidden(const Exporter &exporter, bool isEncrypted,
                                                   const policy::ExportRules &rules);

// What lies in the trash goes into backups and inventories only. Derives keys: up to a second.
[[nodiscard]] Result<Export, ExportError> exportAccounts(const Exporter &exporter,
                                                         const std::vector<ExportEntry> &entries,
                                                         const ExportRequest &request);

// Whether an account fits; nothing: it does.
[[nodiscard]] std::optional<Misfit> misfitOf(const Exporter &exporter, const ExportEntry &entry);

} // namespace warifu::exchange
