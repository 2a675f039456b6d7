// SPDX-License-Identifier: Apache-2.0
#pragma once
// Current and next code of an account in an open vault. The secret is read for the length of a
// call and never kept.

#include "core/accounts/account_id.h"
#include "core/base/callback.h"
#include "core/base/environment.h"
#include "core/otp/code.h"
#include "core/vault/vault.h"

#include <map>

namespace warifu::codes {

enum class CodeError {
    VaultClosed,
    UnknownAccount,
    NoSecret,      // see Account::health
    CounterBased,  // Hotp: ask advance()
    TimeBased,     // advance() on anything else
    TooSoon,       // Hotp: within kHotpCooldown of the last one
    BadSecret,     // the record's secret does not fit its kind
    NotDurable,    // the new counter could not be stored, so no code is shown
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
    void advance(const accounts::AccountId &id, Callback<Result<std::string, CodeError>> done);

private:
    vault::Vault &m_vault;
    const Clock &m_clock;
    std::map<accounts::AccountId, UnixMilliseconds> m_lastAdvance;
};

} // namespace warifu::codes
