// SPDX-License-Identifier: Apache-2.0
#pragma once
// What every format that Warifu writes gives the registry: what it can hold, how it is protected,
// and its writer, a pure function of the accounts.

#include "core/accounts/account.h"
#include "core/base/result.h"
#include "core/base/secret_bytes.h"
#include "core/crypto/argon2id.h"

#include <array>
#include <optional>
#include <string_view>
#include <vector>

namespace warifu::exchange {

struct ExportEntry
{
    accounts::Account account;
    SecretBytes secret; // empty where the vault has none
    SecretBytes pin;
};

// Why one account cannot be in a file.
enum class Misfit {
    NoSecret,  // the vault itself has lost it
    Kind,      // the format knows no such kind of code
    Algorithm, // of the hash
    Digits,
    Period,
    Epoch,      // counts from another time than 1970
    Counter,    // higher than readers take
    SecretSize, // longer than the receiver takes
    Formula,    // a spreadsheet would take a name for a formula, and the format has no way around
};

struct ExportFailure
{
    accounts::AccountId id;
    QString issuer;
    QString name;
    Misfit reason = Misfit::Kind;
};

enum class ExportError {
    NotAllowed,      // the organisation forbids to export keys
    PlainNotAllowed, // it forbids to export them without encryption
    PasswordNeeded,  // the format is encrypted always
    NoProtection,    // a password was given, and the format cannot be encrypted
    BadKey,          // a pre-shared key that is not 32 or 64 hexadecimal digits
    Memory,          // not enough for the key derivation
    Nothing,         // no account fits
    NotFaithful,     // the importer read something else than was written; nothing is given out
};

template<class Enum>
[[nodiscard]] constexpr unsigned bit(Enum value)
{
    return 1U << static_cast<unsigned>(value);
}

// Unset members refuse nothing. Algorithm and digits are asked of Totp and Hotp only, the period of
// Totp: the other kinds fix theirs.
struct Capacity
{
    unsigned kinds = ~0U;      // bit() of otp::Kind
    unsigned algorithms = ~0U; // bit() of otp::HashAlgorithm
    std::array<int, 2> digits{};
    std::array<int, 2> periods{}; // seconds
    bool epoch = false;
    std::size_t maxSecret = otp::kMaxSecretSize;
};

struct ExportJob
{
    std::vector<const ExportEntry *> entries; // those that fit, in the list's order; at least one
    ByteView password;                        // empty: in plain text
    UnixSeconds now{};
    Entropy &entropy;
    crypto::Argon2Cost backupCost;
};

struct Exporter
{
    enum class Protection {
        Never,      // secrets in plain text
        Optional,   // encrypted where there is a password
        Always,     // PasswordNeeded without
        SecretFree, // holds no secret; takes accounts in every state
    };
    std::string_view id; // as --format takes it
    std::string_view product;
    Protection protection = Protection::Never;
    std::string_view importer; // id of the format that reads it back; empty: none does
    bool keepsTrash = false;   // knows accounts that lie in the trash
    Capacity capacity{};
    // What capacity has no word for; may be null.
    std::optional<Misfit> (*misfit)(const ExportEntry &entry) = nullptr;
    Result<SecretBytes, ExportError> (*write)(const ExportJob &job) = nullptr;
};

} // namespace warifu::exchange
