// SPDX-License-Identifier: Apache-2.0
#pragma once
// One account without its secret: what the catalogue keeps and lists show.

#include "core/accounts/account_id.h"
#include "core/otp/parameters.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace warifu::accounts {

// Whether the account can make codes now, and if not, why (design section 4, reconciliation).
enum class Health {
    Good,
    Recovered,     // its record was in the keychain without a catalogue entry
    SecretMissing, // no page holds its record
    PageDamaged,   // its page exists and cannot be opened
    PageUnread,    // its page has not been read: keychain locked, denied or silent
};

struct Account
{
    AccountId id;
    otp::Parameters parameters;
    QString issuer; // sanitized, may be empty
    QString name;   // the user's name there; sanitized, may be empty
    QString group;
    QStringList tags;
    QString note;
    QString icon; // name of a bundled or user icon; empty means initials
    bool pinned = false;
    std::uint64_t counter = 0; // Hotp: the next counter to use
    std::uint64_t uses = 0;    // times a code was copied
    UnixSeconds createdAt{};
    UnixSeconds usedAt{};
    std::optional<UnixSeconds> trashedAt; // in the trash since; codes are not shown
    Health health = Health::Good;         // found at start, not stored

    bool operator==(const Account &) const = default;
};

} // namespace warifu::accounts
