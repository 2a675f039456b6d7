// SPDX-License-Identifier: Apache-2.0
#pragma once
// Current and next code of an account in an open vault. The secret is read for the length of a
// call and never kept.

#include "core/accounts/account_id.h"
#include "core/base/callback.h"
#include "core/base/environment.h"
#include "core/otp/code.h"
#include "core/vault/vault.h"

#include <QObject>

#include <map>

namespace warifu::codes {

enum class CodeError {
    VaultClosed,
    UnknownAccount,
    NoSecret,     // see Account::health
    CounterBased, // Hotp: ask advance()
    TimeBased,    // advance() on anything else
    TooSoon,      // Hotp: within kHotpCooldown of the last one, or while that is being stored
    BadSecret,    // the record's secret or PIN does not fit its kind
    NotDurable,   // the new counter could not be stored, so no code is shown
    BeforeEpoch,  // the time is before the account's T0: this computer's clock is wrong
    CounterEnd,   // Hotp: the last of 2^64 counters; the next one would repeat the first
};

// Between two codes of one counter-based account, so that a double click does not burn one.
inline constexpr std::chrono::seconds kHotpCooldown{5};

struct CodePair
{
    otp::Code current;
    otp::Code next;
};

class CodeService
{
public:
    CodeService(vault::Vault &vault, const Clock &clock);

    // For time-based accounts.
    [[nodiscard]] Result<CodePair, CodeError> at(const accounts::AccountId &id,
                                                 UnixSeconds time) const;
    // For counter-based accounts: stores counter + 1 durably, then delivers the code of counter.
    // When storing fails, the counter stays and asking again at once is allowed.
    void advance(const accounts::AccountId &id, Callback<Result<std::string, CodeError>> done);

private:
    struct Advance
    {
        UnixMilliseconds at{};
        bool isPending = false;
    };
    [[nodiscard]] Result<void, CodeError> mayAdvance(const accounts::AccountId &id) const;
    [[nodiscard]] Result<std::string, CodeError> codeOf(const accounts::AccountId &id,
                                                        std::uint64_t counter) const;

    vault::Vault &m_vault;
    const Clock &m_clock;
    std::map<accounts::AccountId, Advance> m_advances;
    QObject m_context; // answers of the vault end with this object
};

} // namespace warifu::codes
