// SPDX-License-Identifier: Apache-2.0
#pragma once
// Is this the app passphrase? Derives its key once and compares it with the session's; writes
// nothing, and needs no lock for that.

#include "core/vault/passphrase_key.h"
#include "core/vault/vault_private.h"

namespace warifu::vault {

class VerifyOperation final : public Operation
{
public:
    VerifyOperation(Vault::Private &vault, SecretBytes passphrase,
                    Callback<Result<void, VaultError>> done)
        : Operation(vault)
        , m_passphrase(std::move(passphrase))
        , m_done(std::move(done))
    {}
    void start() override
    {
        const Session *const session = d.openSession();
        if (!session)
            return answer(failure(VaultError::NotOpen));
        // Where none is set no other one is right; nothing is derived from it, so compare() cannot
        // tell.
        if (!session->wrap.passphrase && !m_passphrase.isEmpty())
            return answer(failure(VaultError::WrongPassphrase));
        derivePassphraseKey(std::move(m_passphrase), session->wrap.passphrase,
                            {context(), [this](Result<SecretBytes, crypto::KdfError> key) {
                                 compare(std::move(key));
                             }});
    }

private:
    void abandon() override { m_done.later(failure(VaultError::NotOpen)); }
    void compare(Result<SecretBytes, crypto::KdfError> key)
    {
        if (!key)
            return answer(failure(toVaultError(key.error())));
        // Both are derived from passphrases; compared in constant time.
        if (!equalInConstantTime(key->expose(), d.session->passphraseKey.expose()))
            return answer(failure(VaultError::WrongPassphrase));
        answer({});
    }
    void answer(Result<void, VaultError> result)
    {
        auto done = std::move(m_done);
        finish();
        done(std::move(result));
    }

    SecretBytes m_passphrase;
    Callback<Result<void, VaultError>> m_done;
};

} // namespace warifu::vault
