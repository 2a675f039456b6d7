// SPDX-License-Identifier: Apache-2.0
#include "core/codes/code_service.h"

#include <limits>
#include <memory>
#include <utility>

namespace warifu::codes {

namespace {

CodeError asCodeError(otp::OtpError error)
{
    switch (error) {
    case otp::OtpError::EmptySecret:
    case otp::OtpError::MissingPin:
    case otp::OtpError::BadSecret:
    case otp::OtpError::BadDigits:
        return CodeError::BadSecret;
    case otp::OtpError::BeforeEpoch:
        return CodeError::BeforeEpoch;
    case otp::OtpError::NotTimeBased:
        return CodeError::CounterBased;
    }
    return CodeError::BadSecret;
}

CodeError asCodeError(vault::VaultError error)
{
    if (error == vault::VaultError::NotOpen)
        return CodeError::VaultClosed;
    if (error == vault::VaultError::UnknownAccount)
        return CodeError::UnknownAccount;
    return CodeError::NotDurable;
}

// The counter that a committed change took, if the account was there and had one left.
struct Taken
{
    std::uint64_t counter = 0;
    bool isTaken = false;
};

} // namespace

CodeService::CodeService(vault::Vault &vault, const Clock &clock) : m_vault(vault), m_clock(clock)
{}

Result<CodePair, CodeError> CodeService::at(const accounts::AccountId &id, UnixSeconds time) const
{
    if (m_vault.state() != vault::Vault::State::Open)
        return failure(CodeError::VaultClosed);
    if (m_vault.catalogue().find(id) == nullptr)
        return failure(CodeError::UnknownAccount);
    const vault::Credential *const credential = m_vault.credential(id);
    if (credential == nullptr)
        return failure(CodeError::NoSecret);
    if (!otp::isTimeBased(credential->parameters.kind))
        return failure(CodeError::CounterBased);

    // The code is computed from them; nothing is kept.
    const ByteView secret = credential->secret.expose();
    // As above.
    const ByteView pin = credential->pin.expose();
    auto current = otp::codeAt(credential->parameters, secret, pin, time);
    if (!current)
        return failure(asCodeError(current.error()));
    auto next = otp::codeAt(credential->parameters, secret, pin, current->validUntil);
    if (!next)
        return failure(asCodeError(next.error()));
    return CodePair{std::move(*current), std::move(*next)};
}

void CodeService::advance(const accounts::AccountId &id,
                          Callback<Result<std::string, CodeError>> done)
{
    if (const auto may = mayAdvance(id); !may) {
        done.later(failure(may.error()));
        return;
    }
    const Advance previous = std::exchange(m_advances[id], Advance{m_clock.now(), true});

    // The counter is taken inside the transaction, where changes are one after another: two that
    // wait in line never see the same one.
    const auto taken = std::make_shared<Taken>();
    vault::Change change;
    change.catalogue = [id, taken](accounts::Catalogue &catalogue) {
        accounts::Account *const account = catalogue.find(id);
        taken->isTaken =
            account != nullptr && account->counter != std::numeric_limits<std::uint64_t>::max();
        if (taken->isTaken)
            taken->counter = account->counter++;
    };
    m_vault.commit(
        std::move(change),
        {&m_context,
         [this, id, taken, previous,
          done = std::move(done)](Result<void, vault::VaultError> stored) mutable {
             if (!stored || !taken->isTaken) {
                 m_advances[id] = previous; // nothing was used up: asking again is allowed
                 done(failure(stored ? CodeError::UnknownAccount : asCodeError(stored.error())));
                 return;
             }
             m_advances[id] = Advance{m_clock.now(), false};
             done(codeOf(id, taken->counter));
         }});
}

Result<void, CodeError> CodeService::mayAdvance(const accounts::AccountId &id) const
{
    if (m_vault.state() != vault::Vault::State::Open)
        return failure(CodeError::VaultClosed);
    const accounts::Account *const account = m_vault.catalogue().find(id);
    if (account == nullptr)
        return failure(CodeError::UnknownAccount);
    if (otp::isTimeBased(account->parameters.kind))
        return failure(CodeError::TimeBased);
    if (account->counter == std::numeric_limits<std::uint64_t>::max())
        return failure(CodeError::CounterEnd);
    // Before a counter is used up: can this record make a code at all?
    if (const auto trial = codeOf(id, account->counter); !trial)
        return failure(trial.error());

    const auto last = m_advances.find(id);
    if (last == m_advances.end())
        return {};
    const auto since = m_clock.now() - last->second.at;
    // A clock that was set back must not lock the account until it catches up.
    const bool isRecent = since >= std::chrono::seconds(0) && since < kHotpCooldown;
    if (last->second.isPending || isRecent)
        return failure(CodeError::TooSoon);
    return {};
}

Result<std::string, CodeError> CodeService::codeOf(const accounts::AccountId &id,
                                                   std::uint64_t counter) const
{
    const vault::Credential *const credential = m_vault.credential(id);
    if (credential == nullptr)
        return failure(m_vault.state() == vault::Vault::State::Open ? CodeError::NoSecret
                                                                    : CodeError::VaultClosed);
    // The code is computed from it; nothing is kept.
    auto code = otp::hotp(credential->secret.expose(), counter, credential->parameters.algorithm,
                          credential->parameters.digits);
    if (!code)
        return failure(asCodeError(code.error()));
    return std::move(*code);
}

} // namespace warifu::codes
