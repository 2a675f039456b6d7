// SPDX-License-Identifier: Apache-2.0
#pragma once
// The header of an Aegis export and what it takes to open its database (import-formats section
// 6.2).

#include "core/exchange/format.h"

#include "core/crypto/scrypt.h"

#include <vector>

namespace warifu::exchange::formats::aegis {

// An AES-GCM nonce (12 bytes) and tag (16).
struct GcmParameters
{
    SecretBytes nonce;
    SecretBytes tag;
};

// One password's copy of the master key.
struct PasswordSlot
{
    SecretBytes key; // encrypted, 32 bytes
    GcmParameters parameters;
    SecretBytes salt;
    crypto::ScryptCost cost;
    bool repaired = true;
    bool isBackup = false;
};

struct Header
{
    std::vector<PasswordSlot> slots; // none: not encrypted
    GcmParameters parameters;        // of the database
    SecretBytes database;            // encrypted; empty when it is not
    [[nodiscard]] bool isEncrypted() const { return !slots.empty(); }
};

// root: of a file that match() took. NewerVersion, Damaged with the field's name, Unsupported when
// no slot takes a password.
[[nodiscard]] Result<Header, ImportError> parseHeader(JsonValue root);

// The database's JSON text. WrongPassword when no slot opens, Damaged when only the database does
// not.
[[nodiscard]] Result<SecretBytes, ImportError> openDatabase(const Header &header,
                                                            const Unlocking &unlocking);

} // namespace warifu::exchange::formats::aegis
