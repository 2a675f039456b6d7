// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every foreign format gives the registry: how it is recognised, what opens it, and its
// reader. All three are pure functions of the source, so that they can be fuzzed and run on a
// worker.

#include "core/exchange/import_error.h"
#include "core/exchange/import_result.h"
#include "core/exchange/source.h"

#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <optional>

namespace warifu::exchange {

enum class Match {
    No,
    Weak, // it may be; another format's Sure wins
    Sure,
};

// What the key derivation of a file costs, as far as the file says.
struct KdfCost
{
    std::uint64_t memoryKiB = 0;
    // Estimate on a slow desktop of today; 0 when it is not worth a word.
    std::uint64_t milliseconds = 0;
    // Above this people are asked before it runs (import-formats section 4, rule 3).
    [[nodiscard]] bool isHigh() const { return memoryKiB > 512 * 1024 || milliseconds > 5'000; }
};

struct Protection
{
    enum class Needs {
        Nothing,
        Password,
        OptionalPassword, // empty means the app's built-in default
        PresharedKey,     // hexadecimal
        PrivateKey,       // PEM, for a file encrypted to a certificate
    };
    Needs needs = Needs::Nothing;
    QString hint; // key name, or which of several passwords is meant; sanitized
    // The app's password for backups, not the one that opens it (Aegis).
    bool backupPassword = false;
    KdfCost cost;
};

struct Unlocking
{
    ByteView password; // UTF-8, or what Protection::needs says; may be empty
    bool acceptCost = false;
    // Looked at between expensive steps; may be null.
    const std::atomic<bool> *cancelled = nullptr;
    // For the dates of hardware tokens; without it nothing is said about them.
    std::optional<std::chrono::sys_seconds> now;
    [[nodiscard]] bool isCancelled() const { return cancelled && cancelled->load(); }
};

struct Format
{
    // As --format takes it and JSON prints it: lower case, digits and dashes.
    std::string_view id;
    // The product's own name, not translated.
    std::string_view product;
    Match (*match)(const Source &source);
    // Cheap: no key derivation. Errors here are those that no password would mend.
    Result<Protection, ImportError> (*inspect)(const Source &source);
    // Protected files without a password: PasswordNeeded. Check costs before deriving.
    Result<Import, ImportError> (*read)(const Source &source, const Unlocking &unlocking);
};

// inspect() of formats that are never protected.
[[nodiscard]] Result<Protection, ImportError> notProtected(const Source &source);

} // namespace warifu::exchange
