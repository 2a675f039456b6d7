// SPDX-License-Identifier: Apache-2.0
#pragma once
// Setting, changing and removing the app passphrase: K gets a new wrap. It has happened when the
// current catalogue file carries it; the older files and the keychain item follow, and what is
// missed there is put right at the next opening.

#include "core/vault/locked_operation.h"

namespace warifu::vault {

class PassphraseOperation final : public LockedOperation
{
public:
    PassphraseOperation(Vault::Private &vault, SecretBytes current, SecretBytes fresh,
                        Callback<Result<void, VaultError>> done)
        : LockedOperation(vault)
        , m_current(std::move(current))
        , m_fresh(std::move(fresh))
        , m_done(std::move(done))
    {}

private:
    void run() override;
    void refuse(VaultError error) override;
    void abandon() override;

    void verify(Result<SecretBytes, crypto::KdfError> currentKey);
    void rewrap(Result<SecretBytes, crypto::KdfError> freshKey);
    void answer(Result<void, VaultError> result);

    SecretBytes m_current;
    SecretBytes m_fresh;
    Callback<Result<void, VaultError>> m_done;
    std::optional<PassphraseRecipe> m_recipe;
    bool m_hasHappened = false;
};

} // namespace warifu::vault
