// SPDX-License-Identifier: Apache-2.0
#pragma once
// A new vault: the keychain item first, because a vault without files can be opened, and files
// without their key cannot.

#include "core/vault/page_io.h"
#include "core/vault/vault_private.h"

namespace warifu::vault {

class CreateOperation final : public Operation
{
public:
    CreateOperation(Vault::Private &vault, SecretBytes passphrase,
                    Callback<Result<void, VaultError>> done)
        : Operation(vault)
        , m_passphrase(std::move(passphrase))
        , m_done(std::move(done))
    {}
    void start() override;

private:
    void abandon() override;

    void lookForKey();
    // Pages of a vault whose key is lost may lie there; they are never overwritten.
    void lookForPages();
    void derive();
    void makeKeys(Result<SecretBytes, crypto::KdfError> passphraseKey);
    void readBack();
    void writeFile();
    void fail(VaultError error);
    void answer(Result<void, VaultError> result);

    SecretBytes m_passphrase;
    Callback<Result<void, VaultError>> m_done;
    std::optional<PassphraseRecipe> m_recipe;
    std::unique_ptr<Session> m_session = std::make_unique<Session>();
    SecretBytes m_item;
    Vault::State m_before = Vault::State::Closed;
};

} // namespace warifu::vault
